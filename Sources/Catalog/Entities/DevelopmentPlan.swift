package import Records

/// A teacher's own plan, or students' own project (一师一方案, 一生一专项).
package struct DevelopmentPlan: Entity {
  package static let entity = "developmentPlan"

  package var title = ""
  package var kind: DevelopmentKind?
  package var school: Reference<Unit>?
  package var person: Reference<Person>?
  package var count: Int?
  package var year: Int?
  package var status: DevelopmentStatus?
  package var since: PartialDate?
  package var until: PartialDate?
  package var offering: Reference<Offering>?
  package var enterprise: Reference<Unit>?
  package var mentor: Reference<Person>?
  package var goals = ""
  package var measures = ""
  package var result = ""

  package init() {}

  package static let schema = Schema<Self>("个人发展方案", "Development plan", group: .practice) {
    Field(\.title, "title", "标题", "Title").required().width(28).searchable().sortable()
    Field(\.kind, "kind", "方案类型", "Kind").required().width(10).sortable()
    Field(\.school, "school", "学校", "School").required().width(28).searchable()
    Field(\.person, "person", "教师", "Teacher").width(14).searchable()
    Field(\.count, "count", "覆盖人数", "People covered")
      .width(8).sortable().unit("人", "people").rule(.minimum(1))
    Field(\.year, "year", "年度", "Year").width(6).sortable().rule(.range(1978, 2100))
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
    Field(\.since, "since", "起始日期", "From").width(10).sortable()
    Field(\.until, "until", "截止日期", "To")
    Field(\.offering, "offering", "专业点", "Offering")
    Field(\.enterprise, "enterprise", "对接企业", "Enterprise").searchable()
    Field(\.mentor, "mentor", "导师", "Mentor")
    Field(\.goals, "goals", "目标", "Goals").note()
    Field(\.measures, "measures", "措施", "Measures").note()
    Field(\.result, "result", "成果", "Result")
  }
  .belongs(through: "school", in: "year")
  .named(by: "title")
  .alike(by: "title", within: ["school", "person", "year"])
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .indexed("school", "year")
}
