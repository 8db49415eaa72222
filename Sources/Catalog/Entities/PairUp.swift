package import Records

/// A school and an enterprise held up as a model of cooperation.
package struct PairUp: Entity {
  package static let entity = "pairUp"

  package var school: Reference<Unit>?
  package var enterprise: Reference<Unit>?
  package var level: Level?
  package var year: Int?
  package var status: PairStatus?
  package var review = ""
  package var deeds = ""

  package init() {}

  package static let schema = Schema<Self>("校企合作示范组合", "Model pairing", group: .cooperation) {
    Field(\.school, "school", "学校", "School").expects(.school).required().width(28).searchable()
      .help("企业只填一家；几家合作的各填一条", "With one enterprise; a school with several has a record for each")
    Field(\.enterprise, "enterprise", "企业", "Enterprise").differing().required().width(28)
      .searchable()
      .help("组合中的牵头企业；其他企业填在协议里", "The leading enterprise of the pair; others are in the agreement")
    Field(\.level, "level", "级别", "Level").width(10).sortable().help(.grantedLevel)
    Field(\.year, "year", "年度", "Year").required().width(6).sortable().rule(.range(1978, 2100))
      .help(.countedYear)
    Field(\.status, "status", "状态", "Status").required().width(8).sortable()
      .help("撤销的不计入示范组合数", "Revoked ones are not counted")
    Field(\.review, "review", "评审意见", "Review").searchable()
      .help("评审或验收的结论，照原文", "What the review concluded, in its own words")
    Field(\.deeds, "deeds", "合作事项", "Joint work").note()
      .help("一起做成了什么，一行一项", "What they have done together, one to a line")
  }
  .belongs(through: "school", in: "year")
  .called("结对 帮扶 示范组合")
  .named(by: "school", "enterprise")
  .distinct("school", "enterprise", "year")
}
