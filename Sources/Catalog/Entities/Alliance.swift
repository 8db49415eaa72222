package import Records

/// An association of schools, enterprises and departments; also one outside that a unit has joined.
package struct Alliance: Entity {
  package static let entity = "alliance"

  package var name = ""
  package var shortName = ""
  package var kind: AllianceKind?
  package var level: Level?
  package var stage: AllianceStage?
  package var foundedOn: PartialDate?
  package var region = ""
  package var leadUnit: Reference<Unit>?
  package var parkUnit: Reference<Unit>?
  package var parent: Reference<Alliance>?
  package var initiators = ""
  package var isEntity: Bool?
  package var uscc = ""
  package var dissolvedOn: PartialDate?
  package var charter = ""
  package var principles = ""
  package var goals = ""
  package var workModel = ""

  package init() {}

  package static let schema = Schema<Self>("联盟", "Alliance", group: .alliance) {
    Field(\.name, "name", "名称", "Name").required().width(30).searchable().sortable()
    Field(\.shortName, "shortName", "简称", "Short name").width(14).searchable()
    Field(\.kind, "kind", "联盟类型", "Kind").required().width(16).sortable()
    Field(\.level, "level", "级别", "Level").width(10).sortable()
    Field(\.stage, "stage", "阶段", "Stage").width(6).sortable()
    Field(\.foundedOn, "foundedOn", "成立日期", "Founded").width(10).sortable()
    Field(\.region, "region", "行政区划", "Region").code(.division).width(16)
    Field(\.leadUnit, "leadUnit", "牵头单位", "Lead unit").width(24)
    Field(\.parkUnit, "parkUnit", "依托园区", "Park")
    Field(\.parent, "parent", "上级联盟", "Parent alliance")
    Field(\.initiators, "initiators", "发起单位", "Initiators")
    Field(\.isEntity, "isEntity", "实体化运行", "Run as an entity")
    Field(\.uscc, "uscc", "统一社会信用代码", "Unified social credit code")
      .code(.unifiedSocialCredit)
    Field(\.dissolvedOn, "dissolvedOn", "注销日期", "Dissolved")
    Field(\.charter, "charter", "章程", "Charter")
    Field(\.principles, "principles", "建设原则", "Principles").note()
    Field(\.goals, "goals", "建设目标", "Goals").note()
    Field(\.workModel, "workModel", "运行模式", "Way of working").note()
  }
  .named(by: "name")
  .alike(by: "name", or: ["shortName"])
  .valid(from: "foundedOn", to: "dissolvedOn")
  .rule(.order("foundedOn", "dissolvedOn"))
}
