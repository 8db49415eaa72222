package import Records

/// A person lent by one unit to another, or so many where no names are given.
package struct Secondment: Entity {
  package static let entity = "secondment"

  package var person: Reference<Person>?
  package var count: Int?
  package var direction: SecondmentDirection?
  package var role: SecondmentRole?
  package var sender: Reference<Unit>?
  package var receiver: Reference<Unit>?
  package var since: PartialDate?
  package var until: PartialDate?
  package var courses = ""
  package var hours: Double?
  package var pay: Double?
  package var evaluation = ""

  package init() {}

  package static let schema = Schema<Self>("互聘与挂职", "Secondment", group: .cooperation) {
    Field(\.person, "person", "人员", "Person").differing().width(14).searchable()
      .help("被聘或挂职的人；只统计人数时空着", "Who is seconded; blank where people are only counted")
    Field(\.count, "count", "人数", "People")
      .width(6).sortable().unit("人", "people")
      .rule(.minimum(1)).help(.unlisted)
    Field(\.direction, "direction", "方向", "Direction").required().width(12).sortable()
      .help(
        "企→校、院→校的计入企业（临床）兼职教师；教师互派选校→校",
        "Those from enterprises and hospitals count as part-time teachers")
    Field(\.role, "role", "角色", "Role")
      .called("聘任职务")
      .required().width(10).sortable()
      .help(
        "在接收单位担任的角色，如产业教授、挂职干部",
        "What the person is at the receiving unit, such as an industry professor")
    Field(\.sender, "sender", "派出单位", "From")
      .called("派出学校 原单位")
      .width(26).searchable()
      .help("人事关系所在的单位", "The unit that employs the person")
    Field(\.receiver, "receiver", "接收单位", "To")
      .called("接收企业 挂职单位 聘任单位 聘用单位")
      .width(26).searchable().help(.belonging)
    Field(\.since, "since", "起始日期", "Since")
      .called("聘期起")
      .width(10).sortable().help(.countedFrom)
    Field(\.until, "until", "截止日期", "Until")
      .called("聘期止")
      .help(.countedThrough)
    Field(\.courses, "courses", "承担课程", "Courses")
      .called("授课课程")
      .searchable()
      .help("承担的课程名称，用、分开；不讲课的空着", "The courses taught, with commas; blank where none")
    Field(\.hours, "hours", "周学时", "Hours a week")
      .called("周课时")
      .decimals(2).unit("学时", "hours").rule(.minimum(0))
      .help(
        "每周承担的课时；企业兼职课时占比用它",
        "Hours taught a week; the share of hours by enterprise teachers uses it")
    Field(\.pay, "pay", "报酬", "Pay").decimals(2).unit("元/月", "yuan a month").rule(.minimum(0))
      .help("接收单位每月支付的报酬", "What the receiving unit pays a month")
    Field(\.evaluation, "evaluation", "考核", "Evaluation")
      .called("考核结果")
      .help("接收单位的考核结论", "What the receiving unit concluded")
  }
  .belongs(through: "receiver")
  .called("挂职 互聘 兼职 特聘 访问工程师 exchange")
  .named(by: "person", "role", "receiver")
  .seldomTwice("role", "direction", "person", "sender", "receiver", "since", "count")
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .rule(.oneOf(["person", "count"]))
}
