import Records
import Scratch
import Storage
import StorageSQLite
import Testing

@Suite("Belonging to alliances", .scratch) struct BelongingTests {
  @Test(
    "records belong through their unit's memberships, found in any way",
    arguments: StoreMaker.all, [false, true])
  func records(_ maker: StoreMaker, joiningLast: Bool) async throws {
    let store = try await filled(maker, seed: 1, joiningLast: joiningLast)
    var chance = Chance(seed: 5)
    let model = try await Model(store)
    for entity in ["unit", "award", "base", "booking", "baseYear"] {
      for alliance in 1...Guilds.leagues {
        for _ in 0..<4 {
          var scope = Scope(entity, alliance: alliance)
          if chance.below(2) == 0 {
            scope.asOf = Day(year: 2021, month: 1 + chance.below(12), day: 1 + chance.below(28))
          }
          if chance.below(3) == 0 { scope.memberOn = chance.date().last }
          if chance.below(2) == 0 { scope.search = chance.one(of: ["hh", "gf1", "行会2", "1"]) }
          if chance.below(3) == 0 { scope.filter = .compare("id", .more, .integer(9)) }
          let sort = chance.perhaps { chance in
            let fields = model.holdings[entity]?.fields.filter(\.isSortable).map(\.name) ?? []
            return Query.Sort(chance.one(of: fields), descending: chance.below(2) == 0)
          }
          let rows = try model.rows(scope, sort)
          let page = try await store.page(Query(scope, sort: sort, limit: 500))
          #expect(page.rows.map(\.id) == rows.map(\.id), "\(scope) \(String(describing: sort))")
          try await #expect(store.count(scope) == rows.count, "\(scope)")
        }
      }
    }
  }

  @Test(
    "tallies know what belongs to whom, whatever changes", arguments: StoreMaker.kinds, [1, 2, 3])
  func tallies(_ maker: StoreMaker, seed: Int) async throws {
    let store = try await filled(maker, seed: seed, joiningLast: seed == 2)
    try await compare(store)
    var chance = Chance(seed: seed)
    var numbers: [Int] = []
    for step in 0..<40 {
      var changes: [Change] = []
      for _ in 0...chance.below(3) {
        guard let change = try await chance.guildChange(store) else { continue }
        if changes.allSatisfy({ $0.record != change.record || change.record == nil }) {
          changes.append(change)
        }
      }
      let set = ChangeSet(changes, user: "li", command: "test")
      numbers.append(try await store.apply(set).number)
      if step % 4 == 0 { try await compare(store) }
    }
    try await compare(store)
    for number in numbers.suffix(12).reversed() { _ = try await store.undo(number, user: "li") }
    try await compare(store)
  }

  @Test(
    "tallies know what belongs to whom after fillings and their undoing",
    arguments: StoreMaker.kinds)
  func fillings(_ maker: StoreMaker) async throws {
    let store = try await filled(maker, seed: 4, joiningLast: false)
    try await store.fill(user: "li", command: "import") {
      (sink: inout any RecordSink) throws(StorageError) in
      var chance = Chance(seed: 7)
      for number in 0..<20 {
        if number % 2 == 0 { try sink.add(chance.joining()) }
        try sink.add(chance.deed())
        try sink.add(chance.shift())
      }
    }
    try await compare(store)
    let undo = try await store.undo(store.version(), user: "li").number
    try await compare(store)
    _ = try await store.undo(undo, user: "li")
    try await compare(store)
  }

  @Test("tallies of an older file are counted anew when they come to know alliances")
  func rebuilding() async throws {
    let path = try temporaryFile()
    let older = StoreMaker(testDescription: "older") { _ in
      try SQLiteStore(path: path, holdings: Guilds.holdings([]))
    }
    await (try filled(older, seed: 6, joiningLast: false)).close()
    let store = try SQLiteStore(path: path, holdings: Guilds.holdings)
    try await compare(store)
  }

  @Test("the year decides what a unit that left still counts for", arguments: StoreMaker.all)
  func leaving(_ maker: StoreMaker) async throws {
    let store = try maker.make(Guilds.holdings)
    let league = try await store.insert(League(name: "甲"))
    let other = try await store.insert(League(name: "乙"))
    let guild = try await store.insert(Guild(name: "行会"))
    for year in 2020...2023 { try await store.insert(Deed(unit: guild, year: year)) }
    let years = Measure(Scope("award", alliance: league.id), by: [.init("year")])
    func counted() async throws -> [Int] {
      let rows = try await store.measure(years).rows
      try await #expect(store.ids(years.scope).count == rows.count)
      return rows.compactMap { $0.keys[0].integer }
    }
    try await #expect(counted() == [])
    let joining = try await store.insert(
      Joining(alliance: league, unit: guild, joinedOn: PartialDate(iso: "2022-05-01")))
    try await #expect(counted() == [2020, 2021, 2022, 2023])
    try await store.update("membership", joining.id, ["leftOn": .text("2022-01-01")])
    try await #expect(counted() == [2020, 2021, 2022])
    try await store.archive("membership", joining.id)
    try await #expect(counted() == [])
    try await store.insert(Joining(alliance: other, unit: guild))
    try await #expect(counted() == [])
    try await store.insert(Joining(alliance: league, unit: guild, leftOn: PartialDate(iso: "2020")))
    try await #expect(counted() == [2020])
    try await #expect(store.count(Scope("award", alliance: other.id)) == 4)
    try await #expect(store.count(Scope("award")) == 4)
  }

