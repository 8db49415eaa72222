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
  package var accidents: Int?

  package init() {}

  package static let schema = Schema<Self>("实习", "Internship", group: .practice) {
    Field(\.school, "school", "学校", "School").width(26).searchable()
    Field(\.enterprise, "enterprise", "实习单位", "Enterprise").width(26).searchable()
    Field(\.kind, "kind", "实习类型", "Kind").required().width(14).sortable()
    Field(\.year, "year", "年度", "Year").width(6).sortable().rule(.range(1978, 2100))
    Field(\.post, "post", "岗位", "Post").width(14).searchable().sortable()
    Field(\.students, "students", "实习人数", "Students")
      .width(8).sortable().unit("人", "people").rule(.minimum(0))
    Field(\.since, "since", "起始日期", "From").width(10).sortable()
    Field(\.until, "until", "截止日期", "To")
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
    Field(\.offering, "offering", "专业点", "Offering").searchable()
    Field(\.cohort, "cohort", "毕业生批次", "Cohort")
    Field(\.base, "base", "基地", "Base").searchable()
    Field(\.personTimes, "personTimes", "实习人次", "Placements")
      .help("只有累计人次时填", "Where only placements are counted").unit("人次", "placements")
      .rule(.minimum(0))
    Field(\.pay, "pay", "实习报酬", "Pay")
      .decimals(2).section("待遇", "Pay").unit("元/月", "yuan a month").rule(.minimum(0))
    Field(\.probationPay, "probationPay", "试用期工资", "Probation pay")
      .decimals(2).section("待遇", "Pay").unit("元/月", "yuan a month").rule(.minimum(0))
    Field(\.schoolTutors, "schoolTutors", "校内导师", "School tutors")
      .unit("人", "people").rule(.minimum(0))
    Field(\.enterpriseMentors, "enterpriseMentors", "企业导师", "Enterprise mentors")
      .unit("人", "people").rule(.minimum(0))
    Field(\.matched, "matched", "对口人数", "In their field").unit("人", "people").rule(.minimum(0))
    Field(\.schoolScore, "schoolScore", "学校评分", "School score")
      .decimals(2).section("双主体考核", "Both assessments").rule(.range(0, 100))
    Field(\.enterpriseScore, "enterpriseScore", "企业评分", "Enterprise score")
      .decimals(2).section("双主体考核", "Both assessments").rule(.range(0, 100))
    Field(\.excellentRate, "excellentRate", "优秀率", "Excellent")
      .decimals(2).section("双主体考核", "Both assessments").unit("%", "%").rule(.range(0, 100))
    Field(\.agreementsSigned, "agreementsSigned", "三方协议", "Agreements signed")
      .section("合规", "Compliance").unit("份", "agreements").rule(.minimum(0))
    Field(\.insured, "insured", "投保人数", "Insured")
      .section("合规", "Compliance").unit("人", "people").rule(.minimum(0))
    Field(\.staff, "staff", "单位在岗职工", "Staff of the enterprise")
      .help("实习生不超过其10%", "Interns are at most 10 % of them").section("合规", "Compliance")
      .unit("人", "people").rule(.minimum(0))
    Field(\.postWorkers, "postWorkers", "同岗位职工", "Workers of the post")
      .help("实习生不超过其20%", "Interns are at most 20 % of them").section("合规", "Compliance")
      .unit("人", "people").rule(.minimum(0))
    Field(\.dailyHours, "dailyHours", "每日工时", "Hours a day")
      .decimals(2).section("合规", "Compliance").unit("小时", "hours").rule(.range(0, 24))
    Field(\.firstYears, "firstYears", "一年级学生", "First-year students")
      .section("合规", "Compliance").unit("人", "people").rule(.minimum(0))
    Field(\.minors, "minors", "未满16周岁", "Under sixteen")
      .section("合规", "Compliance").unit("人", "people").rule(.minimum(0))
    Field(\.accidents, "accidents", "事故数", "Accidents")
      .section("合规", "Compliance").rule(.minimum(0))
  }
  .belongs(through: "school", in: "year")
  .named(by: "school", "enterprise", "post")
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
  .indexed("school", "year")

  private static let working = [InternshipKind.working.value]

  /// The most of an enterprise's staff, and of the workers of a post, that interns may be.
  static let staffShare = 0.1
  static let postShare = 0.2
}
