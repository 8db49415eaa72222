import GRDB
import Records
import Storage

/// Groups and adds up rows by hashing: SQLite would sort them all first, which for a million takes
/// several times as long as reading them.
struct Grouping {
  private static let keyLimit = 3

  /// One group: how many rows, and of each column the sum, the number of values and their bounds.
  private struct Cell {
    var count = 0
    var columns: [Column]
  }

  fileprivate struct Column {
    var sum = 0.0
    var count = 0
    var least = Double.infinity
    var most = -Double.infinity
  }

  /// The keys of a group as numbers.
  private struct Key: Hashable {
    var first = 0
    var second = 0
    var third = 0
  }

  /// Something to be added up: the values of a path, perhaps only where another says something.
  struct Term: Hashable {
    let path: String
    var reporting: String?
  }

  private let measure: Measure
  /// What is added up, each once.
  let terms: [Term]
  private var keys: [KeyNumbers]
  private var places: [Key: Int] = [:]
  private var cells: [Cell] = []

  /// nil where a measure asks for more than can be done this way.
  init?(_ measure: Measure) {
    let figures = measure.figures + measure.having.map(\.figure)
    guard (1...Self.keyLimit).contains(measure.dimensions.count),
      !figures.contains(where: \.isDistinct)
    else { return nil }
    self.measure = measure
    var terms: [Term] = []
    for term in figures.flatMap(\.terms) where !terms.contains(term) { terms.append(term) }
    self.terms = terms
    keys = measure.dimensions.map { _ in KeyNumbers() }
  }

  /// Takes in a row: the dimensions, then the values of the terms.
  mutating func add(_ row: GRDB.Row) {
    var key = Key(first: keys[0].number(of: row[0]))
    if keys.count > 1 { key.second = keys[1].number(of: row[1]) }
    if keys.count > 2 { key.third = keys[2].number(of: row[2]) }
    let place: Int
    if let known = places[key] {
      place = known
    } else {
      place = cells.count
      places[key] = place
      cells.append(Cell(columns: Array(repeating: Column(), count: terms.count)))
    }
    cells[place].count += 1
    for column in terms.indices {
      guard let number: Double = row[keys.count + column] else { continue }
      cells[place].columns[column].add(number)
    }
  }

  /// The groups in the order of their keys.
  func rows() -> [(keys: [Value], figures: [Double?])] {
    var rows: [(keys: [Value], figures: [Double?])] = []
    for (key, place) in places {
      let isKept = measure.having.allSatisfy { having in
        value(having.figure, of: cells[place]).map { $0 >= having.minimum } ?? false
      }
      guard isKept else { continue }
      let numbers = [key.first, key.second, key.third]
      rows.append(
        (
          keys.indices.map { keys[$0].value(of: numbers[$0]) },
          measure.figures.map { value($0, of: cells[place]) }
        ))
    }
    return rows.sorted { left, right in
      for (first, second) in zip(left.keys, right.keys) where first != second {
        return first.precedes(second)
      }
      return false
    }
  }

  private func value(_ figure: Measure.Figure, of cell: Cell) -> Double? {
    func column(_ term: Term) -> Column? {
      terms.firstIndex(of: term).map { cell.columns[$0] }.flatMap { $0.count > 0 ? $0 : nil }
    }
    switch figure {
    case .count: return Double(cell.count)
    case .sum, .sumReporting:
      let columns = figure.terms.compactMap(column)
      return columns.isEmpty ? nil : columns.reduce(0) { $0 + $1.sum }
    case .minimum(let path): return column(Term(path: path))?.least
    case .maximum(let path): return column(Term(path: path))?.most
    case .mean(let path): return column(Term(path: path)).map { $0.sum / Double($0.count) }
    case .ratio(let part, let whole):
      guard let part = value(part, of: cell), let whole = value(whole, of: cell), whole != 0
      else { return nil }
      return part / whole
    case .distinct: return nil
    }
  }
}

extension Grouping.Column {
  fileprivate mutating func add(_ number: Double) {
    sum += number
    count += 1
    least = min(least, number)
    most = max(most, number)
  }
}

/// Numbers for the values of a dimension: small whole numbers are their own, others are counted.
private struct KeyNumbers {
  private static let blank = 1
  private var numbers: [Value: Int] = [:]
  private var values: [Value] = [.blank]

  mutating func number(of stored: DatabaseValue) -> Int {
    switch stored.storage {
    case .null, .blob: return Self.blank
    case .int64(let number) where number.magnitude < 1 << 60: return Int(number) << 1
    case .int64, .double, .string: break
    }
    let value = Value(stored)
    if let known = numbers[value] { return known }
    let number = values.count << 1 | 1
    numbers[value] = number
    values.append(value)
    return number
  }

  func value(of number: Int) -> Value {
    number & 1 == 0 ? .integer(number >> 1) : values[number >> 1]
  }
}

extension Value {
  /// The order SQLite gives values: blanks, numbers, texts by their bytes.
  func precedes(_ other: Value) -> Bool {
    switch (quantity, other.quantity) {
    case (let left?, let right?): return left < right
    case (_?, nil): return !other.isBlank
    case (nil, _?): return isBlank
    case (nil, nil): break
    }
    guard let left = text, let right = other.text else { return isBlank && !other.isBlank }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

extension Measure.Figure {
  /// The paths it adds up, compares or counts.
  var paths: [String] { terms.map(\.path) }

  fileprivate var terms: [Grouping.Term] {
    switch self {
    case .count: []
    case .distinct(let path), .minimum(let path), .maximum(let path), .mean(let path):
      [Grouping.Term(path: path)]
    case .sum(let paths): paths.map { Grouping.Term(path: $0) }
    case .sumReporting(let paths, let field):
      paths.map { Grouping.Term(path: $0, reporting: field) }
    case .ratio(let part, let whole): part.terms + whole.terms
    }
  }

  fileprivate var isDistinct: Bool {
    switch self {
    case .distinct: true
    case .ratio(let part, let whole): part.isDistinct || whole.isDistinct
    case .count, .minimum, .maximum, .mean, .sum, .sumReporting: false
    }
  }
}
