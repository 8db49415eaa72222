/// A rule one field's value has to keep.
package enum Rule: Hashable, Sendable {
  case minimum(Double)
  case range(Double, Double)
  /// A code of a scheme; breaking it is only a warning, since registered codes break it too.
  case code(CodeScheme)
}

/// A rule that ties several fields of one record together.
package indirect enum RecordRule: Hashable, Sendable {
  /// The first date must not come after the second.
  case order(String, String)
  /// The second time of day must come after the first.
  case hours(String, String)
  /// Weekdays of which a span of dates should have at least one.
  case weekdays(String, from: String, to: String)
  /// The parts must not add up to more than the whole.
  case within(parts: [String], whole: String)
  /// The parts, where any is filled, must add up to the whole.
  case total(parts: [String], whole: String)
  /// The parts must not add up to more than the fields they break down do; than another field, where
  /// all of these are blank.
  case breakdown(parts: [String], of: [String], or: String)
  /// A field must be at most, or at least, that share of another.
  case atMost(String, share: Double, of: String)
  case atLeast(String, share: Double, of: String)
  /// A field should not be more than a number.
  case limit(String, Double)
  /// What each of so many has on average should not be more than a number, or than another field says.
  case average(String, per: String, atMost: Limit)
  /// A field should be filled.
  case filled(String)
  /// A code should begin with one of these characters, since another field says so; with none of them,
  /// it should be blank.
  case begins(String, with: [String], as: String)
  /// The characters of a code from a place on should be those another code begins with.
  case shares(String, Range<Int>, with: String)
  /// At least one of the fields must be filled.
  case oneOf([String])
  /// A rule for records that have one of the values in a field.
  case when(String, [Value], RecordRule)

  package enum Limit: Hashable, Sendable {
    case number(Double)
    case field(String)
  }

  /// The fields it looks at.
  package var fields: [String] {
    switch self {
    case .order(let from, let to), .hours(let from, let to): [from, to]
    case .weekdays(let days, let from, let to): [days, from, to]
    case .within(let parts, let whole), .total(let parts, let whole): parts + [whole]
    case .breakdown(let parts, let whole, let other): parts + whole + [other]
    case .atMost(let part, _, let whole), .atLeast(let part, _, let whole): [part, whole]
    case .average(let sum, let count, .field(let most)): [sum, count, most]
    case .average(let sum, let count, .number): [sum, count]
    case .limit(let field, _), .filled(let field): [field]
    case .begins(let code, _, let other), .shares(let code, _, let other): [code, other]
    case .oneOf(let fields): fields
    case .when(let field, _, let rule): [field] + rule.fields
    }
  }
}

extension Shape {
  /// Everything wrong or doubtful about a record's own values, all at once.
  package func faults(in values: [Value]) -> [Fault] { faults(in: values) { _ in false } }

  /// The same of values as they are entered: rules wait that look at a blank which another record will
  /// fill, since only with that can they tell; what must be filled in and no record fills is missing.
  package func faults(inEntered values: [Value]) -> [Fault] {
    faults(in: values) { rule in rule.fields.contains { willFollow($0, values) } }
      + faults(unfollowedIn: values).filter { !willFollow($0.field, values) }
  }

  /// The fields that must be filled in and are still blank, although another record or field could have
  /// given their value.
  package func faults(unfollowedIn values: [Value]) -> [Fault] {
    zip(fields.indices, values).compactMap { index, value in
      value.isBlank && fields[index].isRequired && fields[index].source != nil
        ? Fault(fields[index].name, .missing) : nil
    }
  }

  /// Whether a field is blank and has its value from what others hold.
  private func willFollow(_ field: String, _ values: [Value]) -> Bool {
    guard let index = index(of: field), index < values.count, values[index].isBlank,
      let source = fields[index].source
    else { return false }
    return source.leaders.compactMap(self.index)
      .allSatisfy { $0 < values.count && !values[$0].isBlank }
  }

  private func faults(in values: [Value], waits: (RecordRule) -> Bool) -> [Fault] {
    var faults: [Fault] = []
    // By index: a field is much to copy, and imports check a million records.
    for index in fields.indices where index < values.count {
      fields[index].collect(&faults, in: values[index])
    }
    let byName: (String) -> Value = { name in
      index(of: name).flatMap { $0 < values.count ? values[$0] : nil } ?? .blank
    }
    for rule in rules {
      if let fault = rule.fault(in: byName), !waits(rule) { faults.append(fault) }
    }
    return faults
  }
}

extension FieldShape {
  /// What is wrong or doubtful about a value by itself.
  package func faults(in value: Value) -> [Fault] {
    var faults: [Fault] = []
    collect(&faults, in: value)
    return faults
  }

  private func holdsIdentityNumber(_ value: Value) -> Bool {
    switch (kind, value) {
    case (.text, .text(let text)), (.note, .text(let text)): PersonalText.hasIdentityNumber(text)
    // Of a credit code one in thousands could be a person's number too.
    case (.code(let scheme), .text(let text)):
      PersonalText.hasIdentityNumber(text)
        && !(scheme == .unifiedSocialCredit && CodeCheck.isCreditCode(text))
    case (.integer, .integer(let number)): PersonalText.isIdentityNumber(number)
    case (.number, _), (.amount, _): value.quantity.map(PersonalText.isIdentityNumber) ?? false
    default: false
    }
  }

  /// Whether an amount is of what comes in wholes, so that a fraction is a slipped point; 人时 and ㎡ are not.
  private var countsThings: Bool {
    guard kind == .amount, let unit else { return false }
    return Typed.comesInWholes(unit)
  }

