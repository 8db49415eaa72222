package import Records

/// Programmes a school develops together around a chain.
package struct ProgrammeGroup: Entity {
  package static let entity = "programmeGroup"

  package var name = ""
  package var school: Reference<Unit>?
  package var level: Level?
  package var chain: Reference<Chain>?
  package var committee: Reference<Body>?
  package var lead: Reference<Offering>?
  package var programmes = ""
  package var foundedOn: PartialDate?
  package var closedOn: PartialDate?

  package init() {}

  package static let schema = Schema<Self>("专业群", "Programme group", group: .programmes) {
    Field(\.name, "name", "名称", "Name").required().width(30).searchable().sortable()
    Field(\.school, "school", "牵头学校", "Lead school").required().width(28).searchable()
    Field(\.level, "level", "级别", "Level").width(10).sortable()
    Field(\.chain, "chain", "产业链", "Chain").width(20).searchable()
    Field(\.committee, "committee", "专业建设委员会", "Programme committee")
    Field(\.lead, "lead", "核心专业", "Core offering").width(20).searchable()
    Field(\.programmes, "programmes", "组成专业", "Programmes").searchable()
    Field(\.foundedOn, "foundedOn", "成立日期", "Founded").width(10).sortable()
    Field(\.closedOn, "closedOn", "撤销日期", "Closed")
  }
  .belongs(through: "school")
  .named(by: "name")
  .alike(by: "name", within: ["school"])
  .valid(from: "foundedOn", to: "closedOn")
  .rule(.order("foundedOn", "closedOn"))
}
