import Catalog
import Records
import Testing

@testable import Dashboard

/// What a text in a sheet is taken for, where nobody sees a list.
struct SheetMeaningTests {
  @Test(arguments: [
    ("award", "奖项", "place", ["A", "x", "优", "奖", "o", "等奖", "一等"], "一等奖"),
    ("unit", "单位类型", "kind", ["有", "企", "业", "e", "学校", "校", "企业"], "企业"),
  ])
  func aFragmentIsNoChoice(
    _ entity: String, _ heading: String, _ field: String, _ texts: [String], _ meant: String
  ) async throws {
    var journey = try await Journey.atSheet(of: entity)
    await journey.send(.input(.paste("备注\t\(heading)\n" + texts.map { "甲\t\($0)\n" }.joined())))
    let sheet = try #require((journey.app.layers.last as? SheetLayer)?.sheet)
    let place = try #require(sheet.place(of: field))
    let last = sheet.rows[texts.count - 1].cells[place]
    #expect(last.text == meant)
    for (row, text) in zip(sheet.rows, texts.dropLast()) {
      #expect(row.cells[place].error != nil, "\(text) is taken for \(row.cells[place].text)")
    }
  }

  @Test(
    "a choice is known by what people call it, a skill grade by the number of the standard",
    arguments: [
      ("award", "获奖项目\t级别", "level", ["省赛", "国赛"], ["省(自治区)", "国家"]),
      ("award", "获奖项目\t组别", "group", ["在职职工"], ["职工"]),
      ("training", "培训项目\t培训对象", "kind", ["在职职工"], ["企业员工"]),
      (
        "vacancy", "岗位\t技能等级", "skillGrade",
        ["5", "五级", "1级", "三级/高级工", "高级工（三级）", "技师（二级）", "50", "二级/高级工"],
        ["初级工", "初级工", "高级技师", "高级工", "高级工", "技师", "高级技师", "二级/高级工"]
      ),
    ])
  func choicesAreKnown(
    _ entity: String, _ heading: String, _ field: String, _ texts: [String], _ meant: [String]
  ) async throws {
    var journey = try await Journey.atSheet(of: entity)
    await journey.send(.input(.paste(heading + "\n" + texts.map { "甲\t\($0)\n" }.joined())))
    let sheet = try #require((journey.app.layers.last as? SheetLayer)?.sheet)
    let place = try #require(sheet.place(of: field))
    #expect(zip(sheet.rows, texts).map { $0.0.cells[place].text } == meant)
  }

  @Test("a digit typed for a skill grade is the standard's, not the beginning of a code")
  func aDigitIsTheGrade() async throws {
    var journey = try await Journey.at("vacancy", field: "skillGrade")
    await journey.type("5")
    await journey.press("Enter")
    journey.expect(contains: "初级工")
    #expect(!journey.shows("高级技师"))
  }

  @Test("places are named as people name them, and what is none is no place")
  func placesAreNamedShort() async throws {
    var journey = try await Journey.atSheet(of: "unit")
    await journey.send(
      .input(.paste("名称\t单位类型\t行政区划\n甲\t企业\t酒泉\n乙\t企业\t肃州区\n丙\t企业\t2023-6-18\n")))
    let sheet = try #require((journey.app.layers.last as? SheetLayer)?.sheet)
    let place = try #require(sheet.place(of: "region"))
    #expect(sheet.rows.map { $0.cells[place].text }.prefix(2) == ["620900", "620902"])
    #expect(sheet.faults == 1)
  }

  @Test("a record is named by its names and own codes, not by what else it holds")
  func aNumberIsNoName() async throws {
    let checked = try CheckedStore()
    try await checked.add(Alliance.self) {
      ($0.name, $0.kind, $0.region) = ("测试联盟", .industryEducation, "620300")
      $0.shortName = "CJLM"
    }
    var journey = try await Journey.at(checked, "fund")
    await journey.press("^N")
    let texts = ["1", "620300", "2", "盟", "CJ", "测试联盟", "cjlm", "测试"]
    await journey.send(
      .input(.paste("名称\t联盟\n" + texts.map { "实训经费\t\($0)\n" }.joined())))
    let sheet = try #require((journey.app.layers.last as? SheetLayer)?.sheet)
    let place = try #require(sheet.place(of: "alliance"))
    for (row, text) in zip(sheet.rows, texts).prefix(5) {
      #expect(row.cells[place].error?.expected == .recordName, "\(text)")
    }
    for (row, text) in zip(sheet.rows, texts).dropFirst(5) {
      #expect(row.cells[place].value == .integer(1), "\(text)")
    }
  }

  @Test("what a person does is no name of theirs")
  func aTitleIsNoName() async throws {
    let checked = try CheckedStore()
    try await checked.add(Person.self) {
      ($0.name, $0.kind, $0.jobTitle) = ("王芳", .teacher, "教授")
    }
    var journey = try await Journey.at(checked, "seat")
    await journey.press("^N")
    await journey.send(.input(.paste("席位\t人员\n主席\t教授\n主席\t王芳\n")))
    let sheet = try #require((journey.app.layers.last as? SheetLayer)?.sheet)
    let place = try #require(sheet.place(of: "person"))
    #expect(sheet.rows[0].cells[place].error?.expected == .recordName)
    #expect(sheet.rows[1].cells[place].value == .integer(1))
  }
}
