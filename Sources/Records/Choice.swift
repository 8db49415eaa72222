/// A closed list of values; its codes are stored, so they never change, and their order is the order
/// of rank (a higher level has a higher code).
package protocol Choice: RawRepresentable<Int>, CaseIterable, Hashable, Sendable, FieldValue {
  static var title: Term { get }
  var term: Term { get }
  /// Whether the higher comes first where one chooses, since it is meant most often or looked for first.
  static var offersHighestFirst: Bool { get }
  /// What documents and people call it besides; read, never shown.
  var alsoCalled: [String] { get }
}

extension Choice {
  package var alsoCalled: [String] { [] }
  package static var offersHighestFirst: Bool { false }
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
  /// As they are offered to choose from.
  package let offered: [Option]
  /// Made only when asked for: a case's name comes by reflection, too slow for every start.
  private let names: @Sendable () -> [Int: String]

  package init<C: Choice>(_ type: C.Type) {
    title = C.title
    all = C.allCases.map {
      Option(code: $0.rawValue, term: $0.term, alsoCalled: $0.alsoCalled)
    }.sorted { $0.code < $1.code }
    offered = C.offersHighestFirst ? all.reversed() : all
    names = { Dictionary(C.allCases.map { ($0.rawValue, "\($0)") }, uniquingKeysWith: { $1 }) }
  }

  /// The case's name: what files and the command line accept besides the labels.
  package func id(of option: Option) -> String { names()[option.code] ?? String(option.code) }

  package static func == (left: Options, right: Options) -> Bool {
    left.title == right.title && left.all == right.all
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(title) }

  package subscript(code code: Int) -> Option? { all.first { $0.code == code } }

  /// The option meant by a label in either language, by what else it is called, by an identifier, or by one
  /// of the names a label consists of, as 认识实习(见习) does; width, case and blanks do not matter. Two names
  /// in one that mean the same, as 高级工（三级）, are one.
  package func named(_ text: String) -> Option? {
    if let option = calledOnce(text) { return option }
    let named = Self.parts(of: Typed.folded(text)).map(calledOnce)
    guard named.count > 1, let first = named[0] else { return nil }
    return named.allSatisfy { $0 == first } ? first : nil
  }

  private func calledOnce(_ text: String) -> Option? {
    let written = Self.folded(text)
    func first(_ names: (Option) -> [String]) -> Option? {
      all.first { names($0).contains { Self.folded($0) == written } }
    }
    if let option = first({ [$0.term.zh, $0.term.en] }) ?? first(\.alsoCalled) { return option }
    if let code = names().first(where: { Self.folded($0.value) == written })?.key {
      return self[code: code]
    }
    let partly = all.filter { option in
      Self.parts(of: option.term.zh).contains { Self.folded($0) == written }
    }
    return partly.count == 1 ? partly[0] : nil
  }

  /// The only option whose Chinese label begins so, with two characters or more: one alone, or what stands
  /// elsewhere in a label, is no name that was cut short.
  package func begun(by text: String) -> Option? {
    let written = Self.folded(text)
    guard written.count > 1, written.unicodeScalars.allSatisfy({ $0.value >= 0x2E80 }) else {
      return nil
    }
    let fitting = all.filter { Self.folded($0.term.zh).hasPrefix(written) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private static func folded(_ text: String) -> String {
    Typed.folded(text).filter { !$0.isWhitespace }.lowercased()
  }

  /// The names a label has in one: 鉴定/认定, 技术研发(企业研发项目).
  private static func parts(of label: String) -> [String] {
    label.split { "/()（）".contains($0) }.map(String.init)
  }
}
