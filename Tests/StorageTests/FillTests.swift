import Records
import Scratch
import Storage
import Testing

@Suite("Filling", .scratch) struct FillTests {
  @Test("a filling is the same as single inserts", arguments: StoreMaker.kinds)
  func equalsInserts(_ maker: StoreMaker) async throws {
    let filled = try maker.world()
    let inserted = try maker.world()
    try await filled.fill(user: "li", command: "sample") {
      (sink: inout any RecordSink) throws(StorageError) in try Self.pour(into: &sink)
    }
    var list: any RecordSink = ChangeList()
    try Self.pour(into: &list)
    for change in (list as? ChangeList)?.changes ?? [] { try await inserted.apply(change) }
    try await #expect(State(filled) == State(inserted))
    for search in ["jc", "金", "第10"] {
      let scope = Scope("visit", search: search)
      try await #expect(filled.ids(scope) == inserted.ids(scope))
    }
    try await #expect(State(filled).visible["visit"]?.count == 60)
  }

  @Test(
    "a second filling adds to the first, and each is undone as one", arguments: StoreMaker.kinds)
  func undo(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    try await store.populate(seed: 2, visits: 40)
    let before = try await State(store)
    try await store.fill(user: "wang", command: "import") {
      (sink: inout any RecordSink) throws(StorageError) in
      var chance = Chance(seed: 9)
      for number in 0..<30 {
        var visit = chance.visit(places: 9, people: 4)
        visit.title = "new\(number)"
        try sink.add(visit)
      }
    }
    let after = try await State(store)
    let number = try await store.version()
    let entries = try await store.history(HistoryQuery(limit: 1))
    #expect(entries.map(\.count) == [30])
    #expect(entries.map(\.id) == [41])
    let own = try await store.history(HistoryQuery(entity: "visit", id: 50))
    #expect(own.map(\.command) == ["import"])
    #expect(own.map(\.count) == [1])
    let edit = try await store.update("visit", 45, ["people": .integer(3)]).number
    await #expect(throws: StorageError.cannotUndo(reason: "changed")) {
      try await store.undo(number, user: "li")
    }
    _ = try await store.undo(edit, user: "li")
    let undo = try await store.undo(number, user: "li").number
    try await #expect(State(store) == before)
    let archived = try await store.history(HistoryQuery(entity: "visit", id: 50))
    #expect(archived.map(\.action) == [.archive, .insert])
    var filling = try await store.undo(undo, user: "li").number
    try await #expect(State(store) == after)
    // What was taken back of one record is not done again once all of them are archived.
    for id in [41, 55, 70] {
      let edit = try await store.update("visit", id, ["people": .integer(3)]).number
      let back = try await store.undo(edit, user: "li").number
      let archiving = try await store.undo(filling, user: "li").number
      let error = await #expect(throws: StorageError.self) {
        try await store.undo(back, user: "li")
      }
      guard case .conflict(entity: "visit", id: id, _, _, _, _)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      filling = try await store.undo(archiving, user: "li").number
    }
  }

  @Test("a filling that fails leaves nothing", arguments: StoreMaker.kinds)
  func failure(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let version = try await store.version()
    await #expect(
      throws: StorageError.refused(entity: "place", faults: [Fault("name", .missing)])
    ) {
      try await store.fill(user: "li", command: "sample") {
        (sink: inout any RecordSink) throws(StorageError) in
        try sink.add(Place(name: "金昌"))
        try sink.add(Place())
      }
    }
    for place in [Place(name: "金昌"), Place(name: "兰州", parent: Reference(5))] {
      let error = await #expect(throws: StorageError.self) {
        try await store.fill(user: "li", command: "sample") {
          (sink: inout any RecordSink) throws(StorageError) in
          try sink.add(Place(name: "金昌"))
          try sink.add(place)
        }
      }
      guard case .constraint? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
    try await #expect(store.count(Scope("place")) == 0)
    try await #expect(store.version() == version)
    try await store.insert(Place(name: "金昌"))
    try await #expect(store.ids(Scope("place", search: "jc")) == [1])
  }

  private static func pour(into sink: inout any RecordSink) throws(StorageError) {
    var chance = Chance(seed: 4)
    for name in ["甲联盟", "乙联盟"] { try sink.add(League(name: name)) }
    for number in 1...9 { try sink.add(chance.place(number)) }
    for name in ["王伟", "李娜", "张敏"] { try sink.add(Person(name: name)) }
    for number in 0..<60 {
      var visit = chance.visit(places: 8, people: 3)
      visit.title += "\(number)"
      try sink.add(visit)
    }
  }
}

/// Keeps what is poured in as changes.
private struct ChangeList: RecordSink {
  private(set) var changes: [Change] = []
  private var counts: [String: Int] = [:]

  mutating func add(_ shape: Shape, _ values: [Value]) -> Int {
    changes.append(.insert(entity: shape.name, values: values))
    counts[shape.name, default: 0] += 1
    return counts[shape.name] ?? 0
  }

  @Test(
    "the day records are meant for goes with them, and comes back", .scratch,
    arguments: StoreMaker.kinds)
  func meantFor(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let day = Day(year: 2023, month: 12, day: 31)
    try await store.fill(user: "li", command: "sample", meantFor: day) {
      (sink: inout any RecordSink) throws(StorageError) in try sink.add(Place(name: "1"))
    }
    #expect(try await store.meantFor() == day)
    let filling = try #require(try await store.history(HistoryQuery(limit: 1)).first).change
    let undone = try await store.undo(filling, user: "li").number
    #expect(try await store.meantFor() == nil)
    let redone = try await store.undo(undone, user: "li").number
    #expect(try await store.meantFor() == day)
    _ = try await store.undo(redone, user: "li")
    #expect(try await store.meantFor() == nil)
  }
}
