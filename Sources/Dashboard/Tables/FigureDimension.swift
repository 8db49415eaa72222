import Records
import Storage

/// What the rows of a table of figures stand for: a path of the records behind them.
protocol FigureDimension {
  /// What the rows are of.
  var term: Term { get }
  var path: String { get }
  /// The text that tells records apart where the path leads to nothing; nil where there is none.
  var standIn: String? { get }
}

extension FigureDimension {
  var standIn: String? { nil }

  /// What is measured for the rows, in this order before anything else.
  var dimensions: [Measure.Dimension] { [.init(path)] + (standIn.map { [.init($0)] } ?? []) }

  /// The key and the name of the row that something measured belongs to.
  func row(of found: Measurement.Row, _ field: FieldShape?) -> (key: Value, name: Term) {
    let key = found.key(0)
    if key.isBlank, standIn != nil, let text = found.key(1).text, !text.isEmpty {
      return (found.key(1), Term(text, text))
    }
    return (key, found.term(at: 0) ?? Display.term(key, field, missing: term))
  }

  /// The records of one row. Where a path leads through a reference, a blank reference is blank too.
  func filter(_ key: Value) -> Filter {
    if let standIn, key.text != nil { return .all([.blank(path), .equals(standIn, key)]) }
    guard key.isBlank else { return .equals(path, key) }
    let parts = path.split(separator: ".")
    guard parts.count > 1 else { return .blank(path) }
    let isBlank = standIn.map { Filter.all([.blank(path), .blank($0)]) } ?? .blank(path)
    return .any([.blank(String(parts[0])), isBlank])
  }

  /// The records of several rows.
  func filter(_ keys: [Value]) -> Filter {
    let texts = standIn == nil ? [] : keys.filter { $0.text != nil }
    let known = keys.filter { !$0.isBlank && !texts.contains($0) }
    var parts: [Filter] = known.isEmpty ? [] : [.oneOf(path, known)]
    if let standIn, !texts.isEmpty {
      parts.append(.all([.blank(path), .oneOf(standIn, texts)]))
    }
    if let blank = keys.first(where: \.isBlank) { parts.append(filter(blank)) }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .ids([]) : .any(parts)
  }
}
