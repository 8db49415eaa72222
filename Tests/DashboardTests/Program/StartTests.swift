import Canvas
import Catalog
import Records
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

/// The first start on a database in which nothing was ever kept.
struct StartTests {
  private func journey(isReadOnly: Bool = false) async throws -> Journey {
    try await Journey(store: try SQLiteStore(inMemory: Catalog.holdings), isReadOnly: isReadOnly)
  }

  @Test func anAllianceOfOnesOwnIsEnteredAndLookedAt() async throws {
    var journey = try await journey()
    journey.expect(contains: "数据库是空的")
    await journey.press("Enter")
    journey.expect(contains: "新增 联盟")
    await journey.type("测试联盟")
    await journey.press("Enter", "Enter")
    await journey.type("1")
    await journey.press("Enter", "F10")
    #expect(journey.screen[0].contains("测试联盟"))
    #expect(!journey.shows("数据库是空的"))
    journey.expect(contains: "按 2，光标移到“成员单位”，按 F6")
    await journey.press("2", "Down", "Down")
    #expect(journey.cursorRow?.contains("成员单位") == true)
    await journey.press("F6")
    journey.expect(contains: "新增 成员关系")
  }

  /// Whoever goes on with what was begun is not asked what to begin with.
  @Test func aDraftGoneOnWithTakesTheOfferAway() async throws {
    var first = try await journey()
    await first.press("Enter")
    await first.type("测试联盟")
    await first.press("Enter", "Enter")
    await first.type("1")
    await first.press("Enter")
    let draft = try #require(first.drafts().last)
    var second = try await journey()
    await second.send(.drafts([draft]))
    second.expect(contains: "数据库是空的")
    await second.press("^D", "F10")
    #expect(second.screen[0].contains("测试联盟"))
    #expect(!second.shows("数据库是空的"))
  }

  /// The offerings of an alliance are those of the catalogue, which nobody types in.
  @Test func anAllianceOfOnesOwnHasTheCatalogueOfProgrammes() async throws {
    var journey = try await Journey(store: try await SmallStore.empty(), holdsSample: false)
    await journey.press("Enter")
    await journey.type("测试联盟")
    await journey.press("Enter", "Enter")
    await journey.type("1")
    await journey.press("Enter", "F10")
    let found = try await journey.store.page(Query(Scope(Programme.entity, search: "应用化工")))
    #expect(!found.rows.isEmpty)
    #expect(!journey.shows("计算中"))
    #expect(!journey.app.waiting.isShown)
    // What one takes back is one's own.
    await journey.press("^Z")
    journey.expect(contains: "测试联盟")
    await journey.press("F10")
    #expect(journey.screen[0].contains("（尚无联盟）"))
  }

  @Test func theSampleIsFilledIn() async throws {
    var journey = try await journey()
    await journey.press("Down", "Enter")
    #expect(journey.screen[0].contains("金昌市产教融合联盟"))
    await journey.press("^Z")
    journey.expect(contains: "条记录”？一次归档")
    await journey.press("Enter")
    #expect(journey.screen[0].contains("金昌市产教融合联盟"))
    await journey.press("^Z", "F10")
    journey.expect(contains: "已撤销：新增 ")
    #expect(journey.screen[0].contains("（尚无联盟）"))
    await journey.press("^Y", "F10")
    #expect(journey.screen[0].contains("金昌市产教融合联盟"))
  }

  @Test func takingTheSampleBackTakesItsDayBack() async throws {
    var journey = try await journey()
    await journey.press("Esc", ";")
    await journey.press("^U")
    await journey.type("2021-05-01")
    await journey.press("Enter", "#", "Down", "Enter")
    journey.expect(contains: "年度 2023   截至 2023-12-31")
    await journey.press("^Z", "F10")
    #expect(journey.screen[0].contains("年度 2021   截至 2021-05-01"))
    #expect(!journey.screen[0].contains("示例数据"))
    await journey.press("^Y", "F10")
    #expect(journey.screen[0].contains("截至 2023-12-31"))
    #expect(journey.screen[0].contains("示例数据"))
    // A day chosen since is left.
    await journey.press(";", "^U")
    await journey.type("2022-06-30")
    await journey.press("Enter", "^Z", "F10")
    #expect(journey.screen[0].contains("截至 2022-06-30"))
    #expect(!journey.screen[0].contains("示例数据"))
  }

  @Test func whatToBeginWithIsOfferedAgain() async throws {
    var journey = try await journey()
    await journey.press("Esc")
    #expect(!journey.shows("数据库是空的"))
    journey.expect(contains: "# 开始")
    await journey.press("2", "＃")
    journey.expect(contains: "数据库是空的")
    await journey.press("Down", "Enter")
    #expect(journey.screen[0].contains("金昌市产教融合联盟"))
    #expect(!journey.shows("# 开始"))
    await journey.press("#")
    journey.expect(contains: "已经有联盟了")
  }

  @Test func aDatabaseInUseTakesNoSample() async throws {
    var journey = try await Journey(store: try await SmallStore.make())
    try await journey.change(.archive(entity: "alliance", id: 1, revision: 1))
    await journey.press("#")
    journey.expect(contains: "新增 联盟")
  }

  @Test(arguments: Journey.sizes, Language.allCases)
  func screensStayAsTheyAre(size: Size, language: Language) async throws {
    let journey = try await Journey(
      size: size, language: language, store: try await SmallStore.empty(), holdsSample: false)
    try journey.expectGolden("start")
  }

  @Test func nothingIsOfferedWhereNothingCanBeKept() async throws {
    let journey = try await journey(isReadOnly: true)
    #expect(!journey.shows("数据库是空的"))
  }

  @Test func aSpreadsheetIsPastedAndTheAllianceIsEnteredNext() async throws {
    var journey = try await journey()
    await journey.press("Down", "Down", "Enter")
    journey.expect(contains: "录入哪一种记录？")
    await journey.type("dw")
    await journey.press("Enter")
    journey.expect(contains: "表格录入 单位")
    await journey.send(.input(.paste("名称\t单位类型\n金川集团\t企业\n金昌理工学校\t中职\n")))
    await journey.press("F10")
    journey.expect(contains: "新增 单位 × 2")
    journey.expect(contains: "新增 联盟")
    await journey.type("测试联盟")
    await journey.press("Enter", "Enter")
    await journey.type("1")
    await journey.press("Enter", "F10")
    #expect(journey.screen[0].contains("测试联盟"))
  }

  @Test func aSheetIsOpenedFromAnywhereByThePalette() async throws {
    var journey = try await Journey(size: Size(width: 120, height: 40), store: SampleStore.make())
    await journey.press("F9")
    await journey.type("zhantie")
    await journey.press("Enter")
    journey.expect(contains: "录入哪一种记录？")
    await journey.type("成员关系")
    await journey.press("Enter")
    journey.expect(contains: "表格录入 成员关系")
    // The alliance looked at is known already.
    journey.expect(contains: "1 金昌市产教融合联盟")
    journey.expect(contains: "0 行")
  }
}
