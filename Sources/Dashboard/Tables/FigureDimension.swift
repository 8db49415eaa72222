import Records
import Storage

/// What the rows of a table of figures stand for: a path of the records behind them.
protocol FigureDimension {
  var path: String { get }
}

extension FigureDimension {
  /// The records of one row. Where a path leads through a reference, a blank reference is blank too.
  func filter(_ key: Value) -> Filter {
    guard key.isBlank else { return .equals(path, key) }
    let parts = path.split(separator: ".")
    return parts.count > 1 ? .any([.blank(String(parts[0])), .blank(path)]) : .blank(path)
  }

  /// The records of several rows.
  func filter(_ keys: [Value]) -> Filter {
    let known = keys.filter { !$0.isBlank }
    let blank = keys.first(where: \.isBlank).map { filter($0) }
    guard !known.isEmpty else { return blank ?? .ids([]) }
    return blank.map { .any([.oneOf(path, known), $0]) } ?? .oneOf(path, known)
  }
}
