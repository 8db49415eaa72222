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
    Field(\.school, "school", "学校", "School").required().width(28).searchable()
    Field(\.enterprise, "enterprise", "企业", "Enterprise").required().width(28).searchable()
    Field(\.level, "level", "级别", "Level").width(10).sortable()
    Field(\.year, "year", "年度", "Year").required().width(6).sortable().rule(.range(1978, 2100))
    Field(\.status, "status", "状态", "Status").required().width(8).sortable()
    Field(\.review, "review", "评审意见", "Review").searchable()
    Field(\.deeds, "deeds", "合作事项", "Deeds").note()
  }
  .belongs(through: "school", in: "year")
  .named(by: "school", "enterprise")
  .distinct("school", "enterprise", "year")
}
