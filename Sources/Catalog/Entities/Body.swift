package import Records

/// A standing organ of an alliance, such as its council or an office.
package struct Body: Entity {
  package static let entity = "body"

  package var alliance: Reference<Alliance>?
  package var name = ""
  package var kind: BodyKind?
  package var parent: Reference<Body>?
  package var hostUnit: Reference<Unit>?
  package var fullTimeStaff: Int?
  package var foundedOn: PartialDate?
  package var closedOn: PartialDate?
  package var meetingRule = ""
  package var duties = ""

  package init() {}

  package static let schema = Schema<Self>("机构", "Body", group: .alliance) {
    Field(\.alliance, "alliance", "联盟", "Alliance").required().width(24)
    Field(\.name, "name", "名称", "Name").required().width(30).searchable().sortable()
    Field(\.kind, "kind", "机构类型", "Kind").required().width(16).sortable()
    Field(\.parent, "parent", "上级机构", "Parent body").width(20)
    Field(\.hostUnit, "hostUnit", "设在单位", "Host unit").searchable().width(24)
    Field(\.fullTimeStaff, "fullTimeStaff", "专职人员数", "Full-time staff")
      .width(10).rule(.minimum(0))
    Field(\.foundedOn, "foundedOn", "成立日期", "Founded").width(10).sortable()
    Field(\.closedOn, "closedOn", "撤销日期", "Closed")
    Field(\.meetingRule, "meetingRule", "议事规则", "Meeting rule")
    Field(\.duties, "duties", "职责", "Duties").note()
  }
  .named(by: "name")
  .alike(by: "name", within: ["alliance"])
  .valid(from: "foundedOn", to: "closedOn")
  .scoped(by: "alliance")
  .rule(.order("foundedOn", "closedOn"))
  .indexed("alliance", "parent")
}
