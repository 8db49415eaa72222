import Dashboard
import Han
import Records
import Storage

/// A condition as it is written on the command line: `level>=province`, `unit.kind=企业`, `name~jc`.
nonisolated struct Condition: Hashable {
  enum Comparison: String, Hashable {
    case atLeast = ">="
    case atMost = "<="
    case different = "!="
    case more = ">"
    case less = "<"
    case equal = "="
    case matching = "~"
  }

  let path: String
  let comparison: Comparison
  let text: String

  /// Longer signs first, so that `>=` is not read as `>`.
  private static let signs: [Comparison] = [
    .atLeast, .atMost, .different, .more, .less, .equal, .matching,
  ]

  init(_ written: String) throws(CommandError) {
    let plain = written.replacing("≥", with: ">=").replacing("≤", with: "<=")
      .replacing("≠", with: "!=")
    guard let start = plain.firstIndex(where: { "<>=!~".contains($0) }), start > plain.startIndex,
      let sign = Self.signs.first(where: { plain[start...].hasPrefix($0.rawValue) })
    else { throw .badCondition(written) }
    path = Typed.trimmed(String(plain[..<start]))
    comparison = sign
    text = Typed.trimmed(String(plain[start...].dropFirst(sign.rawValue.count)))
  }
}

/// What a condition asks the store, and the name in it that has to exist.
nonisolated struct ReadCondition: Hashable {
  /// A record that a condition names.
  struct Mention: Hashable {
    let entity: String
    let text: String
  }

  let filter: Filter
  var mention: Mention?
}

