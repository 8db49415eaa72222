import Catalog
import Records
import Scratch
import Storage
import StorageSQLite
import Testing

@Suite("Older files", .scratch) struct OlderFileTests {
  @Test("the names of programme groups become references", arguments: [false, true])
  func offeringGroups(knowsGroups: Bool) async throws {
    let path = try Scratch.file("records.db")
    let shapes = Catalog.shapes.compactMap { shape in
      switch shape.name {
      case Offering.entity: OlderOffering.schema.shape
      case ProgrammeGroup.entity: knowsGroups ? shape : nil
      default: shape
      }
    }
    let older = try SQLiteStore(path: path, holdings: Holdings(shapes: shapes))
    var schools: [Reference<Unit>] = []
    for name in ["甲校", "乙校", "丙校"] { schools.append(Reference(try await older.insert(unit(name)))) }
    if knowsGroups {
      for (name, school) in [("机电群", 0), ("光伏群", 1)] {
        var group = ProgrammeGroup()
        (group.name, group.school) = (name, schools[school])
        _ = try await older.insert(group)
      }
    }
    let offered: [(Int, String)] = [(0, "机电群"), (1, " 机电群 "), (2, "光伏群"), (2, ""), (0, "机电群")]
    for (school, group) in offered {
      _ = try await older.insert(OlderOffering(school: schools[school], group: group))
    }
    try await older.set("offering", 1, "group", .text("护理群"))
    let change = try await older.set("offering", 1, "group", .text("机电群"))
    await older.close()

    let store = try SQLiteStore(path: path, holdings: Catalog.holdings)
    func group(_ id: Int) async throws -> String? {
      let row = try #require(try await store.row("offering", id: id))
      let index = try #require(Offering.schema.shape.index(of: "group"))
      return row.names[index]
    }
    for (id, name) in [(1, "机电群"), (2, "机电群"), (3, "光伏群"), (4, nil), (5, "机电群")] {
      try await #expect(group(id) == name)
    }
    // Each school has its own, but for a group there was, which another school may be in.
    let groups = try await store.page(Query(Scope("programmeGroup", archived: .included))).rows
    let index = try #require(ProgrammeGroup.schema.shape.index(of: "name"))
    let names = groups.map { $0.record.values[index].text ?? "" }.sorted()
    #expect(names == ["光伏群", "护理群", "机电群"] + (knowsGroups ? [] : ["机电群"]))
    #expect(groups.count { $0.record.isArchived } == 1)
    try await #expect(store.count(Scope("programmeGroup", search: "jdq")) == (knowsGroups ? 1 : 2))
    let made = try await store.history(HistoryQuery(entity: "programmeGroup"))
    #expect(made.count { $0.command == "migrate" } == (knowsGroups ? 1 : 4))
    // What was changed before can be taken back after.
    _ = try await store.undo(change, user: "li")
    try await #expect(group(1) == "护理群")
    await store.close()
  }

