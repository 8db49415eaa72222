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
    ], among: ["enterprise"], find: find)

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let own = Internship.schema.entity(from: record.values)
    guard own.kind == .working, own.status != .broken, let enterprise = own.enterprise,
      let students = own.students, let time = Time(own)
    else { return [] }
    let scope = time.scope.filtered(
      .all([
        .equals("enterprise", enterprise.value), .equals("kind", InternshipKind.working.value),
        .not(.equals("status", InternshipStatus.broken.value)),
      ]))
    let sameTime = try await others.rows(scope)
      .map { Internship.schema.entity(from: $0.record.values) }.filter(time.holds)
    // What one record leaves blank another of the same time may state; of several the largest, so that
    // only what none of them allows is too much.
    func hold(
      _ stated: (Internship) -> Int?, _ field: String, _ share: Double, _ interns: [Internship]
    ) -> Fault? {
      guard let whole = stated(own) ?? interns.compactMap(stated).max() else { return nil }
      let more = interns.compactMap(\.students).reduce(0, +)
      let (sum, most) = (Double(students + more), share * Double(whole))
      // The record's own rule tells that it is too much by itself.
      let isTold = stated(own) != nil && Double(students) > most
      guard sum > most, !isTold else { return nil }
      return Fault(
        "students",
        .exceedsShare(sum, of: field, share: share, whole: Double(whole), together: more > 0),
        .warning)
    }
    let samePost = own.post.isEmpty ? [] : sameTime.filter { $0.post == own.post }
    return [
      hold(\.staff, "staff", Internship.staffShare, sameTime),
      hold(\.postWorkers, "postWorkers", Internship.postShare, samePost),
    ].compactMap(\.self)
  }

  /// When an internship goes on: on its days, or else in its year. One without dates may have been at
  /// any time, and is none of those that go on on a day.
  private enum Time {
    case days(ClosedRange<Day>)
    case year(Int)

    init?(_ internship: Internship) {
      if let since = internship.since?.first, let until = internship.until?.last {
        guard since <= until else { return nil }
        self = .days(since...until)
      } else if let year = internship.year {
        self = .year(year)
      } else {
        return nil
      }
    }

    var scope: Scope {
      switch self {
      case .days(let days): Scope(Internship.entity, during: days)
      case .year(let year):
        Scope(Internship.entity, filter: .equals("year", .integer(year)))
      }
    }

    func holds(_ other: Internship) -> Bool {
      switch self {
      case .days(let days):
        guard case .days(let others)? = Time(other) else { return false }
        return days.overlaps(others)
      case .year(let year): return other.year == year
      }
    }
  }
}
