import Catalog
import Records

/// A blank row of an entity, marked as sample, whose fields are set by place: the large sample
/// has no time to go by name.
struct RowTemplate {
  let shape: Shape
  let values: [Value]

  init(_ shape: Shape) {
    self.shape = shape
    var values = [Value](repeating: .blank, count: shape.fields.count)
    if let sample = shape.index(of: "sample") { values[sample] = .integer(1) }
    self.values = values
  }

  /// Where a field stands in a row.
  func place(_ field: String) -> Int {
    guard let index = shape.index(of: field) else {
      preconditionFailure("\(shape.name) has no field \(field)")
    }
    return index
  }
}
