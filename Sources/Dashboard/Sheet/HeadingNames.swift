import Catalog
import Records

/// By what headings the fields of a kind are known in other people's spreadsheets.
struct HeadingNames {
  private var places: [String: Int] = [:]
  /// The headings that are the fields' own names.
  private var own: Set<String> = []

  /// What a field is called itself goes before what its description adds, and that before what any
  /// field with its label is called; what two of a kind might mean is said to be unknown.
  init(_ fields: [FieldShape]) {
    let called = fields.map { [$0.label.zh, $0.label.en, $0.name] }
    let described = fields.map { HeadingWords.parted($0.words) }
    for names in [called, described, fields.map(HeadingWords.general)] {
      var claims: [String: Set<Int>] = [:]
      for (place, names) in names.enumerated() {
        for name in names { claims[Self.closed(name), default: []].insert(place) }
      }
      for (name, claimed) in claims where places[name] == nil {
        if claimed.count == 1 { places[name] = claimed.first }
      }
      if own.isEmpty { own = Set(places.keys) }
    }
  }

  /// The field a heading means, however it is spread, whatever marks or unit stand behind it.
  func place(of heading: String) -> Int? {
    let whole = Self.closed(heading)
    return places[whole] ?? Self.bracketed(whole).flatMap { places[$0.before] }
  }

  /// Whether a heading is a field's own name, and no word that may be a value as well.
  func isOwn(_ heading: String) -> Bool {
    let whole = Self.closed(heading)
    return own.contains(whole) || Self.bracketed(whole).map { own.contains($0.before) } == true
  }

  /// Whether it heads what numbers rows, of which nothing is kept.
  func isOfRowNumbers(_ heading: String) -> Bool {
    let whole = Self.closed(heading)
    return places[whole] == nil && HeadingWords.rowNumbers.contains(whole)
  }

  /// What stands between the brackets behind what a column is called.
  static func remark(in heading: String) -> String? { bracketed(closed(heading))?.inside }

  /// A heading without the blanks it is spread with, its marks, its width and case.
  private static func closed(_ heading: String) -> String {
    let text = Typed.folded(heading).lowercased()
    return text.filter { !$0.isWhitespace && !"*:★\u{FEFF}\u{200B}".contains($0) }
  }

  private static func bracketed(_ text: String) -> (before: String, inside: String)? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    return (String(text[..<open]), String(text[text.index(after: open)...].dropLast()))
  }
}
