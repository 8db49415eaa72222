import GRDB
import Records
import Storage

/// The way from an entity's records to the unit through which they belong to alliances.
final class BelongingRoute {
  let shape: Shape
  let path: String
  let hasYear: Bool
  /// The same way from the entities it leads over.
  let steps: [BelongingRoute]
  /// Where the first reference stands among a record's values; nil where the record is the unit.
  private let first: Int?
  private let year: Int?
  /// What looks up the unit from the first reference; nil where that is the unit.
  private let lookup: String?

  /// nil where an entity does not belong through a unit.
  convenience init?(_ shape: Shape, _ holdings: Holdings) {
    guard holdings.membership != nil, let belonging = shape.belonging else { return nil }
    self.init(shape, belonging.path, year: belonging.year, holdings)
  }

  private init?(_ shape: Shape, _ path: String, year: String?, _ holdings: Holdings) {
    self.shape = shape
    self.path = path
    self.year = year.flatMap { shape.index(of: $0) }
    hasYear = year != nil
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    first = shape.index(of: parts[0])
    guard parts.count > 1 else {
      steps = []
      lookup = nil
      return
    }
    guard case .reference(let entity)? = shape[parts[0]]?.kind, let next = holdings[entity],
      let rest = BelongingRoute(next, parts[1], year: nil, holdings)
    else { return nil }
    steps = [rest] + rest.steps
    lookup = "SELECT " + rest.selection(of: "?")
  }

  /// The unit as an expression of a record's id.
  private func selection(of id: String) -> String {
    let field = path.split(separator: ".", maxSplits: 1)[0]
    let reference = "(SELECT \(quoted(String(field))) FROM \(quoted(shape.name)) WHERE id = \(id))"
    return steps.first?.selection(of: reference) ?? reference
  }

  func year(_ values: [Value]) -> Int? { year.flatMap { values[$0].integer } }

  /// The record the way begins with: the unit, or what leads to it.
  func start(_ values: [Value], id: Int) -> Int? {
    guard let first else { return id }
    return values[first].integer
  }

  /// The unit a start leads to.
  func unit(from start: Int, _ db: Database) throws -> Int? {
    guard let lookup else { return start }
    return try Int.fetchOne(db.cachedStatement(sql: lookup), arguments: [start])
  }
}
