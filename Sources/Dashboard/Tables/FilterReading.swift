import Catalog
package import Records
package import Storage

/// Reads what people type to filter a column: text or pinyin, `>100`, `2021..2023`, `2021..`, `—` for blank,
/// and with `=`, `!=` or `~` before it what the command line asks with these.
package enum FilterReading {
  static func filter(
    _ text: String, _ field: FieldShape, today: Day, near home: String = ""
  ) throws(TypedFault) -> Filter {
    let typed = Typed.folded(text).replacing("≥", with: ">=").replacing("≤", with: "<=")
      .replacing("≠", with: "!=")
    if let opposite = typed.behind("!=") {
      return .not(try same(opposite, field, today, near: home))
    }
    if let same = typed.behind("=") { return try self.same(same, field, today, near: home) }
    if let rest = typed.behind("~") { return try filter(rest, field, today: today, near: home) }
    if ["—", "-", "空", "blank"].contains(typed) { return .blank(field.name) }
    // What is masked is not found out bit by bit.
    if field.isPersonal { return .equals(field.name, .text(typed)) }
    if isRange(typed) { return try between(typed, at: field.name, field, today) }
    // Two bounds are one range.
    if typed.first.map("<>".contains) == true, typed.count(where: { "<>".contains($0) }) > 1 {
      throw TypedFault(end: typed.count, reason: TableWording.oneCondition)
    }
    let signs: [(String, Filter.Comparison)] = [
      (">=", .atLeast), ("<=", .atMost), (">", .more), ("<", .less),
    ]
    for (sign, comparison) in signs where typed.hasPrefix(sign) {
      let upper = comparison == .atMost || comparison == .more
      let rest = TypedPart(
        typed, typed.index(typed.startIndex, offsetBy: sign.count)..<typed.endIndex)
      guard let bound = try bound(rest, field, today, upper: upper) else {
        throw TypedFault(end: typed.count, reason: TableWording.noBound(sign))
      }
      return .compare(field.name, comparison, bound)
    }
    switch field.kind {
    case .text, .note: return .matches(field.name, typed)
    case .code(let scheme):
      guard let stem = stem(meantBy: typed, scheme, near: home) else {
        throw TypedPart(typed, typed.startIndex..<typed.endIndex).fault(.codeOrName)
      }
      return .prefix(field.name, stem)
    default:
      let whole = TypedPart(typed, typed.startIndex..<typed.endIndex)
      if let stated = stated(whole.text, field, today) { return .equals(field.name, stated) }
      let value = try bound(whole, field, today) ?? .blank
      return field.kind == .date
        ? .prefix(field.name, value.text ?? "") : .equals(field.name, value)
    }
  }

  /// What is just as typed, of texts too, where without a sign parts are found; nothing is a blank.
  private static func same(
    _ text: String, _ field: FieldShape, _ today: Day, near home: String
  ) throws(TypedFault) -> Filter {
    if text.isEmpty { return .blank(field.name) }
    switch field.kind {
    case .text, .note: return .equals(field.name, .text(text))
    case .code where text.allSatisfy(\.isASCII): return .equals(field.name, .text(text))
    default: return try filter(text, field, today: today, near: home)
    }
  }

  /// The amount of a text that says how exactly it is meant, as 近60: only what is stated in that way is
  /// meant then, and all of a number where it stands alone; nil of such a number and of other kinds.
  package static func stated(_ text: String, _ field: FieldShape, _ today: Day) -> Value? {
    guard field.kind == .amount, Typed.number(text, unit: field.unit) == nil else { return nil }
    return try? field.value(reading: text, today: today)
  }

  /// What the codes begin with that a text means, be it one of them, its beginning, or the name of what has
  /// it; nil where nothing has that name.
  package static func stem(
    meantBy text: String, _ scheme: CodeScheme, near home: String
  ) -> String? {
    if text.allSatisfy(\.isASCII) { return text }
    return CodeTables.code(named: text, scheme, near: home).map { CodeTables.stem($0, scheme) }
  }

  /// Whether a text has the two points between the ends of a range.
  package static func isRange(_ typed: String) -> Bool { typed.contains("..") }

  /// What lies between two ends, both included, of which one may be left open; nil where either is
  /// something else.
  package static func range(
    _ typed: String, at path: String, _ field: FieldShape, today: Day
  ) -> Filter? {
    try? between(typed, at: path, field, today)
  }

  private static func between(
    _ typed: String, at path: String, _ field: FieldShape, _ today: Day
  ) throws(TypedFault) -> Filter {
    guard let points = typed.firstRange(of: "..") else {
      throw TypedFault(end: 0, reason: TableWording.openRange)
    }
    let low = TypedPart(typed, typed.startIndex..<points.lowerBound)
    let high = TypedPart(typed, points.upperBound..<typed.endIndex)
    // Either end may be left open, but not be something else.
    let parts = [
      try bound(low, field, today).map { Filter.compare(path, .atLeast, $0) },
      try bound(high, field, today, upper: true).map { .compare(path, .atMost, $0) },
    ].compactMap(\.self)
    guard !parts.isEmpty else { throw TypedFault(end: 0, reason: TableWording.openRange) }
    return .all(parts)
  }

  /// A bound of a range, nil where nothing is written; of a date the end of its year or month where the
  /// upper one is meant.
  private static func bound(
    _ part: TypedPart, _ field: FieldShape, _ today: Day, upper: Bool = false
  ) throws(TypedFault) -> Value? {
    let value: Value
    do throws(ReadingError) {
      value = try field.value(reading: part.text, today: today)
    } catch {
      throw part.fault(error.expected)
    }
    if value.isBlank { return nil }
    if upper, case .date = field.kind, let date = PartialDate(value) { return .text(date.last.iso) }
    guard case .amount(let amount) = value else { return value }
    // Between 近50 and 60 lies nobody knows what.
    if stated(part.text, field, today) != nil { throw part.fault(.unqualified) }
    return .number(amount.number)
  }
}

extension String {
  /// What stands behind a sign; nil where it does not begin with it.
  fileprivate func behind(_ sign: String) -> String? {
    hasPrefix(sign) ? Typed.trimmed(String(dropFirst(sign.count))) : nil
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
