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

  package init() {}

  package static let schema = Schema<Self>("经费", "Fund", group: .money) {
    Field(\.name, "name", "名称", "Name").required().width(28).searchable().sortable()
    Field(\.alliance, "alliance", "联盟", "Alliance").width(20)
    Field(\.origin, "origin", "经费来源", "Fund source").required().width(16).sortable()
    Field(\.year, "year", "年度", "Year").width(6).sortable().rule(.range(1978, 2100))
    Field(\.planned, "planned", "计划", "Planned")
      .decimals(2).width(10).sortable().unit("万元", "10,000 yuan").rule(.minimum(0))
    Field(\.received, "received", "到位", "Received")
      .decimals(2).width(10).sortable().unit("万元", "10,000 yuan").rule(.minimum(0))
    Field(\.spent, "spent", "支出", "Spent")
      .decimals(2).width(10).sortable().unit("万元", "10,000 yuan").rule(.minimum(0))
    Field(\.purpose, "purpose", "用途", "Purpose").width(18).searchable()
    Field(\.unit, "unit", "单位", "Unit").searchable()
    Field(\.body, "body", "机构", "Body")
    Field(\.plan, "plan", "方案", "Plan")
    Field(\.project, "project", "项目", "Project").searchable()
    Field(\.document, "document", "文件", "Document").searchable()
  }
  .named(by: "name", "year")
  .alike(by: "name", within: ["alliance", "origin", "year", "unit"])
  .scoped(by: "alliance")
  .rule(.within(parts: ["spent"], whole: "received"))
  .indexed("alliance", "year")
}
