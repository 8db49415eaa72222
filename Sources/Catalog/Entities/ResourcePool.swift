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
    Field(\.name, "name", "名称", "Name").required().width(30).searchable().sortable()
    Field(\.kind, "kind", "资源库类型", "Kind").required().width(16).sortable()
    Field(\.alliance, "alliance", "联盟", "Alliance").width(20)
    Field(\.body, "body", "管理机构", "Keeping body").width(20)
    Field(\.unit, "unit", "建库单位", "Keeping unit").width(24).searchable()
    Field(\.size, "size", "入库数", "Size").width(10).sortable().rule(.minimum(0))
    Field(\.countedOn, "countedOn", "统计日期", "Counted on").width(10).sortable()
    Field(\.updateRule, "updateRule", "更新制度", "Update rule")
    Field(\.members, "members", "成员", "Members").searchable().note()
  }
  .named(by: "name")
  .alike(by: "name", within: ["alliance", "unit"])
  .scoped(by: "alliance")
}
