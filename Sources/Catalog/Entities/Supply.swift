package import Records

/// How many of a programme's students a school offers, from when and for what.
package struct Supply: Entity {
  package static let entity = "supply"

  package var school: Reference<Unit>?
  package var offering: Reference<Offering>?
  package var kind: SupplyKind?
  package var year: Int?
  package var headcount: Int?
  package var matched: Int?
  package var availableFrom: PartialDate?
  package var intendedRegion = ""
  package var intendedIndustry = ""
  package var intendedKind: UnitKind?
  package var expectedPay: Double?

  package init() {}

  package static let schema = Schema<Self>("人才供给", "Supply", group: .industry) {
    Field(\.school, "school", "学校", "School").expects(.school).required().width(28).searchable()
      .help(.belonging)
    Field(\.offering, "offering", "专业点", "Offering").shares("school").differing().width(24)
      .searchable().help(
        .offering)
    Field(\.kind, "kind", "供给类型", "Kind").required().width(8).sortable()
      .help(
        "能提供的是什么人：应届毕业生、实习生、学徒或短训学员",
        "Who is offered: graduates, interns, apprentices or trainees of short courses")
    Field(\.year, "year", "届", "Year").required().width(6).sortable().rule(.range(1978, 2100))
      .help(.graduationYear)
    Field(\.headcount, "headcount", "供给人数", "Offered")
      .called("人数 毕业生数 毕业生人数")
      .required().width(8).sortable().unit("人", "people").rule(.minimum(0))
      .help("可提供的总人数，含已匹配的", "All on offer, those matched included")
    Field(\.matched, "matched", "已匹配", "Matched").width(8).unit("人", "people").rule(.minimum(0))
      .help("其中已签约的，不超过总人数", "Those of them already placed")
    Field(\.availableFrom, "availableFrom", "可到岗日期", "Available from").headed("可到岗", "Available")
      .width(10).sortable()
      .help(
        "最早能到岗的日期；应届生一般是毕业或实习开始的日期",
        "The first day they can start: of graduation, or of the internship")
    Field(\.intendedRegion, "intendedRegion", "意向地区", "Intended region")
      .code(.division).section("就业意向", "What they look for").help(.division)
    Field(\.intendedIndustry, "intendedIndustry", "意向行业", "Intended industry")
      .code(.industry).section("就业意向", "What they look for").help(.industryCode)
    Field(\.intendedKind, "intendedKind", "意向单位类型", "Intended employer")
      .section("就业意向", "What they look for")
      .help("多数人愿去的单位类型；没有意向的空着", "The kind of employer most would choose; blank where nobody said")
    Field(\.expectedPay, "expectedPay", "期望月薪", "Expected pay")
      .decimals(2).section("就业意向", "What they look for").unit("元/月", "yuan a month")
      .rule(.minimum(0))
      .help("多数学生的期望，税前", "What most of them expect, before tax")
  }
  .belongs(through: "school", in: "year")
  .called("生源 毕业生供给 供给 available graduates")
  .named(by: "school", "offering", "year")
  .seldomTwice(
    "school", "offering", "kind", "year", "availableFrom", "intendedRegion", "intendedIndustry",
    "intendedKind"
  )
  .rule(.within(parts: ["matched"], whole: "headcount"))
  .indexed("school", "year")
}
