package import Records

/// Work that units do together, from joint courses to research and technical services.
package struct Project: Entity {
  package static let entity = "project"

  package var name = ""
  package var kind: ProjectKind?
  package var unit: Reference<Unit>?
  package var partner: Reference<Unit>?
  package var level: Level?
  package var phase: ProjectPhase?
  package var since: PartialDate?
  package var until: PartialDate?
  package var way: CooperationWay?
  package var partners = ""
  package var leader: Reference<Person>?
  package var base: Reference<Base>?
  package var count: Int?
  package var teachers: Int?
  package var leading: Int?
  package var budget: Double?
  package var income: Double?
  package var saved: Amount?
  package var beneficiary = ""
  package var milestones = ""
  package var result = ""

  package init() {}

  package static let schema = Schema<Self>("合作项目与技术服务", "Project", group: .cooperation) {
    Field(\.name, "name", "名称", "Name").required().width(32).searchable().sortable()
    Field(\.kind, "kind", "项目类型", "Kind").required().width(14).sortable()
    Field(\.unit, "unit", "牵头单位", "Lead unit").width(26).searchable()
    Field(\.partner, "partner", "合作单位", "Partner").width(24).searchable()
    Field(\.level, "level", "级别", "Level").width(10).sortable()
    Field(\.phase, "phase", "阶段", "Phase").required().width(6).sortable()
    Field(\.since, "since", "起始日期", "From").width(10).sortable()
    Field(\.until, "until", "截止日期", "To")
    Field(\.way, "way", "合作机制", "Way of cooperation")
    Field(\.partners, "partners", "其他合作方", "Other partners").searchable()
    Field(\.leader, "leader", "负责人", "Leader")
    Field(\.base, "base", "基地", "Base")
    Field(\.count, "count", "数量", "Count")
      .help("未列名的填数量", "How many, where no names are given").rule(.minimum(1))
    Field(\.teachers, "teachers", "参与教师", "Teachers").unit("人", "people").rule(.minimum(0))
    Field(\.leading, "leading", "主导教师", "Teachers leading").unit("人", "people").rule(.minimum(0))
    Field(\.budget, "budget", "预算", "Budget")
      .decimals(2).section("经费与效益", "Money and benefit").unit("万元", "10,000 yuan").rule(.minimum(0))
    Field(\.income, "income", "收入", "Income")
      .decimals(2).section("经费与效益", "Money and benefit").unit("万元", "10,000 yuan").rule(.minimum(0))
    Field(\.saved, "saved", "节约成本", "Costs saved")
      .section("经费与效益", "Money and benefit").unit("万元", "10,000 yuan").rule(.minimum(0))
    Field(\.beneficiary, "beneficiary", "受益对象", "Beneficiary").searchable()
    Field(\.milestones, "milestones", "里程碑", "Milestones").note()
    Field(\.result, "result", "成果", "Result").note()
  }
  .belongs(through: "unit")
  .named(by: "name")
  .alike(by: "name", within: ["unit", "kind", "since"])
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .rule(.within(parts: ["leading"], whole: "teachers"))
  .indexed("kind", "phase")
}
