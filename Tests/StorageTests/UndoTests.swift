import Records
import Scratch
import Storage
import StorageSQLite
import Testing

@Suite("History and undo", .scratch) struct UndoTests {
  @Test(
    "changes undone in reverse order give the state before", arguments: StoreMaker.kinds, [1, 2, 3])
  func undoAll(_ maker: StoreMaker, seed: Int) async throws {
    let store = try maker.world()
    try await store.populate(seed: seed, visits: 80)
    var changes = RandomChanges(seed: seed)
    var states = [try await State(store)]
    var numbers: [Int] = []
    for _ in 0..<20 {
      guard let number = try await changes.applyOne(to: store) else { continue }
      numbers.append(number)
      states.append(try await State(store))
    }
    let final = states.last
    var undone: [Int] = []
    for number in numbers.reversed() {
      states.removeLast()
      undone.append(try await store.undo(number, user: "wang").number)
      try await #expect(State(store) == states.last, "after undoing \(number)")
    }
    for number in undone.reversed() { _ = try await store.undo(number, user: "wang") }
    try await #expect(State(store) == final)
  }

  @Test(
    "sheets, archives and what was looked at are undone over restarts and a migration",
    arguments: [4, 5])
  func undoOverRestarts(seed: Int) async throws {
    let path = try temporaryFile()
    var holdings = World.holdings
    var store = try SQLiteStore(path: path, holdings: holdings)
    func reopen() async throws {
      await store.close()
      store = try SQLiteStore(path: path, holdings: holdings)
    }
    try await store.populate(seed: seed, visits: 60)
    var chance = Chance(seed: seed)
    var changes = RandomChanges(seed: seed)
    var states = [try await State(store)]
    for step in 0..<12 {
      switch chance.below(4) {
      case 0:
        let sheet = (0..<20).map { row in
          var visit = chance.visit(places: 9, people: 4)
          visit.title += "sheet \(step) \(row)"
          return Change.insert(entity: "visit", values: Visit.schema.values(of: visit))
        }
        _ = try await store.apply(ChangeSet(sheet, user: "li", command: "sheet"))
      case 1:
        let kept = try await store.records("visit", archived: .hidden).prefix(5)
        _ = try await store.apply(
          ChangeSet(
            kept.map { .archive(entity: "visit", id: $0.id, revision: $0.revision) }, user: "li",
            command: "archive"))
      default: if try await changes.applyOne(to: store) == nil { continue }
      }
      states.append(try await State(store))
      try await store.apply(.reveal(entity: "visit", id: 1, fields: ["title"]))
      if chance.below(3) == 0 { try await reopen() }
    }
    let table = Migration(
      2, "hours", of: ["visit"],
      [.rebuild(table: "visit", [.init("hours", "REAL", from: "old.hours")])])
    holdings = Holdings(
      shapes: holdings.shapes, tallies: holdings.tallies, derivations: holdings.derivations,
      migrations: [table])
    try await reopen()
    try await #expect(State(store) == states.last)
    for redo in [false, true] {
      for state in redo ? Array(states.dropFirst()) : states.dropLast().reversed() {
        let next = try #require(try await store.undoable(.last(user: "li", redo: redo)))
        _ = try await store.undo(next.change, user: "li")
        try await #expect(State(store) == state)
        if chance.below(4) == 0 { try await reopen() }
      }
    }
    await store.close()
  }

