package import Records

/// A place for practice with its workstations and opening hours.
package struct Base: Entity {
  package static let entity = "base"

  package var name = ""
  package var kind: BaseKind?
  package var level: Level?
  package var owner: Reference<Unit>?
  package var workstations: Int?
  package var openTo: Openness?
  package var status: BaseStatus?
  package var conflicts: Int?
  package var host: Reference<Unit>?
  package var region = ""
  package var location = ""
  package var partners = ""
  package var broadGroup = ""
  package var speciality = ""
  package var area: Double?
  package var equipmentValue: Double?
  package var equipmentCount: Int?
  package var donatedValue: Double?
  package var sessionCapacity: Int?
  package var beds: Int?
  package var openDays: Int?
  package var opensAt: Int?
  package var closesAt: Int?
  package var audience = ""
  package var approvedBy = ""
  package var contact: Reference<Person>?
  package var foundedOn: PartialDate?
  package var closedOn: PartialDate?

  package init() {}

  package static let schema = Schema<Self>("基地", "Base", group: .bases) {
    Field(\.name, "name", "名称", "Name").required().width(34).searchable().sortable()
    Field(\.kind, "kind", "基地类型", "Kind").required().width(20).sortable()
    Field(\.level, "level", "级别", "Level").width(10).sortable()
    Field(\.owner, "owner", "所属单位", "Owner").searchable().width(28)
    Field(\.workstations, "workstations", "工位", "Workstations")
      .width(6).sortable().unit("个", "places").rule(.minimum(0))
    Field(\.openTo, "openTo", "开放范围", "Open to").width(8).sortable()
    Field(\.status, "status", "状态", "Status").width(6).sortable()
    Field(\.conflicts, "conflicts", "冲突", "Conflicts")
      .width(6).sortable().computed()
      .help(
        "使用安排超过工位的时段数，自动计算", "Time slots with more booked than there are workstations; computed")
    Field(\.host, "host", "依托单位", "Host").section("位置", "Place")
    Field(\.region, "region", "行政区划", "Region").code(.division).section("位置", "Place")
    Field(\.location, "location", "地点", "Location").section("位置", "Place")
    Field(\.partners, "partners", "共建单位", "Partners").searchable()
    Field(\.broadGroup, "broadGroup", "服务专业大类", "Broad group served").searchable()
    Field(\.speciality, "speciality", "服务专业", "Programmes served").searchable()
    Field(\.area, "area", "面积", "Area")
      .decimals(2).section("容量", "Capacity").unit("㎡", "m²").rule(.minimum(0))
    Field(\.equipmentValue, "equipmentValue", "设备值", "Equipment value")
      .decimals(2).section("容量", "Capacity").unit("万元", "10,000 yuan").rule(.minimum(0))
    Field(\.equipmentCount, "equipmentCount", "设备台套", "Equipment")
      .section("容量", "Capacity").unit("台套", "sets").rule(.minimum(0))
    Field(\.donatedValue, "donatedValue", "企业捐赠值", "Donated value")
      .decimals(2).section("容量", "Capacity").unit("万元", "10,000 yuan").rule(.minimum(0))
    Field(\.sessionCapacity, "sessionCapacity", "每次可接纳", "Places per session")
      .section("容量", "Capacity").unit("人", "people").rule(.minimum(0))
    Field(\.beds, "beds", "床位", "Beds")
      .section("容量", "Capacity").unit("张", "beds").rule(.minimum(0))
    Field(\.openDays, "openDays", "开放日", "Open days")
      .section("开放时间", "Opening hours").weekdays()
    Field(\.opensAt, "opensAt", "开放时间", "Opens at")
      .section("开放时间", "Opening hours").time().rule(.range(0, 1440))
    Field(\.closesAt, "closesAt", "关闭时间", "Closes at")
      .section("开放时间", "Opening hours").time().rule(.range(0, 1440))
    Field(\.audience, "audience", "面向对象", "Audience")
    Field(\.approvedBy, "approvedBy", "认定部门", "Approved by")
    Field(\.contact, "contact", "负责人", "Person in charge")
    Field(\.foundedOn, "foundedOn", "建成日期", "Founded")
    Field(\.closedOn, "closedOn", "撤销日期", "Closed")
  }
  .belongs(through: "owner")
  .named(by: "name")
  .alike(by: "name", within: ["owner"])
  .valid(from: "foundedOn", to: "closedOn")
  .rule(.order("foundedOn", "closedOn"))
  .indexed("kind", "name")
}
