/// A label in every language the program speaks; the only place where text for people is kept.
package struct Term: Hashable, Sendable {
  package let zh: String
  package let en: String

  package init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  package subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

/// A language of the interface.
package enum Language: String, Hashable, Sendable, CaseIterable { case zh, en }
