package import Records

/// A business begun in an incubator, or so many where no names are given.
package struct StartUp: Entity {
  package static let entity = "startUp"

  package var name = ""
  package var base: Reference<Base>?
  package var school: Reference<Unit>?
  package var founders: FounderGroup?
  package var foundedOn: PartialDate?
  package var employees: Int?
  package var jobs: Amount?
  package var count: Int?
  package var leftOn: PartialDate?
  package var turnover: Amount?
  package var alumniJobs: Int?
  package var support = ""

  package init() {}

  package static let schema = Schema<Self>("创业实体", "Start-up", group: .graduates) {
    Field(\.name, "name", "名称", "Name")
      .called("企业名称 创业项目 项目名称 实体名称")
      .required().width(28).searchable().sortable()
    Field(\.base, "base", "孵化基地", "Incubator").width(26).searchable()
      .help("入驻的创业孵化基地；不在基地的空着", "The incubator it is in; blank for others")
    Field(\.school, "school", "毕业学校", "School").expects(.school)
      .called("学校 学校名称")
      .width(26).searchable()
      .help("创办人毕业或就读的学校；按它归入联盟", "The founders' school, for whose alliances it counts")
    Field(\.founders, "founders", "创办人", "Founders")
      .called("创始人 创业者")
      .width(8).sortable()
      .help("创办时的身份", "What they were when they founded it")
    Field(\.foundedOn, "foundedOn", "创办日期", "Founded").width(10).sortable().help(.countedFrom)
    Field(\.employees, "employees", "员工数", "Employees")
      .called("员工人数 从业人数")
      .width(8).sortable().unit("人", "people").rule(.minimum(0))
      .help("现在的在册员工", "On the payroll now")
    Field(\.jobs, "jobs", "带动就业", "Jobs created").width(8).sortable().unit("人", "people")
      .rule(.minimum(0))
      .help("创办以来新增的岗位，不只现有员工", "Jobs made since it began, not only those of present staff")
    Field(\.count, "count", "数量", "Count")
      .width(6).rule(.minimum(1)).help(.unlisted)
    Field(\.leftOn, "leftOn", "迁出日期", "Left").help(.countedUntil)
    Field(\.turnover, "turnover", "年营业额", "Yearly turnover")
      .unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .help("最近一个完整年度的营业额", "Of the latest full year")
    Field(\.alumniJobs, "alumniJobs", "带动同学就业", "Jobs for fellow students")
      .unit("人", "people").rule(.minimum(0))
      .help("带动就业中属于同学、校友的", "Those of the jobs that fellow students and alumni have")
    Field(\.support, "support", "获得扶持", "Support received")
      .help(
        "如担保贷款、租金减免；金额记在“扶持资金”", "Such as a loan or rent relief; amounts go under support payments")
  }
  .belongs(through: "school")
  .called("创业 孵化 公司注册 business")
  .named(by: "name")
  .alike(by: "name", within: ["base"])
  .valid(from: "foundedOn", to: "leftOn")
  .rule(.order("foundedOn", "leftOn"))
}
