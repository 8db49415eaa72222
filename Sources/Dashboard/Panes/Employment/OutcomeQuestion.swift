import Catalog
import Records
import Storage

/// What the employment screen is asked: which year's graduates at which snapshot, by which rows.
struct OutcomeQuestion: Hashable, Sendable {
  /// What the table has a row for each of.
  enum Rows: FigureDimension, CaseIterable, Hashable, Sendable {
    case school, programme, level, year

    var term: Term {
      switch self {
      case .school: Term("学校", "School")
      case .programme: Term("专业", "Programme")
      case .level: ProgrammeLevel.title
      case .year: Term("届", "Class of")
      }
    }

    var path: String {
      switch self {
      case .school: "school"
      case .programme: "offering.programme"
      case .level: "level"
      case .year: "year"
      }
    }

    /// A programme of no catalogue goes by the name its school gives it.
    var standIn: String? { self == .programme ? "offering.localName" : nil }

    /// Whether the rows stand in the order of a rate rather than in one of their own.
    var isRanked: Bool { self == .school || self == .programme }
  }

  var rows = Rows.school
  var year: Int
  var snapshot = Snapshot.yearEnd
  /// Whether what cohorts report beside outcome codes is asked for too.
  var isDetailed = false
  /// The schools or programmes that were found or filtered before the rows were laid out by something
  /// else; nil for all.
  var within: Within?

  /// Some rows of another dimension, and what they were found by.
  struct Within: Hashable, Sendable {
    let filter: Filter
    let label: Term
  }

  /// The cohorts of the year and snapshot; a table by year has those of every year up to it, as trends do.
  func scope(_ context: Context) -> Scope {
    let years: Filter =
      rows == .year
      ? .compare("year", .atMost, .integer(year)) : .equals("year", .integer(year))
    let filter = Filter.all([years, .equals("snapshot", snapshot.value)])
    return context.scope(Cohort.entity, filter: filter).filtered(within?.filter)
  }

  /// The cohorts of the year at every snapshot.
  func cohorts(_ context: Context) -> Scope { context.cohorts(of: year) }

  /// The outcomes of each row, apart by edition of the codes.
  func measure(_ context: Context) -> Measure {
    Measure(
      scope(context), by: rows.dimensions + [.init("edition")],
      (isDetailed ? OutcomeCounts.detailedFigures : OutcomeCounts.figures) + MadeUp.figures)
  }

  /// The outcomes of the ten years to this one, at every snapshot.
  func history(_ context: Context) -> Measure {
    let years = Filter.all([
      .compare("year", .atLeast, .integer(year - OutcomeHistory.span + 1)),
      .compare("year", .atMost, .integer(year)),
    ])
    return Measure(
      context.scope(Cohort.entity, filter: years),
      by: [.init("year"), .init("snapshot"), .init("edition")], OutcomeCounts.figures)
  }

  /// The days on which the year was counted.
  func dates(_ context: Context) -> Measure {
    Measure(context.cohorts(of: year), by: [.init("snapshot"), .init("snapshotOn")])
  }

  /// How many of the schools reported at each snapshot of the year.
  func reporting(_ context: Context) -> Measure {
    Measure(
      SchoolKinds.cohorts(of: year, context), by: [.init("snapshot")], [.distinct("school")])
  }

  /// How many schools might have, whether they did or not.
  func expected(_ context: Context) -> Measure { SchoolKinds.count(context) }
}

extension OutcomeQuestion {
  /// The other of the two snapshots that rates are compared at.
  var otherSnapshot: Snapshot { snapshot == .yearEnd ? .first : .yearEnd }
}

extension Measurement.Row {
  /// The edition of the codes, the last of its keys; the current one where a cohort names none.
  var edition: OutcomeEdition { keys.last.flatMap { OutcomeEdition($0) } ?? .current }
}

/// The outcomes of ten years at every snapshot: the figures of the whole, and how they went.
struct OutcomeHistory: Hashable, Sendable {
  static let span = 10

  private struct Place: Hashable {
    let year: Int?
    let snapshot: Snapshot?
  }

  private let lastYear: Int
  private var counts: [Place: OutcomeCounts] = [:]

  init(_ found: Measurement, lastYear: Int) {
    self.lastYear = lastYear
    for row in found.rows {
      let place = Place(year: row.key(0).integer, snapshot: Snapshot(row.key(1)))
      counts[place, default: OutcomeCounts()].add(row, edition: row.edition)
    }
  }

  subscript(year: Int, snapshot: Snapshot) -> OutcomeCounts? {
    counts[Place(year: year, snapshot: snapshot)]
  }

  var firstYear: Int { lastYear - Self.span + 1 }

  /// A rate year by year, oldest first; a year without it leaves a gap.
  func trend(_ rate: OutcomeRate, _ snapshot: Snapshot, _ basis: LocalBasis) -> [Double?] {
    (firstYear...lastYear).map { year in
      self[year, snapshot].flatMap { rate.figure($0, basis) }
    }
  }
}

/// When and by how many schools a year was counted.
struct OutcomeCoverage: Hashable, Sendable {
  private var days: [Snapshot: [PartialDate]] = [:]
  private var reporting: [Snapshot: Int] = [:]
  private(set) var expected: Int?

  mutating func takeDates(_ found: Measurement) {
    days = [:]
    for row in found.rows {
      guard let snapshot = Snapshot(row.key(0)), let date = PartialDate(row.key(1)) else {
        continue
      }
      days[snapshot, default: []].append(date)
    }
  }

  mutating func takeReporting(_ found: Measurement) {
    reporting = [:]
    for row in found.rows {
      guard let snapshot = Snapshot(row.key(0)), let count = row.figure() else { continue }
      reporting[snapshot] = Int(count)
    }
  }

  /// Until others are told, no schools are known, as of another year.
  mutating func forgetSchools() { (reporting, expected) = ([:], nil) }

  mutating func takeExpected(_ found: Measurement) { expected = found.figure().map { Int($0) } }

  /// The day of a snapshot, or the first and the last where schools counted on different days.
  func date(_ snapshot: Snapshot, in year: Int) -> String {
    Self.span(of: days[snapshot] ?? [], in: year)
  }

  static func span(of days: [PartialDate], in year: Int?) -> String {
    guard let first = days.min(), let last = days.max() else { return "" }
    // Without their year where all are days of that one: a month alone would read as a day.
    let areDays = [first, last].allSatisfy { $0.year == year && $0.day != nil }
    let texts = [first, last].map { areDays ? String($0.iso.dropFirst(5)) : $0.iso }
    return first == last ? texts[0] : texts[0] + "…" + texts[1]
  }

  /// The schools that reported at a snapshot, of those that are members as of the day.
  func schools(_ snapshot: Snapshot) -> (reporting: Int, expected: Int)? {
    expected.map { (reporting[snapshot] ?? 0, $0) }
  }
}
