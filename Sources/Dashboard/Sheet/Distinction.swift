import Han
import Records

/// Which rows of a sheet hold the same where no two records may, or where two are likely one, kept up to
/// date row by row.
struct Distinction: Sendable {
  /// Fields by their places in the values: what two records hold there tells them apart.
  struct Group: Sendable {
    let places: [Int]
    /// A fault where no two records may hold the same, and a warning where they may.
    let weight: Fault.Weight
    let blanks: Blanks
    /// What the first of them is compared by, where it may be written in several ways.
    let spelling: Spelling
    /// A field that has to be blank for a row to be compared: by what is there others compare it.
    let unless: Int?

    fileprivate init(
      _ fields: [String], _ shape: Shape, _ weight: Fault.Weight, _ blanks: Blanks,
      _ spelling: Spelling = .exact, unless: Int? = nil
    ) {
      places = fields.compactMap(shape.index)
      self.weight = weight
      self.blanks = blanks
      self.spelling = spelling
      self.unless = unless
    }

    /// What a row holds there; nil where it is not compared.
    fileprivate func key(_ values: [Value]) -> [Value]? {
      var key = places.map { values[$0] }
      guard let first = key.first, first != .blank, let folded = spelling.folded(first) else {
        return nil
      }
      key[0] = folded
      if let unless, values[unless] != .blank { return nil }
      let isCompared =
        switch blanks {
        case .none: !key.contains(.blank)
        case .some: key.contains(.blank)
        case .any: true
        }
      return isCompared ? key : nil
    }
  }

  /// Of how many of its fields but the first a row may, or must, be blank to be compared.
  enum Blanks: Hashable, Sendable { case none, some, any }

  /// How a text is compared, as the store looks for records that are alike.
  enum Spelling: Hashable, Sendable {
    case exact
    /// By its sound, without the legal form.
    case name
    /// Without brackets and spaces.
    case number

    /// What texts that are the same have in common; nil where there is nothing to compare.
    fileprivate func folded(_ value: Value) -> Value? {
      guard let text = value.text else { return value }
      return switch self {
      case .exact: value
      case .name: ComparableName(text).soundKey.map { .text($0) }
      case .number: ComparableName(text).writtenKey.map { .text($0) }
      }
    }
  }

  /// A group in which another row holds the same.
  struct Twin: Hashable, Sendable {
    let places: [Int]
    let weight: Fault.Weight
    /// One such row.
    let other: Int
  }

  private let groups: [Group]
  /// For each group, the rows by the values they hold there.
  private var holders: [[[Value]: [Int]]]
  /// How many cells are marked because another row holds the same.
  private(set) var faults = 0
  private(set) var warnings = 0

  init(_ shape: Shape) {
    let unique = shape.fields.filter(\.isUnique).map { [$0.name] } + shape.distinct
    let named = shape.likeness.map { [$0.name] + $0.within } ?? []
    /// Where a key has all that names are held against, rows with a name are found by that already.
    func name(in key: [String]) -> Int? {
      Set(key).isSuperset(of: named) ? named.first.flatMap(shape.index) : nil
    }
    groups =
      unique.map { Group($0, shape, .fault, .none) }
      + shape.distinctButForBlanks.map { Group($0, shape, .warning, .some) }
      + (named.isEmpty ? [] : [Group(named, shape, .warning, .any, .name)])
      + shape.documentNumbers.map { Group([$0], shape, .warning, .any, .number) }
      + shape.seldomTwice.map { Group($0, shape, .warning, .any, unless: name(in: $0)) }
    holders = groups.map { _ in [:] }
  }

  var isEmpty: Bool { groups.isEmpty }

  mutating func add(_ row: Int, _ values: [Value]) {
    for group in groups.indices {
      guard let key = groups[group].key(values) else { continue }
      holders[group][key, default: []].append(row)
      let holding = holders[group][key]?.count ?? 0
      count(group, holding == 2 ? 2 : holding > 2 ? 1 : 0)
    }
  }

  mutating func remove(_ row: Int, _ values: [Value]) {
    for group in groups.indices {
      guard let key = groups[group].key(values), var rows = holders[group][key],
        let place = rows.firstIndex(of: row)
      else { continue }
      rows.remove(at: place)
      holders[group][key] = rows.isEmpty ? nil : rows
      count(group, rows.count == 1 ? -2 : rows.count > 1 ? -1 : 0)
    }
  }

  private mutating func count(_ group: Int, _ cells: Int) {
    if groups[group].weight == .fault { faults += cells } else { warnings += cells }
  }

  func twins(of row: Int, _ values: [Value]) -> [Twin] {
    if faults + warnings == 0 { return [] }
    return groups.indices.compactMap { group in
      guard let key = groups[group].key(values),
        let other = holders[group][key]?.first(where: { $0 != row })
      else { return nil }
      return Twin(places: groups[group].places, weight: groups[group].weight, other: other)
    }
  }
}