  @Test("redoing gives what was undone", arguments: StoreMaker.kinds)
  func redo(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "金昌"))
    let before = try await State(store)
    let change = try await store.update("place", place.id, ["name": .text("永昌")]).number
    let after = try await State(store)
    let undo = try await store.undo(change, user: "wang").number
    try await #expect(State(store) == before)
    await #expect(throws: StorageError.cannotUndo(reason: "undone")) {
      try await store.undo(change, user: "wang")
    }
    _ = try await store.undo(undo, user: "wang")
    try await #expect(State(store) == after)
    await #expect(throws: StorageError.cannotUndo(reason: "unknown")) {
      try await store.undo(999, user: "wang")
    }
  }

  @Test("what was changed since is not undone", arguments: StoreMaker.kinds)
  func changedSince(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "金昌")).id
    let change = try await store.update("place", place, ["area": .number(1)]).number
    try await store.update("place", place, ["area": .number(2)])
    await #expect(
      throws: StorageError.conflict(
        entity: "place", id: place, expected: 2, found: 3, name: "金昌", by: "li")
    ) { try await store.undo(change, user: "wang") }
    try await #expect(store.value("place", place, "area") == .number(2))
  }

  @Test("several changes of one record in one set are undone together")
  func sameRecord() async throws {
    let store = try StoreMaker.all[0].world()
    let place = try await store.insert(Place(name: "金昌")).id
    let before = try await State(store)
    let change = try await store.apply(
      .update(entity: "place", id: place, revision: 1, fields: ["area": .number(1)]),
      .update(entity: "place", id: place, revision: 2, fields: ["area": .number(2)]),
      .archive(entity: "place", id: place, revision: 3)
    ).number
    _ = try await store.undo(change, user: "li")
    try await #expect(State(store) == before)
  }

  @Test("the history says who did what, newest first", arguments: StoreMaker.kinds)
  func history(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "金昌", area: 2)).id
    let update = Change.update(
      entity: "place", id: place, revision: 1,
      fields: ["name": .text("永昌"), "area": .number(2), "size": .integer(2)])
    let set = ChangeSet([update], user: "wang", command: "edit", reason: "改名")
    let receipt = try await store.apply(set)
    try await store.archive("place", place)
    let entries = try await store.history(HistoryQuery(entity: "place", id: place))
    #expect(entries.map(\.action) == [.archive, .update, .insert])
    #expect(entries.map(\.user) == ["li", "wang", "li"])
    #expect(entries[1].change == receipt.number)
    #expect(entries[1].command == "edit")
    #expect(entries[1].reason == "改名")
    #expect(entries[1].before == ["name": .text("金昌"), "size": .blank])
    #expect(entries[1].after == ["name": .text("永昌"), "size": .integer(2)])
    #expect(entries[1].time.hasSuffix("Z"))
    #expect(entries[2].before.isEmpty && entries[2].after.isEmpty)
    let mine = try await store.history(HistoryQuery(users: ["wang"]))
    #expect(mine.map(\.action) == [.update])
    let older = try await store.history(
      HistoryQuery(place: .before(.init(change: receipt.number)), limit: 1))
    #expect(older.map(\.action) == [.insert])
  }

  @Test("values of every kind survive the history")
  func kinds() async throws {
    let store = try StoreMaker.all[0].world()
    let place = try await store.insert(Place(name: "金昌"))
    var visit = Visit(title: "t:r:", place: place, cost: Amount(2, .over), hours: 3, paid: true)
    let id = try await store.insert(visit).id
    visit.title = "r:1"
    let fields: [String: Value] = [
      "title": .text("r:1"), "cost": .amount(Amount(1.5, .nearly)), "hours": .number(2.25),
      "paid": .blank,
    ]
    let change = try await store.update("visit", id, fields)
    let entry = try #require(
      try await store.history(HistoryQuery(entity: "visit", id: id, limit: 1)).first)
    #expect(entry.after == fields)
    #expect(entry.before["cost"] == .amount(Amount(2, .over)))
    #expect(entry.before["hours"] == .number(3))
    _ = try await store.undo(change.number, user: "li")
    try await #expect(store.value("visit", id, "cost") == .amount(Amount(2, .over)))
  }
}

/// All that can be seen of a store: records without their revisions, and the figures kept of them.
struct State: Equatable {
  let visible: [String: [Int: [Value]]]
  let figures: [Measurement.Row]

  init(_ store: any RecordStore) async throws {
    var visible: [String: [Int: [Value]]] = [:]
    for shape in store.holdings.shapes {
      let records = try await store.records(shape.name, archived: .hidden)
      visible[shape.name] = Dictionary(
        uniqueKeysWithValues: records.map { ($0.id, $0.values) })
    }
    self.visible = visible
    var figures: [Measurement.Row] = []
    for (paths, sums) in [
      (["size", "paid"], ["people"]), (["best"], []), (["place", "crowd"], ["heads"]),
      ([], ["hours"]),
    ] as [([String], [String])] {
      let figure: [Measure.Figure] = [.count] + (sums.isEmpty ? [] : [.sum(sums)])
      figures += try await store.measure(
        Measure(Scope("visit"), by: paths.map { .init($0) }, figure)
      ).rows
    }
    self.figures = figures
  }
}
