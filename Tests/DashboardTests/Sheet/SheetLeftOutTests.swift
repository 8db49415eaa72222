import Catalog
import Records
import Testing

@testable import Dashboard

/// What stands in tables of offices and is no record, and cells that say nothing.
struct SheetLeftOutTests {
  private func pasted(_ entity: String, _ text: String) async throws -> Journey {
    var journey = try await Journey.atSheet(of: entity)
    await journey.send(.input(.paste(text)))
    return journey
  }

  private func sheet(_ journey: Journey) throws -> Sheet {
    try #require(journey.app.layers.lazy.compactMap { $0 as? SheetLayer }.last?.sheet)
  }

  private func cells(_ journey: Journey, _ field: String) throws -> [FormField.Entry] {
    let sheet = try sheet(journey)
    let place = try #require(sheet.place(of: field))
    return sheet.rows.filter { !$0.isBlank }.map { $0.cells[place] }
  }

  private let fairs =
    "招聘会名称\t举办时间\t参会企业数\t到场人数\n春季双选会\t2024-03-10\t23\t500\n秋季双选会\t2024-09-20\t30\t600\n"

  @Test("sums of rows are no records, and that they were left out is said")
  func sumsAreNoRecords() async throws {
    var journey = try await pasted(
      "jobFair", fairs + "小 计：\t\t53\t1100\n合计工作坊招聘会\t2024-10-01\t5\t90\n合  计\t\t58\t1190\n")
    #expect(try cells(journey, "name").map(\.text) == ["春季双选会", "秋季双选会", "合计工作坊招聘会"])
    journey.expect(contains: "已贴入 3 行 × 4 列")
    journey.expect(contains: "2 行合计未录入")
    await journey.press("F10")
    #expect(try await journey.count("jobFair") == 3)
  }

  @Test("without a heading they are none either where nothing stands in the rows yet")
  func sumsWithoutAHeadingAreNoRecords() async throws {
    let journey = try await pasted("person", "王芳\t金川集团\n合计\t1人\n")
    #expect(try cells(journey, "name").map(\.text) == ["王芳"])
    journey.expect(contains: "1 行合计未录入")
    // A column of words beside others keeps its place.
    let column = try await pasted("person", "王芳\n合计\n李强\n")
    #expect(try cells(column, "name").map(\.text) == ["王芳", "合计", "李强"])
  }

  @Test(
    "who filled a table in stands behind its records and is none",
    arguments: [
      "填表人：某某\t\t审核人：某某\t\n", "填报人\t某某\n", "制表人（签字）：\n", "审核人:某某\n", "联系电话：0935\n",
      "注：数据截至年底\n", "备注：无\n", "说明：含校外\n", "\t\n填表人：某某\n联系电话：0935\n合计\t\t53\n",
    ])
  func footersAreNoRecords(_ footer: String) async throws {
    let journey = try await pasted("jobFair", fairs + footer)
    #expect(try cells(journey, "name").map(\.text) == ["春季双选会", "秋季双选会"])
    journey.expect(contains: "表尾")
    journey.expect(contains: "已贴入 2 行")
  }

  @Test("what only begins like a footer, or stands among records, is a record")
  func whatMayBeARecordIsKept() async throws {
    let journey = try await pasted(
      "jobFair", fairs + "填报人：某某\t\t1\t1\n冬季双选会\t2024-12-01\t8\t80\n说明会\t2024-12-09\t3\t40\n")
    #expect(try cells(journey, "name").map(\.text).suffix(3) == ["填报人：某某", "冬季双选会", "说明会"])
    #expect(!journey.shows("未录入"))
  }

  @Test("the sum of a school's programmes is the whole school")
  func theWholeSchoolHasNoProgramme() async throws {
    let journey = try await pasted(
      "cohort", "学校\t专业点\t学段\t毕业生数\n金昌理工学校\t合计\t中职\t120\n金昌理工学校\t全 校\t高职\t20\n")
    #expect(try cells(journey, "offering").map { [$0.text, ""] } == [["", ""], ["", ""]])
    #expect(try cells(journey, "offering").allSatisfy { $0.error == nil })
    #expect(try cells(journey, "graduates").map(\.value) == [.integer(120), .integer(20)])
  }

  @Test(
    "a cell that says the unit of its heading again is right",
    arguments: [
      ("到场人数（人）", "45人", 45.0), ("到场人数（人）", "45 名", 45), ("到场人数（人）", "45", 45),
      ("参会企业数（家）", "23家", 23), ("参会企业数（家）", "２３家", 23), ("到场人数（人）", "１２人", 12),
    ])
  func aUnitMayBeSaidTwice(_ heading: String, _ text: String, _ number: Double) async throws {
    let journey = try await pasted("jobFair", "招聘会名称\t\(heading)\n春季双选会\t\(text)\n")
    let field = heading.hasPrefix("到场") ? "attended" : "enterprises"
    #expect(try cells(journey, field).map { $0.value.quantity } == [number])
  }

