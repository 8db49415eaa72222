package import Records

/// A teacher's time in an enterprise, or so many teachers' where no names are given.
package struct TeacherPractice: Entity {
  package static let entity = "teacherPractice"

  package var person: Reference<Person>?
  package var count: Int?
  package var school: Reference<Unit>?
  package var enterprise: Reference<Unit>?
  package var year: Int?
  package var days: Int?
  package var role: PracticeRole?
  package var since: PartialDate?
  package var until: PartialDate?
  package var base: Reference<Base>?
  package var policy: Reference<Policy>?
  package var requiredDays: Int?
  package var project: Reference<Project>?
  package var tasks = ""
  package var result = ""
  package var saved: Amount?
  package var evaluation = ""

  package init() {}

  package static let schema = Schema<Self>("教师企业实践", "Teacher practice", group: .practice) {
    Field(\.person, "person", "教师", "Teacher").shares("unit", as: "school").differing().width(14)
      .searchable()
      .help("参加实践的教师；只统计人数时空着", "Who takes part; blank where people are only counted")
    Field(\.count, "count", "人数", "People")
      .width(6).sortable().unit("人", "people")
      .rule(.minimum(1)).help(.unlisted)
    Field(\.school, "school", "学校", "School").expects(.school).width(26).searchable().help(
      .belonging)
    Field(\.enterprise, "enterprise", "企业", "Enterprise")
      .called("实践企业 实践单位 企业名称")
      .width(26).searchable()
      .help("实践所在的企业", "The enterprise it takes place at")
    Field(\.year, "year", "年度", "Year").required().width(6).sortable().rule(.range(1978, 2100))
      .help(.countedYear)
    Field(\.since, "since", "起始日期", "From").width(10).sortable().help(.countedFrom)
    Field(\.until, "until", "截止日期", "To").help(.countedThrough)
    Field(\.days, "days", "天数", "Days")
      .called("实践天数 累计天数")
      .width(6).sortable().unit("天", "days").rule(.range(0, 366))
      .follows(from: "since", through: "until")
      .help(
        "实际在企业的天数；同一年几次相加判断达标", "Days in the enterprise; those of one year add up against the rule")
    Field(\.role, "role", "角色", "Role").width(6).sortable()
      .help("参与企业研发时起主导作用的选“主导”", "Leading for those in the lead of an enterprise's research")
    Field(\.base, "base", "实践基地", "Base").searchable()
      .help("教师企业实践基地；没有认定的空着", "The base for teachers' practice; blank where it is none")
    Field(\.policy, "policy", "依据制度", "Rule followed")
      .help("规定天数的文件；要求天数随它", "The document that sets the days required")
    Field(\.requiredDays, "requiredDays", "要求天数", "Days required")
      .unit("天", "days").rule(.range(0, 366)).follows("policy", "practiceDays")
      .help(
        "一般每年不少于1个月，学校或文件可要求更高", "Mostly a month a year; a school or a document may ask for more")
    Field(\.project, "project", "项目", "Project").searchable()
      .help("实践中参与的合作项目；没有的空着", "The project worked on; blank where there is none")
    Field(\.tasks, "tasks", "任务", "Tasks")
      .called("实践内容 实践任务")
      .note()
      .help("实践方案里的任务，一条一行", "The tasks of the plan, one to a line")
    Field(\.result, "result", "成果", "Result")
      .called("实践成果")
      .help("形成的案例、教材、改进等", "Cases, teaching material or improvements that came of it")
    Field(\.saved, "saved", "节约成本", "Costs saved").unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .help(.costsSaved)
    Field(\.evaluation, "evaluation", "考核", "Evaluation")
      .called("考核结果 考核等次")
      .help("企业与学校的考核结论", "What enterprise and school concluded")
  }
  .belongs(through: "school", in: "year")
  .called("下企业 企业锻炼 实践 practice")
  .named(by: "person", "enterprise", "year")
  .seldomTwice("year", "person", "school", "enterprise", "days", "since", "count")
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .rule(.oneOf(["person", "count"]))
  .indexed("year", "person")
  .indexed("school", "year")
}
