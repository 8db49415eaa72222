import Catalog
import Records

/// A figure of graduates: what it is called, how it is defined, and how it is worked out.
enum OutcomeRate: Hashable, Sendable {
  case graduates, settled, local, matched
  case outcome(OutcomeClass)
  case detail(OutcomeDetail)

  var label: Term {
    switch self {
    case .graduates: Term("毕业生", "Graduates")
    case .settled: Term("落实率", "Placement rate")
    case .outcome(let outcome): outcome.rate
    case .local: Term("本地就业率", "Local")
    case .matched: Term("对口率", "In field")
    case .detail(let detail): detail.label
    }
  }

  /// The label in a table's head, where room is scarce.
  var shortLabel: Term {
    switch self {
    case .settled: Term("落实率", "Placed")
    case .outcome(.contract): Term("协议合同率", "Contract")
    case .outcome(.furtherStudy): Term("升学率", "Study")
    default: label
    }
  }

  var title: Term {
    switch self {
    case .settled: Term("毕业去向落实率", "Placement rate")
    case .local: Term("本地就业率", "Rate of local employment")
    case .matched: Term("专业对口率", "Rate of employment in their field")
    case .detail(let detail): detail.title
    default: label
    }
  }

  func definition(_ basis: LocalBasis) -> Term {
    switch self {
    case .graduates:
      Term("毕业生总数，不含留级、休学、续读的学生", "All graduates, without those who stayed on")
    case .settled:
      Term(
        "（协议和合同就业＋自主创业＋灵活就业＋升学）÷毕业生总数",
        "(agreement and contract + own business + flexible + further study) ÷ graduates")
    case .outcome(let outcome):
      Term(outcome.term.zh + "÷毕业生总数", outcome.term.en + " ÷ graduates")
    case .local:
      Term("本地就业人数÷" + basis.term.zh, "Employed locally ÷ " + basis.term.en)
    case .detail(let detail): detail.definition
    case .matched:
      Term("对口就业人数÷直接就业人数（不含升学）", "In their field ÷ employed directly (without further study)")
    }
  }

  /// What the denominator counts.
  func whole(_ basis: LocalBasis) -> Term {
    switch self {
    case .graduates, .settled, .outcome: LocalBasis.graduates.term
    case .local: basis.term
    case .matched: LocalBasis.employedDirectly.term
    case .detail(let detail): detail.whole.term
    }
  }

  func numerator(_ counts: OutcomeCounts) -> Double? {
    switch self {
    case .graduates: counts.graduates
    case .settled: counts.settled
    case .outcome(let outcome): counts[outcome]
    case .local: counts.local
    case .matched: counts.matched
    case .detail(let detail): counts.part(detail)
    }
  }

  func denominator(_ counts: OutcomeCounts, _ basis: LocalBasis) -> Double? {
    switch self {
    case .graduates: nil
    case .settled, .outcome: counts.toldGraduates
    case .local: counts.localWhole(basis)
    case .matched: counts.matchedDirect
    case .detail(let detail): counts.whole(detail)
    }
  }

  /// The fields it is reported in: schools that leave all of them blank count no further.
  var fields: [String] {
    switch self {
    case .graduates: []
    case .settled, .outcome: Outcomes.allFields
    case .local: ["local"]
    case .matched: ["matched"]
    case .detail(let detail): [detail.field]
    }
  }

  /// The fields of cohorts to look at beside it: the graduates, and what it adds up of them.
  var counted: [String] {
    switch self {
    case .graduates, .settled: ["graduates"]
    case .outcome(let outcome): ["graduates"] + outcome.fields()
    case .local, .matched, .detail: ["graduates"] + fields
    }
  }

  /// Whether more is reported than there is to report of, which is no share: reports count people who
  /// study on as local, and 直接就业 leaves those out.
  func exceedsWhole(_ counts: OutcomeCounts, _ basis: LocalBasis) -> Bool {
    guard let part = numerator(counts), let whole = denominator(counts, basis) else {
      return false
    }
    return !isPay && part > whole
  }

  /// Whether it is money and no share.
  var isPay: Bool { if case .detail(let detail) = self { detail.isPay } else { false } }

  /// The figure to compare by: a count, a share of one, or a mean; nil where there is none.
  func figure(_ counts: OutcomeCounts, _ basis: LocalBasis) -> Double? {
    guard let part = numerator(counts) else { return nil }
    if self == .graduates { return part }
    guard let whole = denominator(counts, basis), whole != 0, isPay || part <= whole else {
      return nil
    }
    return part / whole
  }

  /// The figure as shown, without its unit where it is a count.
  func text(_ counts: OutcomeCounts, _ basis: LocalBasis) -> String {
    let figure = figure(counts, basis)
    if self == .graduates { return figure.map { Numbers.grouped(Int($0)) } ?? "—" }
    if isPay { return figure.map { Numbers.text($0, decimals: 0) } ?? "—" }
    return Numbers.rate(figure, of: 1)
  }
}

extension OutcomeClass {
  /// What stands for the class in a bar where colours cannot be told apart.
  var letter: Term {
    switch self {
    case .contract: Term("协", "C")
    case .flexible: Term("灵", "F")
    case .ownBusiness: Term("创", "B")
    case .furtherStudy: Term("升", "S")
    case .unsettled: Term("未", "U")
    }
  }
}