  fileprivate func collect(_ faults: inout [Fault], in value: Value) {
    if value.isBlank {
      if isRequired, source == nil { faults.append(Fault(name, .missing)) }
      return
    }
    if case .choice(let options) = kind, let code = value.integer, options[code: code] == nil {
      faults.append(Fault(name, .unknownChoice(code)))
    }
    if holdsIdentityNumber(value) { faults.append(Fault(name, .identityNumber)) }
    if countsThings, let number = value.quantity, number != number.rounded() {
      faults.append(Fault(name, .fraction, .warning))
    }
    for rule in rules {
      switch rule {
      case .minimum(let least):
        if let number = value.quantity, number < least {
          faults.append(Fault(name, .belowMinimum(least)))
        }
      case .range(let least, let most):
        if let number = value.quantity, number < least || number > most {
          faults.append(Fault(name, .outsideRange(least, most)))
        }
      case .code(let scheme):
        if let text = value.text, let fault = CodeCheck.fault(in: text, scheme) {
          let isCode = fault.isOfCode(of: scheme)
          faults.append(Fault(name, .doubtfulCode(scheme, fault), isWarning: isCode))
        }
      }
    }
  }
}

extension RecordRule {
  fileprivate func fault(in value: (String) -> Value) -> Fault? {
    switch self {
    case .order(let from, let to):
      guard let start = PartialDate(value(from)), let end = PartialDate(value(to)),
        end.last < start.first
      else { return nil }
      return Fault(to, .wrongOrder(from, to))
    case .hours(let from, let to):
      guard let start = value(from).integer, let end = value(to).integer, end <= start
      else { return nil }
      return Fault(to, .notLater(from, to))
    case .weekdays(let field, let from, let to):
      guard let days = value(field).integer, let start = PartialDate(value(from))?.first,
        let end = PartialDate(value(to))?.last, start <= end,
        !WeekdaySet(days).occurs(from: start, to: end)
      else { return nil }
      return Fault(field, .weekdayMissing(from, to), .warning)
    case .within(let parts, let whole):
      guard let sum = Self.sum(parts, value), let total = Self.sum([whole], value),
        sum.number > total.number
      else { return nil }
      return Fault(whole, .partsExceedWhole(parts: sum, whole: total), .warning)
    case .total(let parts, let whole):
      guard let sum = Self.sum(parts, value), let total = Self.sum([whole], value),
        sum.number != total.number
      else { return nil }
      return sum.number > total.number
        ? Fault(whole, .partsExceedWhole(parts: sum, whole: total), .warning)
        : Fault(whole, .partsFallShort(parts: sum, whole: total), .warning)
    case .breakdown(let parts, let whole, let other):
      guard let sum = Self.sum(parts, value),
        let total = Self.sum(whole, value) ?? Self.sum([other], value), sum.number > total.number
      else { return nil }
      return Fault(
        parts.first { !value($0).isBlank } ?? other, .partsExceedWhole(parts: sum, whole: total),
        .warning)
    case .atMost(let part, let share, let whole):
      guard let number = value(part).quantity, let total = value(whole).quantity,
        number > share * total + 1e-9
      else { return nil }
      return Fault(part, .exceedsShare(number, of: whole, share: share, whole: total), .warning)
    case .atLeast(let part, let share, let whole):
      guard let number = value(part).quantity, let total = value(whole).quantity,
        number < share * total - 1e-9
      else { return nil }
      return Fault(part, .belowShare(number, of: whole, share: share, whole: total), .warning)
    case .limit(let field, let most):
      guard let number = value(field).quantity, number > most else { return nil }
      return Fault(field, .aboveMaximum(most), .warning)
    case .average(let sum, let count, let limit):
      let most =
        switch limit {
        case .number(let number): number
        case .field(let field): value(field).quantity
        }
      guard let total = value(sum).stated, let parts = value(count).quantity, parts > 0, let most
      else { return nil }
      // Of a total with 余 the very limit is exceeded.
      let least = most * parts + (total.qualifier == .over ? -1e-9 : 1e-9)
      guard total.number > least else { return nil }
      let average = Amount(total.number / parts, total.qualifier)
      return Fault(sum, .averageAbove(average, per: count, most: most), .warning)
    case .filled(let field):
      return value(field).isBlank ? Fault(field, .missing, .warning) : nil
    case .begins(let code, let starts, let other):
      guard let text = value(code).text, !starts.contains(where: text.hasPrefix) else { return nil }
      let part = starts.first.map { String(text.prefix($0.count)) } ?? text
      return Fault(code, .disagrees(part: part, with: other), .warning)
    case .shares(let code, let places, let other):
      guard let text = value(code).text, let whole = value(other).text else { return nil }
      let part = text.dropFirst(places.lowerBound).prefix(places.count)
      return part.count < places.count || whole.hasPrefix(part)
        ? nil : Fault(code, .disagrees(part: String(part), with: other), .warning)
    case .oneOf(let fields):
      guard let first = fields.first, fields.allSatisfy({ value($0).isBlank }) else { return nil }
      return Fault(first, .allBlank(fields))
    case .when(let field, let values, let rule):
      let held = value(field)
      guard values.contains(held), let fault = rule.fault(in: value) else { return nil }
      return fault.problem == .missing
        ? Fault(fault.field, .neededWhere(field, held), fault.weight) : fault
    }
  }

  /// The sum of the fields that are filled, with these; nil where none is.
  private static func sum(_ fields: [String], _ value: (String) -> Value) -> Fault.Sum? {
    let filled = fields.filter { value($0).quantity != nil }
    if filled.isEmpty { return nil }
    return Fault.Sum(filled, filled.reduce(0) { $0 + (value($1).quantity ?? 0) })
  }
}
