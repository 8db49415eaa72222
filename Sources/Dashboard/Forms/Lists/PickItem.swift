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
  /// What documents and people call it besides.
  var alsoCalled: [String] = []
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
      detail: language == .zh ? "\(option.code)" : "\(option.code)  \(option.term.zh)",
      search: [option.term.zh, option.term.en, options.id(of: option)].joined(separator: " "))
    alsoCalled = option.alsoCalled
  }

  /// A record by its name, with what else tables show of it; first the code that a typed text begins.
  init(_ row: Row, _ shape: Shape, _ language: Language, typed text: String = "") {
    let title = Display.name(row, shape, language)
    let naming = Set(shape.naming)
    let details = shape.fields.indices.filter { index in
      shape.fields[index].width > 0 && !naming.contains(shape.fields[index].name)
        && !row.record.values[index].isBlank
    }.prefix(3).map { index in
      let isArchived = row.references.archived.contains(index)
      return Display.short(row, index, shape, language)
        + (isArchived ? Wording.archived[language] : "")
    }
    let codes = shape.fields.indices.compactMap { index -> String? in
      guard case .code = shape.fields[index].kind, !text.isEmpty,
        let code = row.record.values[index].text, code.hasPrefix(text.uppercased())
      else { return nil }
      return code
    }
    self.init(
      .integer(row.id), title, detail: (codes + details).joined(separator: " "), search: "")
  }

  /// How typed text finds it, the best first.
  enum Rank: Int, CaseIterable {
    /// It is called just that.
    case whole
    /// It is numbered so, as 三等奖 by 3.
    case numbered
    case named
    /// People call it so besides.
    case alsoNamed
    /// Its code begins so: it may become what is meant, with the digits to come.
    case begun
  }

  /// How well typed text finds it; nil where it does not.
  func rank(_ text: String, _ query: SearchQuery) -> Rank? {
    if query.isEmpty { return .named }
    if code == text || title == text || alsoCalled.contains(text) { return .whole }
    if number == text { return .numbered }
    let begins = code.hasPrefix(text)
    // Of a list of codes their beginning is found as a name too.
    if begins, title == code { return .begun }
    if query.matches(title + " " + search) { return .named }
    if begins { return .begun }
    return alsoCalled.contains(where: query.matches) ? .alsoNamed : nil
  }

  /// The number its name begins with.
  private var number: String? {
    [title, search].lazy.compactMap(ChineseNumeral.leading).first
  }

  /// The items that typed text finds, the best first and in the order of the list among the equally good,
  /// and whether the first of them can be meant by it.
  ///
  /// The beginning of a code stands for the only one that begins so: people leave its last zero out. It
  /// stands for none where several do, and none among names that are numbered themselves, since 4 beside
  /// 一等奖 to 三等奖 is no beginning of 40.
  static func ranked(_ items: [PickItem], by text: String) -> (items: [PickItem], isMeant: Bool) {
    let query = SearchQuery(text)
    let ranked = items.compactMap { item in item.rank(text, query).map { (item, $0) } }
    // Sorting does not promise to keep an order.
    let sorted = Rank.allCases.flatMap { rank in ranked.filter { $0.1 == rank }.map(\.0) }
    let isBegun = ranked.allSatisfy { $0.1 == .begun }
    let isOnly = ranked.count == 1 && !items.contains { $0.number != nil }
    return (sorted, !isBegun || isOnly)
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
