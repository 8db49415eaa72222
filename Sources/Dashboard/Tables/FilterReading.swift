import Records
import Storage

/// Reads what people type to filter a column: text or pinyin, `>100`, `2021..2023`, `2021..`, `—` for blank.
enum FilterReading {
  static func filter(_ text: String, _ field: FieldShape, today: Day) -> Filter? {
    let typed = Typed.folded(text)
    if ["—", "-", "空", "blank"].contains(typed) { return .blank(field.name) }
    // What is masked is not found out bit by bit.
    if field.isPersonal { return typed.isEmpty ? nil : .equals(field.name, .text(typed)) }
    if let range = typed.firstRange(of: "..") {
      let ends = (typed[..<range.lowerBound], typed[range.upperBound...])
      let low = bound(String(ends.0), field, today)
      let high = bound(String(ends.1), field, today, upper: true)
      // Either end may be left open, but not be something else.
      guard ends.0.isEmpty || low != nil, ends.1.isEmpty || high != nil else { return nil }
      let parts = [
        low.map { Filter.compare(field.name, .atLeast, $0) },
        high.map { .compare(field.name, .atMost, $0) },
      ].compactMap(\.self)
      return parts.isEmpty ? nil : .all(parts)
    }
    let signs: [(String, Filter.Comparison)] = [
      (">=", .atLeast), ("<=", .atMost), (">", .more), ("<", .less),
    ]
    for (sign, comparison) in signs where typed.hasPrefix(sign) {
      let upper = comparison == .atMost || comparison == .more
      return bound(String(typed.dropFirst(sign.count)), field, today, upper: upper)
        .map { .compare(field.name, comparison, $0) }
    }
    switch field.kind {
    case .text, .note: return .matches(field.name, typed)
    case .code: return .prefix(field.name, typed)
    case .date: return bound(typed, field, today).map { .prefix(field.name, $0.text ?? "") }
    default: return bound(typed, field, today).map { .equals(field.name, $0) }
    }
  }

  /// A bound of a range; of a date the end of its year or month where the upper one is meant.
  private static func bound(
    _ text: String, _ field: FieldShape, _ today: Day, upper: Bool = false
  ) -> Value? {
    guard let value = try? field.value(reading: text, today: today), !value.isBlank else {
      return nil
    }
    if upper, case .date = field.kind, let date = PartialDate(value) { return .text(date.last.iso) }
    if case .amount(let amount) = value { return .number(amount.number) }
    return value
  }
}

extension Filter.Comparison {
  func holds(_ number: Double, _ bound: Double) -> Bool {
    switch self {
    case .less: number < bound
    case .atMost: number <= bound
    case .atLeast: number >= bound
    case .more: number > bound
    }
  }
}
