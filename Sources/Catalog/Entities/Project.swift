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
    Field(\.name, "name", "名称", "Name")
      .called("项目名称 项目 课题名称")
      .required().width(32).searchable().sortable()
    Field(\.kind, "kind", "项目类型", "Kind")
      .called("类型 项目类别")
      .required().width(14).sortable()
      .help("照立项文件；几类都沾边的按主要内容选", "As it was approved; of several kinds the main one")
    Field(\.unit, "unit", "牵头单位", "Lead unit")
      .called("单位 单位名称 学校 学校名称 承担单位 主持单位 负责单位")
      .width(26).searchable().help(.belonging)
    Field(\.partner, "partner", "合作单位", "Partner").width(24).searchable().help(.mainPartner)
    Field(\.level, "level", "级别", "Level")
      .called("项目级别")
      .width(10).sortable()
      .help("批准立项的机关是哪一级", "The level of the authority that approved it")
    Field(\.phase, "phase", "阶段", "Phase")
      .called("进度 进展 状态")
      .required().width(6).sortable()
      .help(
        "以最近的文件为准；验收与结项都有文件才算",
        "As of the last document; acceptance and conclusion count with theirs")
    Field(\.since, "since", "起始日期", "From").width(10).sortable().help(.countedFrom)
    Field(\.until, "until", "截止日期", "To").help(.countedThrough)
    Field(\.way, "way", "合作机制", "Way of cooperation")
      .help(
        "六共机制之一；一对校企六种都有，覆盖才是100%",
        "One of six ways; a pair of units that has all six is fully covered")
    Field(\.partners, "partners", "其他合作方", "Other partners").mentions(Unit.self).searchable().help(
      .others)
    Field(\.leader, "leader", "负责人", "Leader").differing()
      .called("项目负责人")
      .help("立项文件上的第一负责人", "The first person named in the approval")
    Field(\.base, "base", "基地", "Base")
      .help("项目主要在哪个基地进行；不在基地的空着", "The base where most is done; blank where in none")
    Field(\.count, "count", "数量", "Count").rule(.minimum(1)).help(.unlisted)
    Field(\.teachers, "teachers", "参与教师", "Teachers").unit("人", "people").rule(.minimum(0))
      .help("参与的教师，同一人只计一次", "Teachers taking part, each once")
    Field(\.leading, "leading", "主导教师", "Teachers leading").unit("人", "people").rule(.minimum(0))
      .help(
        "其中起主导作用的；主导率＝主导÷参与",
        "Those of them in the lead; leading ÷ taking part is the leading rate")
    Field(\.budget, "budget", "预算", "Budget")
      .called("经费 项目经费 金额 合同金额")
      .decimals(2).section("经费与效益", "Money and benefit").unit("万元", "× 10,000 yuan").rule(
        .minimum(0)
      )
      .help("批准立项的总额；技术服务填合同额", "The total that was approved; for a service the contract's")
    Field(\.income, "income", "收入", "Income")
      .called("到账 到账金额 到账经费")
      .decimals(2).section("经费与效益", "Money and benefit").unit("万元", "× 10,000 yuan").rule(
        .minimum(0)
      )
      .help("学校实际收到的技术服务收入", "What the school received for its services")
    Field(\.saved, "saved", "节约成本", "Costs saved")
      .section("经费与效益", "Money and benefit").unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .help(.costsSaved)
    Field(\.beneficiary, "beneficiary", "受益对象", "Beneficiary").searchable()
      .help("成果给谁用：企业、园区、行业或人群", "Who uses what comes of it: enterprises, a park, a trade, people")
    Field(\.milestones, "milestones", "里程碑", "Milestones").note()
      .help("一行一项，写日期和要交付的成果", "One to a line, with its date and what is delivered")
    Field(\.result, "result", "成果", "Result").note()
      .help(
        "专利、标准、样机、报告等，一项一行；到款另填",
        "Patents, standards, prototypes, reports, one to a line; money has its own field")
  }
  .belongs(through: "unit")
  .called("课题 横向 技改 攻关 research service")
  .named(by: "name")
  .alike(by: "name", within: ["unit", "kind", "since"])
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .rule(.within(parts: ["leading"], whole: "teachers"))
  .indexed("kind", "phase")
}