  @Test(
    "a mark for nothing is blank where a number, a date, a choice or a record belongs",
    arguments: ["/", "／", "-", "—", "――", "——", "无", "暂无", "--"])
  func aMarkForNothingIsBlank(_ mark: String) async throws {
    let journey = try await pasted(
      "award",
      "获奖项目\t年度\t获奖日期\t获奖人数\t专业点\t奖项\t单位\n焊接\t2023"
        + String(repeating: "\t" + mark, count: 5) + "\n")
    for field in ["wonOn", "people", "offering", "place", "unit"] {
      let cell = try #require(try cells(journey, field).first)
      #expect(cell == FormField.Entry(), "\(field)")
    }
  }

  @Test("a text stays what it is, but for a lone mark where nothing need be said")
  func aTextMayBeAWord() async throws {
    let journey = try await pasted(
      "award", "获奖项目\t证书编号\t作品标识\t备注\n焊接\t/\t无\t—\n砌筑\t-\t暂无\t无\n")
    #expect(try cells(journey, "certificateNo").map(\.text) == ["", ""])
    #expect(try cells(journey, "work").map(\.text) == ["无", "暂无"])
    #expect(try cells(journey, "remark").map(\.text) == ["", "无"])
  }

  @Test("no is what 无 says of a yes or no")
  func noIsNoMark() async throws {
    let journey = try await pasted("award", "获奖项目\t团体\n焊接\t无\n砌筑\t/\n")
    #expect(try cells(journey, "isTeam").map(\.value) == [.integer(0), .blank])
  }

  private let merged =
    "用人单位\t岗位\t需求人数\n金川集团\t焊工\t5\n\t电工\t3\n\t钳工\t2\n金昌理工学校\t教师\t1\n\t舍监\t1\n"

  @Test("a firm that stands only in the first row of its group is offered for the others")
  func mergedCellsAreFilledWhenAsked() async throws {
    var journey = try await pasted("vacancy", merged)
    journey.expect(contains: "“企业”只写在每组的首行")
    journey.expect(contains: "3 格")
    await journey.press("F10")
    #expect(
      try cells(journey, "unit").map(\.text) == [
        "金川集团", "金川集团", "金川集团", "金昌理工学校", "金昌理工学校",
      ])
    await journey.press("^Z")
    #expect(try cells(journey, "unit").map(\.text) == ["金川集团", "", "", "金昌理工学校", ""])
  }

  @Test("nothing is filled unasked")
  func mergedCellsStayAsTheyAre() async throws {
    var journey = try await pasted("vacancy", merged)
    await journey.press("Enter")
    #expect(try cells(journey, "unit").map(\.text) == ["金川集团", "", "", "金昌理工学校", ""])
    // What is blank elsewhere is no group.
    let other = try await pasted("vacancy", "岗位\t用人单位\t需求人数\n焊工\t金川集团\t5\n电工\t\t3\n")
    #expect(!other.shows("只写在每组的首行"))
    let single = try await pasted("vacancy", "用人单位\t岗位\n\t焊工\n金川集团\t电工\n")
    #expect(!single.shows("只写在每组的首行"))
  }

  @Test("a group within a group ends with it")
  func groupsWithinGroups() async throws {
    var journey = try await pasted(
      "cohort",
      "学校\t学段\t届\t毕业生数\n金昌理工学校\t中职\t2023\t5\n\t\t2022\t6\n\t高职\t2023\t7\n金川集团\t\t2023\t8\n")
    await journey.press("F10")
    #expect(try cells(journey, "school").map(\.text) == ["金昌理工学校", "金昌理工学校", "金昌理工学校", "金川集团"])
    #expect(try cells(journey, "level").map(\.text) == ["中职", "中职", "高职专科", ""])
  }

  @Test("what was left out can be read whole as long as the sheet is open")
  func whatWasLeftOutIsRead() async throws {
    let unknown = (1...30).map { "没有的列\($0)" }
    var journey = try await pasted(
      "jobFair", "招聘会名称\t举办时间\t到场人数\t" + unknown.joined(separator: "\t") + "\n春季双选会\t2024-03-10\n")
    journey.expect(contains: "F1 看全")
    await journey.press("Right", "F1")
    journey.expect(contains: "上次贴入")
    let shown = journey.screen.map { $0.filter { $0 != " " && $0 != "│" } }.joined()
    for name in unknown { #expect(shown.contains(name), "\(name)") }
  }
}
