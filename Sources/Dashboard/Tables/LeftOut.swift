import Records
import Storage

/// The records a rule of the screen leaves out of a table, counted so that the table can say so.
struct LeftOut: Sendable {
  let scope: Scope
  /// What leaves them out.
  let rule: Term
  /// The command that shows them, and its key.
  let command: String
  let key: String
  /// How many of them fit what was typed and filtered, once known.
  var count: Int?
  /// What counts them, until it is answered.
  var asked: Measure?
}
