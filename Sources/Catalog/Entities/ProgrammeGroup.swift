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
    Field(\.name, "name", "名称", "Name")
      .called("专业群 专业群名称")
      .required().width(30).searchable().sortable()
    Field(\.school, "school", "牵头学校", "Lead school").expects(.school)
      .called("学校 学校名称")
      .required().width(28).searchable()
      .help("专业群所在的学校；几校合办的填牵头一所", "The school it is at; where several share it, the leading one")
    Field(\.level, "level", "级别", "Level").width(10).sortable().help(.grantedLevel)
    Field(\.chain, "chain", "产业链", "Chain").width(20).searchable()
      .help("专业群主要服务的产业链", "The chain it mainly serves")
    Field(\.committee, "committee", "专业建设委员会", "Programme committee")
      .help("校企共同组成的委员会名称", "The committee that school and enterprises form for it")
    Field(\.lead, "lead", "核心专业", "Core offering").shares("school").width(20).searchable()
      .help("专业群围绕它组建的专业点", "The offering around which the group is built")
    Field(\.programmes, "programmes", "组成专业", "Programmes").searchable()
      .help(
        "组成专业的名称，用顿号隔开；各专业点里另选专业群",
        "The names of its programmes; each offering also names its group")
    Field(\.foundedOn, "foundedOn", "成立日期", "Founded").width(10).sortable().help(.countedFrom)
    Field(\.closedOn, "closedOn", "撤销日期", "Closed").help(.countedUntil)
  }
  .belongs(through: "school")
  .called("群 骨干专业 cluster")
  .named(by: "name")
  .alike(by: "name", within: ["school"])
  .valid(from: "foundedOn", to: "closedOn")
  .rule(.order("foundedOn", "closedOn"))
}
