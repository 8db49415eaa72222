/// The texts a field mostly holds, with what each is called in both languages. Other texts are as good: they
/// are shown as they were entered.
package struct Vocabulary: Hashable, Sendable {
  private let name: String
  /// By the text that is kept; asked for when a value is first shown, so that no start waits for it.
  private let terms: @Sendable () -> [String: Term]

  package init(_ name: String, terms: @escaping @Sendable () -> [String: Term]) {
    self.name = name
    self.terms = terms
  }

  package func text(_ kept: String, _ language: Language) -> String {
    terms()[kept]?[language] ?? kept
  }

  /// The text that is kept for what somebody wrote in either language.
  package func kept(for text: String) -> String {
    let terms = terms()
    if terms[text] != nil { return text }
    let folded = text.lowercased()
    let entry = terms.first { _, term in
      term.zh == text || term.en.lowercased() == folded
    }
    return entry?.key ?? text
  }

  package static func == (left: Self, right: Self) -> Bool { left.name == right.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
