/// What kind of value a field holds: decides its parsing, wording, editor, column and file form.
package enum ValueKind: Hashable, Sendable {
  case text
  /// Text of several lines.
  case note
  /// A code of a published table, shown with the name it stands for.
  case code(CodeScheme)
  case integer
  /// A number with so many decimals.
  case number(decimals: Int)
  case amount
  case date
  /// Minutes after midnight.
  case time
  /// A set of weekdays, Monday the lowest bit.
  case weekdays
  case flag
  case choice(Options)
  /// The id of a record of another entity, by its name.
  case reference(String)

  /// Whether its values are quantities, which tables align to the right and measures can add up.
  package var isQuantity: Bool {
    switch self {
    case .integer, .number, .amount: true
    case .text, .note, .code, .date, .time, .weekdays, .flag, .choice, .reference: false
    }
  }
}

/// The published code tables and numbering rules fields can refer to.
package enum CodeScheme: String, Hashable, Sendable {
  case division, industry, programme, unifiedSocialCredit, school

  /// Whether a code is given to one holder only.
  package var isIdentifying: Bool { self == .unifiedSocialCredit || self == .school }
}
