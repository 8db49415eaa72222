package import Records

/// A recognition of a unit, a person or a base, an enterprise's qualification included, or so many of
/// a kind where no names are given.
package struct Honour: Entity {
  package static let entity = "honour"

  package var name = ""
  package var kind: HonourKind?
  package var level: Level?
  package var unit: Reference<Unit>?
  package var person: Reference<Person>?
  package var base: Reference<Base>?
  package var count: Int?
  package var grantedOn: PartialDate?
  package var expiresOn: PartialDate?
  package var grantor = ""
  package var document = ""
  package var stage: QualificationStage?
  package var investment: Double?
  package var offset: Double?

  package init() {}

  package static let schema = Schema<Self>("荣誉与称号", "Honour", group: .units) {
    Field(\.name, "name", "名称", "Name").required().width(30).searchable().sortable()
    Field(\.kind, "kind", "荣誉类型", "Kind").required().width(20).sortable()
    Field(\.level, "level", "级别", "Level").width(10).sortable()
    Field(\.unit, "unit", "单位", "Unit").searchable().width(28)
    Field(\.person, "person", "人员", "Person")
    Field(\.base, "base", "基地", "Base")
    Field(\.count, "count", "数量", "Count")
      .width(6).help("未列名的填数量", "How many, where no names are given").rule(.minimum(1))
    Field(\.grantedOn, "grantedOn", "授予日期", "Granted").width(10).sortable()
    Field(\.expiresOn, "expiresOn", "到期日期", "Expires")
    Field(\.grantor, "grantor", "授予单位", "Grantor")
    Field(\.document, "document", "文件", "Document")
    Field(\.stage, "stage", "资质阶段", "Qualification stage")
      .section("企业资质", "Enterprise qualification")
    Field(\.investment, "investment", "投资额", "Investment")
      .decimals(2).section("企业资质", "Enterprise qualification").unit("万元", "10,000 yuan")
      .rule(.minimum(0))
    Field(\.offset, "offset", "抵免额", "Offset")
      .decimals(2).help("不超过投资额的30%", "At most 30 % of the investment")
      .section("企业资质", "Enterprise qualification").unit("万元", "10,000 yuan")
      .rule(.minimum(0))
  }
  .belongs(through: "unit")
  .named(by: "name")
  .alike(by: "name", within: ["unit", "person", "base", "grantedOn"])
  .valid(from: "grantedOn", to: "expiresOn", lastDay: .included)
  .rule(.order("grantedOn", "expiresOn"))
  .rule(.atMost("offset", share: 0.3, of: "investment"))
}
