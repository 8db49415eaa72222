import Canvas
import Catalog
import Records
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

/// What is pasted from spreadsheets.
struct SheetPasteTests {
  private let awards =
    "年度\t获奖项目\t级别\t组别\t奖项\t单位\n"
    + "2023\t智能焊接\t国家\t中职\t一等奖\t金昌理工学校\n"
    + "2022\t\"数控\n车削\"\t省(自治区)\t中职\t二等奖\t金昌理工学校\n"

  @Test(arguments: [
    ("a\tb\nc\td\n", [["a", "b"], ["c", "d"]]),
    ("a\tb\nc", [["a", "b"], ["c"]]),
    ("\"a\tb\"\t\"c\nd\"\n\"说\"\"好\"\"\"\te", [["a\tb", "c\nd"], ["说\"好\"", "e"]]),
    ("\"a\" b\t\"c", [["\"a\" b", "\"c"]]),
    ("\t\n\n", [["", ""], [""]]),
    ("", []),
  ])
  func cellsAreReadAsSpreadsheetsWriteThem(text: String, rows: [[String]]) {
    #expect(PastedTable(text).rows == rows)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86 139", "'+86 139"), ("@某人", "'@某人"), ("-", "'-"), ("＝A1", "'＝A1"),
    ("'=1", "''=1"), ("-5", "-5"), ("+8.5", "+8.5"), ("'九零后", "'九零后"), ("1=1", "1=1"), ("", ""),
  ])
  func noSpreadsheetTakesATextForAFormula(text: String, guarded: String) {
    #expect(FormulaGuard.guarded(text) == guarded)
    #expect(FormulaGuard.plain(guarded) == text)
    #expect(PastedTable(guarded + "\tx").rows == [[text, "x"]])
  }

  @Test(
    arguments: [
      ("年度\t获奖项目\n", ["year", "workTitle"]), ("", nil), ("年度\t年度\n", ["year", nil]),
      ("年度\t考号\n", ["year", nil]),
      ("2023\t获奖项目\t焊接\n", nil), ("年度\t考号\t获奖项目\t级别\n", ["year", nil, "workTitle", "level"]),
    ] as [(String, [String?]?)])
  func aHeadingNamesMostOfItsColumnsAndAFieldOnce(heading: String, names: [String?]?) {
    let fields = Award.schema.shape.fields
    let table = PastedTable(heading + "2023\t智能焊接\n")
    #expect(table.heading(of: fields)?.places.map { $0.map { fields[$0].name } } == names)
  }

  @Test(arguments: ["手机", "手机号", "联系电话", "*电话号码", "Mobile"])
  func aHeadingMayBeWhatElseAFieldIsCalled(heading: String) {
    let fields = Person.schema.shape.fields
    let table = PastedTable("姓名\t\(heading)\n示例甲\t139\n")
    #expect(
      table.heading(of: fields)?.places.compactMap { $0.map { fields[$0].name } }
        == ["name", "phone"])
  }

  @Test func oneTextMeansInEachColumnWhatItMeansThere() async throws {
    var journey = try await Journey.atSheet(of: "unit")
    await journey.send(.input(.paste("名称\t单位类型\t地址\n企业\t企业\t企业\n")))
    await journey.press("F10")
    let values = try await journey.values("unit", 4)
    #expect(values["name"] == .text("企业"))
    #expect(values["kind"] == UnitKind.enterprise.value)
    #expect(values["address"] == .text("企业"))
  }

  @Test func columnsGoToTheFieldsTheirFirstRowNames() async throws {
    for language in Language.allCases {
      var journey = try await Journey.atSheet(of: "award", language: language)
      await journey.send(.input(.paste(awards)))
      journey.expect(contains: language == .zh ? "已贴入 2 行 × 6 列" : "Pasted 2 rows × 6 columns")
      await journey.press("F10")
      let values = try await journey.values("award", 2)
      #expect(values["workTitle"] == .text("数控 车削"))
      #expect(values["year"] == .integer(2022))
      #expect(values["level"] == .integer(Level.province.rawValue))
      #expect(values["unit"] == .integer(1))
    }
  }

  @Test(arguments: [
    "Title\tPlace\tUnit\tYear\tLevel\tGroup", "workTitle\tplace\tunit\tyear\tlevel\tgroup",
    "获奖项目＊\t奖项（等次）\t 单位 \t年度\tＬevel\t组别",
  ])
  func headingsAreKnownInEitherLanguageAndByName(heading: String) async throws {
    var journey = try await Journey.atSheet(of: "award")
    await journey.send(
      .input(.paste(heading + "\n焊接\t一等奖\t金昌理工学校\t2023\t国家\t中职\n")))
    journey.expect(contains: "1 焊接")
    await journey.press("F10")
    journey.expect(contains: "新增 获奖 #1")
  }

  @Test func withoutAHeadingItGoesRightAndDownFromTheCursor() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.type("王芳")
    await journey.press("Tab", "Tab", "Tab")
    await journey.send(.input(.paste("舍监\t高级工\n教授\t技师\n")))
    journey.expect(contains: "已贴入 2 行 × 2 列")
    await journey.press("^Z")
    #expect(!journey.shows("舍监"))
    await journey.press("^Y", "End")
    await journey.send(.input(.paste("一\t二\t三\n四\t五\t六\n")))
    journey.expect(contains: "右侧没有位置的 2 列未贴")
  }

  @Test("a date without a year is of the year its row is of, wherever that stands in the row")
  func datesTakeTheYearOfTheirRow() async throws {
    var journey = try await Journey.atSheet(of: "award")
    await journey.send(
      .input(
        .paste(
          "获奖项目\t获奖日期\t年度\t级别\t组别\t奖项\t单位\n焊接\t0701\t2021\t国家\t中职\t一等奖\t金昌理工学校\n"
            + "砌筑\t0701\t2022\t国家\t中职\t一等奖\t金昌理工学校\n")))
    await journey.press("F10")
    #expect(try await journey.values("award", 1)["wonOn"] == .text("2021-07-01"))
    #expect(try await journey.values("award", 2)["wonOn"] == .text("2022-07-01"))
  }

  @Test func anEndWithoutAYearFollowsItsBeginning() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.send(
      .input(.paste("姓名\t离开日期\t加入日期\t单位\t人员类型\n王芳\t0301\t2020-09-01\t金川集团\t10\n")))
    journey.expect(contains: "已贴入 1 行 × 5 列")
    journey.expect(contains: "1 格没写年份，早于起始，按次年读")
    await journey.press("F10")
    #expect(try await journey.values("person", 1)["until"] == .text("2021-03-01"))
  }

  @Test("no year is made up for a date whose year follows from a record the sheet has not read")
  func aYearFromElsewhereIsAskedFor() async throws {
    let checked = try CheckedStore()
    try await checked.addUnit("甲中专", .secondaryVocational)
    try await checked.add(Contest.self) {
      ($0.name, $0.year, $0.level, $0.group) = ("甲赛", 2022, .province, .secondary)
    }
    var journey = try await Journey.at(checked, "award")
    await journey.press("^N")
    await journey.send(
      .input(
        .paste("获奖项目\t赛事\t奖项\t单位\t获奖日期\n焊接\t甲赛\t一等奖\t甲中专\t0701\n")))
    await journey.press("^N")
    journey.expect(contains: "✗ 0701")
    journey.expect(contains: "写明年份的日期")
  }

  @Test func whatIsNoFieldIsSaid() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.send(.input(.paste("考号\t姓名\t单位\n1\t王芳\t金川集团\n")))
    journey.expect(contains: "没有这些字段，未贴：考号")
    journey.expect(contains: "1 王芳")
  }

  @Test func onePieceOfTextFillsAMarkedBlock() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.send(.input(.paste("王芳\n李强\n赵敏\n")))
    await journey.press("Right", "S-Down", "S-Down")
    await journey.send(.input(.paste("金川集团")))
    #expect(journey.screen.filter { $0.contains("金川集团") }.count == 4)
    await journey.press("Esc", "Home", "Up", "Up", "F2")
    await journey.send(.input(.paste("（示例）")))
    await journey.press("Enter")
    journey.expect(contains: "王芳（示例）")
  }

  @Test func namesAreLookedUpOnceForAllCells() async throws {
    var journey = try await Journey.atSheet(of: "person")
    let rows = (1...200).map { "示例\($0)\t\($0 % 2 == 0 ? "金川集团" : "金昌理工学校")" }
    await journey.send(.input(.paste(rows.joined(separator: "\n"))))
    let queries = journey.asked.filter { if case .findNames = $0 { true } else { false } }
    #expect(queries == [.findNames(NameQuery("unit", ["金川集团", "金昌理工学校"]))])
    journey.expect(contains: "✗ 200")
    // Pasted again they are known.
    await journey.press("^End", "Home", "Down")
    await journey.send(.input(.paste("示例\t金川集团\n")))
    #expect(
      journey.asked.filter { if case .findNames = $0 { true } else { false } }.count == 1)
  }

  @Test func aNameIsFoundByNumberAndByWhatOnlyItHas() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.send(.input(.paste("王芳\t#3\n李强\t有色冶金\n赵敏\t金\n孙丽\t没有的单位\n")))
    journey.expect(contains: "1 王芳   金川集团")
    journey.expect(contains: "2 李强   甘肃有色冶金")
    journey.expect(contains: "3 赵敏   ✗ 金")
    journey.expect(contains: "4 孙丽   ✗ 没有的单位")
    await journey.press("Right", "Down", "Down")
    journey.expect(contains: "应为唯一的名称（有 3 条相符）")
    await journey.press("Down")
    journey.expect(contains: "应为已有记录的名称")
  }

  @Test func whatIsChosenOnceIsChosenForAllThatHaveTheName() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.send(.input(.paste("王芳\t金川公司\n李强\t金川公司\n赵敏\t金川集团\n")))
    await journey.press("Right", "F4", "^U")
    await journey.type("金川")
    await journey.press("Enter")
    journey.expect(contains: "“金川公司”共 2 格，一并填好")
    #expect(journey.screen.filter { $0.contains("金川集团") }.count >= 3)
    #expect(!journey.shows("✗ 金川"))
  }

  @Test func whatNobodyKnowsListsAllAndIsReplacedByTyping() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.send(.input(.paste("王芳\t不存在单位\n")))
    await journey.press("Right", "F4")
    journey.expect(contains: "没有找到“不存在单位”，列出全部")
    journey.expect(contains: "金昌理工学校")
    await journey.press("Enter")
    journey.expect(contains: "✗ 不存在单位")
    await journey.press("^Home", "Right", "F4")
    await journey.type("金昌")
    #expect((journey.app.layers.last as? PickerLayer)?.list.input.text == "金昌")
    await journey.press("Enter")
    #expect(!journey.shows("不存在单位"))
  }

  @Test func aMissingRecordIsAddedFromTheSheetForAllItsRows() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.send(.input(.paste("王芳\t永昌职教中心\n李强\t永昌职教中心\n")))
    await journey.press("Right", "F4")
    journey.expect(contains: "没有找到")
    await journey.press("F6")
    journey.expect(contains: "新增 单位")
    journey.expect(contains: "永昌职教中心")
    await journey.press("F4")
    await journey.type("zzxx")
    await journey.press("Enter", "F10")
    journey.expect(contains: "表格录入 人员")
    #expect(!journey.shows("✗ 永昌"))
    #expect(journey.screen.filter { $0.contains("永昌职教中心") }.count >= 2)
  }

  @Test func aBlockIsCopiedOutAndPastedElsewhere() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.send(.input(.paste("王\"芳\t金川集团\t教师\n李强\t\t学生\n")))
    await journey.press("S-Down", "S-Right", "^C")
    journey.expect(contains: "已复制 2 行 × 2 列")
    #expect(journey.asked.contains(.copy("\"王\"\"芳\"\t金川集团\n李强\t")))
    await journey.press("Esc", "Down", "Down", "^V")
    journey.expect(contains: "已贴入 2 行 × 2 列")
    #expect(journey.screen.filter { $0.contains("王\"芳") && $0.contains("金川集团") }.count == 2)
  }

  @Test func blocksAreFilledToTheRight() async throws {
    var journey = try await Journey.atSheet(of: "cohort")
    await journey.send(.input(.paste("毕业生数\to10\n100\t\n90\t\n")))
    let columns = try #require(journey.app.context.holdings["cohort"])
    let place = RecordForm(columns).place(of: "graduates") ?? 0
    await journey.press("Home")
    for _ in 0..<place { await journey.press("Right") }
    await journey.press("Right", "^R")
    #expect(journey.screen.contains { $0.split(separator: " ").filter { $0 == "100" }.count == 2 })
    await journey.press("Left", "S-Down", "S-Right", "^R")
    #expect(journey.screen.contains { $0.split(separator: " ").filter { $0 == "90" }.count == 2 })
    await journey.press("^Z", "^Z")
    #expect(!journey.screen.contains { $0.split(separator: " ").filter { $0 == "100" }.count == 2 })
  }

  @Test func choicesAndCodesAreKnownByWhatTheyAreCalled() async throws {
    var journey = try await Journey.atSheet(of: "unit")
    await journey.send(
      .input(.paste("名称\t单位类型\t行政区划\n甲厂\t100\t甘肃省金昌市\n乙校\tsecondaryVocational\t620302\n")))
    await journey.press("F10")
    journey.expect(contains: "新增 单位 × 2")
    let first = try await journey.values("unit", 4)
    #expect(first["kind"] == .integer(UnitKind.enterprise.rawValue))
    #expect(first["region"] == .text("620300"))
  }

  @Test(arguments: [
    ("甘肃省金昌市", "620300"), ("金昌市", "620300"), ("金川区", "620302"), ("城关区", nil), ("市", nil),
  ])
  func aPlaceIsFoundByTheEndOfItsName(_ text: String, _ code: String?) async throws {
    var journey = try await Journey.atSheet(of: "unit")
    await journey.send(.input(.paste("名称\t行政区划\n甲厂\t\(text)\n")))
    let sheet = try #require((journey.app.layers.last as? SheetLayer)?.sheet)
    let place = try #require(sheet.place(of: "region"))
    #expect(sheet.rows[0].cells[place].text == code ?? text)
  }

  @Test func savingWaitsForTheNamesAndForWhatIsKeptAlready() async throws {
    let journey = try await Journey.atSheet(of: "person")
    var app = journey.app
    let asked = app.receive(.input(.paste("姓名\t单位\t人员类型\n王芳\t金川集团\t10\n")))
    #expect(app.draw().lines.contains { $0.contains("查找名称中") })
    #expect(app.receive(.input(.key(KeyPress(.function(10))))).allSatisfy { !$0.isApply })
    let find = try #require(asked.first { if case .findNames = $0 { true } else { false } })
    let found = try #require(await Journey.answer(find, from: journey.store))
    let check = try #require(
      app.receive(found).first { if case .checkAll = $0 { true } else { false } })
    let checked = try #require(await Journey.answer(check, from: journey.store))
    #expect(app.receive(checked).contains { $0.isApply })
  }

  @Test func namesThatWereNotAnsweredAreAskedForAgain() async throws {
    let journey = try await Journey.atSheet(of: "person")
    var app = journey.app
    let asked = app.receive(.input(.paste("姓名\t单位\t人员类型\n王芳\t金川集团\t10\n")))
    let find = try #require(asked.first { if case .findNames = $0 { true } else { false } })
    _ = app.receive(.failed(find, .cancelled))
    let again = app.receive(.input(.key(KeyPress(.function(10)))))
    #expect(again.contains(find))
    #expect(app.receive(.failed(find, .busy)).allSatisfy { !$0.isApply })
    // Keys are no longer held back, and nothing is lost.
    _ = app.receive(.input(.key(KeyPress(.down))))
    #expect(app.draw().lines.contains { $0.contains("1 王芳") })
  }

  /// A thousand awards of ten columns, as the office has them in a spreadsheet.
  static func tenThousandCells() -> String {
    let head = "获奖项目\t年度\t级别\t组别\t奖项\t单位\t作品标识\t获奖人数\t指导教师数\t证书编号"
    let rows = (1...1000).map { number in
      "示例项目\(number)\t\(2020 + number % 4)\t国家\t中职\t二等奖\t金昌理工学校\tW\(number)\t"
        + "\(number % 5 + 1)\t1\tZS\(number)"
    }
    return ([head] + rows).joined(separator: "\n")
  }

  @Test func tenThousandCellsAreOneStepAndOneChange() async throws {
    var journey = try await Journey.atSheet(of: "award")
    await journey.send(.input(.paste(Self.tenThousandCells())))
    journey.expect(contains: "已贴入 1000 行 × 10 列")
    journey.expect(contains: "1000 行")
    #expect(!journey.shows("✗"))
    await journey.press("^End")
    journey.expect(contains: "1000 示例项目1000")
    await journey.press("^Z")
    journey.expect(contains: "0 行")
    await journey.press("^Y", "F10")
    journey.expect(contains: "新增 获奖 × 1,000")
    #expect(try await journey.count("award") == 1000)
    await journey.press("^Z")
    #expect(try await journey.count("award") == 0)
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func sheetsStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    var journey = try await Journey.atSheet(of: "award", size: size, language: language)
    try journey.expectGolden("sheet-empty")
    await journey.send(.input(.paste(awards + "去年\t焊接\t国家\t中职\t\t没有的学校\n")))
    await journey.press("^N", "S-Up", "S-Right")
    try journey.expectGolden("sheet")
  }

  @Test("columns that were left blank give way to those that were pasted")
  func pastedColumnsAreSeen() async throws {
    var journey = try await Journey.atSheet(of: "award", size: Size(width: 80, height: 24))
    #expect(!journey.screen[3].contains("单位"))
    await journey.send(.input(.paste(awards)))
    #expect(journey.screen[3].contains("单位"), "\(journey)")
    journey.expect(contains: "金昌理工学校")
    // What is written there later has its room again.
    await journey.press("Right")
    await journey.type("没有的赛事")
    await journey.press("Tab", "Tab", "S-Tab", "S-Tab")
    journey.expect(contains: "✗ 没有的赛事")
  }
}

extension Effect {
  fileprivate var isApply: Bool { if case .apply = self { true } else { false } }
}
