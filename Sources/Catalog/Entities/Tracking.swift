package import Records

/// What became of graduates after a time, and how satisfied they or employers are.
package struct Tracking: Entity {
  package static let entity = "tracking"

  package var title = ""
  package var topic: TrackingTopic?
  package var school: Reference<Unit>?
  package var year: Int?
  package var time: TrackingTime?
  package var value: Double?
  package var national: Double?
  package var provider = ""
  package var respondents: Int?
  package var offering: Reference<Offering>?
  package var cohort: Reference<Cohort>?
  package var trainingClass: Reference<TrainingClass>?
  package var college: Reference<IndustryCollege>?
  package var tracked: Amount?
  package var backbone: Int?
  package var backboneRate: Double?
  package var retained: Int?
  package var salary: Double?
  package var settlementRate: Double?
  package var partnerRate: Double?
  package var payGain: Double?
  package var finding = ""

  package init() {}

  package static let schema = Schema<Self>("跟踪与满意度", "Tracking and satisfaction", group: .graduates)
  {
    Field(\.title, "title", "标题", "Title").required().width(28).searchable().sortable()
    Field(\.topic, "topic", "内容", "Topic").required().width(14).sortable()
    Field(\.school, "school", "学校", "School").width(28).searchable()
    Field(\.year, "year", "年度", "Year").width(6).sortable().rule(.range(1978, 2100))
    Field(\.time, "time", "跟踪时点", "When").width(6).sortable()
    Field(\.value, "value", "满意度", "Satisfaction")
      .decimals(2).width(8).sortable().unit("%", "%").rule(.range(0, 100))
    Field(\.national, "national", "全国平均", "National mean")
      .decimals(2).width(8).unit("%", "%").rule(.range(0, 100))
    Field(\.provider, "provider", "调查机构", "Surveyed by").searchable()
    Field(\.respondents, "respondents", "样本数", "Respondents").unit("人", "people").rule(.minimum(0))
    Field(\.offering, "offering", "专业点", "Offering")
    Field(\.cohort, "cohort", "毕业生批次", "Cohort")
    Field(\.trainingClass, "trainingClass", "订单与学徒班", "Training class").searchable()
    Field(\.college, "college", "产业学院", "Industry college").searchable()
    Field(\.tracked, "tracked", "跟踪人数", "Tracked")
      .section("去向", "What became of them").unit("人", "people").rule(.minimum(0))
    Field(\.backbone, "backbone", "骨干人数", "Key staff")
      .help("技术骨干或管理人员", "Key technicians or managers").section("去向", "What became of them")
      .unit("人", "people").rule(.minimum(0))
    Field(\.backboneRate, "backboneRate", "骨干占比", "Key staff share")
      .decimals(2).section("去向", "What became of them").unit("%", "%").rule(.range(0, 100))
    Field(\.retained, "retained", "留用人数", "Retained")
      .section("去向", "What became of them").unit("人", "people").rule(.minimum(0))
    Field(\.salary, "salary", "平均月薪", "Mean pay")
      .decimals(2).section("去向", "What became of them").unit("元/月", "yuan a month")
      .rule(.minimum(0))
    Field(\.settlementRate, "settlementRate", "毕业去向落实率", "Settlement rate")
      .decimals(2).section("去向", "What became of them").unit("%", "%").rule(.range(0, 100))
    Field(\.partnerRate, "partnerRate", "合作企业及上下游占比", "With partners and their chain")
      .decimals(2).section("去向", "What became of them").unit("%", "%").rule(.range(0, 100))
    Field(\.payGain, "payGain", "起薪高出", "Starting pay above others")
      .decimals(2).section("去向", "What became of them").unit("%", "%")
    Field(\.finding, "finding", "结论", "Finding").note()
  }
  .belongs(through: "school", in: "year")
  .named(by: "title")
  .alike(by: "title", within: ["school", "year", "time"])
  .rule(.within(parts: ["backbone"], whole: "tracked"))
  .rule(.within(parts: ["retained"], whole: "tracked"))
  .indexed("school", "year")
}
