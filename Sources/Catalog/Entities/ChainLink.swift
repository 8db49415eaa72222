package import Records

/// A programme's service to a chain, or an enterprise's place on it.
package struct ChainLink: Entity {
  package static let entity = "chainLink"

  package var chain: Reference<Chain>?
  package var offering: Reference<Offering>?
  package var school: Reference<Unit>?
  package var unit: Reference<Unit>?
  package var relation: ChainRelation?
  package var since: PartialDate?
  package var until: PartialDate?
  package var basis = ""
  package var weight: Double?

  package init() {}

  package static let schema = Schema<Self>("产业对接", "Chain link", group: .industry) {
    Field(\.chain, "chain", "产业链", "Chain").searchable().required().width(20)
      .help("对接到环节的，也计入它所属的链", "What is linked to a stage counts for its chain too")
    Field(\.offering, "offering", "专业点", "Offering").shares("school").differing().searchable()
      .width(24).help(
        .offering)
    Field(\.school, "school", "学校", "School").expects(.school).differing().searchable().width(28)
      .follows(
        "offering", "school"
      )
      .help(
        "判断达标时按学校去重，高职、中职分开计",
        "Each school counts once towards the rule of two, higher and secondary apart")
    Field(\.unit, "unit", "企业", "Enterprise").differing().searchable().width(28)
      .help("在这条链上的企业；院校填“学校”", "An enterprise on the chain; a school goes in the field above")
    Field(\.relation, "relation", "对接关系", "Relation").required().width(8).sortable()
      .help("由近到远：主要、服务、相关", "From close to loose: main, serving, related")
    Field(\.since, "since", "起始日期", "Since").width(10).sortable().help(.countedFrom)
    Field(\.until, "until", "截止日期", "Until").help(.countedThrough)
    Field(\.basis, "basis", "依据", "Basis").width(16)
      .help("说明对接关系的文件或论证报告", "The document or study that says so")
    Field(\.weight, "weight", "权重", "Weight").decimals(2).rule(.minimum(0))
      .help(
        "同一专业对接几条链时各占的份量，不用可空",
        "The share of each where one programme serves several chains; may be blank")
  }
  .called("对接 匹配产业")
  .named(by: "chain", "offering", "unit")
  .seldomTwice("chain", "offering", "school", "unit", "relation", "since")
  .valid(from: "since", to: "until", lastDay: .included)
  .scoped(by: "chain.alliance")
  .counts(with: "school", "unit")
  .rule(.oneOf(["offering", "school", "unit"]))
  .rule(.order("since", "until"))
  .indexed("chain", "school")
}
