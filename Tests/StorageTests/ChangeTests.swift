import Records
import Scratch
import Storage
import StorageSQLite
import Testing

@Suite("Changes", .scratch) struct ChangeTests {
  @Test("every kind of value comes back as it was", arguments: StoreMaker.kinds)
  func values(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "金昌"))
    let visit = Visit(
      title: "'); DROP TABLE visit; --\u{7}\"%_é🇨🇳", place: place, size: .large,
      on: PartialDate(iso: "2021-07"), until: PartialDate(iso: "2022"), people: 0,
      cost: Amount(3.5, .nearly), hours: 2, paid: false, work: "w", best: true)
    let id = try await store.insert(visit).id
    let row = try #require(try await store.row("visit", id: id))
    #expect(Visit.schema.entity(from: row.record.values) == visit)
    #expect(row.record.revision == 1)
    #expect(!row.record.isArchived)
    try await #expect(
      store.ids(Scope("visit", filter: .equals("title", .text(visit.title)))) == [id])
    try await #expect(store.ids(Scope("visit", filter: .equals("title", .text("' OR 1=1")))) == [])
    try await #expect(store.ids(Scope("visit", search: "drop table")) == [id])
    try await #expect(store.ids(Scope("visit", search: "\" OR tokens : *")) == [])
    try await #expect(store.row("visit", id: 99) == nil)
  }

  @Test("an update changes what it names and raises the revision", arguments: StoreMaker.kinds)
  func update(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "金昌", area: 3)).id
    try await store.update("place", place, ["name": .text("永昌"), "area": .blank])
    let record = try #require(try await store.row("place", id: place)).record
    #expect(record.revision == 2)
    #expect(Place.schema.entity(from: record.values) == Place(name: "永昌"))
    try await #expect(store.ids(Scope("place", search: "jinchang")) == [])
    try await #expect(store.ids(Scope("place", search: "yongchang")) == [place])
  }

  @Test("an archived record leaves lists, figures and uniqueness, and comes back")
  func archive() async throws {
    let store = try StoreMaker.all[0].world()
    let place = try await store.insert(Place(name: "金昌")).id
    try await store.archive("place", place)
    try await #expect(store.count(Scope("place")) == 0)
    try await #expect(store.ids(Scope("place", archived: .only)) == [place])
    let again = try await store.insert(Place(name: "金昌")).id
    let fault = Fault("name", .duplicate(["name"]))
    await #expect(throws: StorageError.refused(entity: "place", faults: [fault])) {
      try await store.apply(.restore(entity: "place", id: place, revision: 2))
    }
    try await store.archive("place", again)
    try await store.apply(.restore(entity: "place", id: place, revision: 2))
    try await #expect(store.ids(Scope("place")) == [place])
    try await #expect(store.ids(Scope("place", search: "金昌")) == [place])
  }

  @Test(
    "all faults of a record are told at once, and nothing is written", arguments: StoreMaker.kinds)
  func faults(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    try await store.insert(Place(name: "金昌"))
    let version = try await store.version()
    var values = Visit.schema.values(
      of: Visit(
        place: Reference(77), on: PartialDate(iso: "2022"), until: PartialDate(iso: "2021"),
        people: -1))
    values[World.index("visit", "size")] = .integer(9)
    let good = Change.insert(entity: "place", values: Place.schema.values(of: Place(name: "兰州")))
    let error = await #expect(throws: StorageError.self) {
      try await store.apply(good, .insert(entity: "visit", values: values))
    }
    guard case .refusedChanges(let refused)? = error, let faults = refused[1] else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(
      Set(faults) == [
        Fault("place", .danglingReference(77)), Fault("people", .belowMinimum(0)),
        Fault("size", .unknownChoice(9)), Fault("until", .wrongOrder("on", "until")),
      ])
    #expect(refused.count == 1)
    try await #expect(store.version() == version)
    try await #expect(store.count(Scope("place")) == 1)
    let blank = Change.insert(entity: "place", values: Place.schema.values(of: Place()))
    await #expect(
      throws: StorageError.refused(entity: "place", faults: [Fault("name", .missing)])
    ) { try await store.apply(blank) }
  }

  @Test("what is unique stays unique, alone and together", arguments: StoreMaker.kinds)
  func unique(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "金昌"))
    let fault = Fault("name", .duplicate(["name"]))
    await #expect(throws: StorageError.refused(entity: "place", faults: [fault])) {
      try await store.insert(Place(name: "金昌"))
    }
    let day = PartialDate(iso: "2021-07-03")
    try await store.insert(Visit(title: "a", place: place, on: day))
    let names = ["place", "on", "title"]
    await #expect(
      throws: StorageError.refused(
        entity: "visit", faults: [Fault("place", .duplicate(names))])
    ) { try await store.insert(Visit(title: "a", place: place, on: day)) }
    // Blanks are never the same.
    try await store.insert(Visit(title: "a", place: place))
    try await store.insert(Visit(title: "a", place: place))
  }

  @Test("no reason and no name with an identity number is kept")
  func reasons() async throws {
    let store = try StoreMaker.all[0].world()
    let change = Change.insert(
      entity: "place", values: Place.schema.values(of: Place(name: "金昌")))
    await #expect(throws: StorageError.identityNumberInReason) {
      try await store.apply(
        ChangeSet([change], user: "li", command: "test", reason: "110105-19491231-002X"))
    }
    await #expect(throws: StorageError.identityNumberAsUser) {
      try await store.apply(ChangeSet([change], user: "11010519491231002X", command: "test"))
    }
    try await #expect(store.history(HistoryQuery()).isEmpty)
  }

  @Test("a save over someone else's is refused", arguments: StoreMaker.kinds)
  func conflict(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let id = try await store.insert(Place(name: "金昌")).id
    try await store.update("place", id, ["area": .number(1)])
    await #expect(
      throws: StorageError.conflict(
        entity: "place", id: id, expected: 1, found: 2, name: "金昌", by: "li")
    ) {
      try await store.apply(
        .update(entity: "place", id: id, revision: 1, fields: ["area": .number(2)]))
    }
    await #expect(throws: StorageError.notFound(entity: "place", id: 9)) {
      try await store.apply(.archive(entity: "place", id: 9, revision: 1))
    }
    await #expect(throws: StorageError.unknownField(entity: "place", field: "none")) {
      try await store.update("place", id, ["none": .blank])
    }
  }

  @Test(
    "followed values are filled in, follow along, and otherwise stay", arguments: StoreMaker.kinds)
  func follows(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "金昌", size: .small))
    let following = try await store.insert(Visit(title: "a", place: place)).id
    let own = try await store.insert(Visit(title: "b", place: place, size: .large)).id
    let archived = try await store.insert(Visit(title: "c", place: place)).id
    try await store.archive("visit", archived)
    try await #expect(store.value("visit", following, "size") == .integer(1))
    let receipt = try await store.update("place", place.id, ["size": .integer(2)])
    #expect(receipt.entities == ["place", "visit"])
    try await #expect(store.value("visit", following, "size") == .integer(2))
    try await #expect(store.value("visit", own, "size") == .integer(3))
    try await #expect(store.value("visit", archived, "size") == .integer(2))
    let sizes = try await store.measure(Measure(Scope("visit"), by: [.init("size")]))
    #expect(sizes.rows.map(\.keys) == [[.integer(2)], [.integer(3)]])
    try await store.update("visit", own, ["size": .integer(2)])
    _ = try await store.undo(receipt.number + 1, user: "li")
    _ = try await store.undo(receipt.number, user: "li")
    try await #expect(store.value("visit", following, "size") == .integer(1))
    try await #expect(store.value("visit", own, "size") == .integer(3))
  }

  @Test("derived values follow every change", arguments: StoreMaker.kinds)
  func derived(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "金昌")).id
    let other = try await store.insert(Place(name: "兰州")).id
    try await #expect(store.value("place", place, "visitors") == .blank)
    let small = try await store.insert(
      Visit(title: "a", place: Reference(place), people: 5, work: "w")
    ).id
    let large = try await store.insert(
      Visit(title: "b", place: Reference(place), people: 8, work: "w")
    ).id
    try await #expect(store.value("visit", small, "best") == .integer(0))
    try await #expect(store.value("place", place, "visitors") == .integer(13))
    try await store.update("visit", large, ["place": .integer(other)])
    try await #expect(store.value("place", place, "visitors") == .integer(5))
    try await #expect(store.value("place", other, "visitors") == .integer(8))
    try await store.archive("visit", large)
    try await #expect(store.value("visit", small, "best") == .integer(1))
    try await #expect(store.value("place", other, "visitors") == .blank)
  }

  @Test("what would follow and may not keeps what it follows from changing")
  func followersThatMayNot() async throws {
    let store = try SQLiteStore(
      inMemory: Holdings(
        shapes: [League.schema.shape, Place.schema.shape, Tour.schema.shape]))
    let place = try await store.insert(Place(name: "金昌", visitors: 10))
    let tour = try await store.insert(Tour(name: "夏", place: place)).id
    try await #expect(store.value("tour", tour, "visitors") == .integer(10))
    await #expect(throws: StorageError.self) {
      try await store.update("place", place.id, ["visitors": .integer(0)])
    }
    try await #expect(store.value("place", place.id, "visitors") == .integer(10))
    try await #expect(store.value("tour", tour, "visitors") == .integer(10))
    try await store.update("place", place.id, ["visitors": .integer(1)])
    try await #expect(store.value("tour", tour, "visitors") == .integer(1))
  }
}

/// A tour that takes at least one visitor: as many as its place where nothing else is said.
private struct Tour: Entity {
  static let entity = "tour"

  var name = ""
  var place: Reference<Place>?
  var visitors: Int?

  static let schema = Schema<Self>("行程", "Tour", group: .units) {
    Field(\.name, "name", "名称", "Name").required()
    Field(\.place, "place", "地点", "Place").required()
    Field(\.visitors, "visitors", "人次", "Visitors").follows("place", "visitors")
      .rule(.minimum(1))
  }
  .named(by: "name")
}
