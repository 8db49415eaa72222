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
    Field(\.name, "name", "名称", "Name").required().width(28).searchable().sortable()
    Field(\.base, "base", "孵化基地", "Incubator").width(26).searchable()
    Field(\.school, "school", "毕业学校", "School").width(26).searchable()
    Field(\.founders, "founders", "创办人", "Founders").width(8).sortable()
    Field(\.foundedOn, "foundedOn", "创办日期", "Founded").width(10).sortable()
    Field(\.employees, "employees", "员工数", "Employees")
      .width(8).sortable().unit("人", "people").rule(.minimum(0))
    Field(\.jobs, "jobs", "带动就业", "Jobs").width(8).sortable().unit("人", "people").rule(.minimum(0))
    Field(\.count, "count", "数量", "Count")
      .width(6).help("未列名的填数量", "How many, where no names are given").rule(.minimum(1))
    Field(\.leftOn, "leftOn", "迁出日期", "Left")
    Field(\.turnover, "turnover", "年营业额", "Yearly turnover")
      .unit("万元", "10,000 yuan").rule(.minimum(0))
    Field(\.alumniJobs, "alumniJobs", "带动同学就业", "Jobs for fellow students")
      .unit("人", "people").rule(.minimum(0))
    Field(\.support, "support", "获得扶持", "Support received")
  }
  .belongs(through: "school")
  .named(by: "name")
  .alike(by: "name", within: ["base"])
  .valid(from: "foundedOn", to: "leftOn")
  .rule(.order("foundedOn", "leftOn"))
}