  @Test("mobile numbers come to be their digits, in the history too, and no other text does")
  func phones() async throws {
    let path = try Scratch.file("records.db")
    let older = try SQLiteStore(
      path: path,
      holdings: Holdings(shapes: Catalog.shapes, migrations: [Catalog.migrations[0]]))
    let kept = [
      "１３８ 1234-5678": "13812345678", "138　1234　5678": "13812345678",
      "13900000000": "13900000000", "0931-1234567": "0931-1234567", "": "",
      "13812345678 转 2": "13812345678 转 2",
    ]
    var changes: [Int: Int] = [:]
    for phone in kept.keys.sorted() {
      var person = Person()
      (person.name, person.kind, person.phone) = ("示例", .teacher, phone)
      let id = try await older.insert(person)
      changes[id] = try await older.set("person", id, "phone", .text("13700000000"))
      try await older.set("person", id, "phone", .text(phone))
    }
    await older.close()

    let store = try SQLiteStore(path: path, holdings: Catalog.holdings)
    let place = try #require(Person.schema.shape.index(of: "phone"))
    func phone(_ id: Int) async throws -> String? {
      try await store.row("person", id: id)?.record.values[place].text
    }
    for (offset, typed) in kept.keys.sorted().enumerated() {
      try await #expect(phone(offset + 1) ?? "" == kept[typed])
      try await store.set("person", offset + 1, "phone", .text("13700000000"))
      _ = try await store.undo(
        try #require(
          try await store.history(HistoryQuery(entity: "person", id: offset + 1, limit: 1)).first
        ).change, user: "li")
      try await #expect(phone(offset + 1) ?? "" == kept[typed])
    }
    let entries = try await store.history(HistoryQuery(entity: "person", limit: 100))
    #expect(!entries.contains { "\($0)".contains("１３８") })
    await store.close()
  }

  @Test("days of practice that were blank are those of the dates, where these are known to the day")
  func practiceDays() async throws {
    let path = try Scratch.file("records.db")
    let shapes = Catalog.shapes.map {
      $0.name == TeacherPractice.entity ? OlderPractice.schema.shape : $0
    }
    let older = try SQLiteStore(
      path: path,
      holdings: Holdings(shapes: shapes, migrations: Array(Catalog.migrations[0...1])))
    let kept: [(String?, String?, Int?, Int?)] = [
      ("2023-03-01", "2023-03-31", nil, 31), ("2023-03-01", "2023-03-31", 20, 20),
      ("2023-03", "2023-03-31", nil, nil), ("2023-03-01", nil, nil, nil),
      ("2022-01-01", "2023-06-30", nil, nil), ("2024-02-28", "2024-03-01", nil, 3),
    ]
    for (since, until, days, _) in kept {
      var practice = OlderPractice()
      practice.since = since.flatMap { PartialDate(iso: $0) }
      practice.until = until.flatMap { PartialDate(iso: $0) }
      practice.days = days
      _ = try await older.insert(practice)
    }
    await older.close()
    let store = try SQLiteStore(path: path, holdings: Catalog.holdings)
    for (place, (_, _, _, days)) in kept.enumerated() {
      let row = try #require(try await store.row("teacherPractice", id: place + 1))
      #expect(TeacherPractice.schema.entity(from: row.record.values).days == days)
    }
    await store.close()
  }

  private func unit(_ name: String) -> Unit {
    var unit = Unit()
    unit.name = name
    unit.kind = .higherVocational
    return unit
  }
}

extension RecordStore {
  fileprivate func insert<E: Entity>(_ entity: E) async throws -> Int {
    let values = E.schema.values(of: entity)
    let set = ChangeSet([.insert(entity: E.entity, values: values)], user: "li", command: "test")
    return try await apply(set).ids[0]
  }

  /// Changes one field, and gives the number of the change.
  @discardableResult
  fileprivate func set(
    _ entity: String, _ id: Int, _ field: String, _ value: Value
  ) async throws -> Int {
    let revision = try await row(entity, id: id)?.record.revision ?? 0
    let change = Change.update(
      entity: entity, id: id, revision: revision, fields: [field: value])
    return try await apply(ChangeSet([change], user: "li", command: "test")).number
  }
}

/// Offerings as they were when their groups were names.
private struct OlderOffering: Entity {
  static let entity = "offering"

  var school: Reference<Unit>?
  var localName = "专业"
  var level = ProgrammeLevel.associate
  var status = OfferingStatus.enrolling
  var group = ""

  init() {}

  init(school: Reference<Unit>, group: String) {
    self.school = school
    self.group = group
  }

  static let schema = Schema<Self>("专业点", "Offering", group: .programmes) {
    Field(\.school, "school", "学校", "School").searchable().required()
    Field(\.localName, "localName", "专业名称", "Name").required().searchable().sortable()
    Field(\.level, "level", "学段", "Level").required().sortable()
    Field(\.status, "status", "状态", "Status").required().sortable()
    Field(\.group, "group", "专业群", "Programme group").searchable()
  }
  .belongs(through: "school")
  .named(by: "localName", "school")
}

/// Practice as it was when its days were only written.
private struct OlderPractice: Entity {
  static let entity = "teacherPractice"

  var count: Int? = 1
  var year: Int? = 2023
  var days: Int?
  var since: PartialDate?
  var until: PartialDate?

  init() {}

  static let schema = Schema<Self>("教师企业实践", "Teacher practice", group: .practice) {
    Field(\.count, "count", "人数", "People").sortable().rule(.minimum(1))
    Field(\.year, "year", "年度", "Year").required().sortable().rule(.range(1978, 2100))
    Field(\.days, "days", "天数", "Days").sortable().rule(.range(0, 366))
    Field(\.since, "since", "起始日期", "From").sortable()
    Field(\.until, "until", "截止日期", "To")
  }
}
