import Catalog
import Han
import Records
import Storage

/// Reads texts as the fields of a sheet, each text of a column once however often it stands there beside
/// the same year.
struct CellReader {
  private struct Written: Hashable {
    let text: String
    let beside: DateContext?
    let among: NameScope?
  }

  let today: Day
  /// The year of dates written without one where the row has none.
  private let year: Int
  let language: Language
  /// The division near which places are meant.
  private let home: String
  /// Whether the texts come from a table, in which people write something into cells that are blank.
  var isPasted = false
  /// What is known of the records that names mean.
  var names: SheetNames
  private var read: [Int: [Written: FormField.Entry]] = [:]

  init(_ context: Context, _ names: SheetNames) {
    today = context.today
    year = context.year
    language = context.language
    home = context.home
    self.names = names
  }

  /// What a text stands for in a field; choices by code, number (3 for 三等奖) or name, as far as it tells
  /// one from the others, records by a part of the name that only one has.
  mutating func entry(
    _ text: String, _ field: FormField, _ place: Int, beside: DateContext? = nil,
    among scope: NameScope? = nil
  ) -> FormField.Entry {
    let beside = field.shape.kind == .date ? beside ?? .year(year) : beside
    let written = Written(text: text, beside: beside, among: scope)
    if let entry = read[place]?[written] { return entry }
    let entry = unread(text, field, beside, scope)
    read[place, default: [:]][written] = entry
    return entry
  }

  private mutating func unread(
    _ written: String, _ field: FormField, _ beside: DateContext?, _ scope: NameScope?
  ) -> FormField.Entry {
    // Only notes have lines.
    let text =
      field.shape.kind == .note
      ? written : String(written.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    let trimmed = Typed.trimmed(text)
    guard !trimmed.isEmpty else { return FormField.Entry() }
    if isPasted, field.shape.isSaidToBeBlank(by: trimmed) { return FormField.Entry() }
    switch field.shape.kind {
    case .reference: return record(trimmed, scope, field)
    case .choice(let options): return choice(trimmed, options, field)
    case .code(let scheme):
      let code = CodeTables.code(named: trimmed, scheme, near: home) ?? trimmed
      return field.shape.entry(reading: code, today: today, language)
    default:
      return field.shape.entry(reading: text, today: today, beside: beside, language)
    }
  }

  private func record(
    _ text: String, _ scope: NameScope?, _ field: FormField
  ) -> FormField.Entry {
    // Not looked for yet.
    guard let match = scope.flatMap({ names.match(text, $0) }) else {
      return FormField.Entry(text: text)
    }
    if case .one(let id, let name) = match {
      return FormField.Entry(text: name[language], value: .integer(id))
    }
    let error = match.trouble.map {
      ReadingError(field: field.shape.name, text: text, expected: $0)
    }
    return FormField.Entry(text: text, error: error)
  }

  private func choice(_ text: String, _ options: Options, _ field: FormField) -> FormField.Entry {
    let entry = field.shape.entry(reading: text, today: today, language)
    guard entry.error != nil else { return entry }
    let plain = Typed.folded(text)
    let numbered = options.all.filter { ChineseNumeral.leading($0.term.zh) == plain }
    let option =
      options.all.first { String($0.code) == plain } ?? options.begun(by: plain)
      ?? (numbered.count == 1 ? numbered[0] : nil)
    guard let option else { return entry }
    return FormField.Entry(text: option.term[language], value: .integer(option.code))
  }
}

extension FieldShape {
  /// Whether a text in a table says that there is nothing: a mark as people put into empty cells, or a
  /// word of the field's own for what it leaves blank. What may be a value is none; of texts only a lone
  /// mark is, where nothing need be said.
  fileprivate func isSaidToBeBlank(by text: String) -> Bool {
    let written = Typed.folded(text).filter { !$0.isWhitespace }
    if blankWords.contains(written) { return true }
    let isMark = !written.isEmpty && written.allSatisfy { "/\\-—―–－".contains($0) }
    let isWord =
      switch written {
      case "无", "暂无": true
      default: false
      }
    switch kind {
    case .text, .note: return isMark && !isRequired
    case .flag: return isMark || isWord && Typed.flag(written) == nil
    case .choice(let options): return (isMark || isWord) && options.named(text) == nil
    default: return isMark || isWord
    }
  }
}
