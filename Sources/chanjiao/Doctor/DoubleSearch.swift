import Dashboard
import Han
import Records
import Storage

/// Goes through a store for records that may stand for one thing twice: what a form would have asked about
/// had one of them been entered there after the other.
nonisolated struct DoubleSearch {
  /// Records that may be one, and why.
  struct Found: Hashable {
    let shape: Shape
    let ids: [Int]
    let why: Term
    /// What somebody said when one of them was kept beside the others; blank where nobody was asked.
    fileprivate(set) var reason = ""
  }

  let store: any RecordStore
  let today: Day
  /// So many are found of each kind and reason at most; who mends them looks again.
  private static let limit = 50
  private static let pageSize = 1000
  /// Of more records keys are compared, which the store does by itself, and names that stand together in
  /// their order, which goes by sound; neither needs them in memory at once.
  var most = 50_000
  /// Among so many names before it a name is looked for in that order.
  private static let neighbours = 16
  /// Of so many of the records that may be one the history is read.
  private static let asked = 6

  func found() async throws(StorageError) -> [Found] {
    var found: [Found] = []
    for shape in store.holdings.shapes {
      var own = try await equalKeys(shape)
      let isLarge = try await isLarge(shape)
      if !isLarge {
        own += try await doubtful(shape).filter { one in !own.contains { $0.ids == one.ids } }
      }
      own += try await sameNumbers(shape, isLarge: isLarge)
        .filter { one in !own.contains { $0.ids == one.ids } }
      let alike = isLarge ? try await alikeNeighbours(shape) : try await alikeNames(shape)
      own += alike.filter { one in !own.contains { Set($0.ids).isSuperset(of: one.ids) } }
      for one in own {
        var explained = one
        explained.reason = try await reason(one)
        found.append(explained)
      }
    }
    return found
  }

  /// The reason kept with the last change to the latest of some records that has one: those entered
  /// later were asked about beside those that were there.
  private func reason(_ found: Found) async throws(StorageError) -> String {
    for id in found.ids.sorted(by: >).prefix(Self.asked) {
      let entries = try await store.history(HistoryQuery(entity: found.shape.name, id: id))
      let kept = entries.first { entry in
        !HistoryEntry.Action.ofNoChange.contains(entry.action) && !entry.reason.isEmpty
      }
      if let kept { return kept.reason }
    }
    return ""
  }

  /// Whether a kind has so many records that not every name is compared with every other.
  func isLarge(_ shape: Shape) async throws(StorageError) -> Bool {
    try await store.count(Scope(shape.name)) > most
  }

  // MARK: Keys

  /// Records that hold the same in all fields of a key, blanks included.
  private func equalKeys(_ shape: Shape) async throws(StorageError) -> [Found] {
    let keys =
      shape.distinct + shape.seldomTwice
      + (shape.fields.filter(\.isUnique).map(\.name) + shape.identifyingCodes).map { [$0] }
    var found: [Found] = []
    for key in keys {
      for filter in try await repeated(key, shape).prefix(Self.limit) {
        let ids = try await rows(Scope(shape.name, filter: filter)).map(\.id)
        guard !found.contains(where: { $0.ids == ids }) else { continue }
        found.append(Found(shape: shape, ids: ids, why: Self.same(key, filter, shape)))
      }
    }
    return found
  }

  /// For each combination of values that several records have in some fields, what they have in common.
  private func repeated(_ fields: [String], _ shape: Shape) async throws(StorageError) -> [Filter] {
    let scope = Scope(shape.name, filter: .not(.blank(fields[0])))
    let measure = Measure(
      scope, by: fields.map { .init($0) }, having: [.init(.count, atLeast: 2)])
    return try await store.measure(measure).rows.map { row in
      .all(
        zip(fields, row.keys).map { field, value in
          value.isBlank ? .blank(field) : .equals(field, value)
        })
    }
  }

  private func rows(_ scope: Scope) async throws(StorageError) -> [Row] {
    try await store.page(Query(scope, limit: Self.pageSize)).rows
  }

  private static func same(_ fields: [String], _ filter: Filter, _ shape: Shape) -> Term {
    guard case .all(let parts) = filter else { return Term("", "") }
    let labels = zip(fields, parts).compactMap { field, part -> Term? in
      if case .blank = part { nil } else { shape[field]?.label }
    }
    return Term(
      labels.map(\.zh).joined(separator: "、") + "相同",
      "same " + labels.map { $0.en.lowercased() }.joined(separator: ", "))
  }

  /// Documents that bear one number, however it is written; of very many only where it is written alike.
  private func sameNumbers(
    _ shape: Shape, isLarge: Bool
  ) async throws(StorageError) -> [Found] {
    var found: [Found] = []
    for field in shape.documentNumbers {
      guard let place = shape.index(of: field) else { continue }
      let label = shape.fields[place].label
      let why = Term("\(label.zh)相同", "same \(label.en.lowercased())")
      var holders: [[Int]] = []
      if isLarge {
        for filter in try await repeated([field], shape).prefix(Self.limit) {
          holders.append(try await rows(Scope(shape.name, filter: filter)).map(\.id).sorted())
        }
      } else {
        var ids: [String: [Int]] = [:]
        try await read(shape) { row in
          if let key = row.record.values[place].text.flatMap({ ComparableName($0).writtenKey }) {
            ids[key, default: []].append(row.id)
          }
          return true
        }
        holders = ids.values.filter { $0.count > 1 }.map { $0.sorted() }
      }
      found += holders.sorted { $0[0] < $1[0] }.prefix(Self.limit)
        .map { Found(shape: shape, ids: $0, why: why) }
    }
    return found
  }

  // MARK: Checks

  /// Records that a check finds doubtful beside others of their kind, as cohorts counted twice.
  private func doubtful(_ shape: Shape) async throws(StorageError) -> [Found] {
    var found: [Found] = []
    for check in store.holdings.checks where check.entity == shape.name && check.findsDoubles {
      for filter in try await repeated(check.company, shape) {
        if found.count >= Self.limit { break }
        var doubts: [Found] = []
        for row in try await rows(Scope(shape.name, filter: filter)) {
          for fault in try await store.doubts(of: row.record, by: check, today: today) {
            let ids = ([row.id] + fault.others).sorted()
            doubts.append(
              Found(shape: shape, ids: ids, why: FaultWording.term(for: fault, shape)))
          }
        }
        // A total beside its parts is told once, not for each part again.
        for one in doubts.sorted(by: { $0.ids.count > $1.ids.count })
        where !found.contains(where: { Set($0.ids).isSuperset(of: one.ids) }) {
          found.append(one)
        }
      }
    }
    return found
  }

  // MARK: Names

  /// One record with its name, and what else tells it from others.
  private struct Named {
    let id: Int
    let name: ComparableName
    /// Fields that tell records of one name from each other, and codes of which each has its own.
    let within: [Value]

    func isAlike(_ other: Named) -> Bool {
      zip(within, other.within).allSatisfy { $0 == $1 || $0.isBlank || $1.isBlank }
        && name.resemblance(to: other.name) != nil
    }
  }

  /// How records of a kind are told from each other by what they are called.
  private struct Telling {
    let field: FieldShape
    private let place: Int
    private let within: [Int]

    /// Nil where the kind's records are not told by a name.
    init?(_ shape: Shape) {
      guard let likeness = shape.likeness, let place = shape.index(of: likeness.name) else {
        return nil
      }
      let codes = shape.distinct.joined().filter { field in
        if case .code? = shape[field]?.kind { true } else { false }
      }
      (self.place, field) = (place, shape.fields[place])
      within = (likeness.within + shape.identifyingCodes + codes).compactMap(shape.index)
    }

    func named(_ row: Row) -> Named? {
      guard let text = row.record.values[place].text, case let name = ComparableName(text),
        !name.isEmpty
      else { return nil }
      return Named(id: row.id, name: name, within: within.map { row.record.values[$0] })
    }

    var why: Term {
      Term("\(field.label.zh)相同或相近", "\(field.label.en.lowercased()) the same or nearly")
    }
  }

  private func alikeNames(_ shape: Shape) async throws(StorageError) -> [Found] {
    guard let telling = Telling(shape) else { return [] }
    var named: [Named] = []
    try await read(shape) { row in
      if let one = telling.named(row) { named.append(one) }
      return true
    }
    return Self.pairs(named).prefix(Self.limit)
      .map { Found(shape: shape, ids: $0, why: telling.why) }
  }

  /// Names that are alike and stand together in the order of names, where the store has one.
  private func alikeNeighbours(_ shape: Shape) async throws(StorageError) -> [Found] {
    guard let telling = Telling(shape), store.holdings.hasOrder(of: telling.field) else {
      return []
    }
    var before: [Named] = []
    var found: [Found] = []
    try await read(shape, sort: .init(telling.field.name)) { row in
      guard let one = telling.named(row) else { return true }
      for other in before where one.isAlike(other) && found.count < Self.limit {
        let ids = [one.id, other.id].sorted()
        found.append(Found(shape: shape, ids: ids, why: telling.why))
      }
      before.append(one)
      if before.count > Self.neighbours { before.removeFirst() }
      return found.count < Self.limit
    }
    return found
  }

  /// Hands every record over, page by page, until no more are wanted.
  private func read(
    _ shape: Shape, sort: Query.Sort? = nil, _ take: (Row) -> Bool
  ) async throws(StorageError) {
    var query = Query(Scope(shape.name), sort: sort, limit: Self.pageSize)
    while true {
      let page = try await store.page(query)
      for row in page.rows where !take(row) { return }
      guard page.hasLater, let last = page.rows.last else { return }
      query.place = .after(last.anchor)
    }
  }

  private static func pairs(_ named: [Named]) -> [[Int]] {
    var holders: [Int: [Int32]] = [:]
    for (place, one) in named.enumerated() {
      for key in one.name.kinKeys {
        holders[key.hashValue, default: []].append(Int32(place))
      }
    }
    var found: Set<[Int]> = []
    for places in holders.values where places.count > 1 {
      for (index, left) in places.enumerated() {
        for right in places[(index + 1)...].prefix(limit) {
          if found.count >= limit { return found.sorted { $0[0] < $1[0] } }
          let (one, other) = (named[Int(left)], named[Int(right)])
          if one.id != other.id, one.isAlike(other) { found.insert([one.id, other.id].sorted()) }
        }
      }
    }
    return found.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
  }
}
