import Records
import Storage

/// of the awards a work won only the highest counts, in whatever years it won them (c.12); said,
/// since winning on several levels is nothing doubtful. That a key stands for two works is: the lower award
/// would leave all figures.
enum WorkOnce {
  static let check = Check(
    "R-10", of: Award.entity, by: ["work", "level", "place", "unit", "workTitle"], among: ["work"],
    find: find)

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let own = Award.schema.entity(from: record.values)
    if own.work.isEmpty { return [] }
    let rows = try await others.rows(
      Scope(Award.entity, filter: .equals("work", .text(own.work))))
    let awards = rows.map { (id: $0.id, award: Award.schema.entity(from: $0.record.values)) }
    guard let best = awards.max(by: { rank($0.award, $0.id) < rank($1.award, $1.id) }) else {
      return []
    }
    let counts = rank(own, record.id ?? .max) > rank(best.award, best.id)
    let called = [best.award.level?.term, best.award.place?.term].compactMap(\.self)
    let note = Fault(
      "work",
      .beside(
        .countedOnce(
          others: awards.count, best: counts ? nil : best.id, called: counts ? [] : called)),
      .note)
    guard let other = awards.first(where: { !isOneWork(own, $0.award) }) else { return [note] }
    return [
      Fault("work", .beside(.otherWork(id: other.id, title: other.award.workTitle)), .warning)
    ]
  }

  /// Whether two awards can be of one work: won by one unit, with titles of which one is at most longer.
  private static func isOneWork(_ left: Award, _ right: Award) -> Bool {
    guard left.unit == nil || right.unit == nil || left.unit == right.unit else { return false }
    let (one, other) = (plain(left.workTitle), plain(right.workTitle))
    return one.isEmpty || other.isEmpty || one.contains(other) || other.contains(one)
  }

  /// A title without the width of its letters, blanks and marks, which differ between certificates.
  private static func plain(_ title: String) -> String {
    Typed.folded(title).lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The higher level, then the better place, then the award entered first.
  private static func rank(_ award: Award, _ id: Int) -> (Int, Int, Int) {
    (award.level?.rawValue ?? 0, award.place?.rawValue ?? 0, -id)
  }
}
