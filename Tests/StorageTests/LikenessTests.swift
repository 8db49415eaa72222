import Records
import Scratch
import Storage
import StorageSQLite
import Testing

/// A club as likenesses know it: a name with others it goes by, a code, and the place it is told by.
private struct Club: Entity {
  static let entity = "club"

  var name = ""
  var aliases = ""
  var code = ""
  var place: Reference<Place>?

  static let schema = Schema<Self>("俱乐部", "Club", group: .units) {
    Field(\.name, "name", "名称", "Name").required().searchable().sortable()
    Field(\.aliases, "aliases", "别称", "Other names").searchable()
    Field(\.code, "code", "代码", "Code").code(.unifiedSocialCredit)
    Field(\.place, "place", "地点", "Place")
  }
  .named(by: "name")
  .alike(by: "name", or: ["aliases"], within: ["place"])
}

/// A turn of duty as keys know it: nothing but blanks lets two of one place and day be kept.
private struct Turn: Entity {
  static let entity = "turn"

  var place: Reference<Place>?
  var guide: Reference<Person>?
  var on: PartialDate?
  var hours: Int?
  var task = ""

  static let schema = Schema<Self>("值班", "Turn", group: .units) {
    Field(\.place, "place", "地点", "Place").required()
    Field(\.guide, "guide", "值班人", "Guide")
    Field(\.on, "on", "日期", "Day")
    Field(\.hours, "hours", "小时", "Hours")
    Field(\.task, "task", "任务", "Task")
  }
  .named(by: "place", "guide", "on")
  .distinct("place", "guide", "on")
  .seldomTwice("place", "hours", "task")
}

private let turns = Holdings(
  shapes: [League.schema.shape, Place.schema.shape, Person.schema.shape, Turn.schema.shape])

/// A club of an older program, to which its code was just a text.
private struct OlderClub: Entity {
  static let entity = "club"

  var name = ""
  var aliases = ""
  var code = ""
  var place: Reference<Place>?

  static let schema = Schema<Self>("俱乐部", "Club", group: .units) {
    Field(\.name, "name", "名称", "Name").required().searchable().sortable()
    Field(\.aliases, "aliases", "别称", "Other names").searchable()
    Field(\.code, "code", "代码", "Code")
    Field(\.place, "place", "地点", "Place")
  }
  .named(by: "name")
}

private let clubs = Holdings(
  shapes: [League.schema.shape, Place.schema.shape, Club.schema.shape],
  checks: [
    Check("members", of: Club.entity, by: ["place"]) {
      (record: CheckedRecord, others: Others) async throws(StorageError) -> [Fault] in
      let filter = Filter.equals("place", record["place"])
      let rows = try await others.rows(Scope(Club.entity, filter: filter))
      let measured = try await others.measure(Measure(Scope(Club.entity, filter: filter)))
      guard rows.count == Int(measured.figure() ?? -1) else { return [] }
      if let id = record.id, try await others.row(Club.entity, id) != nil { return [] }
      return rows.isEmpty ? [] : [Fault("place", .belowMinimum(Double(rows.count)), .warning)]
    }
  ])

