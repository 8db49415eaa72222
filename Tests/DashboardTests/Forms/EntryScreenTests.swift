import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// The popups and screens that entering records leads to, as they look.
struct EntryScreenTests {
  /// An office of two schools, a firm, a contact and two bases of the first school.
  private func office() async throws -> CheckedStore {
    let checked = try CheckedStore()
    let school = try await checked.addUnit("金昌理工学校", .secondaryVocational)
    try await checked.addUnit("甘肃有色冶金职业技术学院", .higherVocational)
    try await checked.addUnit("金川集团", .enterprise)
    try await checked.add(Person.self) {
      ($0.name, $0.kind, $0.phone, $0.unit) = ("示例联系人", .contact, "13812345678", school)
    }
    for name in ["示例焊接基地", "示例数控基地"] {
      try await checked.add(Base.self) {
        ($0.name, $0.kind, $0.owner) = (name, .campus, school)
      }
    }
    return checked
  }

  private func journey(
    _ entity: String, _ size: Size, _ language: Language, asksWho: Bool = false
  ) async throws -> Journey {
    let store = TimedStore(store: try await office().store)
    var journey = try await Journey(
      size: size, language: language, store: store, asksWho: asksWho)
    await journey.open(tableOf: entity)
    return journey
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func conflictsStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    var journey = try await journey("base", size, language)
    await journey.press("F2")
    await journey.fill(["name": "我的焊接基地", "region": "620302", "level": "50"])
    for (user, fields) in [
      ("wang", ["name": Value.text("示例焊接实训基地"), "owner": .integer(3)]),
      ("zhao", ["kind": .integer(BaseKind.offCampus.rawValue), "region": .text("620321")]),
    ] {
      let row = try #require(try await journey.store.row("base", id: 1))
      let change = Change.update(
        entity: "base", id: 1, revision: row.record.revision, fields: fields)
      _ = try await journey.store.apply(ChangeSet([change], user: user, command: "edit"))
    }
    await journey.press("F10")
    try journey.expectGolden("conflict")
    if (size.width, language) == (80, .zh) {
      journey.expect(contains: "zhao 于 2023-12-30 08:00 也改了这条记录")
      #expect(
        journey.screen.contains { $0.contains("他人的") && $0.contains("wang 2023-12-30 07:00") })
      journey.expect(contains: "金川集团")
    }
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func draftsStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    var journey = try await journey("unit", size, language)
    for name in ["甲厂", "乙厂"] {
      await journey.press("F6")
      await journey.type(name)
      await journey.press("Enter", "Esc")
    }
    await journey.press("^D")
    try journey.expectGolden("drafts")
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func listsOfValuesStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    var journey = try await journey("base", size, language)
    await journey.press("F6")
    await journey.fill("name", "新基地")
    await journey.press("Enter", "F4")
    try journey.expectGolden("list-choices")
    await journey.press("Esc")
    await journey.fill("region", "")
    await journey.type("金昌")
    try journey.expectGolden("list-codes")
    await journey.press("Esc")
    await journey.fill("owner", "")
    await journey.press("F4")
    await journey.type("jc")
    try journey.expectGolden("list-records")
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func theDayIsChosenAsItWas(_ size: Size, _ language: Language) async throws {
    var journey = try await journey("award", size, language)
    await journey.press("F6")
    await journey.fill("wonOn", "20231115")
    await journey.press("Up", "F4")
    try journey.expectGolden("day")
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func theNoteEditorStaysAsItIs(_ size: Size, _ language: Language) async throws {
    var journey = try await journey("award", size, language)
    await journey.press("F6", "^End", "F4")
    await journey.type("第一行，写到这里。")
    await journey.press("Enter")
    await journey.type("第二行")
    try journey.expectGolden("note")
  }

  /// Leaving the editor by mistake loses nothing.
  @Test func aNoteIsDroppedOnlyWhenAskedFor() async throws {
    var journey = try await journey("award", Size(width: 80, height: 24), .zh)
    await journey.press("F6", "^End", "F4")
    await journey.type("写到一半")
    await journey.press("Esc")
    #expect(journey.fields["remark"]?.text == "写到一半")
    await journey.press("^End", "F4", "^End")
    await journey.type("，不要的")
    await journey.press("F8")
    journey.expect(contains: "放弃所填内容？")
    await journey.press("Enter")
    journey.expect(contains: "写到一半，不要的")
    await journey.press("F8", "F10")
    #expect(journey.fields["remark"]?.text == "写到一半")
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func cardsAndTheirQuestionsStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    var journey = try await journey("unit", size, language)
    await journey.press("^Home")
    for _ in 0..<3 where journey.cursorRow?.contains("金昌理工学校") != true {
      await journey.press("Down")
    }
    await journey.press("F8")
    try journey.expectGolden("archive")
    if (size.width, language) == (80, .zh) {
      journey.expect(contains: "不再属于联盟，不计入其数：基地 2、人员 1")
    }
    await journey.press("Esc", "Enter")
    try journey.expectGolden("card")
    await journey.press("Esc")
    await journey.open(tableOf: "person")
    await journey.press("Enter")
    try journey.expectGolden("card-person")
    await journey.press("%")
    try journey.expectGolden("unmask")
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func whoIsAskedAsBefore(_ size: Size, _ language: Language) async throws {
    var journey = try await journey("unit", size, language, asksWho: true)
    _ = try await journey.store.apply(
      ChangeSet(
        [.archive(entity: "unit", id: 3, revision: 1)], user: "王敏 (li)", command: "archive"))
    await journey.press("F2")
    try journey.expectGolden("who")
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func sheetsWithFaultsStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    var journey = try await journey("award", size, language)
    await journey.press("^N")
    await journey.send(
      .input(
        .paste(
          [
            "获奖项目\t年度\t级别\t组别\t奖项\t单位\t获奖人数", "焊接\t2023\t国家\t中职\t一等奖\t金昌理工学校\t3",
            "砌筑\t去年\t国家\t中职\t一等奖\t金昌理工学校\t3", "焊接\t2023\t国家\t中职\t一等奖\t金昌理工学校\t3",
            "数控\t2023\t\t中职\t\t没有的学校\t-1",
          ].joined(separator: "\n"))))
    await journey.press("^N")
    try journey.expectGolden("sheet-faults")
    await journey.press("^N", "^N", "^N")
    try journey.expectGolden("sheet-fault")
  }
}
