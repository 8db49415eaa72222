import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// The fields of the form in front.
extension Journey {
  /// Opens a new record and goes to a field by name.
  static func at(_ entity: String, field: String) async throws -> Journey {
    var journey = try await Journey.at(entity)
    await journey.press("F6")
    try await journey.go(to: field)
    return journey
  }

  mutating func go(to field: String) async throws {
    let layer = try #require(app.layers.last as? FormLayer)
    let place = try #require(layer.form.place(of: field))
    await press("^Home")
    for _ in 0..<place { await press("Down") }
  }

  /// What stands in the fields, by their names; none where something lies over the form.
  var fields: [String: FormField] {
    guard let layer = app.layers.last as? FormLayer else { return [:] }
    return Dictionary(
      layer.form.fields.map { ($0.shape.name, $0) }, uniquingKeysWith: { $1 })
  }

  var currentField: String? {
    (app.layers.last as? FormLayer)?.form.current.shape.name
  }
}
