import Han
import Records
import Storage
import Widgets

/// One value a picker offers.
struct PickItem: Hashable, Sendable {
  let value: Value
  let title: String
  var detail: String
  /// What typing is held against besides the title.
  var search: String
  /// What else it is called by: a number or an identifier typed as a whole finds it first.
  var code: String

  init(_ value: Value, _ title: String, detail: String = "", search: String = "") {
    self.value = value
    self.title = title
    self.detail = detail
    self.search = search
    code = value.integer.map(String.init) ?? value.text ?? ""
  }

  init(_ option: Options.Option, _ options: Options, _ language: Language) {
    self.init(
      .integer(option.code), option.term[language],
      detail: "\(option.code)  \(option.term[language == .zh ? .en : .zh])",
      search: option.term.zh + " " + option.term.en + " " + options.id(of: option))
  }

  /// A record by its name, with what else tables show of it; first the code that a typed text begins.
  init(_ row: Row, _ shape: Shape, _ language: Language, typed text: String = "") {
    let title = Display.name(row, shape, language)
    let naming = Set(shape.naming)
    let details = shape.fields.indices.filter { index in
      shape.fields[index].width > 0 && !naming.contains(shape.fields[index].name)
        && !row.record.values[index].isBlank
    }.prefix(3).map { Display.short(row, $0, shape, language) }
    let codes = shape.fields.indices.compactMap { index -> String? in
      guard case .code = shape.fields[index].kind, !text.isEmpty,
        let code = row.record.values[index].text, code.hasPrefix(text.uppercased())
      else { return nil }
      return code
    }
    self.init(
      .integer(row.id), title, detail: (codes + details).joined(separator: " "), search: "")
  }

  /// How well typed text finds it: 0 best; nil where it does not.
  func rank(_ text: String, _ query: SearchQuery) -> Int? {
    if query.isEmpty { return 1 }
    if code == text || title == text { return 0 }
    if [title, search].contains(where: { ChineseNumeral.leading($0) == text }) { return 1 }
    return code.hasPrefix(text) || query.matches(title + " " + search) ? 2 : nil
  }

  /// The item whose code was typed to its end, so that nothing else can be meant. Where codes are not
  /// equally long nobody can know when one has come to its end, and none is taken unasked.
  static func meant(by text: String, in items: [PickItem]) -> PickItem? {
    guard !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isNumber }),
      items.allSatisfy({ $0.code.count == text.count }),
      let only = items.first(where: { $0.code == text }),
      !items.contains(where: {
        $0 != only && ($0.code.hasPrefix(text) || $0.title.hasPrefix(text))
      })
    else { return nil }
    return only
  }

  func listed(_ query: SearchQuery) -> ChoiceItem {
    ChoiceItem(
      title: title, detail: detail,
      matches: query.isEmpty ? [] : query.ranges(in: title) ?? [])
  }
}
