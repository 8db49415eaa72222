package import Records

/// A cluster of industries, a chain, or a stage of a chain.
package struct Chain: Entity {
  package static let entity = "chain"

  package var alliance: Reference<Alliance>?
  package var name = ""
  package var kind: ChainKind?
  package var parent: Reference<Chain>?
  package var importance: ChainImportance?
  package var region = ""
  package var industry = ""
  package var coreProducts = ""
  package var technologyNeeds = ""
  package var leadUnit: Reference<Unit>?
  package var since: PartialDate?
  package var until: PartialDate?

  package init() {}

  package static let schema = Schema<Self>("产业链", "Industry chain", group: .industry) {
    Field(\.alliance, "alliance", "联盟", "Alliance").width(20)
    Field(\.name, "name", "名称", "Name").required().width(26).searchable().sortable()
    Field(\.kind, "kind", "层次", "Kind").required().width(6).sortable()
    Field(\.parent, "parent", "上级", "Parent").width(20)
    Field(\.importance, "importance", "地位", "Importance").width(6).sortable()
    Field(\.region, "region", "行政区划", "Region").code(.division).width(14)
    Field(\.industry, "industry", "行业", "Industry").code(.industry).width(16)
    Field(\.coreProducts, "coreProducts", "核心产品", "Core products").searchable()
    Field(\.technologyNeeds, "technologyNeeds", "技术需求", "Technology needs").note()
    Field(\.leadUnit, "leadUnit", "链主单位", "Lead enterprise").width(20)
    Field(\.since, "since", "起始", "Since")
    Field(\.until, "until", "截止", "Until")
  }
  .named(by: "name")
  .alike(by: "name", within: ["alliance", "kind"])
  .valid(from: "since", to: "until", lastDay: .included)
  .scoped(by: "alliance")
  .rule(.order("since", "until"))
  .indexed("alliance", "parent")
}
