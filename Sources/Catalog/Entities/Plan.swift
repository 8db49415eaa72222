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
    Field(\.title, "title", "标题", "Title").required().width(34).searchable().sortable()
    Field(\.alliance, "alliance", "联盟", "Alliance").width(20)
    Field(\.unit, "unit", "单位", "Unit").width(24).searchable()
    Field(\.level, "level", "级别", "Level").width(10).sortable()
    Field(\.since, "since", "起始日期", "From").width(10).sortable()
    Field(\.until, "until", "截止日期", "To").width(10)
    Field(\.status, "status", "状态", "Status").required().width(8).sortable()
    Field(\.policy, "policy", "依据文件", "Policy")
    Field(\.principles, "principles", "建设原则", "Principles").note()
    Field(\.goals, "goals", "建设目标", "Goals").note()
    Field(\.chapters, "chapters", "内容", "Chapters").note()
    Field(\.stages, "stages", "实施进度", "Stages").note()
    Field(\.measures, "measures", "保障措施", "Measures").note()
  }
  .named(by: "title")
  .alike(by: "title", within: ["alliance", "unit"])
  .valid(from: "since", to: "until", lastDay: .included)
  .scoped(by: "alliance")
  .rule(.order("since", "until"))
}