nonisolated extension Condition {
  /// Reads the condition for the records of an entity.
  func read(for shape: Shape, _ holdings: Holdings, today: Day) throws(CommandError)
    -> ReadCondition
  {
    if path == "id" { return ReadCondition(filter: try idFilter()) }
    let (path, field) = try holdings.field(path, of: shape)
    if field.isPersonal, comparison != .equal, comparison != .different {
      throw .personal(entity: shape.name, field: path)
    }
    if text.isEmpty {
      switch comparison {
      case .equal: return ReadCondition(filter: .blank(path))
      case .different: return ReadCondition(filter: .not(.blank(path)))
      default: throw .badCondition(self.path + comparison.rawValue)
      }
    }
    if comparison == .matching, !names(field) {
      try Self.requireFindable(text)
      return ReadCondition(filter: matching(path, field, holdings))
    }
    if case .reference(let entity) = field.kind {
      let same = NamedRecords(holdings: holdings).filter(entity, text, at: path)
      let mention = text.hasPrefix("#") ? nil : ReadCondition.Mention(entity: entity, text: text)
      switch comparison {
      case .equal: return ReadCondition(filter: same, mention: mention)
      case .different: return ReadCondition(filter: .not(same), mention: mention)
      default: throw .badCondition(self.path + comparison.rawValue + text)
      }
    }
    if case .code(let scheme) = field.kind, names(field) {
      let filter = try named(path, scheme, of: shape.name)
      return ReadCondition(filter: comparison == .different ? .not(filter) : filter)
    }
    return ReadCondition(filter: try comparing(path, field, of: shape.name, today: today))
  }

  /// Refuses a text of marks only, such as a wildcard: what is looked for has none, so that it would find
  /// everything.
  static func requireFindable(_ text: String) throws(CommandError) {
    if SearchQuery(text).isEmpty { throw .nothingToFind(text) }
  }

  private func idFilter() throws(CommandError) -> Filter {
    let id = try RecordID.read(text)
    switch comparison {
    case .equal: return .ids([id])
    case .different: return .not(.ids([id]))
    case .atLeast: return .compare("id", .atLeast, .integer(id))
    case .atMost: return .compare("id", .atMost, .integer(id))
    case .more: return .compare("id", .more, .integer(id))
    case .less: return .compare("id", .less, .integer(id))
    case .matching: throw .badCondition("id~" + text)
    }
  }

  /// Whether it means a code by the name of what has it.
  private func names(_ field: FieldShape) -> Bool {
    if case .code = field.kind { !Typed.folded(text).allSatisfy(\.isASCII) } else { false }
  }

  /// What is found by Han characters, pinyin or initials; for a reference, in the names it may mean.
  private func matching(_ path: String, _ field: FieldShape, _ holdings: Holdings) -> Filter {
    switch field.kind {
    case .reference(let entity):
      return .any(
        NamedRecords(holdings: holdings).paths(entity).map { .matches(path + "." + $0, text) })
    case .code, .date: return .prefix(path, text)
    default: return .matches(path, text)
    }
  }

  /// What has the code of something by its name, or lies in it.
  private func named(
    _ path: String, _ scheme: CodeScheme, of entity: String
  ) throws(CommandError) -> Filter {
    guard let stem = FilterReading.stem(meantBy: Typed.folded(text), scheme, near: "") else {
      throw .unreadable(
        entity: entity, ReadingError(field: path, text: text, expected: .codeOrName))
    }
    guard [.equal, .different, .matching].contains(comparison) else {
      throw .badCondition(self.path + comparison.rawValue + text)
    }
    return .prefix(path, stem)
  }

  private func comparing(
    _ path: String, _ field: FieldShape, of entity: String, today: Day
  ) throws(CommandError) -> Filter {
    if field.kind.hasRanges, FilterReading.isRange(text) {
      guard let filter = FilterReading.range(Typed.folded(text), at: path, field, today: today)
      else { throw .badCondition(self.path + comparison.rawValue + text) }
      switch comparison {
      case .equal: return filter
      case .different: return .not(filter)
      default: throw .badCondition(self.path + comparison.rawValue + text)
      }
    }
    let value = try value(path, field, of: entity, today: today)
    if case .date = field.kind { return try comparingDates(path, value) }
    switch comparison {
    case .equal, .matching: return .equals(path, value)
    case .different: return .not(.equals(path, value))
    case .atLeast: return .compare(path, .atLeast, value)
    case .atMost: return .compare(path, .atMost, value)
    case .more: return .compare(path, .more, value)
    case .less: return .compare(path, .less, value)
    }
  }

  /// A year or a month means all its days.
  private func comparingDates(_ path: String, _ value: Value) throws(CommandError) -> Filter {
    guard case .text(let iso) = value, let date = PartialDate(iso: iso) else {
      throw .badDate(text)
    }
    switch comparison {
    case .equal, .matching: return .prefix(path, iso)
    case .different: return .not(.prefix(path, iso))
    case .atLeast: return .compare(path, .atLeast, .text(iso))
    case .less: return .compare(path, .less, .text(iso))
    case .atMost: return .compare(path, .atMost, .text(date.last.iso))
    case .more: return .compare(path, .more, .text(date.last.iso))
    }
  }

  private func value(
    _ path: String, _ field: FieldShape, of entity: String, today: Day
  ) throws(CommandError) -> Value {
    if case .choice(let options) = field.kind, let option = options.meant(by: text) {
      return .integer(option.code)
    }
    do throws(ReadingError) {
      let value = try field.value(reading: text, today: today)
      guard case .amount(let amount) = value else { return value }
      let stated = FilterReading.stated(Typed.folded(text), field, today)
      if stated != nil, ![.equal, .different, .matching].contains(comparison) {
        throw ReadingError(field: path, text: text, expected: .unqualified)
      }
      return stated ?? .number(amount.number)
    } catch {
      throw .unreadable(
        entity: entity, ReadingError(field: path, text: error.text, expected: error.expected))
    }
  }
}

nonisolated extension Options {
  /// The option meant by a label, an identifier, or its code.
  fileprivate func meant(by text: String) -> Option? {
    if let option = named(text) { return option }
    if let code = Int(text) { return self[code: code] }
    let wanted = text.lowercased()
    return all.first { $0.term.en.lowercased() == wanted || id(of: $0).lowercased() == wanted }
  }
}

extension ValueKind {
  /// Whether `2021..2023` is a range of its values; in a text two points are part of it.
  fileprivate nonisolated var hasRanges: Bool {
    switch self {
    case .text, .note, .code, .reference, .weekdays, .flag: false
    case .integer, .number, .amount, .date, .time, .choice: true
    }
  }
}
