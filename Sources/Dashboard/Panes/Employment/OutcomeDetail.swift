import Catalog
import Records
import Storage

/// What cohorts report beside outcome codes: where, with whom and how graduates found work, and what
/// they earn. Asked for only while a column of it is shown.
enum OutcomeDetail: String, CaseIterable, Sendable {
  case elsewhere, abroad, primary, secondary, tertiary, aboveScale, partner, partnerChain
  case government, institution, stateOwned, foreign, otherEnterprise, army, otherEmployer
  case schoolReferred, agency, otherChannel, settledAtHalfYear, startPay

  /// The field of cohorts.
  var field: String { rawValue }

  var label: Term {
    switch self {
    case .elsewhere: Term("异地就业率", "Elsewhere")
    case .abroad: Term("境外就业率", "Abroad")
    case .primary: Term("第一产业", "Primary")
    case .secondary: Term("第二产业", "Secondary")
    case .tertiary: Term("第三产业", "Tertiary")
    case .aboveScale: Term("规上企业", "Above scale")
    case .partner: Term("合作企业", "Partners")
    case .partnerChain: Term("本集团及上下游", "Partner's chain")
    case .government: Term("党政机关", "Government")
    case .institution: Term("事业单位", "Institutions")
    case .stateOwned: Term("国有企业", "State-owned")
    case .foreign: Term("三资企业", "Foreign")
    case .otherEnterprise: Term("民营和其他企业", "Private")
    case .army: Term("部队", "Army")
    case .otherEmployer: Term("其他单位", "Other")
    case .settledAtHalfYear: Term("半年稳定率", "Half-year")
    case .schoolReferred: Term("学校推荐", "By school")
    case .agency: Term("中介介绍", "By agency")
    case .otherChannel: Term("其他渠道", "Otherwise")
    case .startPay: Term("平均起薪", "Mean pay")
    }
  }

  var title: Term {
    switch self {
    case .elsewhere: Term("异地就业率", "Rate of employment elsewhere")
    case .abroad: Term("境外就业率", "Rate of employment abroad")
    case .primary: Term("第一产业就业占比", "Share in primary industry")
    case .secondary: Term("第二产业就业占比", "Share in secondary industry")
    case .tertiary: Term("第三产业就业占比", "Share in tertiary industry")
    case .aboveScale: Term("规上企业就业占比", "Share at above-scale enterprises")
    case .partner: Term("合作企业就业占比", "Share at partner enterprises")
    case .partnerChain: Term("本集团及上下游就业占比", "Share with the group and its chain")
    case .government: Term("党政机关就业占比", "Share with government bodies")
    case .institution: Term("事业单位就业占比", "Share at public institutions")
    case .stateOwned: Term("国有企业就业占比", "Share at state-owned enterprises")
    case .foreign: Term("三资企业就业占比", "Share at foreign-funded enterprises")
    case .otherEnterprise: Term("民营和其他企业就业占比", "Share at private and other enterprises")
    case .army: Term("部队就业占比", "Share in the armed forces")
    case .otherEmployer: Term("其他单位就业占比", "Share with other employers")
    case .settledAtHalfYear: Term("半年稳定率", "Rate of those who stay half a year")
    case .schoolReferred: Term("学校推荐就业占比", "Share referred by their school")
    case .agency: Term("中介介绍就业占比", "Share through agencies")
    case .otherChannel: Term("其他渠道就业占比", "Share through other channels")
    case .startPay: Term("平均起薪（元/月）", "Mean starting pay (yuan a month)")
    }
  }

  var isPay: Bool { self == .startPay }

  /// Where graduates went breaks down everybody settled, the rest those who went to work at once (c.2).
  var isOfSettled: Bool { self == .elsewhere || self == .abroad }

  /// What it is taken of.
  var whole: LocalBasis { isOfSettled ? .employed : .employedDirectly }

  var definition: Term {
    if isPay {
      return Term(
        "各批次平均起薪按直接就业人数加权",
        "The mean of each cohort weighted by those employed directly")
    }
    let field = Cohort.schema.shape[field]?.label ?? label
    return Term(field.zh + "人数÷" + whole.term.zh, field.en + " ÷ " + whole.term.en)
  }

  /// What is measured of it: the part, then what those have that report it.
  var figures: [Measure.Figure] {
    let direct = Measure.Figure.sumReporting(Outcomes.directFields, [field])
    if isPay { return [.sumTimes(field, Outcomes.directFields), direct] }
    guard isOfSettled else { return [.sum([field]), direct] }
    return [
      .sum([field]), direct, .sumReporting(OutcomeClass.furtherStudy.fields(), [field]),
      .sumReporting(["o71"], [field]),
    ]
  }

  /// Where the parts of the whole stand among the figures; 71 was further study in the old codes.
  func wholes(_ edition: OutcomeEdition) -> Range<Int> {
    isOfSettled ? 1..<(edition == .old ? 4 : 3) : 1..<2
  }
}
