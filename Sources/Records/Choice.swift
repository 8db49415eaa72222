/// A closed list of values; its codes are stored, so they never change, and their order is the order
/// of rank (a higher level has a higher code).
package protocol Choice: RawRepresentable<Int>, CaseIterable, Hashable, Sendable, FieldValue {
  static var title: Term { get }
  var term: Term { get }
  /// What documents and people call it besides; read, never shown.
  var alsoCalled: [String] { get }
}

extension Choice {
  package var alsoCalled: [String] { [] }
  package static var kind: ValueKind { .choice(Options(Self.self)) }
  package var value: Value { .integer(rawValue) }

  package init?(_ value: Value) {
    guard let code = value.integer else { return nil }
    self.init(rawValue: code)
  }
}

/// The options of a choice without its Swift type, in the order of their codes.
package struct Options: Hashable, Sendable {
  package struct Option: Hashable, Sendable {
    package let code: Int
    package let term: Term
    package let alsoCalled: [String]
  }

  package let title: Term
  package let all: [Option]
  /// Made only when asked for: a case's name comes by reflection, too slow for every start.
  private let names: @Sendable () -> [Int: String]

  package init<C: Choice>(_ type: C.Type) {
    title = C.title
    all = C.allCases.map {
      Option(code: $0.rawValue, term: $0.term, alsoCalled: $0.alsoCalled)
    }.sorted { $0.code < $1.code }
    names = { Dictionary(C.allCases.map { ($0.rawValue, "\($0)") }, uniquingKeysWith: { $1 }) }
  }

  /// The case's name: what files and the command line accept besides the labels.
  package func id(of option: Option) -> String { names()[option.code] ?? String(option.code) }

  package static func == (left: Options, right: Options) -> Bool {
    left.title == right.title && left.all == right.all
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(title) }

  package subscript(code code: Int) -> Option? { all.first { $0.code == code } }

  /// The option meant by a label in either language, by what else it is called, or by an identifier.
  package func named(_ text: String) -> Option? {
    if let option = all.first(where: { $0.term.zh == text || $0.term.en == text }) { return option }
    if let option = all.first(where: { $0.alsoCalled.contains(text) }) { return option }
    let code = names().first { $0.value == text }?.key
    return all.first { $0.code == code }
  }
}
