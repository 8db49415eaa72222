import Records
import Storage

/// Finds what a command names: an entity by identifier or label, a field by its path, a record by id.
nonisolated extension Holdings {
  func entity(called text: String) throws(CommandError) -> Shape {
    let wanted = text.lowercased()
    let found = shapes.first { shape in
      [shape.name, shape.title.zh, shape.title.en].contains { $0.lowercased() == wanted }
    }
    guard let found else { throw .unknownEntity(text) }
    return found
  }

  /// The field a path such as `unit.kind` ends at; identifiers and labels lead the way.
  func field(
    _ path: String, of shape: Shape
  ) throws(CommandError) -> (path: String, field: FieldShape) {
    var shape = shape
    var names: [String] = []
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for (index, part) in parts.enumerated() {
      guard let field = shape.field(called: part) else {
        throw .unknownField(entity: shape.name, path: path)
      }
      names.append(field.name)
      if index == parts.count - 1 { return (names.joined(separator: "."), field) }
      guard case .reference(let target) = field.kind, let next = self[target] else { break }
      shape = next
    }
    throw .unknownField(entity: shape.name, path: path)
  }
}

nonisolated extension Shape {
  /// By identifier, by label, or by what heads its column on the screen.
  func field(called text: String) -> FieldShape? {
    let wanted = text.lowercased()
    func isCalled(_ term: Term) -> Bool { [term.zh, term.en.lowercased()].contains(wanted) }
    return self[text] ?? fields.first { isCalled($0.label) } ?? fields.first { isCalled($0.head) }
      ?? fields.first { $0.name.lowercased() == wanted }
  }
}

/// Reading a record's id, written `12` or `#12`.
nonisolated enum RecordID {
  static func read(_ text: String) throws(CommandError) -> Int {
    let digits = Typed.folded(text.hasPrefix("#") ? String(text.dropFirst()) : text)
    guard let id = Int(digits), id > 0 else { throw .badID(text) }
    return id
  }
}
