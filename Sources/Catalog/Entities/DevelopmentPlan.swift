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
    Field(\.title, "title", "标题", "Title")
      .called("方案名称")
      .required().width(28).searchable().sortable()
    Field(\.kind, "kind", "方案类型", "Kind").required().width(10).sortable()
      .help("教师选“一师一方案”，学生选“一生一专项”", "A plan for each teacher, or a project for each student")
    Field(\.school, "school", "学校", "School").expects(.school).required().width(28).searchable()
      .help(.belonging)
    Field(\.person, "person", "教师", "Teacher").shares("unit", as: "school").differing().width(14)
      .searchable()
      .help("教师方案填姓名；学生只填人数", "For a teacher's plan; of students only the number is kept")
    Field(\.count, "count", "覆盖人数", "People covered")
      .called("人数")
      .headed("覆盖人数", "People")
      .width(8).sortable().unit("人", "people").rule(.minimum(1))
      .help("涉及几名教师或学生，覆盖率按它算", "How many teachers or students; the coverage is worked out from it")
    Field(\.year, "year", "年度", "Year").width(6).sortable().rule(.range(1978, 2100))
      .help(.countedYear)
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
      .help("方案中途停止的填已中止，不算完成", "Ended early where it was given up; that is not completed")
    Field(\.since, "since", "起始日期", "From").width(10).sortable().help(.countedFrom)
    Field(\.until, "until", "截止日期", "To").help(.countedThrough)
    Field(\.offering, "offering", "专业点", "Offering").shares("school").help(.offering)
    Field(\.enterprise, "enterprise", "对接企业", "Enterprise")
      .called("合作企业")
      .searchable()
      .help("方案中对接的企业；没有的空着", "The enterprise the plan is with; blank where none")
    Field(\.mentor, "mentor", "导师", "Mentor")
      .help("学校或企业里负责指导的人", "Who guides it, at the school or in the enterprise")
    Field(\.goals, "goals", "目标", "Goals")
      .called("目标任务")
      .note()
      .help("到期要达到的目标，能衡量的写出数字", "What is to be reached by its end, in numbers where possible")
    Field(\.measures, "measures", "措施", "Measures")
      .called("主要措施")
      .note()
      .help("采取的措施，一条一行", "What is done for it, one to a line")
    Field(\.result, "result", "成果", "Result")
      .help("到期时对照目标的结果", "What was reached, held against the goals")
  }
  .belongs(through: "school", in: "year")
  .called("一师一方案 一生一专项 一师一案 成长")
  .named(by: "title")
  .alike(by: "title", within: ["school", "person", "year"])
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .indexed("school", "year")
}
