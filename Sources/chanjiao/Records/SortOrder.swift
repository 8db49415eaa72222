import Records
import Storage

/// The order asked for with `--sort`: `name`, `-name` or `name:desc`.
nonisolated enum SortOrder {
  static func read(_ text: String, for shape: Shape) throws(CommandError) -> Query.Sort {
    var name = text
    var isDescending = false
    if name.hasPrefix("-") {
      isDescending = true
      name.removeFirst()
    }
    for (ending, descends) in [(":desc", true), (":asc", false)] where name.hasSuffix(ending) {
      isDescending = descends
      name = String(name.dropLast(ending.count))
    }
    if name == "id" { return Query.Sort("id", descending: isDescending) }
    guard let field = shape.field(called: name) else {
      throw .unknownField(entity: shape.name, path: name)
    }
    guard takes(field) else {
      let sortable = ["id"] + shape.fields.filter(takes).map(\.name)
      throw .notSortable(entity: shape.name, field: field.name, sortable: sortable)
    }
    return Query.Sort(field.name, descending: isDescending)
  }

  /// What is masked is not found out by its order.
  static func takes(_ field: FieldShape) -> Bool { !field.isPersonal }
}
