package import Records

/// What ties one unit to another for a time, such as a school run in trust.
package struct UnitRelation: Entity {
  package static let entity = "unitRelation"

  package var unit: Reference<Unit>?
  package var counterpart: Reference<Unit>?
  package var kind: RelationKind?
  package var stage: RelationStage?
  package var scope = ""
  package var since: PartialDate?
  package var until: PartialDate?
  package var agreement: Reference<Agreement>?

  package init() {}

  package static let schema = Schema<Self>("单位关系", "Unit relation", group: .units) {
    Field(\.unit, "unit", "主导单位", "Leading unit").required().width(28).searchable()
      .help("托管、整合或设点的一方", "The side that runs the other or sets up a centre there")
    Field(\.counterpart, "counterpart", "对方单位", "Other unit").differing().required().width(28)
      .searchable()
      .help("被托管、被整合或被设点的一方", "The side that is run or where the centre is")
    Field(\.kind, "kind", "关系类型", "Kind").required().width(10).sortable()
      .help(
        "托管、资源整合等两个单位之间的关系；合作项目和协议另有表",
        "Trusteeship, pooling and the like; projects and agreements have records of their own")
    Field(\.stage, "stage", "阶段", "Stage").required().width(8).sortable()
      .help(
        "推进中的不计入已托管、已建立的数", "What is still proceeding is not counted as entrusted or established")
    Field(\.scope, "scope", "范围", "Scope")
      .width(20).searchable().help("如教师、教学、实训、培训", "Such as teachers, teaching, practice, training")
    Field(\.since, "since", "起始日期", "From").width(10).sortable().help(.countedFrom)
    Field(\.until, "until", "截止日期", "To").help(.countedThrough)
    Field(\.agreement, "agreement", "协议", "Agreement")
      .help("约定这一关系的协议；没有签订的空着", "The agreement that says so; blank where none was signed")
  }
  .belongs(through: "unit")
  .called("托管 隶属 共建 上级 trusteeship")
  .named(by: "unit", "counterpart", "kind")
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .distinct("unit", "counterpart", "kind", "since")
}
