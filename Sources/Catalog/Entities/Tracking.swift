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

  package static let schema = Schema<Self>(
    "跟踪与满意度", "Tracking and satisfaction", plural: "Tracking and satisfaction", group: .graduates
  ) {
    Field(\.title, "title", "标题", "Title").required().width(28).searchable().sortable()
    Field(\.topic, "topic", "内容", "Topic").required().width(14).sortable()
      .help("跟踪毕业生，还是问对哪一方面是否满意", "Whether graduates are followed, or with what people are content")
    Field(\.school, "school", "学校", "School").expects(.school).width(28).searchable().help(
      .belonging)
    Field(\.year, "year", "年度", "Year").width(6).sortable().rule(.range(1978, 2100))
      .help(.countedYear)
    Field(\.time, "time", "跟踪时点", "When").width(6).sortable()
      .help("毕业后多久调查的", "How long after graduation it was")
    Field(\.value, "value", "满意度", "Satisfaction")
      .decimals(2).width(8).sortable().unit("%", "%").rule(.range(0, 100))
      .help(
        "满意的受访者占比；与全国平均之差即满意度差",
        "Share of the respondents satisfied; compared with the national mean")
    Field(\.national, "national", "全国平均", "National mean")
      .decimals(2).width(8).unit("%", "%").rule(.range(0, 100))
      .help("同一调查、同一年的全国平均", "Of the same survey and the same year")
    Field(\.provider, "provider", "调查机构", "Surveyed by").searchable()
      .help("第三方调查机构；自己调查的写学校", "The agency that asked, or the school itself")
    Field(\.respondents, "respondents", "样本数", "Respondents").unit("人", "people").rule(.minimum(0))
      .help("有效答卷的份数", "Valid answers")
    Field(\.offering, "offering", "专业点", "Offering").shares("school").help(.offering)
    Field(\.cohort, "cohort", "毕业生批次", "Cohort").shares("school")
      .help("调查的是哪一届毕业生；不针对毕业生的空着", "The graduates asked; blank where others were")
    Field(\.trainingClass, "trainingClass", "订单与学徒班", "Training class").shares("school")
      .searchable()
      .help("针对某个订单班或学徒班的填", "Where it is about one training class")
    Field(\.college, "college", "产业学院", "Industry college").shares("school").searchable()
      .help("针对某个产业学院的填", "Where it is about one industry college")
    Field(\.tracked, "tracked", "跟踪人数", "Tracked")
      .section("去向", "What became of them").unit("人", "people").rule(.minimum(0))
      .help("实际联系到的毕业生，是下列各数的分母", "Graduates who were reached; what follows is of them")
    Field(\.backbone, "backbone", "骨干人数", "Key staff").section("去向", "What became of them")
      .unit("人", "people").rule(.minimum(0))
      .help("已成为技术骨干或管理人员的", "Who are key technicians or managers by now")
    Field(\.backboneRate, "backboneRate", "骨干占比", "Key staff share")
      .decimals(2).section("去向", "What became of them").unit("%", "%").rule(.range(0, 100))
      .help(.shareOnly)
    Field(\.retained, "retained", "留用人数", "Retained")
      .section("去向", "What became of them").unit("人", "people").rule(.minimum(0))
      .help("仍在原合作企业工作的", "Who still work at the partner enterprise")
    Field(\.salary, "salary", "平均月薪", "Mean pay")
      .decimals(2).section("去向", "What became of them").unit("元/月", "yuan a month")
      .rule(.minimum(0))
      .help("受访毕业生的平均，税前", "Of the graduates who answered, before tax")
    Field(\.settlementRate, "settlementRate", "毕业去向落实率", "Placement rate")
      .decimals(2).section("去向", "What became of them").unit("%", "%").rule(.range(0, 100))
      .help(.shareOnly)
    Field(\.partnerRate, "partnerRate", "合作企业及上下游占比", "With partners and their chain")
      .decimals(2).section("去向", "What became of them").unit("%", "%").rule(.range(0, 100))
      .help(
        "去合作企业及其上下游的占比，除以已就业人数", "At partners, their suppliers and customers, of those employed")
    Field(\.payGain, "payGain", "起薪高出", "Starting pay above others")
      .decimals(2).section("去向", "What became of them").unit("%", "%")
      .help("起薪比其他毕业生高出的百分比", "How much more than others they start on, in per cent")
    Field(\.finding, "finding", "结论", "Finding").note()
      .help("调查的主要结论，一条一行；比率另填", "What was found, one to a line; rates have fields of their own")
  }
  .belongs(through: "school", in: "year")
  .called("回访 满意度 调查 跟踪 survey satisfaction")
  .named(by: "title")
  .alike(by: "title", within: ["school", "year", "time"])
  .rule(.within(parts: ["backbone"], whole: "tracked"))
  .rule(.within(parts: ["retained"], whole: "tracked"))
  .indexed("school", "year")
}
