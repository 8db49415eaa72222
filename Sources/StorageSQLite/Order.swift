import GRDB
import Records
import Storage

/// The order of a page as SQL: by id, by a field's index, or by the name of what a field refers to.
struct Order {
  /// The expression rows are sorted by before their id.
  let key: String
  let isDescending: Bool
  /// The entity joined for its names, where the order is that of a reference.
  private let target: (entity: String, field: String)?
  private let index: String?
  private let shapeName: String

  init(_ sort: Query.Sort?, _ shape: Shape, _ holdings: Holdings) throws(StorageError) {
    shapeName = shape.name
    guard let sort, sort.field != "id" else {
      key = "0"
      isDescending = sort?.isDescending ?? false
      target = nil
      index = nil
      return
    }
    guard let field = shape[sort.field] else {
      throw .unknownField(entity: shape.name, field: sort.field)
    }
    isDescending = sort.isDescending
    if case .reference(let entity) = field.kind, let name = try holdings.shape(entity).sortName {
      target = (entity, field.name)
      key = name.sortExpression("s")
      index = nil
    } else {
      target = nil
      key = field.sortExpression("r")
      index = field.isSortable ? "\(shape.name)_\(field.name)" : nil
    }
  }

  /// The joined table of a reference's names; records that refer to nothing come with an empty name.
  var join: String {
    guard let target else { return "" }
    return " LEFT JOIN \(quoted(target.entity)) s ON s.id = r.\(quoted(target.field))"
  }

  /// The tables in the order a walk has to visit them.
  func tables(_ table: String, walking: Bool) -> String {
    if let target {
      return "\(quoted(target.entity)) s CROSS JOIN \(table) r ON r.\(quoted(target.field)) = s.id"
    }
    if let index { return "\(table) r INDEXED BY \(quoted(index))" }
    return "\(table) r"
  }

  private var columns: [String] {
    if key == "0" { return ["r.id"] }
    return target == nil ? [key, "r.id"] : [key, "s.id", "r.id"]
  }

  func clause(up: Bool) -> String {
    columns.map { $0 + (up ? " ASC" : " DESC") }.joined(separator: ", ")
  }

  /// The conditions for what lies beyond a place, nearest part first: equal in the key with a further
  /// id, then further in the key. Two walks, since one condition for both would not start at the place.
  func beyond(_ anchor: Query.Anchor, forward: Bool, including: Bool) -> [SQLPiece] {
    let up = forward != isDescending
    let sign = up ? ">" : "<"
    let idSign = including ? sign + "=" : sign
    if key == "0" { return [SQLPiece("r.id \(idSign) ?", [anchor.id.databaseValue])] }
    let further = SQLPiece("\(key) \(sign) ?", [anchor.key.bound])
    guard let target else {
      return [
        SQLPiece("\(key) = ? AND r.id \(idSign) ?", [anchor.key.bound, anchor.id.databaseValue]),
        further,
      ]
    }
    let same = "(SELECT a.\(quoted(target.field)) FROM \(quoted(shapeName)) a WHERE a.id = ?)"
    return [
      SQLPiece(
        "s.id = \(same) AND r.id \(idSign) ?", [anchor.id.databaseValue, anchor.id.databaseValue]),
      SQLPiece(
        "\(key) = ? AND s.id \(sign) \(same)", [anchor.key.bound, anchor.id.databaseValue]),
      further,
    ]
  }
}
