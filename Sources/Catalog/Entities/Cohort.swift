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
  package var medianPay: Double?
  package var payAnswers: Int?
  package var government: Int?
  package var institution: Int?
  package var stateOwned: Int?
  package var foreign: Int?
  package var otherEnterprise: Int?
  package var army: Int?
  package var otherEmployer: Int?
  package var partnerChain: Int?
  package var settledAtHalfYear: Int?
  package var example = ""

  package init() {}

  package static let schema = Schema<Self>("毕业生批次", "Cohort", group: .graduates) {
    Field(\.school, "school", "学校", "School").expects(.school)
      .called("单位 单位名称")
      .searchable().required().width(28).sortable()
      .help(.belonging)
    Field(\.offering, "offering", "专业点", "Offering").shares("school").differing().searchable()
      .width(24)
      .blank(saidBy: "合计", "小计", "总计", "全校", "全校合计", "全部专业")
      .help(
        "空着表示全校该学段合计；合计与分专业不要都填",
        "Blank for the school's total at the level; never enter both total and parts")
    Field(\.level, "level", "学段", "Level")
      .called("学历")
      .required().width(8).sortable().follows("offering", "level")
      .help(
        "毕业生的学段，不看学校类型；同校几个学段分条填",
        "The level of those who graduate; a school with several has a record for each")
    Field(\.year, "year", "届", "Year")
      .called("届次")
      .required().width(6).sortable().rule(.range(1978, 2100))
      .help(.graduationYear)
    Field(\.snapshot, "snapshot", "统计时点", "Snapshot").required().width(8).sortable()
      .help(
        "初次为8月31日，年终为12月31日；各填一条，互不覆盖",
        "First is 31 August, year end 31 December; each has a record of its own")
    Field(\.snapshotOn, "snapshotOn", "统计日期", "Counted on")
      .called("统计截止日期 统计截止时间")
      .width(10)
      .help(
        "实际统计到哪一天；不带日期的落实率无法比较",
        "The day it was counted to; rates without their day cannot be compared")
    Field(\.edition, "edition", "代码版本", "Code edition")
      .help("按旧代码报送的选旧版，其中71算升学", "Old where 71 was reported as further study")
    Field(\.graduates, "graduates", "毕业生数", "Graduates")
      .called("毕业生人数 毕业人数 毕业生总数 毕业生 毕业总人数 毕业生总人数")
      .required().width(8).sortable().unit("人", "people").rule(.minimum(0))
      .help("各项率的分母，不含代码65", "What the rates are taken of; those of code 65 are left out")
    Field(\.excluded, "excluded", "不计入(65)", "Excluded (65)")
      .unit("人", "people").rule(.minimum(0))
      .help("留级、休学、续读的学生，视为未毕业", "Kept back, on leave or studying on; they count as not graduated")
    Field(\.o10, "o10", "10 签就业协议", "10 Agreement")
      .called("签订就业协议 就业协议 签就业协议形式就业")
      .headed("10 协议", "10 Agreement")
      .width(8).section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
      .help(
        "签了就业协议书的；计入协议和合同就业",
        "With a signed employment agreement; counts as agreement and contract")
    Field(\.o11, "o11", "11 签劳动合同", "11 Contract")
      .called("签订劳动合同 劳动合同 劳动合同就业 签劳动合同形式就业")
      .headed("11 合同", "11 Contract")
      .width(8).section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
      .help("签了劳动合同的；计入协议和合同就业", "With a signed labour contract; counts as agreement and contract")
    Field(\.o27, "o27", "27 科研助理", "27 Research assistant")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
      .help(
        "受聘协助科研项目的；计入协议和合同就业", "Employed to assist in research; counts as agreement and contract")
    Field(\.o46, "o46", "46 应征义务兵", "46 Conscript")
      .called("应征入伍 参军入伍 入伍 参军 参军人数 入伍人数 应征入伍人数")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
      .help("应征入伍服义务兵役的；计入协议和合同就业", "Called up as conscripts; counts as agreement and contract")
    Field(\.o50, "o50", "50 国家基层项目", "50 National grass-roots")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
      .help(
        "如特岗教师、三支一扶、西部计划；计入协议和合同就业",
        "Such as the Western China plan; counts as agreement and contract")
    Field(\.o51, "o51", "51 地方基层项目", "51 Local grass-roots")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
      .help("省、市自办的基层项目；计入协议和合同就业", "Run by a province or a city; counts as agreement and contract")
    Field(\.o12, "o12", "12 其他录用形式", "12 Other employment")
      .called("其他录用形式就业")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
      .help(
        "未签协议和合同、但已有用人单位的；计入灵活就业",
        "At work without agreement or contract; counts as flexible employment")
    Field(\.o76, "o76", "76 自由职业", "76 Freelance")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
      .help(
        "如自由撰稿人、翻译、艺术工作者；计入灵活就业",
        "Such as writers, translators, artists; counts as flexible employment")
    Field(\.o75, "o75", "75 自主创业", "75 Own business")
      .called("自主创业人数")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
      .help(
        "办企业或个体经营，开网店也算；创业率的分子",
        "A business or trade, online shops too; the start-up rate counts them")
    Field(\.o80, "o80", "80 境内升学", "80 Further study")
      .called("升学 升学人数")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
      .help(
        "专升本、研究生、第二学位等；计入升学", "To a bachelor's, master's or second degree; counts as further study")
    Field(\.o85, "o85", "85 出国(境)", "85 Abroad")
      .called("出国 出国出境 出国（境） 出国留学")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
      .help("出国或赴境外的；计入升学", "Gone abroad or outside the mainland; counts as further study")
    Field(\.o70, "o70", "70 待就业", "70 Seeking work")
      .called("待就业人数")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
      .help("正在找工作的；计入未落实", "Still looking for work; counts as unplaced")
    Field(\.o71, "o71", "71 不就业拟升学", "71 Preparing for study")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
      .help("准备升学考试、不找工作的；计入未落实", "Preparing for an entrance examination; counts as unplaced")
    Field(\.o72, "o72", "72 其他暂不就业", "72 Not seeking")
      .section("毕业去向", "Outcomes").unit("人", "people").rule(.minimum(0))
      .help("暂时不打算就业的其他情形；计入未落实", "Not looking for work for other reasons; counts as unplaced")
    Field(\.local, "local", "本地就业", "Employed locally")
      .called("本地就业人数 本市就业 本市就业人数")
      .section("去向地区", "Where they went").unit("人", "people").rule(.minimum(0))
      .help(
        "留在本市的，含升学；默认除以含升学的就业人数",
        "Who stay in the city, to study too; by default it is of all placed")
    Field(\.elsewhere, "elsewhere", "异地就业", "Employed elsewhere")
      .called("异地就业人数 外地就业")
      .section("去向地区", "Where they went").unit("人", "people").rule(.minimum(0))
      .help("去本市以外、境内的；三项合计为含升学的就业人数", "Elsewhere in the country; the three add up to all placed")
    Field(\.abroad, "abroad", "境外就业", "Employed abroad")
      .section("去向地区", "Where they went").unit("人", "people").rule(.minimum(0))
      .help("去国外或境外的", "Gone abroad or outside the mainland")
    Field(\.matched, "matched", "对口就业", "In their field")
      .called("对口就业人数 对口人数 专业对口 专业对口人数")
      .section("产业与单位", "Industries and employers").unit("人", "people").rule(.minimum(0))
      .help(
        "岗位与所学专业一致的；只除以直接就业人数，不含升学", "In the field they studied; it is of those employed directly")
    Field(\.primary, "primary", "第一产业", "Primary industry")
      .section("产业与单位", "Industries and employers").unit("人", "people").rule(.minimum(0))
      .help(
        "农、林、牧、渔业，不含其专业及辅助性活动",
        "Farming, forestry, livestock and fishing, without services to them")
    Field(\.secondary, "secondary", "第二产业", "Secondary industry")
      .section("产业与单位", "Industries and employers").unit("人", "people").rule(.minimum(0))
      .help("采矿、制造、电热燃水、建筑业", "Mining, manufacturing, utilities and construction")
    Field(\.tertiary, "tertiary", "第三产业", "Tertiary industry")
      .section("产业与单位", "Industries and employers").unit("人", "people").rule(.minimum(0))
      .help("第一、二产业以外的各行业", "Every industry outside primary and secondary")
    Field(\.aboveScale, "aboveScale", "规上企业", "Above-scale enterprises")
      .section("产业与单位", "Industries and employers").unit("人", "people").rule(.minimum(0))
      .help("进规上企业的；名单以统计局当年为准", "At enterprises on the statistics bureau's list of the year")
    Field(\.partner, "partner", "合作企业", "Partner enterprises")
      .section("产业与单位", "Industries and employers").unit("人", "people").rule(.minimum(0))
      .help("进与学校有有效协议的企业的", "At enterprises the school has a valid agreement with")
    Field(\.schoolReferred, "schoolReferred", "学校推荐", "Referred by school")
      .section("就业渠道", "Channels").unit("人", "people").rule(.minimum(0))
      .help("直接就业者中经学校推荐的", "Of those employed directly, on the school's recommendation")
    Field(\.agency, "agency", "中介介绍", "Through agencies")
      .section("就业渠道", "Channels").unit("人", "people").rule(.minimum(0))
      .help("直接就业者中经中介机构介绍的", "Of those employed directly, through an agency")
    Field(\.otherChannel, "otherChannel", "其他渠道", "Other channels")
      .section("就业渠道", "Channels").unit("人", "people").rule(.minimum(0))
      .help("直接就业者中自己应聘等其他途径的", "Of those employed directly, by applying themselves or otherwise")
    Field(\.startPay, "startPay", "平均起薪", "Mean starting pay")
      .called("起薪 平均月薪 月均起薪 初次就业月薪")
      .decimals(2).section("起薪", "Starting pay").unit("元/月", "yuan a month").rule(.minimum(0))
      .help("直接就业者的平均，升学和未落实的不算", "Of those employed directly, without students and the unplaced")
    Field(\.medianPay, "medianPay", "起薪中位数", "Median starting pay")
      .decimals(2).section("起薪", "Starting pay").unit("元/月", "yuan a month").rule(.minimum(0))
      .help("从低到高排在正中的起薪，不受个别高薪影响", "Half of them start on less; a few high ones do not move it")
    Field(\.payAnswers, "payAnswers", "起薪样本数", "Pay known of")
      .section("起薪", "Starting pay").unit("人", "people").rule(.minimum(0))
      .help("平均数和中位数由多少人算出", "Of how many mean and median were worked out")
    Field(\.government, "government", "党政机关", "Government bodies")
      .section("单位性质", "Kind of employer").unit("人", "people").rule(.minimum(0))
      .help("直接就业者中进机关的", "Of those employed directly, with government and party bodies")
    Field(\.institution, "institution", "事业单位", "Public institutions")
      .section("单位性质", "Kind of employer").unit("人", "people").rule(.minimum(0))
      .help("学校、医院、科研院所等", "Such as schools, hospitals and research institutes")
    Field(\.stateOwned, "stateOwned", "国有企业", "State-owned enterprises")
      .section("单位性质", "Kind of employer").unit("人", "people").rule(.minimum(0))
      .help("国有独资和国有控股的企业", "Owned or controlled by the state")
    Field(\.foreign, "foreign", "三资企业", "Foreign-funded enterprises")
      .section("单位性质", "Kind of employer").unit("人", "people").rule(.minimum(0))
      .help("外资、合资和港澳台资企业", "With funds from abroad, Hong Kong, Macao or Taiwan")
    Field(\.otherEnterprise, "otherEnterprise", "民营和其他企业", "Private and other enterprises")
      .section("单位性质", "Kind of employer").unit("人", "people").rule(.minimum(0))
      .help("国有、三资以外的企业", "Enterprises that are neither state-owned nor foreign-funded")
    Field(\.army, "army", "部队", "Armed forces")
      .section("单位性质", "Kind of employer").unit("人", "people").rule(.minimum(0))
      .help("应征义务兵在内", "Conscripts among them")
    Field(\.otherEmployer, "otherEmployer", "其他单位", "Other employers")
      .section("单位性质", "Kind of employer").unit("人", "people").rule(.minimum(0))
      .help(
        "村、社区、个体工商户等；各项合计不超过直接就业人数",
        "Such as villages and sole traders; in all no more than employed directly")
    Field(\.partnerChain, "partnerChain", "本集团及上下游", "With the group and its chain")
      .section("稳定与去处", "Staying on").unit("人", "people").rule(.minimum(0))
      .help(
        "进合作集团及其上下游企业的；合作企业的包括在内",
        "At the partner group, its suppliers and customers, partners included")
    Field(\.settledAtHalfYear, "settledAtHalfYear", "半年稳定数", "Still there after half a year")
      .section("稳定与去处", "Staying on").unit("人", "people").rule(.minimum(0))
      .help("毕业半年后仍在原单位的", "At the same employer half a year after graduation")
    Field(\.example, "example", "典型案例", "Example").note()
      .section("稳定与去处", "Staying on")
      .help("值得一写的去向，不写毕业生姓名", "What is worth telling, without the graduate's name")
  }
  .belongs(through: "school", in: "year")
  .called("就业 就业率 落实率 去向 届 graduates employment")
  .named(by: "school", "offering", "year", "snapshot")
  .indexed("year", "snapshot", "school")
  .indexed("school", "year")
  .sorted(within: "year", by: "level", "snapshot")
  .distinct("school", "offering", "level", "year", "snapshot", "snapshotOn")
  .rule(.total(parts: Outcomes.allFields, whole: "graduates"))
  .rule(.when("edition", [.blank, OutcomeEdition.current.value], places(.current)))
  .rule(.when("edition", [OutcomeEdition.old.value], places(.old)))
  .rule(breakdown(["matched"]))
  .rule(breakdown(["primary", "secondary", "tertiary"]))
  .rule(breakdown(["aboveScale"]))
  .rule(breakdown(["partner"]))
  .rule(breakdown(["schoolReferred", "agency", "otherChannel"]))
  .rule(breakdown(employers))
  .rule(breakdown(["partnerChain"]))
  .rule(.within(parts: ["partner"], whole: "partnerChain"))
  .rule(breakdown(["payAnswers"]))
  .rule(breakdown(["settledAtHalfYear"]))

  private static let employers = [
    "government", "institution", "stateOwned", "foreign", "otherEnterprise", "army",
    "otherEmployer",
  ]

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
