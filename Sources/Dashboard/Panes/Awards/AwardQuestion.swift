import Catalog
import Records
import Storage

/// What the matrix of awards is asked: which awards count, over which years, and what its rows are.
struct AwardQuestion: Hashable, Sendable {
  /// What the awards are laid out by.
  enum Rows: FigureDimension, CaseIterable, Hashable, Sendable {
    case level, group, school, programme, contest, year

    var term: Term {
      switch self {
      case .level: Level.title
      case .group: ContestGroup.title
      case .school: Term("学校", "School")
      case .programme: Term("专业", "Programme")
      case .contest: Term("赛事", "Contest")
      case .year: Wording.year
      }
    }

    var path: String {
      switch self {
      case .level: "level"
      case .group: "group"
      case .school: "unit"
      case .programme: "offering.programme"
      case .contest: "contest"
      case .year: "year"
      }
    }

    /// A programme of no catalogue goes by the name its school gives it.
    var standIn: String? { self == .programme ? "offering.localName" : nil }

    /// Whether the rows stand in the order of their totals rather than in one of their own.
    var isRanked: Bool { self == .school || self == .programme || self == .contest }
  }

  /// Which levels count.
  enum Levels: Hashable, Sendable {
    case all, nationAndProvince
    case only(Level)

    static let offered =
      [Levels.all, .nationAndProvince] + Level.allCases.reversed().map { .only($0) }

    var term: Term {
      switch self {
      case .all: Term("全部", "all")
      case .nationAndProvince: Term("国家+省", "National + province")
      case .only(let level): level.term
      }
    }

    var filter: Filter? {
      switch self {
      case .all: nil
      case .nationAndProvince:
        .oneOf("level", [Level.province.value, Level.nation.value])
      case .only(let level): .equals("level", level.value)
      }
    }
  }

  var rows = Rows.level
  var lastYear: Int
  var spansThreeYears = true
  /// Whether each work counts once, at its highest level.
  var countsBestOnly = true
  var levels = Levels.all

  var firstYear: Int { spansThreeYears ? lastYear - 2 : lastYear }

  /// The years as shown: one, or the first and the last.
  var period: String { spansThreeYears ? "\(firstYear)–\(lastYear)" : String(lastYear) }

  var filter: Filter { filter(from: firstYear) }

  /// The awards that count, from a year to the last.
  func filter(from year: Int) -> Filter {
    var parts: [Filter] = [
      .compare("year", .atLeast, .integer(year)), .compare("year", .atMost, .integer(lastYear)),
    ]
    if countsBestOnly { parts.append(.equals("highest", true.value)) }
    if let levels = levels.filter { parts.append(levels) }
    return .all(parts)
  }

  /// The counts of the matrix.
  func measure(_ context: Context) -> Measure {
    Measure(
      context.scope(Award.entity, filter: filter), by: rows.dimensions + [.init("place")],
      MadeUp.figures)
  }

  /// The counts by year of some awards, or of all, over the ten years to the last.
  func trend(of awards: Filter?, _ context: Context) -> Measure {
    let years = filter(from: lastYear - AwardTrend.span + 1)
    let scope = context.scope(Award.entity, filter: years)
    return Measure(scope.filtered(awards), by: [.init("year")])
  }

  /// The counts by level and year over the ten years to the last.
  func trends(_ context: Context) -> Measure {
    let scope = context.scope(
      Award.entity, filter: filter(from: lastYear - AwardTrend.span + 1))
    return Measure(scope, by: [.init("level"), .init("year")])
  }

  /// How many schools have won anything that counts, or any of some awards.
  func winners(among awards: Scope? = nil, _ context: Context) -> Measure {
    Measure(winningAwards(among: awards, context), [.distinct("unit")])
  }

  /// The awards of schools that are members as of the day: these only are among the schools there are.
  func winningAwards(among awards: Scope? = nil, _ context: Context) -> Scope {
    var scope = (awards ?? context.scope(Award.entity, filter: filter))
      .filtered(.oneOf("unit.kind", SchoolKinds.values))
    scope.memberOn = context.asOf
    return scope
  }
}

/// How awards went over the years, oldest first; a year without any had none.
struct AwardTrend: Hashable, Sendable {
  static let span = 10
  let years: ClosedRange<Int>
  let values: [Double?]

  subscript(year: Int) -> Double? {
    years.contains(year) ? values[year - years.lowerBound] : nil
  }

  /// Reads rows of which the year is the last key.
  init(_ rows: some Sequence<Measurement.Row>, lastYear: Int) {
    years = (lastYear - Self.span + 1)...lastYear
    var counts: [Int: Double] = [:]
    for row in rows {
      if let year = row.keys.last?.integer { counts[year, default: 0] += row.figure() ?? 0 }
    }
    // A year without any had none, but nobody knows of those before anything was recorded.
    let first = counts.keys.min() ?? lastYear + 1
    values = years.map { $0 < first ? nil : counts[$0] ?? 0 }
  }
}
