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
      .help(.scopeAlliance)
    Field(\.name, "name", "名称", "Name")
      .called("机构名称")
      .required().width(30).searchable().sortable()
      .help(
        "与成立文件一致，如联席会议办公室",
        "As in the document that set it up, such as Office of the joint conference")
    Field(\.kind, "kind", "机构类型", "Kind").required().width(16).sortable()
      .help("按章程里的性质选，不按名称：名称可以不同", "By what the charter says it is, whatever it is called")
    Field(\.parent, "parent", "上级机构", "Parent body").width(20)
      .help("直属联盟的空着", "Blank where it stands directly under the alliance")
    Field(\.hostUnit, "hostUnit", "设在单位", "Host unit").searchable().width(24)
      .help("办公地点和人员所在的单位", "The unit in which it has its office and its staff")
    Field(\.fullTimeStaff, "fullTimeStaff", "专职人员数", "Full-time staff").headed("专职", "Full-time")
      .width(10).unit("人", "people").rule(.minimum(0))
      .help("专做联盟工作的人，兼职的不计", "Those who do nothing else; part-time staff are not counted")
    Field(\.foundedOn, "foundedOn", "成立日期", "Founded").width(10).sortable().help(.countedFrom)
    Field(\.closedOn, "closedOn", "撤销日期", "Closed").help(.countedUntil)
    Field(\.meetingRule, "meetingRule", "议事规则", "Meeting rule")
      .help("多久开一次会，如每季一次", "How often it meets, such as once a quarter")
    Field(\.duties, "duties", "职责", "Duties").note()
      .help("照章程所列的职责，一条一行", "As the charter lists them, one to a line")
  }
  .called("理事会 委员会 秘书处 工作组 council committee secretariat")
  .named(by: "name")
  .alike(by: "name", within: ["alliance"])
  .valid(from: "foundedOn", to: "closedOn")
  .scoped(by: "alliance")
  .rule(.order("foundedOn", "closedOn"))
  .indexed("alliance", "parent")
}
