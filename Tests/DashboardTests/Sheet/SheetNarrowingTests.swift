import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Names of records in rows that say more about them: which of several is meant.
struct SheetNarrowingTests {
  /// Schools with programmes of one name.
  private struct Schools {
    let checked: CheckedStore
    let first: Reference<Unit>
    let second: Reference<Unit>

    init() async throws {
      checked = try CheckedStore()
      first = try await checked.addUnit("金昌理工中专", .secondaryVocational)
      second = try await checked.addUnit("永昌职专", .secondaryVocational)
    }

    @discardableResult
    func add(
      _ name: String, at school: Reference<Unit>, _ level: ProgrammeLevel = .secondary
    ) async throws -> Reference<Offering> {
      try await checked.add(Offering.self) {
        ($0.school, $0.localName, $0.level, $0.status) = (school, name, level, .enrolling)
      }
    }

    /// At the sheet of an entity, with a text pasted.
    func pasted(_ text: String, in entity: String = "cohort") async throws -> Journey {
      var journey = try await Journey.at(checked, entity)
      await journey.press("^N")
      await journey.send(.input(.paste(text)))
      return journey
    }
  }

  private func sheet(_ journey: Journey) throws -> Sheet {
    try #require(journey.app.layers.lazy.compactMap { $0 as? SheetLayer }.last?.sheet)
  }

  private func cells(_ journey: Journey, _ field: String) throws -> [FormField.Entry] {
    let sheet = try sheet(journey)
    let place = try #require(sheet.place(of: field))
    return sheet.rows.map { $0.cells[place] }.filter { !$0.text.isEmpty }
  }

  private let heading = "学校\t专业点\t届\t统计时点\t统计日期\t毕业生数\n"

  @Test("a programme that many schools have is that of the school in its row")
  func aProgrammeIsItsSchools() async throws {
    let schools = try await Schools()
    let own = try await schools.add("数控技术应用", at: schools.first)
    let other = try await schools.add("数控技术应用", at: schools.second)
    let rows =
      "金昌理工中专\t数控技术应用\t2024\t初次\t2024-08-31\t120\n永昌职专\t数控技术应用\t2024\t初次\t2024-08-31\t100\n"
    var journey = try await schools.pasted(heading + rows)
    #expect(try cells(journey, "offering").map(\.value) == [own.value, other.value])
    #expect(!journey.shows("✗"))
    // It does not matter in which order the columns stand, nor whether the names are known by now.
    await journey.press("^End", "Home", "Down")
    await journey.send(.input(.paste("专业点\t学校\n数控技术应用\t永昌职专\n")))
    #expect(try cells(journey, "offering").map(\.value) == [own.value, other.value, other.value])
  }

  @Test("of programmes of one name at a school it is that of the row's level")
  func aProgrammeIsOfItsLevel() async throws {
    let schools = try await Schools()
    let lower = try await schools.add("护理", at: schools.first)
    let higher = try await schools.add("护理", at: schools.first, .associate)
    let journey = try await schools.pasted("学校\t专业点\t学段\n金昌理工中专\t护理\t高职\n金昌理工中专\t护理\t中职\n")
    #expect(try cells(journey, "offering").map(\.value) == [higher.value, lower.value])
  }

  @Test("a contest is that of the row's year, level and group")
  func aContestIsOfItsYear() async throws {
    let schools = try await Schools()
    func contest(_ year: Int, _ group: ContestGroup) async throws -> Value {
      try await schools.checked.add(Contest.self) {
        ($0.name, $0.year, $0.level, $0.group) = ("全国职业院校技能大赛", year, .nation, group)
      }.value
    }
    let (first, second) = (try await contest(2022, .secondary), try await contest(2023, .higher))
    let journey = try await schools.pasted(
      "获奖项目\t赛事\t年度\t组别\n焊接\t全国职业院校技能大赛\t2023\t高职\n砌筑\t全国职业院校技能大赛\t2022\t中职\n"
        + "车削\t全国职业院校技能大赛\t2021\t中职\n", in: "award")
    #expect(try cells(journey, "contest").map(\.value) == [second, first, .blank])
    #expect(try cells(journey, "contest")[2].error?.expected == .fittingName(2))
  }

  @Test("what is chosen in one row goes into those rows only that say the same of it")
  func aChoiceGoesNoFurther() async throws {
    let schools = try await Schools()
    let own = try await schools.add("数控技术应用", at: schools.first)
    let second = try await schools.add("数控技术应用", at: schools.first)
    try await schools.add("数控技术应用", at: schools.second)
    try await schools.add("数控技术应用", at: schools.second)
    var journey = try await schools.pasted(
      heading + "金昌理工中专\t数控技术应用\n永昌职专\t数控技术应用\n金昌理工中专\t数控技术应用\n")
    #expect(
      try cells(journey, "offering").map { $0.error?.expected } == [
        .distinctName(2), .distinctName(2), .distinctName(2),
      ])
    await journey.press("Right", "F4", "Enter")
    journey.expect(contains: "“数控技术应用”共 2 格，一并填好")
    let values = try cells(journey, "offering").map(\.value)
    #expect([own.value, second.value].contains(values[0]))
    #expect(values == [values[0], .blank, values[0]])
  }

  @Test("a programme only another school has is none of this one")
  func aProgrammeOfAnotherSchoolIsNotTaken() async throws {
    let schools = try await Schools()
    let other = try await schools.add("焊接技术应用", at: schools.second)
    var journey = try await schools.pasted(heading + "金昌理工中专\t焊接技术应用\n")
    #expect(try cells(journey, "offering").map { $0.error?.expected } == [.fittingName(1)])
    await journey.press("Right")
    journey.expect(contains: "与本行其他字段相符的名称（名称相符的 1 条都不符）")
    // The list offers it all the same: somebody may know better.
    await journey.press("F4", "Enter")
    #expect(try cells(journey, "offering").map(\.value) == [other.value])
  }

  @Test("until the school is known its programme waits, and is found as soon as it is")
  func aProgrammeWaitsForItsSchool() async throws {
    let schools = try await Schools()
    try await schools.add("数控技术应用", at: schools.first)
    let other = try await schools.add("数控技术应用", at: schools.second)
    let only = try await schools.add("焊接技术应用", at: schools.first)
    var journey = try await schools.pasted(heading + "昌\t数控技术应用\n\t焊接技术应用\n")
    #expect(try cells(journey, "offering").map(\.value) == [.blank, .blank])
    #expect(!journey.shows("查找名称中"))
    // The second row's school is not that of the first.
    await journey.press("Enter", "F4", "^U")
    await journey.type("永昌")
    await journey.press("Enter")
    #expect(try cells(journey, "offering").map(\.value) == [other.value, .blank])
    await journey.press("^Home", "Down")
    await journey.type("金昌")
    await journey.press("Enter")
    #expect(try cells(journey, "offering").map(\.value) == [other.value, only.value])
  }

  @Test("a school that is changed has its programme looked for again where none was found")
  func anotherSchoolHasItsOwn() async throws {
    let schools = try await Schools()
    let other = try await schools.add("焊接技术应用", at: schools.second)
    var journey = try await schools.pasted(heading + "金昌理工中专\t焊接技术应用\n")
    await journey.press("F4", "^U")
    await journey.type("永昌")
    await journey.press("Enter")
    #expect(try cells(journey, "offering").map(\.value) == [other.value])
  }
}
