/// Personal data as they may be shown to anybody.
package enum PersonalText {
  /// The first three and last four characters, the rest as stars; short texts are all stars.
  package static func masked(_ text: String) -> String {
    guard text.count > 7 else { return String(repeating: "*", count: text.count) }
    return text.prefix(3) + String(repeating: "*", count: text.count - 7) + text.suffix(4)
  }
}
