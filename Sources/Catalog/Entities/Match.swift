package import Records

/// A vacancy and a supply brought together, and what came of it.
package struct Match: Entity {
  package static let entity = "match"

  package var vacancy: Reference<Vacancy>?
  package var supply: Reference<Supply>?
  package var count: Int?
  package var score: Double?
  package var status: MatchStatus?
  package var matchedOn: PartialDate?
  package var reasons = ""

  package init() {}

  package static let schema = Schema<Self>("供需匹配", "Match", group: .industry) {
    Field(\.vacancy, "vacancy", "需求", "Vacancy").required().width(28).searchable()
      .help("企业的哪一条需求", "The vacancy that is met")
    Field(\.supply, "supply", "供给", "Supply").differing().required().width(28)
      .help("学校的哪一批供给；一条需求可与几批供给匹配", "The supply that meets it; one vacancy may be met by several")
    Field(\.count, "count", "人数", "People")
      .width(6).sortable().unit("人", "people").rule(.minimum(0))
      .help("这次匹配到岗位上的人数", "How many people this brings to the post")
    Field(\.score, "score", "匹配度", "Score").decimals(2).width(8).sortable().unit("分", "points")
      .rule(.range(0, 100))
      .help("0到100，越高越合适", "0 to 100, the higher the better they fit")
    Field(\.status, "status", "状态", "Status").required().width(8).sortable()
      .help(
        "签约后另改需求的已满足数和供给的已匹配数",
        "Once signed, raise filled and matched in the vacancy and the supply")
    Field(\.matchedOn, "matchedOn", "匹配日期", "Matched on").width(10).sortable()
      .help("双方确认匹配的日期，不是到岗日期", "The day both sides agreed, not that of starting")
    Field(\.reasons, "reasons", "匹配理由", "Reasons").note()
      .help("如专业、地区、薪资、技能等级相符", "Such as programme, place, pay or skill grade in common")
  }
  .belongs(through: "supply.school")
  .called("对接 撮合 matching")
  .named(by: "vacancy", "supply")
  .distinct("vacancy", "supply")
}
