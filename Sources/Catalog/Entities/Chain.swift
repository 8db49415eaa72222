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
    Field(\.alliance, "alliance", "联盟", "Alliance").width(20).help(.scopeAlliance)
    Field(\.name, "name", "名称", "Name")
      .called("产业链 产业链名称 产业名称")
      .required().width(26).searchable().sortable()
      .help(
        "产业体系、集群、链或环节的名称，如光伏产业链",
        "Of the system, cluster, chain or stage, such as the photovoltaic chain")
    Field(\.kind, "kind", "层次", "Tier").required().width(8).sortable()
      .help(
        "“高职、中职各不少于2所”只考核选“链”的",
        "The rule of two higher and two secondary schools holds for chains alone")
    Field(\.parent, "parent", "上级", "Parent").width(20)
      .help(
        "环节填所属的链，链填所属的集群，集群填所属的产业体系",
        "For a stage its chain, for a chain its cluster, for a cluster its system")
    Field(\.importance, "importance", "地位", "Importance").width(6).sortable()
      .help("政府产业规划给它的定位", "Its standing in the government's plan")
    Field(\.region, "region", "行政区划", "Region").code(.division).width(14).help(.division)
    Field(\.industry, "industry", "行业", "Industry").code(.industry).width(16).help(.industryCode)
    Field(\.coreProducts, "coreProducts", "核心产品", "Core products").searchable()
      .help("核心产品清单，用顿号隔开", "The list of core products, separated by commas")
    Field(\.technologyNeeds, "technologyNeeds", "技术需求", "Technology needs").note()
      .help("技术需求清单，一行一项", "The list of technology needs, one to a line")
    Field(\.leadUnit, "leadUnit", "链主单位", "Lead enterprise").width(20)
      .help("政府文件明确的链主或龙头企业", "The enterprise that the government names as leading the chain")
    Field(\.since, "since", "起始日期", "Since").help(.countedFrom)
    Field(\.until, "until", "截止日期", "Until").help(.countedThrough)
  }
  .called("产业集群 链条 cluster")
  .named(by: "name")
  .alike(by: "name", within: ["alliance", "kind"])
  .valid(from: "since", to: "until", lastDay: .included)
  .scoped(by: "alliance")
  .rule(.order("since", "until"))
  .indexed("alliance", "parent")
}
