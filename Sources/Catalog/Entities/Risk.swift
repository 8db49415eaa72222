package import Records

/// What may go wrong, how likely and how bad, and what is done about it.
package struct Risk: Entity {
  package static let entity = "risk"

  package var name = ""
  package var alliance: Reference<Alliance>?
  package var category: RiskCategory?
  package var likelihood: Int?
  package var impact: Int?
  package var status: RiskStatus?
  package var dueOn: PartialDate?
  package var owner: Reference<Unit>?
  package var plan: Reference<Plan>?
  package var description = ""
  package var measures = ""

  package init() {}

  package static let schema = Schema<Self>("风险", "Risk", group: .money) {
    Field(\.name, "name", "名称", "Name")
      .called("风险 风险名称 风险点")
      .required().width(30).searchable().sortable()
    Field(\.alliance, "alliance", "联盟", "Alliance").width(20).help(.scopeAlliance)
    Field(\.category, "category", "风险类别", "Category").required().width(14).sortable()
      .help("风险从哪里来，选主要的一类", "Where it comes from; of several the main one")
    Field(\.likelihood, "likelihood", "可能性", "Likelihood").width(6).sortable().rule(.range(1, 5))
      .help(
        "1几乎不会，5几乎必然；风险值＝可能性×影响", "1 hardly ever, 5 almost surely; the risk is likelihood × impact")
    Field(\.impact, "impact", "影响", "Impact").width(6).sortable().rule(.range(1, 5))
      .help(
        "1轻微，5严重；乘积15以上为红，8至14为橙", "1 slight, 5 grave; a product of 15 is red, of 8 to 14 orange")
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
      .help(
        "已缓解的仍要关注；不会再发生的填已关闭",
        "What is mitigated is still watched; closed once it cannot happen any more")
    Field(\.dueOn, "dueOn", "应对期限", "Due").width(10).sortable()
      .help("应对措施须在哪天前完成", "By when the measures must be done")
    Field(\.owner, "owner", "责任单位", "Owner")
      .called("责任部门")
      .width(20).searchable()
      .help("负责应对的单位，不一定是受影响的单位", "The unit that has to act, not always the one that is hit")
    Field(\.plan, "plan", "方案", "Plan")
      .help("影响哪个方案；影响整个联盟的空着", "The plan it endangers; blank where it is the alliance as a whole")
    Field(\.description, "description", "描述", "Description").searchable().note()
    Field(\.measures, "measures", "应对措施", "Measures").note()
      .help("应对措施和负责的人，一条一行", "What is done and by whom, one to a line")
  }
  .called("隐患 预警 应急 安全 hazard")
  .named(by: "name")
  .alike(by: "name", within: ["alliance", "owner", "plan"])
  .scoped(by: "alliance")
  .indexed("alliance", "category")
}
