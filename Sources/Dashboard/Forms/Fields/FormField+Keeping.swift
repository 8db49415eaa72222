import Records

/// What becomes of a field's value in the records that follow.
enum Keeping: Int, Hashable, Sendable, Codable {
  case dropped, kept
  /// Kept, and passed over by Enter, since it is the same for all of them.
  case fixed

  var next: Keeping { Keeping(rawValue: rawValue + 1) ?? .dropped }

  var term: Term {
    switch self {
    case .dropped: Term("下一条不沿用", "Not kept for the next record")
    case .kept: Term("下一条沿用，仍停留", "Kept for the next record")
    case .fixed: Term("下一条沿用，Enter 不再停留", "Kept, and Enter passes it over")
    }
  }
}

extension FieldShape {
  /// What becomes of a value where nobody said: what a stack of forms often has in common is kept,
  /// what each of them is about is not.
  var usualKeeping: Keeping {
    if isDiffering || isUnique { return .dropped }
    return switch kind {
    case .reference, .choice, .date: .kept
    case .integer: isYear ? .kept : .dropped
    default: .dropped
    }
  }
}

extension [FormField] {
  /// What becomes of values where somebody said so, by the names of the fields; nil where nobody did.
  func keeping(otherThan usual: (FieldShape) -> Keeping) -> [String: Keeping]? {
    let said = filter { $0.keeping != usual($0.shape) }
    if said.isEmpty { return nil }
    return Dictionary(said.map { ($0.shape.name, $0.keeping) }, uniquingKeysWith: { $1 })
  }

  mutating func take(_ keeping: [String: Keeping]?) {
    for place in indices {
      if let said = keeping?[self[place].shape.name] { self[place].keeping = said }
    }
  }
}
