package import Records

/// Money paid out under a policy in a year, with the caps it has to keep.
package struct SupportPayment: Entity {
  package static let entity = "supportPayment"

  package var name = ""
  package var kind: SupportKind?
  package var year: Int?
  package var policy: Reference<Policy>?
  package var unit: Reference<Unit>?
  package var total: Amount?
  package var graduateShare: Double?
  package var receivers: Int?
  package var startUp: Reference<StartUp>?
  package var largest: Double?
  package var cap: Double?
  package var longest: Int?
  package var capYears: Int?

  package init() {}

  package static let schema = Schema<Self>("扶持资金", "Support payment", group: .money) {
    Field(\.name, "name", "名称", "Name")
      .called("补贴名称 补贴项目 扶持项目 项目名称")
      .required().width(28).searchable().sortable()
    Field(\.kind, "kind", "扶持类型", "Kind")
      .called("类型 补贴类型")
      .required().width(14).sortable()
      .help(
        "资金的性质，照文件：贷款、补贴、减免等",
        "What kind of money it is as the document says: a loan, a grant, a relief")
    Field(\.year, "year", "年度", "Year").required().width(6).sortable().rule(.range(1978, 2100))
      .help(.countedYear)
    Field(\.policy, "policy", "依据政策", "Policy").width(26).searchable()
      .help("上限金额和年限随它带出", "The caps on amount and years follow from it")
    Field(\.unit, "unit", "发放单位", "Paid by").width(24).searchable().help(.belonging)
    Field(\.total, "total", "总额", "Total")
      .called("金额 总金额 发放金额 补贴金额")
      .width(10).sortable().unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .help("全年发放的合计，不是单笔", "All that was paid in the year, not one payment")
    Field(\.graduateShare, "graduateShare", "毕业生占比", "Share of graduates").headed(
      "毕业生占比", "Graduates %"
    )
    .decimals(2).width(8).unit("%", "%")
    .rule(.range(0, 100))
    .help("总额中给职业院校毕业生的部分", "The part of the total that graduates of vocational schools got")
    Field(\.receivers, "receivers", "受益人数", "Recipients")
      .called("享受人数 人数")
      .width(8).sortable().unit("人", "people").rule(.minimum(0)).help(.headcount)
    Field(\.startUp, "startUp", "创业实体", "Start-up")
      .help("得到扶持的创业实体；给个人的空着", "The start-up that is supported; blank where it went to a person")
    Field(\.largest, "largest", "单笔最高", "Largest payment")
      .decimals(2).section("上限", "Caps").unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .help("实际发放中最大的一笔", "The largest single payment that was made")
    Field(\.cap, "cap", "单笔上限", "Cap")
      .decimals(2).section("上限", "Caps").unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .follows("policy", "cap")
      .help("政策允许的每笔最高额", "The most the policy allows for one payment")
    Field(\.longest, "longest", "最长年数", "Longest period")
      .section("上限", "Caps").unit("年", "years").rule(.minimum(0))
      .help("实际享受最久的年数", "The longest time anybody had it")
    Field(\.capYears, "capYears", "年限上限", "Longest period allowed")
      .section("上限", "Caps").unit("年", "years").rule(.minimum(0)).follows("policy", "capYears")
      .help("政策允许的最长年数", "The longest time the policy allows")
  }
  .belongs(through: "unit", in: "year")
  .called("补贴 补助 奖补 奖励 subsidy grant")
  .named(by: "name", "year")
  .alike(by: "name", within: ["kind", "year", "unit", "startUp"])
  .rule(.within(parts: ["largest"], whole: "cap"))
  .rule(.within(parts: ["longest"], whole: "capYears"))
  .rule(.when("kind", [SupportKind.startUpSubsidy.value], .when("cap", [.blank], subsidyCap)))
  .rule(.when("kind", [SupportKind.rentRelief.value], .when("capYears", [.blank], reliefCap)))
  // Where nobody said which payment was the largest, it was no smaller than the average one.
  .rule(.when("largest", [.blank], average(atMost: .field("cap"))))
  .rule(
    .when(
      "kind", [SupportKind.startUpSubsidy.value],
      .when("largest", [.blank], .when("cap", [.blank], average(atMost: .number(mostSubsidy)))))
  )
  .indexed("year", "kind")

  /// Rule R-04: a start-up is subsidised with at most 30,000 yuan, and its rent relieved for at most three
  /// years, where the policy behind a payment sets no caps of its own.
  private static let mostSubsidy = 3.0
  private static let subsidyCap = RecordRule.limit("largest", mostSubsidy)
  private static let reliefCap = RecordRule.limit("longest", 3)

  private static func average(atMost limit: RecordRule.Limit) -> RecordRule {
    .average("total", per: "receivers", atMost: limit)
  }
}
