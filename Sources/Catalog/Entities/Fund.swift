package import Records

/// Money for an alliance's work in a year: planned, received and spent.
package struct Fund: Entity {
  package static let entity = "fund"

  package var name = ""
  package var alliance: Reference<Alliance>?
  package var origin: FundOrigin?
  package var year: Int?
  package var planned: Double?
  package var received: Double?
  package var spent: Double?
  package var purpose = ""
  package var unit: Reference<Unit>?
  package var body: Reference<Body>?
  package var plan: Reference<Plan>?
  package var project: Reference<Project>?
  package var document = ""
  package var lines = ""

  package init() {}

  package static let schema = Schema<Self>("经费", "Fund", group: .money) {
    Field(\.name, "name", "名称", "Name")
      .called("资金名称 项目名称 经费名称")
      .required().width(28).searchable().sortable()
      .help("项目或资金文件上的名称", "As in the project or the document of the money")
    Field(\.alliance, "alliance", "联盟", "Alliance").width(20).help(.scopeAlliance)
    Field(\.origin, "origin", "经费来源", "Fund source")
      .called("资金来源 来源渠道")
      .required().width(16).sortable()
      .help("钱最初由谁出，不看经谁拨付", "Whose money it was at first, not through whom it came")
    Field(\.year, "year", "年度", "Year").width(6).sortable().rule(.range(1978, 2100))
      .help("预算年度；跨年的按年分开填", "The budget year; what spans several is entered by year")
    Field(\.planned, "planned", "计划", "Planned")
      .called("预算 预算金额 计划金额 预算数")
      .decimals(2).width(10).sortable().unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .help("批复或预算的数额；未批复的不填", "As approved or budgeted; blank before that")
    Field(\.received, "received", "到位", "Received")
      .called("到账 到账金额 到位金额 到位资金")
      .decimals(2).width(10).sortable().unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .help("实际到账的数额；到位率＝到位÷计划", "What has arrived; the rate of funding is received ÷ planned")
    Field(\.spent, "spent", "支出", "Spent")
      .called("支出金额 使用金额 已支出")
      .decimals(2).width(10).sortable().unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .help("实际支付的数额，不超过到位", "What was paid out, no more than received")
    Field(\.purpose, "purpose", "用途", "Purpose").width(18).searchable()
      .help("照预算或拨款文件的科目写", "As the budget or the grant names it")
    Field(\.unit, "unit", "单位", "Unit").searchable()
      .help("使用这笔钱的单位", "Who spends it")
    Field(\.body, "body", "机构", "Body")
      .help("由联盟机构掌握时填", "Where a body of the alliance holds it")
    Field(\.plan, "plan", "方案", "Plan")
      .help("经费属于哪个方案；不属于方案的空着", "The plan it belongs to; blank where none")
    Field(\.project, "project", "项目", "Project").searchable()
      .help("经费用于哪个项目；不属于项目的空着", "The project it is spent on; blank where none")
    Field(\.document, "document", "文件", "Document").searchable().help(.document)
    Field(\.lines, "lines", "预算明细", "Budget lines").note()
      .help("一行一项，写用途和金额", "One to a line, with what it is for and how much")
  }
  .called("资金 款 预算 到账 投入 money budget")
  .named(by: "name", "year")
  .alike(by: "name", within: ["alliance", "origin", "year", "unit"])
  .scoped(by: "alliance")
  .rule(.within(parts: ["spent"], whole: "received"))
  .indexed("alliance", "year")
}
