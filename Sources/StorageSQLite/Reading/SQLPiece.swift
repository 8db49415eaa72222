import GRDB
import Records

/// A piece of SQL with the values bound in it.
struct SQLPiece: Sendable {
  var text: String
  var arguments: [DatabaseValue]

  init(_ text: String, _ arguments: [DatabaseValue] = []) {
    self.text = text
    self.arguments = arguments
  }

  static func + (left: SQLPiece, right: SQLPiece) -> SQLPiece {
    SQLPiece(left.text + right.text, left.arguments + right.arguments)
  }

  static func + (left: SQLPiece, right: String) -> SQLPiece {
    SQLPiece(left.text + right, left.arguments)
  }

  /// Conditions that all have to hold; true where there are none.
  static func all(_ pieces: [SQLPiece], joined word: String = " AND ") -> SQLPiece {
    guard let first = pieces.first else { return SQLPiece("1") }
    return pieces.dropFirst().reduce(SQLPiece("(") + first) { $0 + word + $1 } + ")"
  }

  var statementArguments: StatementArguments { StatementArguments(arguments) }
}

/// A name as SQL takes it, whatever words it is made of.
func quoted(_ name: String) -> String { "\"" + name + "\"" }

extension Value {
  /// The value bound in SQL; of an amount, its number.
  var bound: DatabaseValue {
    switch self {
    case .blank: .null
    case .integer(let number): number.databaseValue
    case .number(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .amount(let amount): amount.number.databaseValue
    }
  }

  /// A value as a column without a field's kind gives it.
  init(_ stored: DatabaseValue) {
    switch stored.storage {
    case .null, .blob: self = .blank
    case .int64(let number): self = .integer(Int(number))
    case .double(let number): self = .number(number)
    case .string(let text): self = .text(text)
    }
  }
}
