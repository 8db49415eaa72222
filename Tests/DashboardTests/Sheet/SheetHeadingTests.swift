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

  @Test("a heading of which little is known is one, and what is not known is named")
  func aHeadingKnownInPartIsOne() async throws {
    let journey = try await pasted(
      "unit", "注册名\t经济性质\t简称\t坐落\t备注\n金昌铜业公司\t民营\t金铜\t金川\t甲\n")
    #expect(try cells(journey, "shortName").map(\.text) == ["金铜"])
    #expect(try cells(journey, "remark").map(\.text) == ["甲"])
    #expect(try cells(journey, "name").isEmpty)
    journey.expect(contains: "没有这些字段，未贴：注册名、经济性质、坐落")
  }

  @Test("of two columns one may be known")
  func aHeadingOfTwoOfWhichOneIsKnownIsOne() async throws {
    var journey = try await pasted("person", "工作人员名单\n姓名\t籍贯\n王芳\t甘肃\n李强\t山西\n")
    #expect(try cells(journey, "name").map(\.text) == ["王芳", "李强"])
    journey.expect(contains: "没有这些字段，未贴：籍贯")
    journey = try await pasted("person", "王芳\t单位甲\n李强\t单位乙\n")
    #expect(try cells(journey, "name").map(\.text) == ["王芳", "李强"])
  }

  private func heading(_ entity: String, _ text: String) throws -> PastedTable.Heading? {
    let shape = try #require(Catalog.shapes.first { $0.name == entity })
    return PastedTable(text).heading(of: RecordForm(shape).fields.map(\.shape))
  }

  @Test(
    "of two columns one may be known by what offices call it, where that can be none of its values",
    arguments: [
      ("teacherPractice", "教师姓名\t籍贯\n王芳\t甘肃\n李强\t山西\n"),
      ("teacherPractice", "籍贯\t实践天数\n甘肃\t30\n山西\t45天\n"),
      ("award", "获奖时间\t地点\n2023-05-01\t兰州\n2023年6月\t金昌\n"),
      ("person", "籍贯\t类别\n甘肃\t教师\n"),
      ("unit", "填报说明\n单位全称\t片区\n甲厂\t东区\n"),
    ])
  func anotherNameHeadsOneOfTwoColumns(_ entity: String, _ text: String) throws {
    let heading = try #require(try heading(entity, text))
    #expect(heading.unknown.count == 1)
    #expect(heading.places.compactMap(\.self).count == 1)
  }

  @Test(
    "a word by which a field is known may be a value too, and then nothing is lost",
    arguments: [
      // A work may be called so, and what stands below are works as well.
      ("award", "学校\t焊接\n砌筑\t王芳\n"), ("award", "项目\t王芳\n砌筑\t李强\n"),
      ("teacherPractice", "老师\t甘肃\n王芳\t山西\n"),
      // Not all that stands below it is of its field.
      ("cohort", "人数\t甲\n乙\t丙\n"), ("award", "获奖时间\t兰州\n2023-05-01\t兰州\n春天\t金昌\n"),
      // Nothing stands below it.
      ("teacherPractice", "籍贯\t实践天数\n甘肃\t\n"),
      // The row has a number, or one of the choices of a field.
      ("teacherPractice", "教师姓名\t3\n王芳\t4\n"), ("person", "姓名全称\t教师\n王芳\t教师\n"),
      // The word comes again.
      ("teacherPractice", "教师姓名\t甘肃\n教师姓名\t山西\n"),
      // A row is wider: then it is a part of a table.
      ("teacherPractice", "教师姓名\t籍贯\n王芳\t甘肃\t兰州\n"),
    ])
  func whatMayBeDataStaysData(_ entity: String, _ text: String) throws {
    #expect(try heading(entity, text) == nil)
  }

  @Test(
    "cells over several columns, or down two rows, are one heading with the row below",
    arguments: [
      "序号\t学校\t获奖情况\t\n\t\t级别\t等次\n", "序号\t学校\t竞赛\t\n\t\t级别\t等次\n",
      "技能竞赛获奖统计\n序号\t学校\t获奖情况\t\n\t\t级别\t等次\n",
    ])
  func aHeadingOfTwoRowsIsOne(_ heading: String) async throws {
    let journey = try await pasted(
      "award", heading + "1\t金昌理工学校\t国家\t一等奖\n2\t金昌理工学校\t省\t二等奖\n")
    #expect(try cells(journey, "unit").count == 2)
    #expect(try cells(journey, "level").map(\.text) == ["国家", "省(自治区)"])
    #expect(try cells(journey, "place").map(\.text) == ["一等奖", "二等奖"])
    journey.expect(contains: "已贴入 2 行 × 3 列")
    #expect(journey.shows("字段名以上") == heading.contains("统计"))
  }

  @Test(
    "an award has no field for the names of tutors, so they go nowhere",
    arguments: ["指导老师", "指导教师"])
  func tutorsAreNamedAndLeftOut(_ heading: String) async throws {
    for others in ["获奖项目", "获奖项目\t奖项\t获奖学生"] {
      let values = others.contains("\t") ? "焊接\t一等奖\t张三" : "焊接"
      let journey = try await pasted("award", "\(others)\t\(heading)\n\(values)\t王芳\n")
      #expect(try cells(journey, "workTitle").map(\.text) == ["焊接"])
      journey.expect(contains: "没有这些字段，未贴：\(heading)")
      let sheet = try #require((journey.app.layers.last as? SheetLayer)?.sheet)
      #expect(!sheet.rows.flatMap(\.cells).contains { $0.text.contains("王芳") })
    }
  }

  @Test func aRecordWithAFieldsNameInItIsNoHeading() async throws {
    let journey = try await pasted("unit", "金川公司\t企业\t简称\n铜业公司\t企业\t铜业\n")
    #expect(try cells(journey, "name").map(\.text) == ["金川公司", "铜业公司"])
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

  @Test(
    "tables are known by what offices write over their columns",
    arguments: [
      (
        "award", "序号 学校 参赛项目 获奖等级 获奖级别 获奖年度 获奖选手 备注",
        "- unit workTitle place level year members remark"
      ),
      ("award", "院校 赛项名称 等次 级别 组别 年份 证书号", "unit workTitle place level group year certificateNo"),
      ("award", "获奖学校 作品名称 奖次 大赛名称 获奖时间", "unit workTitle place contest wonOn"),
      (
        "booking", "基地名称 实训室 开始日期 结束日期 周几 工位数 借用单位 班级 事由",
        "base room since until days workstations user group purpose"
      ),
      ("unit", "单位全称 单位类别 所属行业 所在地 社会信用代码 通信地址", "name kind industry region uscc address"),
      ("person", "姓名 所在单位 类别 职称 最高学历 联系电话", "name unit kind jobTitle degree phone"),
      (
        "cohort", "院校 专业 层次 毕业年份 毕业人数 劳动合同 自主创业 升学",
        "school offering level year graduates o11 o75 o80"
      ),
      (
        "internship", "学校名称 实习企业 专业 人数 实习岗位 开始时间 结束时间 实习工资",
        "school enterprise offering students post since until pay"
      ),
      ("agreement", "协议名称 学校 企业 签约时间 有效期至 合同金额", "title unit partner signedOn until amount"),
      (
        "trainingClass", "班级名称 学校 合作企业 专业 人数 开班时间", "name school enterprise offering enrolled since"
      ),
      ("certificate", "证书名称 学校 等级 考核人次 通过人次 考试时间", "name unit level tested passed heldOn"),
      ("statedFigure", "主体 指标名称 数据 来源文件 页码", "subject metric amount document page"),
      ("training", "培训项目 培训单位 参训人数 参训人次 课时", "name provider persons personTimes hours"),
      ("project", "课题名称 承担单位 合作企业 项目负责人 经费", "name unit partner leader budget"),
      ("membership", "单位名称 会员身份 入会时间", "unit role joinedOn"),
      (
        "cohort", "学校 学历 届次 毕业生总人数 入伍人数 自主创业人数 待就业人数 劳动合同就业 出国留学 统计截止日期",
        "school level year graduates o46 o75 o70 o11 o85 snapshotOn"
      ),
      (
        "trainingClass", "班级名称 合作企业名称 订单班类型 是否本地企业 开班时间 结束时间 所属专业 留用人数",
        "name enterprise kind isLocal since until offering joined"
      ),
      ("trainingClass", "班级 培养模式 是否本地", "name kind isLocal"),
      ("certificate", "职业技能等级证书名称 试点院校 考证时间", "name unit heldOn"),
      ("jobFair", "招聘会名称 主办方 提供岗位数（个） 达成就业意向人数", "name organiser posts agreements"),
      (
        "vacancy", "用人单位名称 岗位 拟招人数 招聘截止时间 已招人数 用工性质",
        "unit post headcount closesOn filled term"
      ),
      (
        "secondment", "姓名 聘用单位 聘任职务 聘期起 聘期止 周课时 考核结果",
        "person receiver role since until hours evaluation"
      ),
      ("developmentPlan", "方案名称 合作企业 目标任务 主要措施 人数", "title enterprise goals measures count"),
      ("booking", "基地 使用工位数", "base workstations"),
      ("teacherPractice", "教师姓名 学校 实践企业 实践天数 起始时间", "person school enterprise days since"),
    ])
  func officeHeadingsAreKnown(_ entity: String, _ heading: String, _ names: String) throws {
    let shape = try #require(Catalog.shapes.first { $0.name == entity })
    let fields = RecordForm(shape).fields.map(\.shape)
    let columns = heading.split(separator: " ").joined(separator: "\t")
    let found = PastedTable(columns + "\n1\t2\n").heading(of: fields)
    #expect(
      found?.places.map { $0.map { fields[$0].name } ?? "-" }
        == names.split(separator: " ").map(String.init))
    #expect(found?.unknown == [])
  }

  @Test(
    "what a table counts otherwise than a field does, goes nowhere",
    arguments: [
      ("cohort", "学校\t届", ["就业人数", "灵活就业人数", "未就业", "未就业人数"]),
      ("certificate", "证书名称\t年度", ["参加考核人数", "通过人数", "获证人数"]),
      ("vacancy", "岗位\t企业", ["月薪"]), ("trainingClass", "班级名称\t学校", ["届别"]),
    ])
  func whatIsNotQuiteAFieldIsUnknown(
    _ entity: String, _ known: String, _ words: [String]
  ) throws {
    let shape = try #require(Catalog.shapes.first { $0.name == entity })
    let fields = RecordForm(shape).fields.map(\.shape)
    let table = PastedTable("\(known)\t\(words.joined(separator: "\t"))\n甲\t2\n")
    #expect(table.heading(of: fields)?.unknown == words)
  }

  @Test("a word for a label that two fields of a kind have is taken for neither")
  func anAmbiguousHeadingIsUnknown() {
    func field(_ name: String, _ label: String) -> FieldShape {
      FieldShape(name, Term(label, name), .text)
    }
    let names = HeadingNames([
      field("from", "起始日期"), field("until", "截止日期"), field("unit", "单位"), field("firm", "企业"),
    ])
    #expect(names.place(of: "开始时间") == 0)
    #expect(names.place(of: "企业") == 3)
    #expect(names.place(of: "公司") == nil)
  }

  @Test("words that may be values head no column by themselves")
  func aColumnOfValuesHasNoHeading() async throws {
    let journey = try await pasted("award", "学校\n焊接\n")
    #expect(try cells(journey, "workTitle").map(\.text) == ["学校", "焊接"])
  }
}
