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
    Field(\.name, "name", "名称", "Name")
      .called("联盟 联盟名称")
      .required().width(30).searchable().sortable()
      .help("与批准或成立文件一致的全称", "The full name as in the document that founded it")
    Field(\.shortName, "shortName", "简称", "Short name").width(14).searchable()
      .help("标题行和窄的列里用的名称，不超过十来个字", "The name used in the title line and in narrow columns")
    Field(\.kind, "kind", "联盟类型", "Kind").required().width(16).sortable()
      .help(
        "市域产教联合体须依托园区、设理事会、实体化运行",
        "A city consortium rests on a park, has a council and runs as an entity")
    Field(\.level, "level", "级别", "Level").width(10).sortable().help(.grantedLevel)
    Field(\.stage, "stage", "阶段", "Stage").width(6).sortable()
      .help(
        "以最近一次批复为准：列入试点填试点，通过认定填正式",
        "As of the last approval: a pilot once listed as one, established once recognised")
    Field(\.foundedOn, "foundedOn", "成立日期", "Founded").width(10).sortable().help(.countedFrom)
    Field(\.region, "region", "行政区划", "Region").code(.division).width(16)
      .help(
        "覆盖地区的六位代码，市级的填到市，如620300金昌市",
        "Of the area it covers; for a city its own code, such as 620300 for Jinchang")
    Field(\.leadUnit, "leadUnit", "牵头单位", "Lead unit").width(24)
      .help(
        "另在成员关系中登记为“牵头”，才计入成员数",
        "Enter it as a member with the role of lead too, or it is not counted as one")
    Field(\.parkUnit, "parkUnit", "依托园区", "Park")
      .help("市域产教联合体所依托的产业园区", "The industrial park that a city consortium rests on")
    Field(\.parent, "parent", "上级联盟", "Parent alliance")
      .help(
        "本联盟所属的省级或国家级联盟；没有则空着",
        "The provincial or national alliance it belongs to; blank where there is none")
    Field(\.initiators, "initiators", "发起单位", "Initiators").mentions(Unit.self)
      .help("共同发起单位的全称，用顿号隔开", "Full names of the units that founded it, separated by commas")
    Field(\.isEntity, "isEntity", "实体化运行", "Run as an entity").help(.runAsEntity)
    Field(\.uscc, "uscc", "统一社会信用代码", "Unified social credit code")
      .code(.unifiedSocialCredit).help(.socialCreditCode)
    Field(\.dissolvedOn, "dissolvedOn", "注销日期", "Dissolved").help(.countedUntil)
    Field(\.charter, "charter", "章程", "Charter")
      .help("章程的名称与通过日期", "The charter's title and the day it was adopted")
    Field(\.principles, "principles", "建设原则", "Principles").note()
      .help(
        "如优势互补、资源共享、互惠双赢、共同发展",
        "Such as complementing strengths, sharing resources, mutual benefit")
    Field(\.goals, "goals", "建设目标", "Goals").note()
      .help("照批复或建设方案中的目标，可分行", "As the approval or the plan says them, one to a line")
    Field(\.workModel, "workModel", "运行模式", "Way of working").note()
      .help("如政行企校四方联动、两轮驱动", "Such as government, sector, enterprises and schools acting together")
  }
  .called("联合体 共同体 consortium")
  .named(by: "name")
  .alike(by: "name", or: ["shortName"])
  .valid(from: "foundedOn", to: "dissolvedOn")
  .rule(.order("foundedOn", "dissolvedOn"))
}
