import Catalog
import Records
import Storage

/// A figure of graduates as it is opened: a whole year, a row of the table, a year of a trend.
struct OutcomeFigure: Sendable {
  let rate: OutcomeRate
  let counts: OutcomeCounts
  let basis: LocalBasis
  /// Whose graduates they are; empty for those of all.
  var name = Term("", "")
  /// nil for those of several years.
  let year: Int?
  let snapshot: Snapshot
  /// The cohorts at every snapshot.
  let cohorts: Scope
  /// Whether they are all of the year.
  var isWhole = false

  private var scope: Scope { cohorts.filtered(.equals("snapshot", snapshot.value)) }

  func open(_ context: Context) -> Figure? {
    let people = " " + context.text(EmploymentWording.people)
    func count(_ number: Double?) -> String {
      number.map { Numbers.grouped(Int($0)) + people } ?? "—"
    }
    var lines: [(label: Term, text: String)] = []
    if rate.isPay {
      lines.append((EmploymentWording.payOf, count(rate.denominator(counts, basis))))
    } else if rate != .graduates {
      lines.append((FigureWording.numerator, count(rate.numerator(counts))))
      let whole = count(rate.denominator(counts, basis))
      lines.append((FigureWording.denominator, whole + "  " + context.text(rate.whole(basis))))
    }
    lines.append((FigureWording.definition, context.text(rate.definition(basis))))
    if rate == .local {
      lines.append((LocalExtent.title, context.text(EmploymentWording.extent)))
    }
    if rate.exceedsWhole(counts, basis) {
      lines.append((EmploymentWording.noRate, context.text(EmploymentWording.exceeds)))
    }
    let owner = context.text(name)
    var figure = Figure(
      title: (owner.isEmpty ? "" : owner + " ") + context.text(rate.title),
      value: rate.text(counts, basis) + (rate == .graduates ? people : ""), lines: lines,
      scope: scope, sort: .init("graduates", descending: true))
    figure.counted = rate.counted
    figure.questions = [dates, reporting(context)] + (filling.map { [$0] } ?? [])
    return figure
  }

  /// The days the cohorts were counted on.
  private var dates: Figure.Question {
    let (year, snapshot) = (year, snapshot)
    return Figure.Question(
      label: FigureWording.snapshot, measures: [Measure(scope, by: [.init("snapshotOn")])]
    ) { found, context in
      let days = found[0].rows.compactMap { PartialDate($0.key(0)) }
      let texts = [
        year.map(String.init) ?? "", context.text(snapshot.term),
        OutcomeCoverage.span(of: days, in: year),
      ]
      return texts.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// The schools that reported at the snapshot: of a year as a whole out of all there are, of some of its
  /// graduates out of those that reported such at any snapshot.
  private func reporting(_ context: Context) -> Figure.Question {
    guard isWhole, let year else {
      return schools(
        FigureWording.coverage, EmploymentWording.reporting, scope,
        of: Measure(cohorts, [.distinct("school")]))
    }
    let part = SchoolKinds.cohorts(of: year, context)
    return schools(
      FigureWording.coverage, EmploymentWording.reporting,
      part.filtered(.equals("snapshot", snapshot.value)), of: SchoolKinds.count(context),
      counted: scope)
  }

  /// The schools that filled in what the rate is made of, of those that reported at the snapshot.
  private var filling: Figure.Question? {
    if rate.fields.isEmpty { return nil }
    let tells = Filter.any(rate.fields.map { .not(.blank($0)) })
    return schools(
      EmploymentWording.reportingIt, Term("", ""), scope.filtered(tells),
      of: Measure(scope, [.distinct("school")]))
  }

  /// So many schools of so many; and how many more the cohorts that are counted are of.
  private func schools(
    _ label: Term, _ lead: Term, _ part: Scope, of whole: Measure, counted: Scope? = nil
  ) -> Figure.Question {
    let measures =
      [Measure(part, [.distinct("school")]), whole]
      + (counted.map { [Measure($0, [.distinct("school")])] } ?? [])
    return Figure.Question(label: label, measures: measures) { found, context in
      let numbers = found.map { $0.figure() }
      let counts = numbers.prefix(2).map { $0.map { Numbers.grouped(Int($0)) } ?? "—" }
      let texts = [
        context.text(lead), counts.joined(separator: " / "), "",
        Numbers.rate(numbers[0], of: numbers[1]),
        numbers.count > 2 ? SchoolKinds.more(numbers[2], than: numbers[0], context) : "",
      ]
      return texts.drop { $0.isEmpty }.joined(separator: " ")
    }
  }
}

extension Context {
  /// The cohorts of a year at every snapshot.
  func cohorts(of year: Int) -> Scope {
    scope(Cohort.entity, filter: .equals("year", .integer(year)))
  }
}
