package import Records

/// A change to what a school offers, or so many where no names are given.
package struct Adjustment: Entity {
  package static let entity = "adjustment"

  package var name = ""
  package var school: Reference<Unit>?
  package var year: Int?
  package var action: AdjustmentAction?
  package var level: ProgrammeLevel?
  package var count: Int?
  package var effectiveOn: PartialDate?
  package var offering: Reference<Offering>?
  package var formerName = ""
  package var approval = ""
  package var reason = ""

  package init() {}

  package static let schema = Schema<Self>("专业调整", "Adjustment", group: .programmes) {
    Field(\.name, "name", "专业名称", "Programme").required().width(24).searchable().sortable()
      .help("更名的填新名称", "Where it was renamed, the new name")
    Field(\.school, "school", "学校", "School").expects(.school).width(28).searchable().help(
      .belonging)
    Field(\.year, "year", "年度", "Year").required().width(6).sortable().rule(.range(1978, 2100))
      .help(.countedYear)
    Field(\.action, "action", "调整方式", "Action").required().width(8).sortable()
      .help("调整率只计新增与撤销，停招不计", "The adjustment rate counts additions and withdrawals, not pauses")
    Field(\.level, "level", "学段", "Level").width(10).sortable()
      .help("调整的专业所在的学段", "The level of the programme that is changed")
    Field(\.count, "count", "数量", "Count")
      .width(6).rule(.minimum(1)).help(.unlisted)
    Field(\.effectiveOn, "effectiveOn", "生效日期", "Effective").width(10).sortable()
      .help("批准文件写明的日期；只知年份可只填年", "The day the approval names; a year will do")
    Field(\.offering, "offering", "专业点", "Offering").shares("school").help(.offering)
    Field(\.formerName, "formerName", "原名称", "Former name").searchable()
      .help("更名、合并前的专业名称", "What it was called before it was renamed or merged")
    Field(\.approval, "approval", "批准文件", "Approval").searchable().help(.document)
    Field(\.reason, "reason", "调整理由", "Reason").note()
      .help("对应的产业需求或论证结论", "The demand of the industry or the finding that called for it")
  }
  .belongs(through: "school", in: "year")
  .called("停招 撤销专业 新设专业 增设 discontinued new programme")
  .named(by: "name", "action", "year")
  .alike(by: "name", within: ["school", "year", "action"])
  .indexed("year", "action")
}
