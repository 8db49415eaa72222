import GRDB
import Han
import Records

/// What a term of a search may stand for beside text: choices by their labels, and years.
struct SoughtValues {
  /// What a field may hold for a record to be found.
  private enum Sought {
    case choices(String, [Int])
    case year(String, Int)
    /// A date of the year.
    case dates(String, Int)
  }

  private let sought: [(field: FieldShape, value: Sought)]

  init(_ term: String, _ shape: Shape) {
    let query = SearchQuery(term)
    let number = term.utf8.count == 4 ? Int(term) : nil
    let year = number.flatMap { (1900...2100).contains($0) ? $0 : nil }
    sought = shape.fields.compactMap { field in
      let name = field.name
      switch field.kind {
      case _ where field.isPersonal: return nil
      case .choice(let options):
        let codes = options.all.filter { $0.isCalled(query) }.map(\.code)
        return codes.isEmpty ? nil : (field, .choices(name, codes))
      case .integer where field.isYear: return year.map { (field, .year(name, $0)) }
      case .date: return field.width == 0 ? nil : year.map { (field, .dates(name, $0)) }
      default: return nil
      }
    }
  }

  var isEmpty: Bool { sought.isEmpty }

  /// Whether an index has the records of every value.
  var isIndexed: Bool { sought.allSatisfy(\.field.isSortable) }

  /// Whether it is the year of one field of dates alone.
  var isStretch: Bool {
    guard sought.count == 1, case .dates = sought[0].value else { return false }
    return true
  }

  /// One condition for each field.
  func conditions(alias: String) -> [SQLPiece] {
    sought.map { _, value in
      switch value {
      case .choices(let name, let codes):
        let list = codes.map(String.init).joined(separator: ", ")
        return SQLPiece("\(alias).\(quoted(name)) IN (\(list))")
      case .year(let name, let year):
        return SQLPiece("\(alias).\(quoted(name)) = ?", [year.databaseValue])
      case .dates(let name, let year):
        let ends = [String(year), String(year + 1)].map(\.databaseValue)
        let column = "\(alias).\(quoted(name))"
        return SQLPiece("(\(column) >= ? AND \(column) < ?)", ends)
      }
    }
  }
}

extension Options.Option {
  /// Whether a term stands for one of its names.
  fileprivate func isCalled(_ query: SearchQuery) -> Bool {
    query.isName(term.zh) || query.isName(term.en)
      || alsoCalled.contains { $0.count > 1 && query.isName($0) }
  }
}
