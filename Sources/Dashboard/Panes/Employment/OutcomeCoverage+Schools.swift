import Canvas
import Catalog
import Records
import Storage
import Widgets

extension OutcomeCoverage {
  /// How many schools reported at a snapshot of how many, each number opening what it counts; nothing until
  /// that is known.
  func schoolsReporting(
    _ snapshot: Snapshot, _ question: OutcomeQuestion, id: String = "", _ context: Context
  ) -> [FigureRun] {
    guard let schools = schools(snapshot) else { return [] }
    let (part, all) = (Double(schools.reporting), Double(schools.expected))
    func opening(_ value: String, _ isAll: Bool) -> FigureSheet.Opening {
      { context in
        Figure(
          title: context.text(EmploymentWording.reporting), value: value,
          lines: [
            (FigureWording.definition, context.text(EmploymentWording.reportingDefinition)),
            (FigureWording.period, String(question.year)),
            (FigureWording.snapshot, context.asOf.iso),
            (FigureWording.share, Numbers.rate(part, of: all)),
            (FigureWording.coverage, context.allianceName),
          ],
          scope: isAll
            ? question.expected(context).scope
            : question.reporting(context).scope.filtered(.equals("snapshot", snapshot.value)),
          sort: .init(isAll ? "name" : "school"))
      }
    }
    let texts = [schools.reporting, schools.expected].map(Numbers.grouped)
    return [
      .words(context.text(EmploymentWording.reporting) + " ", Style(.dim)),
      .figure("reporting" + id, texts[0], opens: opening(texts[0], false)),
      .words("/", Style(.dim)),
      .figure("expected" + id, texts[1], opens: opening(texts[1], true)),
    ]
  }
}
