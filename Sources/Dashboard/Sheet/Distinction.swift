import Records

/// Which rows of a sheet hold the same where no two records may, kept up to date row by row.
struct Distinction: Sendable {
  /// The fields that must not be the same together, by their places in the values.
  let groups: [[Int]]
  /// For each group, the rows by the values they hold there.
  private var holders: [[[Value]: [Int]]]
  /// How many cells are marked because another row holds the same.
  private(set) var count = 0

  init(_ shape: Shape) {
    let names = shape.fields.filter(\.isUnique).map { [$0.name] } + shape.distinct
    groups = names.map { $0.compactMap(shape.index) }.filter { !$0.isEmpty }
    holders = groups.map { _ in [:] }
  }

  /// What a row holds in a group; nil where something is blank, since blanks are never the same.
  private func key(_ group: Int, _ values: [Value]) -> [Value]? {
    let key = groups[group].map { values[$0] }
    return key.contains(.blank) ? nil : key
  }

  mutating func add(_ row: Int, _ values: [Value]) {
    for group in groups.indices {
      guard let key = key(group, values) else { continue }
      holders[group][key, default: []].append(row)
      let holding = holders[group][key]?.count ?? 0
      count += holding == 2 ? 2 : holding > 2 ? 1 : 0
    }
  }

  mutating func remove(_ row: Int, _ values: [Value]) {
    for group in groups.indices {
      guard let key = key(group, values), var rows = holders[group][key],
        let place = rows.firstIndex(of: row)
      else { continue }
      rows.remove(at: place)
      holders[group][key] = rows.isEmpty ? nil : rows
      count -= rows.count == 1 ? 2 : rows.count > 1 ? 1 : 0
    }
  }

  /// The groups in which another row holds the same, with one such row.
  func twins(of row: Int, _ values: [Value]) -> [(group: [Int], other: Int)] {
    groups.indices.compactMap { group in
      guard let key = key(group, values), let rows = holders[group][key],
        let other = rows.first(where: { $0 != row })
      else { return nil }
      return (groups[group], other)
    }
  }
}
