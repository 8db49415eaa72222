import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Days, weeks and months of bases: what is booked from the calendar, and what periods are called.
extension BasesTests {
  @Test func aBookingIsMadeFromTheDayOfTheCalendar() async throws {
    var journey = try await journey("Tab", "F6")
    #expect(journey.screen[1].hasPrefix(" 基地 › "))
    #expect(journey.fields["since"]?.text == "2023-12-31")
    #expect(journey.fields["base"]?.text.isEmpty == false)
    await journey.press("Esc", "Tab", "Tab", "F6")
    #expect(journey.fields["workstations"] != nil && journey.fields["since"] == nil)
  }

  /// What is worked out for the rows on the screen is worked out for all of them before they are copied.
  @Test func allBasesAreCopiedWithTheirUse() async throws {
    var journey = try await journey(size: Size(width: 80, height: 24))
    await journey.perform("copyAll")
    journey.expect(contains: "已复制 287 行")
    let copied = journey.asked.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    let rows = try #require(copied.last).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    let place = try #require(rows.first?.firstIndex(of: "利用率"))
    #expect(rows.count == 288)
    // Of a base that does not tell its workstations nothing can be said.
    let held = try #require(rows.first?.firstIndex(of: "工位"))
    let told = rows.dropFirst().filter { !$0[held].isEmpty }
    #expect(told.count > 200 && told.allSatisfy { $0[place].hasSuffix("%") })
  }

  /// Document 000 counts bases by kind; a figure it states of one school is that of all where they agree.
  @Test(arguments: ["校外实训基地 108 · 文件载明 108 ✓", "教师企业实践基地 29 · 文件载明 29 ✓"])
  func whatDocumentsStateStandsBesideTheKinds(text: String) async throws {
    let journey = try await journey(size: Size(width: 200, height: 50))
    journey.expect(contains: text)
  }

  /// Where one of a school's bases is gone, or another school has one too, what is stated of the school is
  /// held against what it has.
  @Test func whatIsStatedOfASchoolIsHeldAgainstItsOwn() async throws {
    let store = try await SampleStore.make()
    func offCampus(_ search: String) async throws -> Row {
      let filter = Filter.equals("kind", BaseKind.offCampus.value)
      let scope = Scope(Base.entity, filter: filter, search: search)
      return try #require(try await store.page(Query(scope)).rows.first)
    }
    let gone = try await offCampus("示例校外实训基地108")
    _ = try await store.apply(
      ChangeSet(
        [.archive(entity: Base.entity, id: gone.id, revision: gone.record.revision)], user: "wang",
        command: "test"))
    var journey = try await Journey(size: Size(width: 200, height: 50), store: store)
    await journey.press("3")
    journey.expect(contains: "校外实训基地 107 · 文件载明 108 ✕")
    let given = try await offCampus("示例校外实训基地107")
    let school = try #require(
      try await store.page(Query(Scope(Unit.entity, search: "永昌职专"))).rows.first)
    _ = try await store.apply(
      ChangeSet(
        [
          .update(
            entity: Base.entity, id: given.id, revision: given.record.revision,
            fields: ["owner": .integer(school.id)])
        ], user: "wang", command: "test"))
    await journey.press("F5")
    journey.expect(contains: "校外实训基地 107 · ")
    journey.expect(contains: " 106 · 文件载明 108 ✕")
    // What the school has opens its bases.
    let pane = try #require(journey.app.panes.compactMap { $0 as? BasesPane }.first)
    let own = "kind.\(BaseKind.offCampus.value).own"
    let spot = try #require(pane.sheet(journey.app.context).spots.first { $0.id == own })
    let opened = try #require(spot.opening(journey.app.context))
    #expect(try await store.count(opened.scope) == 106)
  }

  @Test func aBookingOfAClosedDaySaysSo() async throws {
    var journey = try await Journey()
    await journey.press("3", "Tab")
    #expect(journey.screen.last?.contains("F6 新增安排") == true)
    await journey.press("F6")
    journey.expect(contains: "基地 2023-12-31 不开放")
    await journey.press("Esc", "Up", "Up", "F6")
    #expect(!journey.shows("不开放"))
  }

  /// An arrow held down writes no calendar for each base it passes.
  @Test func theCalendarWaitsUntilKeysRest() async throws {
    var journey = try await journey(size: Size(width: 200, height: 50))
    func calendar(_ journey: Journey) -> [String] { journey.screen.suffix(12).dropLast() }
    let first = calendar(journey)
    let asked = journey.asked.count
    await journey.hold("Down", times: 5)
    #expect(calendar(journey) == first && journey.asked.count == asked)
    await journey.rest()
    let name = try #require(journey.cursorRow?.split(separator: " ").dropFirst().first)
    #expect(journey.screen.contains { $0.hasPrefix(name) && $0.contains("2023") })
    #expect(calendar(journey) != first)
    // Who goes there at once finds the base the cursor is on.
    await journey.hold("Down", times: 3)
    await journey.hold("Tab", times: 1)
    let row = try #require(journey.screen.first { $0.hasPrefix("▷") })
    let next = try #require(row.split(separator: " ").dropFirst().first)
    #expect(next != name)
    #expect(journey.screen.contains { $0.hasPrefix(next) && $0.contains("2023") })
  }

  @Test func theCalendarSaysThatItsRateIsTheYears() async throws {
    var journey = try await journey()
    journey.expect(contains: "全年 ")
    await journey.press("^E")
    await journey.type("10")
    await journey.press("Enter")
    journey.expect(contains: "10月利用率")
    journey.expect(contains: "全年 ")
  }

  @Test(arguments: [
    ("本周 40", "2023-12-25 – 2023-12-31"), ("下周 40", "2024-01-01 – 2024-01-07"),
    ("本月 40", "2023-12-01 – 2023-12-31"), ("下月 40", "2024-01-01 – 2024-01-31"),
    ("十月 40", "2023-10-01 – 2023-10-31"), ("10月 40", "2023-10-01 – 2023-10-31"),
    ("october 40", "2023-10-01 – 2023-10-31"), ("next week 40", "2024-01-01 – 2024-01-07"),
    ("June 3 to June 14 40", "2023-06-03 – 2023-06-14"),
    ("from 3rd june to 14 june 40", "2023-06-03 – 2023-06-14"),
    ("从 0603 到 0614 40", "2023-06-03 – 2023-06-14"),
  ])
  func spansOfDaysAreSaidInAWord(text: String, days: String) async throws {
    var journey = try await journey("^W")
    await journey.type(text)
    await journey.press("Enter")
    #expect(journey.line("基地  2023")?.contains("≥ 40  " + days) == true, "\(journey)")
    await journey.press("^W")
    journey.expect(contains: text)
    await journey.type("下周三 40")
    await journey.press("Enter")
    journey.expect(contains: "“下周三”应为日期")
  }

  /// Days are told from the one that is looked at, and that nothing was kept in them is said.
  @Test func aWeekIsToldFromTheAsOfDay() async throws {
    var journey = try await journey(";")
    await journey.type("2023-06-30")
    await journey.press("Enter", "^W")
    await journey.type("本周 40")
    await journey.press("Enter")
    #expect(journey.line("基地  2023")?.contains("≥ 40  2023-06-26 – 2023-07-02") == true)
    #expect(!journey.shows("没有这些基地的使用安排记录"))
    await journey.press("^W")
    await journey.type("2031-06-03 2031-06-14 40")
    await journey.press("Enter")
    journey.expect(contains: "2031-06-03 – 2031-06-14 没有这些基地的使用安排记录")
  }
}
