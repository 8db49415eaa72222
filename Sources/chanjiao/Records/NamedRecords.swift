import Records
import Storage

/// Finds records by what people call them: a name, a short name, or `#id`.
nonisolated struct NamedRecords {
  let holdings: Holdings

  /// The records of an entity that a text means.
  func filter(_ entity: String, _ text: String) -> Filter {
    let typed = Typed.trimmed(text)
    if typed.hasPrefix("#"), let id = Int(typed.dropFirst()) { return .ids([id]) }
    return .any(paths(entity).map { .equals($0, .text(typed)) })
  }

  /// The records that refer to one a text means.
  func filter(_ entity: String, _ text: String, at path: String) -> Filter {
    let typed = Typed.trimmed(text)
    if typed.hasPrefix("#"), let id = Int(typed.dropFirst()) { return .equals(path, .integer(id)) }
    return .any(paths(entity).map { .equals(path + "." + $0, .text(typed)) })
  }

  /// The texts that name a record: those it is named by, and its short name; where it is named by
  /// what it refers to, the names of that.
  func paths(_ entity: String, depth: Int = 0) -> [String] {
    guard let shape = holdings[entity], depth < 3 else { return [] }
    var paths: [String] = []
    for name in shape.naming {
      switch shape[name]?.kind {
      case .text: paths.append(name)
      case .reference(let target):
        paths += self.paths(target, depth: depth + 1).map { name + "." + $0 }
      default: break
      }
    }
    if case .text? = shape["shortName"]?.kind { paths.append("shortName") }
    return paths
  }
}
