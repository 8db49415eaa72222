import ArgumentParser
import Records

/// The language of help texts, which are made before any argument is understood.
nonisolated enum Help {
  @TaskLocal static var language = Language.zh

  static func text(_ zh: String, _ en: String) -> String { Term(zh, en)[language] }
}

nonisolated extension ArgumentHelp {
  init(_ zh: String, _ en: String, _ valueName: String? = nil) {
    self.init(stringLiteral: Help.text(zh, en))
    if let valueName { self.valueName = valueName }
  }
}
