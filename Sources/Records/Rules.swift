/// A rule one field's value has to keep.
package enum Rule: Hashable, Sendable {
  case minimum(Double)
  case range(Double, Double)
  /// A code of a scheme; breaking it is only a warning, since registered codes break it too.
  case code(CodeScheme)
}

/// A rule that ties several fields of one record together.
package enum RecordRule: Hashable, Sendable {
  /// The first date must not come after the second.
  case order(String, String)
  /// The parts must not add up to more than the whole.
  case within(parts: [String], whole: String)
  /// At least one of the fields must be filled.
  case oneOf([String])
}

/// Something wrong, or doubtful, about a record; facts only, worded by the interface.
package struct Fault: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case missing
    case belowMinimum(Double)
    case outsideRange(Double, Double)
    case doubtfulCode(CodeScheme, CodeFault)
    case unknownChoice(Int)
    case wrongOrder(String, String)
    case partsExceedWhole(parts: Double, whole: Double)
    case allBlank([String])
    case duplicate([String])
    case danglingReference(Int)
    /// The number of somebody's identity card, which may not be kept.
    case identityNumber
  }

  /// The field it is shown beside.
  package let field: String
  package let problem: Problem
  /// Whether the record can be kept all the same.
  package let isWarning: Bool

  package init(_ field: String, _ problem: Problem, isWarning: Bool = false) {
    self.field = field
    self.problem = problem
    self.isWarning = isWarning
  }
}

extension Shape {
  /// Everything wrong or doubtful about a record's own values, all at once.
  package func faults(in values: [Value]) -> [Fault] {
    var faults: [Fault] = []
    // By index: a field is much to copy, and imports check a million records.
    for index in fields.indices where index < values.count {
      fields[index].collect(&faults, in: values[index])
    }
    let byName: (String) -> Value = { name in
      index(of: name).flatMap { $0 < values.count ? values[$0] : nil } ?? .blank
    }
    for rule in rules {
      if let fault = rule.fault(in: byName) { faults.append(fault) }
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

  fileprivate func collect(_ faults: inout [Fault], in value: Value) {
    if value.isBlank {
      if isRequired, source == nil { faults.append(Fault(name, .missing)) }
      return
    }
    if case .choice(let options) = kind, let code = value.integer, options[code: code] == nil {
      faults.append(Fault(name, .unknownChoice(code)))
    }
    if kind == .text || kind == .note, let text = value.text, PersonalText.hasIdentityNumber(text) {
      faults.append(Fault(name, .identityNumber))
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
          faults.append(Fault(name, .doubtfulCode(scheme, fault), isWarning: true))
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
    case .within(let parts, let whole):
      guard let total = value(whole).quantity else { return nil }
      let sum = parts.reduce(0) { $0 + (value($1).quantity ?? 0) }
      return sum > total
        ? Fault(whole, .partsExceedWhole(parts: sum, whole: total), isWarning: true) : nil
    case .oneOf(let fields):
      guard let first = fields.first, fields.allSatisfy({ value($0).isBlank }) else { return nil }
      return Fault(first, .allBlank(fields))
    }
  }
}