@Suite("Likenesses and checks", .scratch) struct LikenessTests {
  @Test("a new record is alike where its code or its name is", arguments: StoreMaker.kinds)
  func alike(_ maker: StoreMaker) async throws {
    let store = try maker.make(clubs)
    let place = try await store.insert(Place(name: "金昌"))
    let other = try await store.insert(Place(name: "兰州"))
    try await store.insert(Club(name: "金川集团有限公司", aliases: "金集、镍都", place: place))
    try await store.insert(Club(name: "别的", code: "91350100M000100Y43"))
    try await store.insert(Club(name: "无关"))
    for id in 1...40 { try await store.insert(Club(name: "金川分会\(id)")) }
    func found(_ club: Club) async throws -> [String] {
      try await store.alike(Club.entity, Club.schema.values(of: club))
        .map { "\($0.row.id) \($0.field) \($0.reason)" }
    }
    try await #expect(found(Club(name: "金川集團")) == ["1 name form"])
    try await #expect(found(Club(name: "金川集團有限公司")) == ["1 name name"])
    try await #expect(found(Club(name: "金传集团（股份）有限公司")) == ["1 name sound"])
    try await #expect(found(Club(name: "金传集团")) == ["1 name sound"])
    try await #expect(found(Club(name: "金川市集团")) == ["1 name nearly"])
    try await #expect(found(Club(name: "镍都")) == ["1 name name"])
    try await #expect(found(Club(name: "金川集团", place: place)) == ["1 name form"])
    try await #expect(found(Club(name: "金川集团", place: other)) == [])
    try await #expect(
      found(Club(name: "金川集团", code: "91350100M000100Y43")) == ["2 code code", "1 name form"])
    try await #expect(found(Club(name: "金川分会7")) == ["10 name name"])
    try await #expect(found(Club()) == [])
    try await store.archive("club", 1)
    // Of those archived only what is the same but for spelling is worth bringing back.
    try await #expect(found(Club(name: "金川集团")) == [])
    try await #expect(found(Club(name: "金川集團有限公司")) == ["1 name name"])
    let club = try await store.insert(Club(name: "金川集团有限公司"))
    try await #expect(found(Club(name: "金川集团有限公司")) == ["44 name name", "1 name name"])
    // What was only taken back is gone on purpose.
    _ = try await store.undo(try await store.version(), user: "li")
    try await #expect(store.row("club", id: club.id)?.record.isArchived == true)
    try await #expect(found(Club(name: "金川集团有限公司")) == ["1 name name"])
  }

  @Test("what does not say where it is may be anywhere", arguments: StoreMaker.kinds)
  func nowhere(_ maker: StoreMaker) async throws {
    let store = try maker.make(clubs)
    let place = try await store.insert(Place(name: "金昌"))
    try await store.insert(Club(name: "镍都诗社"))
    let club = Club(name: "镍都诗社", place: place)
    let found = try await store.alike(Club.entity, Club.schema.values(of: club))
    #expect(found.map(\.row.id) == [1])
  }

  @Test("a key with blanks is the same where the same is blank", arguments: StoreMaker.kinds)
  func keys(_ maker: StoreMaker) async throws {
    let store = try maker.make(turns)
    let place = try await store.insert(Place(name: "金昌"))
    let other = try await store.insert(Place(name: "兰州"))
    let guide = try await store.insert(Person(name: "某"))
    let day = PartialDate(iso: "2021-07-03")
    try await store.insert(Turn(place: place, hours: 1))
    try await store.insert(Turn(place: place, guide: guide, hours: 2))
    try await store.insert(Turn(place: place, guide: guide, on: day, hours: 3, task: "看门"))
    func found(_ turn: Turn) async throws -> [String] {
      try await store.alike(Turn.entity, Turn.schema.values(of: turn))
        .map { "\($0.row.id) \($0.field) \($0.reason)" }
    }
    try await #expect(found(Turn(place: place)) == ["1 place values"])
    try await #expect(found(Turn(place: place, guide: guide)) == ["2 place values"])
    try await #expect(found(Turn(place: place, on: day)) == [])
    try await #expect(found(Turn(place: other)) == [])
    try await #expect(found(Turn()) == [])
    // What is refused is not asked about.
    try await #expect(found(Turn(place: place, guide: guide, on: day)) == [])
    try await #expect(
      found(Turn(place: place, on: day, hours: 3, task: "看门")) == ["3 place values"])
    try await store.archive("turn", 1)
    try await #expect(found(Turn(place: place)) == ["1 place values"])
  }

  @Test("a record is held against keys only where a change makes it the same")
  func changedKeys() async throws {
    let store = try StoreMaker.all[0].make(turns)
    let place = try await store.insert(Place(name: "金昌"))
    let other = try await store.insert(Place(name: "兰州"))
    try await store.insert(Turn(place: place, hours: 1))
    try await store.insert(Turn(place: place, hours: 2))
    let id = try await store.insert(Turn(place: other, hours: 3)).id
    func found(_ id: Int, _ old: Turn, _ new: Turn) async throws -> [Int] {
      try await store.findings(
        CheckRequest(
          entity: Turn.entity, id: id, values: Turn.schema.values(of: new),
          old: Turn.schema.values(of: old), today: Day(number: 0))
      ).alike.map(\.row.id)
    }
    let apart = Turn(place: other, hours: 3)
    try await #expect(found(id, apart, Turn(place: place, hours: 3)) == [1, 2])
    try await #expect(found(id, apart, Turn(place: other, hours: 4)) == [])
    let first = Turn(place: place, hours: 1)
    try await #expect(found(1, first, Turn(place: place, hours: 1, task: "看门")) == [2])
    try await #expect(found(1, first, first) == [])
  }

  @Test("codes are found by their beginning", arguments: StoreMaker.all)
  func codes(_ maker: StoreMaker) async throws {
    let store = try maker.make(clubs)
    let place = try await store.insert(Place(name: "金昌", code: "620300"))
    try await store.insert(Club(name: "别的", code: "91350100M000100Y43", place: place))
    try await store.insert(Club(name: "无关"))
    for typed in ["91350100M000100Y43", "9135", "91350100m0001", "９１３５"] {
      try await #expect(store.ids(Scope("club", search: typed)) == [1], "\(typed)")
    }
    try await #expect(store.ids(Scope("club", search: "350100")) == [])
    try await #expect(store.ids(Scope("place", search: "6203")) == [1])
  }

  @Test("a check is answered without the record itself, and once more from what it held before")
  func checks() async throws {
    let store = try StoreMaker.all[0].make(clubs)
    let place = try await store.insert(Place(name: "金昌"))
    let club = Club(name: "一", place: place)
    let values = Club.schema.values(of: club)
    let today = Day(number: 0)
    func faults(_ id: Int?) async throws -> [Fault] {
      try await store.faults(of: values, Club.entity, id: id, today: today)
    }
    try await #expect(faults(nil).isEmpty)
    let id = try await store.insert(club).id
    try await #expect(faults(id).isEmpty)
    try await #expect(faults(nil) == [Fault("place", .belowMinimum(1), .warning)])
    try await store.insert(Club(name: "二", place: place))
    let old = Club.schema.values(of: Club(name: "一"))
    let findings = try await store.findings(
      CheckRequest(entity: Club.entity, id: id, values: values, old: old, today: today))
    #expect(findings.faults == [Fault("place", .belowMinimum(1), .warning)])
    #expect(findings.known.isEmpty && findings.alike.isEmpty)
    let same = try await store.findings(
      CheckRequest(entity: Club.entity, id: id, values: values, old: values, today: today))
    #expect(same.known == Set(same.faults))
    #expect(clubs.checkedFields(of: Club.entity, isNew: false) == ["place"])
    #expect(
      clubs.checkedFields(of: Club.entity, isNew: true) == ["place", "name", "aliases", "code"])
  }

  @Test("an older file is searched by its codes once it is opened again")
  func olderFiles() async throws {
    let path = try temporaryFile()
    try await {
      let shapes = [League.schema.shape, Place.schema.shape, OlderClub.schema.shape]
      let store = try SQLiteStore(path: path, holdings: Holdings(shapes: shapes))
      try await store.insert(OlderClub(name: "别的", code: "91350100M000100Y43"))
      try await #expect(store.ids(Scope("club", search: "9135")) == [])
    }()
    let store = try SQLiteStore(path: path, holdings: clubs)
    try await #expect(store.ids(Scope("club", search: "9135")) == [1])
  }
}
