import Records
import Storage

/// People are lent from a unit and to one of the kinds that the direction names, by which part-time teachers
/// from enterprises and hospitals are counted (I-28).
enum SecondmentEnds {
  static let check = Check(
    "direction", of: Secondment.entity, by: ["direction", "sender", "receiver"], find: find)

  /// What stands at one end of a direction.
  private enum End {
    case school, hospital, elsewhere

    /// Ordinary schools have no kind of their own, so that a unit of no kind may be either.
    func includes(_ kind: UnitKind) -> Bool {
      switch self {
      case .school: UnitKind.schools.contains(kind) || kind == .other
      case .hospital: kind == .hospital
      case .elsewhere: !UnitKind.schools.contains(kind)
      }
    }

    var term: Term {
      switch self {
      case .school: Term("学校", "a school")
      case .hospital: Term("医疗机构", "a hospital")
      case .elsewhere: Term("学校以外的单位", "a unit that is no school")
      }
    }
  }

  private static func ends(of direction: SecondmentDirection) -> (sender: End, receiver: End) {
    switch direction {
    case .toSchool: (.elsewhere, .school)
    case .toEnterprise: (.school, .elsewhere)
    case .clinical: (.hospital, .school)
    case .betweenSchools: (.school, .school)
    }
  }

  @Sendable private static func find(
    _ record: CheckedRecord, _ others: Others
  ) async throws(StorageError) -> [Fault] {
    let secondment = Secondment.schema.entity(from: record.values)
    guard let ends = secondment.direction.map(ends) else { return [] }
    var faults: [Fault] = []
    for (field, unit, end) in [
      ("sender", secondment.sender, ends.sender), ("receiver", secondment.receiver, ends.receiver),
    ] {
      guard let unit, let row = try await others.row(Unit.entity, unit.id) else { continue }
      let entity = Unit.schema.entity(from: row.record.values)
      guard let kind = entity.kind, !end.includes(kind) else { continue }
      let name = Term(entity.name, entity.name)
      faults.append(
        Fault(
          field, .beside(.otherKind(name: name, kind: kind.term, wanted: end.term)), .warning))
    }
    return faults
  }
}
