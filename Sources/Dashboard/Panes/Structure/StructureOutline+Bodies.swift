import Catalog
import Records
import Storage

/// Bodies by what they belong to, and the seats of each.
extension StructureOutline {
  private static var seats: Measure.Dimension { .init("body") }

  mutating func addBodies(below node: StructureNode, parent: Int?) {
    let query = Query(context.scope(Body.entity), sort: .init("kind"), limit: 1000)
    let page = page(query)
    let seats = measurement(Measure(context.scope(Seat.entity), by: [Self.seats]))
    guard let page else { return }
    let shape = Body.schema.shape
    let bodies = page.rows.map { ($0, Body.schema.entity(from: $0.record.values)) }
    let known = Set(page.rows.map(\.id))
    for (row, body) in bodies {
      // A body whose own parent no longer stands is shown at the top rather than lost.
      let above = body.parent.map(\.id).flatMap { known.contains($0) && $0 != row.id ? $0 : nil }
      guard above == parent else { continue }
      let label = name(body.name, isSample: row.isSample(shape))
      var child = node.child("b\(row.id)", .body(row.id), label)
      child.scope = context.scope(Seat.entity, filter: .equals("body", .integer(row.id)))
      if let seats {
        let held = seats.rows.first { $0.key(0) == .integer(row.id) }?.figure() ?? 0
        child.count = Int(held)
        child.note = "\(Numbers.grouped(Int(held))) \(context.text(StructureWording.seats))"
      }
      add(child)
    }
  }

  /// Each seat with who holds it, the highest first.
  mutating func addSeats(of body: Int, below node: StructureNode) {
    let scope = context.scope(Seat.entity, filter: .equals("body", .integer(body)))
    guard let (rows, hasMore) = list(scope, sort: .init("title", descending: true), below: node.id)
    else { return }
    let shape = Seat.schema.shape
    for row in rows {
      let texts = ["title", "unit", "person"].map { field in
        shape.index(of: field).map { row.text($0, of: shape, context.language) } ?? ""
      }
      let holder = texts.dropFirst().filter { !$0.isEmpty }.joined(separator: " ")
      let label = texts[0] + (context.language == .zh ? "：" : ": ") + holder
      add(
        node.child(
          "s\(row.id)", .record(entity: Seat.entity, id: row.id),
          name(label, isSample: row.isSample(shape))))
    }
    if hasMore { addMore(below: node) }
  }
}