  @Test("a membership counts with its unit", arguments: StoreMaker.all)
  func archivedUnits(_ maker: StoreMaker) async throws {
    let store = try maker.make(Guilds.holdings)
    let league = try await store.insert(League(name: "甲"))
    var joinings: [Int] = []
    for name in ["铜匠", "铁匠"] {
      let guild = try await store.insert(Guild(name: name))
      joinings.append(try await store.insert(Joining(alliance: league, unit: guild)).id)
    }
    let members = Scope("membership", alliance: league.id)
    let counted = Measure(members, [.distinct("unit")])
    try await store.archive("unit", 1)
    try await #expect(store.ids(members) == [joinings[1]])
    try await #expect(store.measure(counted).figure() == 1)
    try await #expect(store.ids(Scope("membership", archived: .only)) == [joinings[0]])
    try await #expect(store.ids(Scope("membership", archived: .included)) == joinings)
    let model = try await Model(store)
    for archived in [Scope.Archived.hidden, .only, .included] {
      let scope = Scope("membership", asOf: Day(year: 2023, month: 1, day: 1), archived: archived)
      try await #expect(store.ids(scope) == model.rows(scope).map(\.id))
    }
    try await store.apply(.restore(entity: "unit", id: 1, revision: 2))
    try await #expect(store.measure(counted).figure() == 2)
  }

  @Test("the day of leaving is no day of membership", arguments: StoreMaker.all)
  func lastDay(_ maker: StoreMaker) async throws {
    let store = try maker.make(Guilds.holdings)
    let league = try await store.insert(League(name: "甲"))
    for (index, left) in ["2023-06-30", "2023-06", "2023"].enumerated() {
      let guild = try await store.insert(
        Guild(name: "行会\(index)", closedOn: PartialDate(iso: left)))
      try await store.insert(
        Joining(alliance: league, unit: guild, leftOn: PartialDate(iso: left)))
      let base = try await store.insert(Workshop(name: "工坊", owner: guild))
      try await store.insert(
        Shift(base: base, since: PartialDate(year: 2023), until: PartialDate(iso: left)))
    }
    func ids(_ entity: String, _ month: Int, _ day: Int, alliance: Int? = nil) async throws -> [Int]
    {
      let asOf = Day(year: 2023, month: month, day: day)
      return try await store.ids(Scope(entity, asOf: asOf, alliance: alliance))
    }
    for entity in ["membership", "unit"] {
      try await #expect(ids(entity, 6, 29) == [1, 2, 3])
      try await #expect(ids(entity, 6, 30) == [3])
      try await #expect(ids(entity, 12, 31) == [])
    }
    try await #expect(ids("base", 6, 29, alliance: league.id) == [1, 2, 3])
    try await #expect(ids("base", 6, 30, alliance: league.id) == [3])
    try await #expect(ids("booking", 6, 30) == [1, 2, 3])
    try await #expect(ids("booking", 7, 1) == [3])
    try await #expect(ids("booking", 12, 31) == [3])
    try await #expect(ids("booking", 6, 30, alliance: league.id) == [3])
  }

  private func filled(
    _ maker: StoreMaker, seed: Int, joiningLast: Bool
  ) async throws -> any RecordStore {
    let store = try maker.make(Guilds.holdings)
    try await store.fill(user: "li", command: "sample") {
      (sink: inout any RecordSink) throws(StorageError) in
      try Guilds.pour(seed, joiningLast: joiningLast, into: &sink)
    }
    return store
  }

  /// What the tallies answer must be what the records give, and these what the model gives.
  private func compare(
    _ store: any RecordStore, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let model = try await Model(store)
    let questions: [(entity: String, paths: [String], figures: [Measure.Figure])] = [
      ("award", ["year", "rank"], [.count, .sum(["score"])]),
      ("award", ["rank"], [.count]),
      ("booking", [], [.count, .sum(["hours"])]),
      ("baseYear", ["year"], [.count, .sum(["visits"])]),
      ("unit", [], [.count]), ("base", ["owner"], [.count]), ("base", ["openedOn"], [.count]),
    ]
    var chance = Chance(seed: 11)
    let days = [nil, chance.date(), chance.date()].map { $0?.last }
    for alliance in [nil] + (1...Guilds.leagues).map(Optional.some) {
      for (question, day) in questions.flatMap({ question in days.map { (question, $0) } }) {
        var measure = Measure(
          Scope(question.entity, asOf: day, alliance: alliance),
          by: question.paths.map { .init($0) },
          question.figures)
        let kept = try await store.measure(measure).rows
        // A further condition that holds for all keeps tallies from answering.
        measure.scope = measure.scope.filtered(.not(.ids([])))
        let counted = try await store.measure(measure).rows
        #expect(kept == counted, "\(measure.scope)", sourceLocation: location)
        let total = Measure(measure.scope)
        let expected = try model.rows(total.scope).count
        try await #expect(
          store.measure(total).rows[0].figures == [Double(expected)], sourceLocation: location)
      }
      for day in days {
        let halves = Measure(
          Scope("booking", asOf: day, alliance: alliance), by: [.init("half")],
          [.sum(["time"]), .count])
        let found = try await store.measure(halves).rows
        // What the shifts add is of times of their own: the day is that of membership alone.
        var scope = halves.scope
        scope.during = day.map { _ in Day(number: -100_000)...Day(number: 100_000) }
        let shifts = try model.rows(scope)
        let hours = shifts.map { ($0.values[3].integer ?? 0) / 2 }.reduce(0, +)
        #expect(
          found.first?.figures == (shifts.isEmpty ? nil : [Double(hours), Double(shifts.count)]),
          sourceLocation: location)
      }
    }
  }
}

extension Change {
  /// The record it changes; nil where it makes one.
  fileprivate var record: String? {
    switch self {
    case .insert: nil
    case .update(let entity, let id, _, _), .archive(let entity, let id, _),
      .restore(let entity, let id, _), .reveal(let entity, let id, _),
      .remark(let entity, let id):
      "\(entity)\(id)"
    }
  }
}
