/// Keeps a spreadsheet from working out a text that begins like a formula, which whoever wrote it could
/// use to send on what stands beside it.
///
/// The text gets an apostrophe in front, by which people type such texts in spreadsheets; numbers are
/// left as they are. What is read back loses it again.
package enum FormulaGuard {
  private static let signs: Set<Character> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"]

  package static func guarded(_ text: String) -> String { isRead(text) ? "'" + text : text }

  static func plain(_ text: String) -> String {
    text.first == "'" && isRead(text) ? String(text.dropFirst()) : text
  }

  /// Whether it would be read as a formula, or as a text guarded against that.
  private static func isRead(_ text: String) -> Bool {
    guard let first = text.drop(while: { $0 == "'" }).first, signs.contains(first) else {
      return false
    }
    return Double(text) == nil
  }
}
