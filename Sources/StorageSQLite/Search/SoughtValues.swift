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
    func codes(_ field: FieldShape, _ fits: (Options.Option) -> Bool) -> [Int] {
      guard case .choice(let options) = field.kind, !field.isPersonal else { return [] }
      return options.all.filter(fits).map(\.code)
    }
    let areLabels = shape.fields.contains { !codes($0) { $0.isShown(term, query) }.isEmpty }
    sought = shape.fields.compactMap { field in
      let name = field.name
      switch field.kind {
      case _ where field.isPersonal: return nil
      case .choice:
        // What is not shown is found where nothing shown is meant, as 顶岗: else nobody sees why it is there.
        let codes = codes(field) { areLabels ? $0.isShown(term, query) : $0.isAlso(term) }
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
  /// Whether a term stands for its label. Two letters, or a short word of English, would stand for
  /// something in nearly every record.
  fileprivate func isShown(_ term: String, _ query: SearchQuery) -> Bool {
    let isLatin = term.allSatisfy(\.isASCII)
    if isLatin, term.count < 3 { return false }
    return query.isName(self.term.zh)
      || ((!isLatin || term.count > 3) && query.isName(self.term.en))
  }

  /// Whether a term is, all of it, what it is called besides.
  fileprivate func isAlso(_ term: String) -> Bool {
    term.count > 1 && alsoCalled.contains { SearchQuery($0).terms.joined() == term }
  }
}
