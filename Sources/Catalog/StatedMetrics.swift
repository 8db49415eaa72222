package import Records

/// What the figures of documents are called: the one place for the names of stated metrics.
package enum StatedMetrics {
  /// Names by the identifiers the table of the sample's figures has for them.
  package static let byIdentifier: [String: Term] = Dictionary(
    EmbeddedTable.statedMetrics.rows.map { ($0[0], Term($0[1], $0[2])) }
  ) { first, _ in first }

  /// A metric is kept by its Chinese name, by which it is found and sorted.
  package static let vocabulary = Vocabulary("statedMetrics") { byName }

  /// How many members of a kind there are.
  private static func members(_ kind: UnitKind) -> Term {
    Term(kind.term.zh + StatedFigure.memberEnding, "Members: \(kind.term.en.lowercased())")
  }

  private static let byName: [String: Term] = Dictionary(
    (byIdentifier.values + UnitKind.allCases.map(members)).map { ($0.zh, $0) }
  ) { first, _ in first }
}

extension StatedFigure {
  /// The kinds of records figures are of, and what documents count that has no records of its own.
  static let countedKinds = Vocabulary("countedKinds") { kinds }

  private static let kinds: [String: Term] = Dictionary(
    Catalog.shapes.map { ($0.name, $0.title) } + [
      ("target", Term("目标", "Target")), ("task", Term("任务", "Task")),
      ("indicatorValue", Term("指标值", "Indicator value")),
      ("chainFigure", Term("产业链数据", "Chain figure")),
    ]
  ) { first, _ in first }
}
