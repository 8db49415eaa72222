package import Records

/// What an alliance or a unit sets out to do over some years.
package struct Plan: Entity {
  package static let entity = "plan"

  package var title = ""
  package var alliance: Reference<Alliance>?
  package var unit: Reference<Unit>?
  package var level: Level?
  package var since: PartialDate?
  package var until: PartialDate?
  package var status: PlanStatus?
  package var policy: Reference<Policy>?
  package var principles = ""
  package var goals = ""
  package var chapters = ""
  package var stages = ""
  package var measures = ""

  package init() {}

  package static let schema = Schema<Self>("方案", "Plan", group: .alliance) {
    Field(\.title, "title", "标题", "Title")
      .called("规划名称 方案名称 计划名称")
      .required().width(34).searchable().sortable()
      .help("与印发件一致的全称", "The full title as issued")
    Field(\.alliance, "alliance", "联盟", "Alliance").width(20).help(.scopeAlliance)
    Field(\.unit, "unit", "单位", "Unit").width(24).searchable()
      .help("单位自己的方案才填", "For a unit's own plan")
    Field(\.level, "level", "级别", "Level").width(10).sortable()
      .help("批准机关是哪一级", "The level of the authority that approved it")
    Field(\.since, "since", "起始日期", "From").width(10).sortable().help(.countedFrom)
    Field(\.until, "until", "截止日期", "To").width(10).help(.countedThrough)
    Field(\.status, "status", "状态", "Status").required().width(8).sortable()
      .help("以最近一次批复或验收为准", "As of the last approval or acceptance")
    Field(\.policy, "policy", "依据文件", "Policy")
      .help("方案所依据的上级文件", "The document of a higher authority that it rests on")
    Field(\.principles, "principles", "建设原则", "Principles").note()
      .help("照方案原文，一条一行", "In the words of the plan, one to a line")
    Field(\.goals, "goals", "建设目标", "Goals").note()
      .help("照方案原文；其中的数字另填为引用数或任务", "In the words of the plan; its numbers go into stated figures")
    Field(\.chapters, "chapters", "内容", "Chapters").note()
      .help("各部分要点，一行一项", "The gist of each part, one to a line")
    Field(\.stages, "stages", "实施进度", "Stages").note()
      .help(
        "各阶段的起止与任务；原文没有的空着", "Each stage with its dates and tasks; blank where the text has none")
    Field(\.measures, "measures", "保障措施", "Measures").note()
      .help("组织、经费、督查等保障", "Such as organisation, money and inspection")
  }
  .called("规划 计划 工作方案 要点")
  .named(by: "title")
  .alike(by: "title", within: ["alliance", "unit"])
  .valid(from: "since", to: "until", lastDay: .included)
  .scoped(by: "alliance")
  .rule(.order("since", "until"))
}
