package import Records

/// A school, enterprise, department or other organisation the alliance deals with.
package struct Unit: Entity {
  package static let entity = "unit"

  package var name = ""
  package var kind: UnitKind?
  package var shortName = ""
  package var region = ""
  package var parent: Reference<Unit>?
  package var ownership: Ownership?
  package var schoolGrade: SchoolGrade?
  package var foundedOn: PartialDate?
  package var aliases = ""
  package var uscc = ""
  package var schoolCode = ""
  package var industry = ""
  package var scaleClass: ScaleClass?
  package var organizer = ""
  package var isChainLeader: Bool?
  package var departments: Int?
  package var address = ""
  package var closedOn: PartialDate?

  package init() {}

  package static let schema = Schema<Self>("单位", "Unit", group: .units) {
    Field(\.name, "name", "名称", "Name").required().width(34).searchable().sortable()
    Field(\.kind, "kind", "单位类型", "Kind").required().width(14).sortable()
    Field(\.shortName, "shortName", "简称", "Short name").width(14).searchable()
    Field(\.region, "region", "行政区划", "Region").code(.division).width(16).sortable()
    Field(\.parent, "parent", "上级单位", "Parent unit").width(20)
    Field(\.ownership, "ownership", "所有制", "Ownership").width(10)
    Field(\.schoolGrade, "schoolGrade", "学校等级", "School grade").width(12)
    Field(\.foundedOn, "foundedOn", "成立日期", "Founded").width(10).sortable()
    Field(\.aliases, "aliases", "曾用名与别称", "Former and other names").searchable()
    Field(\.uscc, "uscc", "统一社会信用代码", "Unified social credit code")
      .code(.unifiedSocialCredit)
    Field(\.schoolCode, "schoolCode", "学校标识码", "School code").code(.school)
    Field(\.industry, "industry", "行业", "Industry").code(.industry)
    Field(\.scaleClass, "scaleClass", "规模", "Scale")
    Field(\.organizer, "organizer", "举办者", "Organiser")
    Field(\.isChainLeader, "isChainLeader", "链主", "Chain leader")
    Field(\.departments, "departments", "教学系部数", "Departments").rule(.minimum(0))
    Field(\.address, "address", "地址", "Address")
    Field(\.closedOn, "closedOn", "注销日期", "Closed")
  }
  .belongs(through: "id")
  .named(by: "name")
  .alike(by: "name", or: ["shortName", "aliases"])
  .valid(from: "foundedOn", to: "closedOn")
  .rule(.order("foundedOn", "closedOn"))
  .indexed("kind", "name")
}
