package import Records

/// Students of a programme at work in an enterprise, with both assessments and what the rules ask.
package struct Internship: Entity {
  package static let entity = "internship"

  package var school: Reference<Unit>?
  package var enterprise: Reference<Unit>?
  package var kind: InternshipKind?
  package var year: Int?
  package var post = ""
  package var students: Int?
  package var since: PartialDate?
  package var until: PartialDate?
  package var status: InternshipStatus?
  package var offering: Reference<Offering>?
  package var cohort: Reference<Cohort>?
  package var base: Reference<Base>?
  package var personTimes: Amount?
  package var pay: Double?
  package var probationPay: Double?
  package var schoolTutors: Int?
  package var enterpriseMentors: Int?
  package var matched: Int?
  package var schoolScore: Double?
  package var enterpriseScore: Double?
  package var excellentRate: Double?
  package var agreementsSigned: Int?
  package var insured: Int?
  package var staff: Int?
  package var postWorkers: Int?
  package var dailyHours: Double?
  package var firstYears: Int?
  package var minors: Int?
  package var entertainment: Int?
  package var viaAgency: Int?
  package var heavyLabour: Int?
  package var accidents: Int?

  package init() {}

  package static let schema = Schema<Self>("实习", "Internship", group: .practice) {
    Field(\.school, "school", "学校", "School").expects(.school).width(26).searchable().help(
      .belonging)
    Field(\.enterprise, "enterprise", "实习单位", "Enterprise")
      .called("实习企业 企业 企业名称 接收单位 用人单位 实习公司")
      .width(26).searchable()
      .help("实际接收实习的单位；厂中校、校中厂须是法人", "Where they are; a school in a factory must be a legal person")
    Field(\.kind, "kind", "实习类型", "Kind")
      .called("类型 实习形式 实习类别")
      .required().width(14).sortable()
      .help("见习属认识实习；跟岗、顶岗都属岗位实习", "Visits are observing; following or holding a post is working")
    Field(\.year, "year", "年度", "Year").width(6).sortable().rule(.range(1978, 2100))
      .help(.countedYear)
    Field(\.post, "post", "岗位", "Post")
      .called("实习岗位 岗位名称 职位")
      .width(14).searchable().sortable()
      .help("学生所在岗位的名称，照协议", "The post as the agreement names it")
    Field(\.students, "students", "实习人数", "Students")
      .width(8).sortable().unit("人", "people").rule(.minimum(0))
      .help("实际到岗的学生，同一人只计一次", "Students who took up their post, each once")
    Field(\.since, "since", "起始日期", "From").width(10).sortable().help(.countedFrom)
    Field(\.until, "until", "截止日期", "To").help(.countedThrough)
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
      .help("学校、企业评分都有了才选“已结束”", "Closed only once school and enterprise have both given a score")
    Field(\.offering, "offering", "专业点", "Offering").shares("school").searchable().help(.offering)
    Field(\.cohort, "cohort", "毕业生批次", "Cohort").shares("school")
      .help("这些学生将来毕业所在的批次", "The cohort in which these students will graduate")
    Field(\.base, "base", "基地", "Base").searchable()
      .help(
        "在基地实习的填；不在已登记基地的空着", "The base it takes place at; blank where that is none of those kept")
    Field(\.personTimes, "personTimes", "实习人次", "Placements").unit("人次", "placements")
      .rule(.minimum(0))
      .help(
        "只有累计人次、没有人数时填；同一人去几次计几次",
        "Where no number of people is known; each time a person went counts")
    Field(\.pay, "pay", "实习报酬", "Pay")
      .called("实习工资 实习补贴 月报酬 报酬 工资")
      .decimals(2).section("待遇", "Pay").unit("元/月", "yuan a month").rule(.minimum(0))
      .help("不低于试用期工资的80%", "At least 80 % of the probation pay")
    Field(\.probationPay, "probationPay", "试用期工资", "Probation pay")
      .decimals(2).section("待遇", "Pay").unit("元/月", "yuan a month").rule(.minimum(0))
      .help("同岗位新职工试用期的月工资", "What new staff in the same post are paid on probation")
    Field(\.schoolTutors, "schoolTutors", "校内导师", "School tutors")
      .called("校内指导教师 学校指导教师 校内指导教师数")
      .section("指导与岗位", "Tutors and posts").unit("人", "people").rule(.minimum(0)).help(
        .schoolMentors)
    Field(\.enterpriseMentors, "enterpriseMentors", "企业导师", "Enterprise mentors")
      .called("企业指导教师 企业师傅 企业导师数")
      .section("指导与岗位", "Tutors and posts").unit("人", "people").rule(.minimum(0)).help(
        .enterpriseMentors)
    Field(\.matched, "matched", "对口人数", "In their field")
      .called("专业对口人数")
      .section("指导与岗位", "Tutors and posts").unit("人", "people").rule(.minimum(0))
      .help("岗位与所学专业一致的学生", "Students whose post is in the field they study")
    Field(\.schoolScore, "schoolScore", "学校评分", "School score")
      .decimals(2).unit("分", "points").section("双主体考核", "Both assessments").rule(.range(0, 100))
      .help("学校考核的平均分，百分制", "The mean of the school's marks, out of 100")
    Field(\.enterpriseScore, "enterpriseScore", "企业评分", "Enterprise score")
      .decimals(2).unit("分", "points").section("双主体考核", "Both assessments").rule(.range(0, 100))
      .help("企业考核的平均分，百分制", "The mean of the enterprise's marks, out of 100")
    Field(\.excellentRate, "excellentRate", "优秀率", "Rated excellent")
      .decimals(2).section("双主体考核", "Both assessments").unit("%", "%").rule(.range(0, 100))
      .help("考核为优秀的学生占比", "The share of students assessed as excellent")
    Field(\.agreementsSigned, "agreementsSigned", "三方协议", "Agreements signed")
      .called("三方协议签订数 签订三方协议 三方协议数")
      .section("合规", "Compliance").unit("份", "agreements").rule(.minimum(0))
      .help(
        "学校、单位、学生三方都签了的份数，应与人数相等",
        "Signed by school, enterprise and student; there should be one for each")
    Field(\.insured, "insured", "投保人数", "Insured")
      .called("参保人数 实习责任险")
      .section("合规", "Compliance").unit("人", "people").rule(.minimum(0))
      .help("投保实习责任险的学生，应与人数相等", "Students with liability insurance, which all should have")
    Field(\.staff, "staff", "单位在岗职工", "Staff of the enterprise").section("合规", "Compliance")
      .unit("人", "people").rule(.minimum(0))
      .help("实习生不超过其10%", "Interns are at most 10 % of them")
    Field(\.postWorkers, "postWorkers", "同岗位职工", "Workers of the post").section("合规", "Compliance")
      .unit("人", "people").rule(.minimum(0))
      .help("实习生不超过其20%", "Interns are at most 20 % of them")
    Field(\.dailyHours, "dailyHours", "每日工时", "Hours a day")
      .decimals(2).section("合规", "Compliance").unit("小时", "hours").rule(.range(0, 24))
      .help("岗位实习不超过8小时", "No more than eight for a working internship")
    Field(\.firstYears, "firstYears", "一年级学生", "First-year students")
      .section("合规", "Compliance").unit("人", "people").rule(.minimum(0))
      .help("岗位实习不得安排一年级学生，应为0", "None may be in a working internship, so 0")
    Field(\.minors, "minors", "未满16周岁", "Under sixteen")
      .section("合规", "Compliance").unit("人", "people").rule(.minimum(0))
      .help("不得安排未满16周岁的学生，应为0", "None may be sent, so 0")
    Field(\.entertainment, "entertainment", "娱乐场所", "In entertainment venues")
      .section("合规", "Compliance").unit("人", "people").rule(.minimum(0))
      .help("不得安排到酒吧、夜总会等娱乐场所，应为0", "None may be sent to bars or night clubs, so 0")
    Field(\.viaAgency, "viaAgency", "经中介安排", "Through agencies")
      .section("合规", "Compliance").unit("人", "people").rule(.minimum(0))
      .help("不得通过中介或劳务派遣组织实习，应为0", "None may be placed by an agency, so 0")
    Field(\.heavyLabour, "heavyLabour", "Ⅲ级以上劳动强度", "Heavy labour")
      .section("合规", "Compliance").unit("人", "people").rule(.minimum(0))
      .help(
        "不得从事Ⅲ级及以上强度或有健康危害的劳动，应为0",
        "None may do labour of intensity III or above, or harmful work, so 0")
    Field(\.accidents, "accidents", "事故数", "Accidents")
      .section("合规", "Compliance").rule(.minimum(0))
      .help("没有事故填0，空着表示不清楚", "0 where there were none; blank means nobody knows")
  }
  .belongs(through: "school", in: "year")
  .called("顶岗 跟岗 岗位实习 认识实习 实习生 placement trainee")
  .named(by: "school", "enterprise", "post")
  .seldomTwice("kind", "school", "enterprise", "year", "post", "offering", "since")
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .rule(.oneOf(["school", "enterprise"]))
  .rule(.within(parts: ["agreementsSigned"], whole: "students"))
  .rule(.within(parts: ["insured"], whole: "students"))
  .rule(.within(parts: ["matched"], whole: "students"))
  // closed only with both assessments.
  .rule(.when("status", [InternshipStatus.closed.value], .filled("schoolScore")))
  .rule(.when("status", [InternshipStatus.closed.value], .filled("enterpriseScore")))
  // R-07 and c.13: what holds for students who do a post's work.
  .rule(.when("kind", working, .atMost("students", share: staffShare, of: "staff")))
  .rule(.when("kind", working, .atMost("students", share: postShare, of: "postWorkers")))
  .rule(.when("kind", working, .atLeast("pay", share: 0.8, of: "probationPay")))
  .rule(.when("kind", working, .limit("dailyHours", 8)))
  .rule(.when("kind", working, .limit("firstYears", 0)))
  .rule(.limit("minors", 0))
  .rule(.limit("entertainment", 0))
  .rule(.limit("viaAgency", 0))
  .rule(.limit("heavyLabour", 0))
  .indexed("school", "year")

  private static let working = [InternshipKind.working.value]

  /// The most of an enterprise's staff, and of the workers of a post, that interns may be.
  static let staffShare = 0.1
  static let postShare = 0.2
}
