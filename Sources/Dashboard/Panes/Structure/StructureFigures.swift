import Catalog
import Records
import Storage

/// A number of the structure as it is opened: how many records of what, by which definition, beside what
/// documents state and as a share of a whole.
struct StructureFigure: Sendable {
  let title: Term
  let count: Int
  let scope: Scope
  var definition: Term?
  var sort: Query.Sort?
  /// The whole it is part of.
  var whole: Int?
  var stated: Stated?

  /// The count itself.
  func open(_ context: Context) -> Figure? {
    var figure = Figure(
      title: context.text(title), value: Numbers.grouped(count), lines: lines(context),
      scope: scope, sort: sort)
    if let whole {
      let rate = Numbers.rate(Double(count), of: Double(whole))
      figure.lines.append((FigureWording.share, rate))
    }
    return figure
  }

  /// Its share of the whole.
  func share(_ context: Context) -> Figure? {
    .rate(
      context.text(title), Double(count), of: whole.map(Double.init), lines: lines(context),
      scope: scope, sort: sort)
  }

  /// What documents state of it.
  func statedInDocuments(_ context: Context) -> Figure? {
    guard let stated else { return nil }
    return Figure(
      title: context.text(title) + " · " + context.text(FigureWording.stated),
      value: stated.amount.text(context.language, grouped: true),
      lines: [
        (FigureWording.definition, context.text(StructureWording.statedDefinition)),
        (FigureWording.agreement, agreement(stated, context)),
      ], questions: [Figure.periods(of: stated.scope)], scope: stated.scope, sort: .init("metric"))
  }

  private func lines(_ context: Context) -> [(label: Term, text: String)] {
    var lines: [(label: Term, text: String)] = []
    if let definition { lines.append((FigureWording.definition, context.text(definition))) }
    lines.append((FigureWording.snapshot, context.asOf.iso))
    lines.append((FigureWording.coverage, context.allianceName))
    if let stated {
      lines.append((FigureWording.agreement, agreement(stated, context)))
    }
    return lines
  }

  private func agreement(_ stated: Stated, _ context: Context) -> String {
    let words = [
      context.text(Wording.counted), Numbers.grouped(count), "·", context.text(Wording.stated),
      stated.amount.text(context.language, grouped: true),
      context.text(FigureWording.agreement(stated.agrees(with: Double(count)))),
    ]
    return words.joined(separator: " ")
  }
}
