import Catalog
import Records
import Storage

/// The figures of awards with all it takes to check them.
extension AwardStandings {
  /// The awards of some rows at a place, where nil means all of either.
  func scope(rows keys: [Value]?, place: Value?) -> Scope {
    var scope = measure.scope
    if let keys { scope = scope.filtered(question.rows.filter(keys)) }
    guard let place else { return scope }
    return scope.filtered(place.isBlank ? .blank("place") : .equals("place", place))
  }

  func figure(
    _ row: AwardRow, of keys: [Value]?, place: Value?
  ) -> FigureSheet.Opening {
    { context in
      let isAll = keys == nil
      let name = context.text(isAll ? AwardsWording.all : row.name)
      let title = place.map { name + " · " + context.text(Self.name(of: $0, context)) } ?? name
      return question.figure(title, row[place], scope(rows: keys, place: place), context)
    }
  }
}

extension AwardQuestion {
  /// A number of awards, with the terms it is counted on and the schools that won any.
  func figure(
    _ title: String, _ count: Int, _ scope: Scope, _ context: Context
  ) -> Figure {
    let span = spansThreeYears ? AwardsWording.lastThree : AwardsWording.oneYear
    var figure = Figure(
      title: title,
      value: Numbers.grouped(count) + " " + context.text(AwardsWording.unit),
      lines: [
        (FigureWording.definition, context.text(AwardsWording.definition)),
        (FigureWording.period, period + " " + context.text(span)),
        (
          AwardsWording.rule,
          context.text(countsBestOnly ? AwardsWording.ruleOn : AwardsWording.ruleOff)
        ),
        (AwardsWording.levels, context.text(levels.term)),
      ], scope: scope, sort: .init("year", descending: true))
    figure.questions = [
      Figure.Question(
        label: FigureWording.coverage,
        measures: [
          winners(among: scope, context), SchoolKinds.count(context),
          Measure(scope, [.distinct("unit")]),
        ]
      ) { found, context in
        let more = SchoolKinds.more(found[2].figure(), than: found[0].figure(), context)
        return AwardsWording.coverage(found[0].figure(), found[1].figure(), context)
          + (more.isEmpty ? "" : " " + more)
      }
    ]
    return figure
  }

  /// A year of a trend: some awards, or all, of that year.
  func trendFigure(
    _ name: Term, _ trend: AwardTrend?, of awards: Filter?
  ) -> (Int) -> FigureSheet.Opening {
    { year in
      { context in
        guard let count = trend?[year] else { return nil }
        var asked = self
        (asked.lastYear, asked.spansThreeYears) = (year, false)
        let scope = context.scope(Award.entity, filter: asked.filter)
        return asked.figure(
          context.text(name) + " · \(year)", Int(count), scope.filtered(awards), context)
      }
    }
  }

  /// The schools with awards as a figure: winners of all schools.
  func winnersFigure(_ winners: Int, of schools: Int) -> FigureSheet.Opening {
    { context in
      .rate(
        context.text(AwardsWording.winners), Double(winners), of: Double(schools),
        unit: " " + context.text(AwardsWording.schools),
        lines: [
          (FigureWording.definition, context.text(AwardsWording.winnersDefinition)),
          (FigureWording.period, period), (FigureWording.snapshot, context.asOf.iso),
          (FigureWording.coverage, context.allianceName),
        ],
        scope: winningAwards(context), sort: .init("unit"))
    }
  }

  /// How many schools won anything.
  func winnersCount(_ winners: Int, of schools: Int) -> FigureSheet.Opening {
    { context in
      guard let rate = winnersFigure(winners, of: schools)(context) else { return nil }
      var figure = Figure(
        title: rate.title,
        value: Numbers.grouped(winners) + " " + context.text(AwardsWording.schools),
        scope: rate.scope, sort: rate.sort)
      figure.lines = rate.lines + [(FigureWording.share, rate.value)]
      return figure
    }
  }

  func schoolsFigure(_ schools: Int) -> FigureSheet.Opening {
    { context in
      Figure(
        title: context.text(AwardsWording.allSchools),
        value: Numbers.grouped(schools) + " " + context.text(AwardsWording.schools),
        lines: [
          (FigureWording.definition, context.text(AwardsWording.schoolsDefinition)),
          (FigureWording.snapshot, context.asOf.iso),
        ], scope: SchoolKinds.count(context).scope, sort: .init("name"))
    }
  }
}
