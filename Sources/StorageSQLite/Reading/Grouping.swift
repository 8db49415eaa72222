import GRDB
import Records
import Storage

/// Groups and adds up rows by hashing: SQLite would sort them all first, which for a million takes
/// several times as long as reading them.
struct Grouping {
  private static let keyLimit = 3

  /// Of one term in one group the sum and the number of values.
  private struct Cell {
    var sum = 0.0
    var count = 0
  }

  private struct Bounds {
    var least = Double.infinity
    var most = -Double.infinity
  }

  /// The keys of a group as numbers.
  private struct Key: Hashable {
    var first = 0
    var second = 0
    var third = 0

    subscript(dimension: Int) -> Int { dimension == 0 ? first : dimension == 1 ? second : third }
  }

  /// Something to be added up: of each row the values of some paths together, perhaps times the value of
  /// another, perhaps only where one of some others says something.
  struct Term: Hashable {
    let paths: [String]
    var reporting: [String] = []
    var times: String?
  }

  private let measure: Measure
  /// What is added up, each once.
  let terms: [Term]
  private var keys: [KeyNumbers]
  private var places: [Key: Int] = [:]
  private var counts: [Int] = []
  /// The cells of all groups in one piece, a group's side by side; bounds only where they are asked for.
  private var cells: [Cell] = []
  private var bounds: [Bounds] = []
  private let needsBounds: Bool

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
    needsBounds = figures.contains(where: \.hasBounds)
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
      place = counts.count
      places[key] = place
      counts.append(0)
      cells.append(contentsOf: repeatElement(Cell(), count: terms.count))
      if needsBounds { bounds.append(contentsOf: repeatElement(Bounds(), count: terms.count)) }
    }
    counts[place] += 1
    for term in terms.indices {
      guard let number: Double = row[keys.count + term] else { continue }
      let cell = place * terms.count + term
      cells[cell].sum += number
      cells[cell].count += 1
      guard needsBounds else { continue }
      bounds[cell].least = min(bounds[cell].least, number)
      bounds[cell].most = max(bounds[cell].most, number)
    }
  }

  /// The groups in the order of their keys.
  func measurement() -> Measurement {
    let kept = places.filter { _, place in
      measure.having.allSatisfy { having in
        value(having.figure, of: place).map { $0 >= having.minimum } ?? false
      }
    }
    let ordered = kept.sorted { left, right in
      for dimension in keys.indices where left.key[dimension] != right.key[dimension] {
        return key(dimension, left.key).precedes(key(dimension, right.key))
      }
      return false
    }
    var found = Measurement(measure: measure)
    for (key, place) in ordered {
      found.append(
        keys: keys.indices.lazy.map { self.key($0, key) },
        figures: measure.figures.lazy.map { value($0, of: place) })
    }
    return found
  }

  private func key(_ dimension: Int, _ key: Key) -> Value {
    keys[dimension].value(of: key[dimension])
  }

  private func value(_ figure: Measure.Figure, of place: Int) -> Double? {
    /// Where a figure's only term is kept, if any row had something to add to it.
    func filled() -> Int? {
      guard let term = figure.terms.first.flatMap({ terms.firstIndex(of: $0) }) else { return nil }
      let cell = place * terms.count + term
      return cells[cell].count > 0 ? cell : nil
    }
    switch figure {
    case .count: return Double(counts[place])
    case .filled: return filled().map { Double(cells[$0].count) } ?? 0
    case .sum, .sumReporting, .sumTimes: return filled().map { cells[$0].sum }
    case .minimum: return filled().map { bounds[$0].least }
    case .maximum: return filled().map { bounds[$0].most }
    case .mean: return filled().map { cells[$0].sum / Double(cells[$0].count) }
    case .ratio(let part, let whole):
      guard let part = value(part, of: place), let whole = value(whole, of: place), whole != 0
      else { return nil }
      return part / whole
    case .distinct: return nil
    }
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
  var paths: [String] { terms.flatMap(\.paths) }

  fileprivate var terms: [Grouping.Term] {
    switch self {
    case .count: []
    case .filled(let path), .distinct(let path), .minimum(let path), .maximum(let path),
      .mean(let path):
      [Grouping.Term(paths: [path])]
    case .sum(let paths): [Grouping.Term(paths: paths)]
    case .sumReporting(let paths, let fields): [Grouping.Term(paths: paths, reporting: fields)]
    case .sumTimes(let field, let paths): [Grouping.Term(paths: paths, times: field)]
    case .ratio(let part, let whole): part.terms + whole.terms
    }
  }

  fileprivate var hasBounds: Bool {
    switch self {
    case .minimum, .maximum: true
    case .ratio(let part, let whole): part.hasBounds || whole.hasBounds
    case .count, .filled, .distinct, .sum, .sumReporting, .sumTimes, .mean: false
    }
  }

  fileprivate var isDistinct: Bool {
    switch self {
    case .distinct: true
    case .ratio(let part, let whole): part.isDistinct || whole.isDistinct
    case .count, .filled, .minimum, .maximum, .mean, .sum, .sumReporting, .sumTimes: false
    }
  }
}
