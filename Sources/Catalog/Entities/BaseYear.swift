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
    Field(\.base, "base", "基地", "Base").differing().searchable().required().width(30)
    Field(\.year, "year", "年度", "Year").required().width(6).sortable().rule(.range(1900, 2100))
      .help(.reportYear)
    Field(\.hoursOpen, "hoursOpen", "开放时数", "Hours open")
      .decimals(2).width(8).unit("小时", "hours").rule(.minimum(0))
      .help("全年实际开放的小时数，不乘工位", "Hours it was open in the year, not multiplied by workstations")
    Field(\.ownHours, "ownHours", "校内人时", "Own person-hours").headed("校内人时", "Own use")
      .decimals(2).width(10).sortable().unit("人时", "person-hours").rule(.minimum(0))
      .help(
        "本校人数乘时长：10人用3小时计30人时", "People of the own school times hours: ten for three hours make 30")
    Field(\.outsideHours, "outsideHours", "校外人时", "Outside person-hours").headed(
      "校外人时", "Outside use"
    )
    .decimals(2).width(10).sortable().unit("人时", "person-hours").rule(.minimum(0))
    .help("外校、企业、社会人员的人时，算共享率用", "The same for people from outside; the rate of sharing uses it")
    Field(\.served, "served", "服务人次", "Visits")
      .called("接待人次 服务人次数")
      .width(8).sortable().unit("人次", "visits").rule(.minimum(0)).help(.attendances)
    Field(\.daysOpen, "daysOpen", "开放天数", "Days open").unit("天", "days").rule(.range(0, 366))
      .help(
        "当年实际开放的天数，法定假日和停用的天不计", "Days it was open in the year; not holidays nor days out of use")
    Field(\.enterprises, "enterprises", "服务企业数", "Enterprises served")
      .unit("家", "enterprises").rule(.minimum(0))
      .help("全年服务过的企业，同一家只计一次", "Each enterprise served in the year counts once")
    Field(\.trainings, "trainings", "培训人次", "Training attendances")
      .unit("人次", "attendances").rule(.minimum(0)).help(.attendances)
    Field(\.appraisals, "appraisals", "鉴定人次", "Appraisal sittings")
      .unit("人次", "sittings").rule(.minimum(0))
      .help("在此参加技能鉴定的人次，补考另计", "Sittings of skill appraisals held here, resits included")
    Field(\.income, "income", "收入", "Income")
      .called("服务收入")
      .decimals(2).width(8).unit("万元", "× 10,000 yuan")
      .help(
        "培训、鉴定、服务和生产的收入，不含财政拨款",
        "From training, testing, services and production, without public funds")
    Field(\.materialCost, "materialCost", "耗材费", "Material cost")
      .decimals(2).unit("万元", "× 10,000 yuan")
      .help("实训用掉的原材料和耗材", "Raw materials and consumables used up in practice")
    Field(\.maintenance, "maintenance", "维护费", "Maintenance")
      .decimals(2).unit("万元", "× 10,000 yuan")
      .help("设备维修、保养的费用", "Repair and upkeep of equipment")
    Field(\.output, "output", "产值", "Output").decimals(2).unit("万元", "× 10,000 yuan")
      .help(
        "生产性实训的产品与服务价值，不等于收入",
        "Value of what productive training made or served, which is not income")
  }
  .belongs(through: "base.owner", in: "year")
  .called("工位数 设备值 年报")
  .named(by: "base", "year")
  .indexed("base", "year")
  .distinct("base", "year")
}
