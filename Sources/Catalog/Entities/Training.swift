package import Records

/// A course of training for workers, teachers or others, or a year's of them.
package struct Training: Entity {
  package static let entity = "training"

  package var name = ""
  package var kind: TrainingKind?
  package var provider: Reference<Unit>?
  package var level: Level?
  package var year: Int?
  package var place: TrainingPlace?
  package var personTimes: Amount?
  package var persons: Int?
  package var person: Reference<Person>?
  package var sessions: Amount?
  package var since: PartialDate?
  package var until: PartialDate?
  package var hours: Double?
  package var certificates: Int?
  package var income: Double?
  package var base: Reference<Base>?
  package var result = ""

  package init() {}

  package static let schema = Schema<Self>("培训", "Training", plural: "Training", group: .practice) {
    Field(\.name, "name", "名称", "Name")
      .called("培训名称 培训项目 项目名称 培训班名称 培训班")
      .required().width(30).searchable().sortable()
    Field(\.kind, "kind", "培训对象", "For whom")
      .called("对象 培训类别 培训类型")
      .required().width(14).sortable()
      .help(
        "按学员身份选；职业院校教师的培训也填在这里",
        "By who attends; training of vocational teachers is entered here too")
    Field(\.provider, "provider", "承办单位", "Provider")
      .called("培训单位 培训机构 主办单位 举办单位 单位 学校")
      .width(28).searchable().help(.belonging)
    Field(\.level, "level", "级别", "Level").width(10).sortable()
      .help(
        "谁下达的培训：国培选国家，省培选省", "Whose programme it is: the nation's, a province's or a school's own")
    Field(\.year, "year", "年度", "Year").width(6).sortable().rule(.range(1978, 2100))
      .help(.countedYear)
    Field(\.place, "place", "培训地点", "Where")
      .called("地点 培训地址")
      .width(6).sortable()
      .help(
        "在企业、车间、岗位、校内还是线上进行",
        "Whether at an enterprise, in a workshop, on the job, at a school or online")
    Field(\.personTimes, "personTimes", "培训人次", "Attendances")
      .called("人次 参训人次")
      .width(8).sortable().unit("人次", "attendances").rule(.minimum(0)).help(.attendances)
    Field(\.persons, "persons", "培训人数", "People")
      .called("参训人数 参加人数 人数")
      .unit("人", "people").rule(.minimum(0))
      .help(.headcount)
    Field(\.person, "person", "教师", "Teacher").differing().searchable()
      .help("只登记一名教师的培训时填，便列在其名下", "For the training of one teacher, under whom it is then listed")
    Field(\.sessions, "sessions", "场次", "Sessions").unit("场", "sessions").rule(.minimum(0))
      .help("办了几期；一期跨几天也只计一次", "How many were held, each once however many days it took")
    Field(\.since, "since", "起始日期", "From").width(10).sortable().help(.countedFrom)
    Field(\.until, "until", "截止日期", "To").help(.countedThrough)
    Field(\.hours, "hours", "学时", "Hours")
      .called("课时 培训学时 培训课时")
      .decimals(2).unit("学时", "hours").rule(.minimum(0))
      .help("一期的学时，不乘人数", "Of one session, not multiplied by people")
    Field(\.certificates, "certificates", "发证数", "Certificates")
      .called("取证数 发证数量")
      .unit("份", "certificates").rule(.minimum(0))
      .help("发给学员的结业或技能证书", "Handed to those who completed it")
    Field(\.income, "income", "收入", "Income")
      .called("培训收入 到账收入")
      .decimals(2).unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .help("实际收到的培训费", "Fees that were received")
    Field(\.base, "base", "基地", "Base").searchable()
      .help(
        "在基地进行的填；不在已登记基地的空着", "The base it takes place at; blank where that is none of those kept")
    Field(\.result, "result", "成效", "Result")
      .help("结业、取证等成效；人数另填", "What came of it; numbers have fields of their own")
  }
  .belongs(through: "provider", in: "year")
  .called("培训班 研修 职工培训 社会培训 course")
  .named(by: "name")
  .alike(by: "name", within: ["provider", "year", "since"])
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .indexed("year", "kind")
  .indexed("provider", "year")
}
