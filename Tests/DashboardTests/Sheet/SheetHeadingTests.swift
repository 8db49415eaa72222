import Catalog
import Records
import Testing

@testable import Dashboard

/// Headings of tables as offices write them.
struct SheetHeadingTests {
  private func pasted(_ entity: String, _ text: String) async throws -> Journey {
    var journey = try await Journey.atSheet(of: entity)
    await journey.send(.input(.paste(text)))
    return journey
  }

  private func cells(_ journey: Journey, _ field: String) throws -> [FormField.Entry] {
    let sheet = try #require((journey.app.layers.last as? SheetLayer)?.sheet)
    let place = try #require(sheet.place(of: field))
    return sheet.rows.map { $0.cells[place] }.filter { !$0.text.isEmpty }
  }

  @Test(arguments: [
    "名 称\t年　度\t总  额", "\u{FEFF}名称\t年度\t总额", "\t\t\n名称\t年度\t总额",
    "2025年扶持资金统计表\t\t\n名称\t年度\t总额",
    "2025年扶持资金统计表\n填报单位：教务处\t2025年7月\n\n 名 称 ＊\t年 度\t总额（万 元）",
  ])
  func itIsFoundHoweverItIsSpreadAndBelowATitle(heading: String) async throws {
    let journey = try await pasted("supportPayment", heading + "\n创业补贴\t2025\t12\n租金减免\t2025\t8\n")
    #expect(try cells(journey, "name").map(\.text) == ["创业补贴", "租金减免"])
    #expect(try cells(journey, "year").map(\.value) == [.integer(2025), .integer(2025)])
    #expect(try cells(journey, "total").map(\.value) == [.amount(Amount(12)), .amount(Amount(8))])
    journey.expect(contains: "已贴入 2 行 × 3 列")
    #expect(journey.shows("字段名以上") == heading.contains("统计表"))
  }

  @Test("rows above a heading that are as wide as it are records, and then it is none")
  func aHeadingBelowRecordsIsNone() async throws {
    let journey = try await pasted("person", "王芳\t金川集团\n姓名\t单位\n李强\t金川集团\n")
    #expect(try cells(journey, "name").map(\.text) == ["王芳", "姓名", "李强"])
  }

  @Test func aHeadingThatNamesNoFieldsIsSaid() async throws {
    var journey = try await pasted("supportPayment", "事项\t种类\n创业补贴\t10\n")
    journey.expect(contains: "首行未认作字段名")
    // Words alone may well be records.
    journey = try await pasted("person", "王芳\t金川集团\n李强\t金川集团\n")
    #expect(!journey.shows("首行未认作"))
    journey = try await pasted("supportPayment", "创业补贴1\t10\n创业补贴2\t10\n")
    #expect(!journey.shows("首行未认作"))
  }

  @Test func aFieldNamedTwiceIsSaid() async throws {
    let journey = try await pasted("person", "姓名\t手机\t人员类型\t联系电话\n王芳\t13900000000\t教师\t139\n")
    journey.expect(contains: "字段重复，后一列未贴：联系电话")
    #expect(try cells(journey, "phone").map(\.text) == ["13900000000"])
  }

  @Test(
    "a column counts in the unit its heading says",
    arguments: [
      ("总额（元）", "50000", 5.0), ("总额(亿元)", "0.5", 5000), ("总额（万元）", "5", 5), ("总额（含税）", "5", 5),
      ("总额（元）", "5万元", 5), ("总额（千元）", "50", 5), ("总额（万元）", "¥5", 5), ("总额（元）", "¥50000", 5),
      ("总额", "¥50,000.00", 5), ("总额（元）", "50万", 50), ("总额（万元）", "50万", 50),
    ])
  func aHeadingMayNameItsUnit(_ heading: String, _ text: String, _ amount: Double) async throws {
    let journey = try await pasted("supportPayment", "名称\t\(heading)\n创业补贴\t\(text)\n")
    #expect(try cells(journey, "total").map(\.value) == [.amount(Amount(amount))])
  }

  @Test("words behind a number do not keep it from counting in the unit its heading says")
  func aRoundNumberCountsInItsUnitToo() async throws {
    let journey = try await pasted("supportPayment", "名称\t总额（元）\n创业补贴\t50000余\n")
    #expect(try cells(journey, "total").map(\.value) == [.amount(Amount(5, .over))])
  }

  @Test(arguments: [("获奖人数（人次）", false), ("获奖人数（名）", true), ("获奖人数（含集体）", true), ("获奖人数", true)])
  func visitsAreNotPeople(_ heading: String, _ isTaken: Bool) async throws {
    let journey = try await pasted("award", "获奖项目\t\(heading)\n焊接\t30\n")
    #expect(try cells(journey, "people").map(\.value) == (isTaken ? [.integer(30)] : []))
    #expect(journey.shows("计量单位与字段不同，未贴：获奖人数（人次）") == !isTaken)
  }

  @Test("days that a spreadsheet kept as numbers are dates where they are pasted")
  func serialNumbersAreDates() async throws {
    var journey = try await pasted(
      "award", "获奖项目\t获奖日期\n焊接\t45000\n砌筑\t45000.5\n车削\t4500\n")
    #expect(
      try cells(journey, "wonOn").map(\.value)
        == [.text("2023-03-15"), .text("2023-03-15"), .blank])
    journey.expect(contains: "2 格是日期序号，已读作日期")
    journey = try await Journey.at("award", field: "wonOn")
    await journey.type("45000")
    await journey.press("Tab")
    journey.expect(contains: "若是表格软件的日期序号，请填 2023-03-15")
  }
}
