/// One thing to choose from a popup list.
package struct ChoiceItem: Hashable, Sendable {
  package var title: String
  /// What it is for, shown dim after the title.
  package var detail: String
  /// The key that does the same, shown at the right edge.
  package var keyText: String
  /// Why it cannot be chosen now, shown in place of the detail; nil where it can.
  package var disabledReason: String?
  /// The characters of the title that the typed text found.
  package var matches: [Range<Int>]

  package init(
    title: String, detail: String = "", keyText: String = "", disabledReason: String? = nil,
    matches: [Range<Int>] = []
  ) {
    self.title = title
    self.detail = detail
    self.keyText = keyText
    self.disabledReason = disabledReason
    self.matches = matches
  }
}
