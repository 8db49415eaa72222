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
    Field(\.offering, "offering", "专业点", "Offering").searchable().width(24)
    Field(\.school, "school", "学校", "School").searchable().width(28).follows("offering", "school")
    Field(\.unit, "unit", "企业", "Enterprise").searchable().width(28)
    Field(\.relation, "relation", "对接关系", "Relation").required().width(8).sortable()
    Field(\.since, "since", "起始", "Since").width(10).sortable()
    Field(\.until, "until", "截止", "Until")
    Field(\.basis, "basis", "依据", "Basis").width(16)
    Field(\.weight, "weight", "权重", "Weight").decimals(2).rule(.minimum(0))
  }
  .named(by: "chain", "offering", "unit")
  .valid(from: "since", to: "until", lastDay: .included)
  .scoped(by: "chain.alliance")
  .rule(.oneOf(["offering", "school", "unit"]))
  .rule(.order("since", "until"))
  .indexed("chain", "school")
}
