package import Records

/// One year's graduates of a programme as a school counts them at a snapshot, by outcome code.
package struct Cohort: Entity {
  package static let entity = "cohort"

  package var school: Reference<Unit>?
  package var offering: Reference<Offering>?
  package var level: ProgrammeLevel?
  package var year: Int?
  package var snapshot: Snapshot?
  package var snapshotOn: PartialDate?
  package var edition: OutcomeEdition?
  package var graduates: Int?
  package var excluded: Int?
  package var o10: Int?
  package var o11: Int?
  package var o27: Int?
  package var o46: Int?
  package var o50: Int?
  package var o51: Int?
  package var o12: Int?
  package var o76: Int?
  package var o75: Int?
  package var o80: Int?
  package var o85: Int?
  package var o70: Int?
  package var o71: Int?
  package var o72: Int?
  package var local: Int?
  package var elsewhere: Int?
  package var abroad: Int?
  package var matched: Int?
  package var primary: Int?
  package var secondary: Int?
  package var tertiary: Int?
  package var aboveScale: Int?
  package var partner: Int?
  package var schoolReferred: Int?
  package var agency: Int?
  package var otherChannel: Int?
  package var startPay: Double?

  package init() {}

  package static let schema = Schema<Self>("毕业生批次", "Cohort", group: .graduates) {
    Field(\.school, "school", "学校", "School").searchable().required().width(28).sortable()
    Field(\.offering, "offering", "专业点", "Offering").searchable().width(24)
    Field(\.level, "level", "学段", "Level")
      .required().width(8).sortable().follows("offering", "level")
    Field(\.year, "year", "届", "Year").required().width(6).sortable().rule(.range(1978, 2100))
    Field(\.snapshot, "snapshot", "统计时点", "Snapshot").required().width(8).sortable()
    Field(\.snapshotOn, "snapshotOn", "统计日期", "Counted on").width(10)
    Field(\.edition, "edition", "代码版本", "Code edition")
    Field(\.graduates, "graduates", "毕业生数", "Graduates")
      .required().width(8).sortable().unit("人", "people").rule(.minimum(0))
    Field(\.excluded, "excluded", "不计入(65)", "Excluded (65)")
      .unit("人", "people").rule(.minimum(0))
    Field(\.o10, "o10", "10 签就业协议", "10 Agreement")
      .width(8).section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
    Field(\.o11, "o11", "11 签劳动合同", "11 Contract")
      .width(8).section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
    Field(\.o27, "o27", "27 科研助理", "27 Research assistant")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
    Field(\.o46, "o46", "46 应征义务兵", "46 Conscript")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
    Field(\.o50, "o50", "50 国家基层项目", "50 National grass-roots")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
    Field(\.o51, "o51", "51 地方基层项目", "51 Local grass-roots")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
    Field(\.o12, "o12", "12 其他录用形式", "12 Other employment")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
    Field(\.o76, "o76", "76 自由职业", "76 Freelance")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
    Field(\.o75, "o75", "75 自主创业", "75 Own business")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
    Field(\.o80, "o80", "80 境内升学", "80 Further study")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
    Field(\.o85, "o85", "85 出国(境)", "85 Abroad")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
    Field(\.o70, "o70", "70 待就业", "70 Seeking work")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
    Field(\.o71, "o71", "71 不就业拟升学", "71 Preparing for study")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
    Field(\.o72, "o72", "72 其他暂不就业", "72 Not seeking")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
    Field(\.local, "local", "本地就业", "Employed locally")
      .section("去向地区", "Where they went").unit("人", "people").rule(.minimum(0))
    Field(\.elsewhere, "elsewhere", "异地就业", "Employed elsewhere")
      .section("去向地区", "Where they went").unit("人", "people").rule(.minimum(0))
    Field(\.abroad, "abroad", "境外就业", "Employed abroad")
      .section("去向地区", "Where they went").unit("人", "people").rule(.minimum(0))
    Field(\.matched, "matched", "对口就业", "In their field")
      .section("产业与单位", "Industries and employers").unit("人", "people").rule(.minimum(0))
    Field(\.primary, "primary", "第一产业", "Primary industry")
      .section("产业与单位", "Industries and employers").unit("人", "people").rule(.minimum(0))
    Field(\.secondary, "secondary", "第二产业", "Secondary industry")
      .section("产业与单位", "Industries and employers").unit("人", "people").rule(.minimum(0))
    Field(\.tertiary, "tertiary", "第三产业", "Tertiary industry")
      .section("产业与单位", "Industries and employers").unit("人", "people").rule(.minimum(0))
    Field(\.aboveScale, "aboveScale", "规上企业", "Above-scale enterprises")
      .section("产业与单位", "Industries and employers").unit("人", "people").rule(.minimum(0))
    Field(\.partner, "partner", "合作企业", "Partner enterprises")
      .section("产业与单位", "Industries and employers").unit("人", "people").rule(.minimum(0))
    Field(\.schoolReferred, "schoolReferred", "学校推荐", "Referred by school")
      .section("就业渠道", "Channels").unit("人", "people").rule(.minimum(0))
    Field(\.agency, "agency", "中介介绍", "Through agencies")
      .section("就业渠道", "Channels").unit("人", "people").rule(.minimum(0))
    Field(\.otherChannel, "otherChannel", "其他渠道", "Other channels")
      .section("就业渠道", "Channels").unit("人", "people").rule(.minimum(0))
    Field(\.startPay, "startPay", "平均起薪", "Mean starting pay")
      .decimals(2).unit("元/月", "yuan a month").rule(.minimum(0))
  }
  .belongs(through: "school", in: "year")
  .named(by: "school", "offering", "year", "snapshot")
  .indexed("year", "snapshot", "school")
  .indexed("school", "year")
  .distinct("school", "offering", "level", "year", "snapshot", "snapshotOn")
  .rule(.total(parts: Outcomes.allFields, whole: "graduates"))
  .rule(.when("edition", [.blank, OutcomeEdition.current.value], places(.current)))
  .rule(.when("edition", [OutcomeEdition.old.value], places(.old)))
  .rule(breakdown(["matched"]))
  .rule(breakdown(["primary", "secondary", "tertiary"]))
  .rule(breakdown(["aboveScale"]))
  .rule(breakdown(["partner"]))
  .rule(breakdown(["schoolReferred", "agency", "otherChannel"]))

  /// Where graduates went breaks down everybody settled, further study included (c.2).
  private static func places(_ edition: OutcomeEdition) -> RecordRule {
    .breakdown(
      parts: ["local", "elsewhere", "abroad"], of: Outcomes.settledFields(edition), or: "graduates")
  }

  /// What breaks down those who went to work at once (c.2).
  private static func breakdown(_ parts: [String]) -> RecordRule {
    .breakdown(parts: parts, of: Outcomes.directFields, or: "graduates")
  }
}
