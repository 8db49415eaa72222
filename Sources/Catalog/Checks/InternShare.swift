import Records
import Storage

/// all interns an enterprise has at a time are at most a tenth of its staff, and those at one post
/// a fifth of its workers (c.13). One record alone is held against this by its own rules.
enum InternShare {
  static let check = Check(
    "R-07", of: Internship.entity,
    by: [
      "enterprise", "kind", "status", "students", "since", "until", "year", "post", "staff",
      "postWorkers",
    ], among: ["enterprise"], findTogether: find)

  @Sendable private static func find(
    _ records: [CheckedRecord], _ others: Others
  ) async throws(StorageError) -> [[Fault]] {
    let own = records.map { Internship.schema.entity(from: $0.values) }
    let stays = own.map { Stay($0) }
    guard let enterprise = own.first?.enterprise else { return records.map { _ in [] } }
    var all = try await kept(others, at: enterprise, besides: stays.compactMap(\.self))
    var place = all.count
    all += stays.compactMap(\.self)
    return stays.map { stay in
      guard let stay else { return [] }
      defer { place += 1 }
      return faults(
        of: stay,
        beside: all.indices.filter { $0 != place && stay.isBeside(all[$0]) }.map { all[$0] })
    }
  }

  private static func faults(of own: Stay, beside others: [Stay]) -> [Fault] {
    guard let students = own.students else { return [] }
    // What one record leaves blank another of the same time may state; of several the largest, so that
    // only what none of them allows is too much.
    func hold(
      _ stated: (Stay) -> Int?, _ field: String, _ share: Double, _ others: [Stay]
    ) -> Fault? {
      guard let whole = stated(own) ?? others.compactMap(stated).max() else { return nil }
      let more = others.compactMap(\.students).reduce(0, +)
      let (sum, most) = (Double(students + more), share * Double(whole))
      // The record's own rule tells that it is too much by itself.
      let isTold = stated(own) != nil && Double(students) > most
      guard sum > most, !isTold else { return nil }
      return Fault(
        "students",
        .exceedsShare(sum, of: field, share: share, whole: Double(whole), together: more > 0),
        .warning)
    }
    let samePost = own.post.isEmpty ? [] : others.filter { $0.post == own.post }
    return [
      hold(\.staff, "staff", Internship.staffShare, others),
      hold(\.postWorkers, "postWorkers", Internship.postShare, samePost),
    ].compactMap(\.self)
  }

  /// Those kept of an enterprise that may go on at the time of some others.
  private static func kept(
    _ others: Others, at enterprise: Reference<Unit>, besides stays: [Stay]
  ) async throws(StorageError) -> [Stay] {
    var scopes: [Scope] = []
    let days = stays.compactMap(\.days)
    if let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() {
      scopes.append(Scope(Internship.entity, during: first...last))
    }
    let years = Set(stays.filter { $0.days == nil }.compactMap(\.year)).sorted()
    if !years.isEmpty {
      scopes.append(
        Scope(Internship.entity, filter: .oneOf("year", years.map(Value.integer))))
    }
    var kept: [Int: Stay] = [:]
    for scope in scopes {
      let own = scope.filtered(
        .all([
          .equals("enterprise", enterprise.value),
          .equals("kind", InternshipKind.working.value),
          .not(.equals("status", InternshipStatus.broken.value)),
        ]))
      for row in try await others.rows(own) {
        kept[row.id] = Stay(Internship.schema.entity(from: row.record.values))
      }
    }
    return Array(kept.values)
  }

  /// What of an internship is held against the others of its time: on its days, or else in its year. One
  /// without dates may have been at any time, and is none of those that go on on a day.
  private struct Stay {
    let days: ClosedRange<Day>?
    let year: Int?
    let post: String
    let students: Int?
    let staff: Int?
    let postWorkers: Int?

    /// Nil where it is no such internship, or nobody knows when it is.
    init?(_ internship: Internship) {
      guard internship.kind == .working, internship.status != .broken,
        internship.enterprise != nil
      else { return nil }
      if let since = internship.since?.first, let until = internship.until?.last {
        guard since <= until else { return nil }
        days = since...until
      } else {
        days = nil
        if internship.year == nil { return nil }
      }
      (year, post) = (internship.year, internship.post)
      (students, staff) = (internship.students, internship.staff)
      postWorkers = internship.postWorkers
    }

    /// Whether another is one of those it is held against.
    func isBeside(_ other: Stay) -> Bool {
      guard let days else { return other.year == year }
      return other.days.map(days.overlaps) ?? false
    }
  }
}
