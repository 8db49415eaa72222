import Catalog
package import Records

/// What a screen is for and what its marks mean: the beginning of its help.
package struct Guide: Sendable {
  /// A mark as it stands on the screen, and its meaning.
  package struct Mark: Sendable {
    let symbol: Term
    let meaning: Term

    init(_ symbol: String, _ meaning: Term) { self.init(Term(symbol, symbol), meaning) }

    init(_ symbol: Term, _ meaning: Term) {
      self.symbol = symbol
      self.meaning = meaning
    }
  }

  /// What is spoken of, where that is a part of the screen.
  var heading: Term?
  let purpose: Term
  var marks: [Mark] = []

  package init(_ purpose: Term, heading: Term? = nil, marks: [Mark] = []) {
    self.purpose = purpose
    self.heading = heading
    self.marks = marks
  }
}

/// Marks that several screens share.
extension [Guide.Mark] {
  static let tables: [Guide.Mark] = [
    .init("▶", Term("光标所在行", "the cursor's row")), .init("●", Term("已标记", "marked")),
    .init("▲ ▼", Term("按此列升序、降序", "sorted by it, up or down")),
    .init("‹ ›", Term("这一边还有列", "more columns this way")),
    .init("—", Term("没有数值", "no value")), .init("…", Term("未显示完", "cut short")),
  ]
  static let agreement: [Guide.Mark] = [
    .init("✓", Term("相符或达标", "agrees, or met")),
    .init("✕", Term("不符或未达标", "differs, or not met")),
  ]
  static let outcomes: [Guide.Mark] =
    OutcomeClass.allCases.map { .init($0.letter, $0.term) }
    + [.init("█▓▒░·", Term("横条依次为上列各类", "these in a bar, in their order"))]
  static let shades: [Guide.Mark] = [
    .init("░ ▒ ▓", Term("使用由少到多", "use from little to much")),
    .init("·", Term("不开放", "not open")),
  ]
}

extension Guide.Mark {
  static let trend = Guide.Mark("▁▄█", Term("逐年走势", "the trend over years"))
  static let bar = Guide.Mark("███", Term("长短与数成比例", "its length shows the number"))
}
