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
      let students = own.students, own.staff ?? own.postWorkers != nil,
      let sameTime = sameTime(own)
    else { return [] }
    let filter = Filter.all([
      .equals("enterprise", enterprise.value), .equals("kind", InternshipKind.working.value),
      .not(.equals("status", InternshipStatus.broken.value)), sameTime,
    ])
    var faults: [Fault] = []
    func hold(
      _ whole: Int?, _ field: String, _ share: Double, _ narrower: Filter?
    ) async throws(StorageError) {
      guard let whole else { return }
      let scope = Scope(Internship.entity, filter: filter).filtered(narrower)
      let more = try await others.rows(scope)
        .reduce(0) { $0 + (Internship.schema.entity(from: $1.record.values).students ?? 0) }
      guard more > 0 else { return }
      let (alone, sum) = (Double(students), Double(students + more))
      let most = share * Double(whole)
      guard alone <= most, sum > most else { return }
      faults.append(
        Fault(
          "students",
          .exceedsShare(sum, of: field, share: share, whole: Double(whole), together: true),
          .warning))
    }
    try await hold(own.staff, "staff", Internship.staffShare, nil)
    if !own.post.isEmpty {
      let samePost = Filter.equals("post", .text(own.post))
      try await hold(own.postWorkers, "postWorkers", Internship.postShare, samePost)
    }
    return faults
  }

  /// What goes on at the same time, by days or else by the year.
  private static func sameTime(_ own: Internship) -> Filter? {
    if let since = own.since, let until = own.until {
      return .all([
        .compare("since", .atMost, .text(until.last.iso)),
        .compare("until", .atLeast, .text(since.first.iso)),
      ])
    }
    return own.year.map { .equals("year", .integer($0)) }
  }
}
