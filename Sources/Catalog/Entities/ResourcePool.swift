package import Records

/// A pool an alliance draws people or knowledge from, with how much it held on a day.
package struct ResourcePool: Entity {
  package static let entity = "resourcePool"

  package var name = ""
  package var kind: PoolKind?
  package var alliance: Reference<Alliance>?
  package var body: Reference<Body>?
  package var unit: Reference<Unit>?
  package var size: Amount?
  package var countedOn: PartialDate?
  package var updateRule = ""
  package var members = ""

  package init() {}

  package static let schema = Schema<Self>("资源库", "Resource pool", group: .units) {
    Field(\.name, "name", "名称", "Name")
      .called("资源库 资源库名称 库名")
      .required().width(30).searchable().sortable()
    Field(\.kind, "kind", "资源库类型", "Kind").required().width(16).sortable()
      .help(
        "库里收的是什么：专家、教师、技能人才还是数据", "What it holds: experts, teachers, skilled workers, or figures")
    Field(\.alliance, "alliance", "联盟", "Alliance").width(20).help(.scopeAlliance)
    Field(\.body, "body", "管理机构", "Keeping body").width(20)
      .help("由联盟的哪个机构维护", "The body of the alliance that keeps it")
    Field(\.unit, "unit", "建库单位", "Keeping unit").width(24).searchable()
      .help("由哪个单位建设和更新", "The unit that built it and keeps it up to date")
    Field(\.size, "size", "入库数", "Size").width(10).sortable().rule(.minimum(0))
      .help("统计日期当天库内的人数或条数", "People or records in it on the day they were counted")
    Field(\.countedOn, "countedOn", "统计日期", "Counted on").width(10).sortable()
      .help("入库数统计到哪一天", "The day the size is of")
    Field(\.updateRule, "updateRule", "更新制度", "Update rule")
      .help("多久更新一次，如每季", "How often it is brought up to date, such as every quarter")
    Field(\.members, "members", "成员", "Members").searchable().note()
      .help("一行一个；很多时只填入库数", "One to a line; of a large pool the size will do")
  }
  .called("库 题库 专家库 repository")
  .named(by: "name")
  .alike(by: "name", within: ["alliance", "unit"])
  .scoped(by: "alliance")
}
