package import Records

/// A base's yearly use and yield as its owner reports them.
package struct BaseYear: Entity {
  package static let entity = "baseYear"

  package var base: Reference<Base>?
  package var year: Int?
  package var hoursOpen: Double?
  package var ownHours: Double?
  package var outsideHours: Double?
  package var served: Int?
  package var daysOpen: Int?
  package var enterprises: Int?
  package var trainings: Int?
  package var appraisals: Int?
  package var income: Double?
  package var materialCost: Double?
  package var maintenance: Double?
  package var output: Double?

  package init() {}

  package static let schema = Schema<Self>("基地年度", "Base year", group: .bases) {
    Field(\.base, "base", "基地", "Base").searchable().required().width(30)
    Field(\.year, "year", "年度", "Year").required().width(6).sortable().rule(.range(1900, 2100))
    Field(\.hoursOpen, "hoursOpen", "开放学时", "Hours open")
      .decimals(2).width(8).unit("小时", "hours").rule(.minimum(0))
    Field(\.ownHours, "ownHours", "校内人时", "Own person-hours")
      .decimals(2).width(10).sortable().unit("人时", "person-hours").rule(.minimum(0))
    Field(\.outsideHours, "outsideHours", "校外人时", "Outside person-hours")
      .decimals(2).width(10).sortable().unit("人时", "person-hours").rule(.minimum(0))
    Field(\.served, "served", "服务人次", "People served")
      .width(8).sortable().unit("人次", "visits").rule(.minimum(0))
    Field(\.daysOpen, "daysOpen", "开放天数", "Days open").unit("天", "days").rule(.range(0, 366))
    Field(\.enterprises, "enterprises", "服务企业数", "Enterprises served")
      .unit("家", "enterprises").rule(.minimum(0))
    Field(\.trainings, "trainings", "培训人次", "Trainings")
      .unit("人次", "visits").rule(.minimum(0))
    Field(\.appraisals, "appraisals", "鉴定人次", "Appraisals")
      .unit("人次", "visits").rule(.minimum(0))
    Field(\.income, "income", "收入", "Income").decimals(2).width(8).unit("万元", "10,000 yuan")
    Field(\.materialCost, "materialCost", "耗材费", "Material cost")
      .decimals(2).unit("万元", "10,000 yuan")
    Field(\.maintenance, "maintenance", "维护费", "Maintenance")
      .decimals(2).unit("万元", "10,000 yuan")
    Field(\.output, "output", "产值", "Output").decimals(2).unit("万元", "10,000 yuan")
  }
  .belongs(through: "base.owner", in: "year")
  .named(by: "base", "year")
  .indexed("base", "year")
  .distinct("base", "year")
}
