import Records
import Storage

/// a unit's memberships of one alliance do not overlap.
enum MembershipPeriods {
  static let check = Check(
    "R-09", of: Membership.entity, by: ["alliance", "unit", "joinedOn", "leftOn"],
    among: ["alliance", "unit"], doubles: true, find: find)

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let own = Membership.schema.entity(from: record.values)
    guard let alliance = own.alliance, let unit = own.unit else { return [] }
    let scope = Scope(
      Membership.entity,
      filter: .all([
        .equals("unit", unit.value), .equals("alliance", alliance.value),
      ]))
    for row in try await others.rows(scope) {
      let other = Membership.schema.entity(from: row.record.values)
      guard overlap(own, other) else { continue }
      let overlap = Fault.Beside.overlaps(id: row.id, from: other.joinedOn, to: other.leftOn)
      return [Fault("joinedOn", .beside(overlap), .warning)]
    }
    return []
  }

  /// Whether they overlap whatever days their dates mean; on the day a unit leaves it may join again.
  private static func overlap(_ left: Membership, _ right: Membership) -> Bool {
    func begins(_ one: Membership, before other: Membership) -> Bool {
      guard let end = other.leftOn?.first, let start = one.joinedOn?.last else { return true }
      return start < end
    }
    return begins(left, before: right) && begins(right, before: left)
  }
}
