import Canvas
import Catalog
import Records
import Storage

/// What a unit has below it: sub-units, programmes, colleges, bases, people.
extension StructureOutline {
  private func scope(_ part: UnitPart, _ unit: Int) -> Scope {
    context.scope(part.entity, filter: .equals(part.field, .integer(unit)))
  }

  /// The parts a unit has any records in, with their counts.
  mutating func addUnitParts(of unit: Int, below node: StructureNode) {
    var counts: [Int?] = []
    for part in UnitPart.all { counts.append(count(Measure(scope(part, unit)))) }
    for (part, count) in zip(UnitPart.all, counts) {
      guard let count, count > 0 else { continue }
      let branch = StructureNode.Branch.unitPart(part, of: unit)
      var child = node.child(part.entity + "." + part.field, branch, context.text(part.label))
      child.scope = scope(part, unit)
      child.count = count
      child.note = Numbers.grouped(count)
      child.ink = .title
      add(child)
    }
  }

  mutating func addRecords(_ part: UnitPart, below node: StructureNode) {
    guard let scope = node.scope, let shape = context.holdings[part.entity],
      let (rows, hasMore) = list(scope, sort: part.sort.map { .init($0) }, below: node.id)
    else { return }
    let naming = shape.naming.first.flatMap { shape.index(of: $0) }
    for row in rows {
      let text = naming.map { row.text($0, of: shape, context.language) } ?? "#\(row.id)"
      let label = name(text, isSample: row.isSample(shape))
      let branch: StructureNode.Branch =
        part.entity == Unit.entity
        ? .unit(row.id) : .record(entity: part.entity, id: row.id)
      var child = node.child("r\(row.id)", branch, label)
      child.note = remark(row, shape)
      add(child)
    }
    if hasMore { addMore(below: node) }
  }

  /// What tells records of one list apart: the kind or level of each, and a base's workstations.
  private func remark(_ row: Row, _ shape: Shape) -> String {
    let fields = shape.name == Base.entity ? ["workstations"] : ["level", "kind"]
    for field in fields {
      guard let index = shape.index(of: field), !row.record.values[index].isBlank else { continue }
      let text = row.text(index, of: shape, context.language)
      return shape.fields[index].unit.map { text + " " + context.text($0) } ?? text
    }
    return ""
  }
}
