import Canvas
import Records

/// What is in force for this run: arguments before the environment, before files, before what was
/// last chosen on screen.
nonisolated struct Settings: Hashable {
  let database: String
  let language: Language
  let theme: String
  /// nil where nobody said: on here, off over SSH.
  let mouse: Bool?
  /// Whether a field that is full goes on to the next.
  let autoSkip: Bool
  let alliance: String?
  /// Whether the alliance was asked for on the command line, and so has to exist.
  let isAllianceAsked: Bool
  let isReadOnly: Bool
  /// Keys for commands by name; a file's own words for a command stand before a weaker file's.
  let keys: [String: [KeyPress]]
  /// Whether several people share the login; nil where nobody said.
  let isLoginShared: Bool?
  /// The files that were looked at, the strongest first.
  let files: [String]
  let warnings: [ConfigFile.Warning]

  init(_ wishes: Wishes, environment: [String: String], paths: StandardPaths) {
    func variable(_ name: String) -> String? {
      environment["CHANJIAO_" + name].flatMap { $0.isEmpty ? nil : $0 }
    }
    let named = wishes.config ?? variable("CONFIG")
    files = (named.map { [$0] } ?? []) + [paths.configFile] + paths.siteConfigFiles
    let read = files.map { ConfigFile(path: $0, isNamed: $0 == named) }
    let preferences = ConfigFile(path: paths.preferencesFile)
    let all = read + [preferences]
    func first<Value>(_ setting: (ConfigFile) -> Value?) -> Value? {
      all.lazy.compactMap(setting).first
    }
    database = wishes.database ?? variable("DATABASE") ?? first(\.database) ?? paths.database
    language =
      wishes.language ?? variable("LANGUAGE").flatMap(Language.init) ?? first(\.language)
      ?? Self.spoken(environment)
    theme = wishes.theme ?? variable("THEME") ?? first(\.theme) ?? "terminal"
    mouse = wishes.mouse ?? first(\.mouse)
    autoSkip = first(\.autoSkip) ?? true
    alliance = wishes.alliance ?? first(\.alliance)
    isAllianceAsked = wishes.alliance != nil
    isReadOnly = wishes.isReadOnly || variable("READONLY").map { $0 != "0" } ?? false
    keys = read.reduce(into: [:]) { keys, file in keys.merge(file.keys) { stronger, _ in stronger }
    }
    isLoginShared = read.lazy.compactMap(\.sharedLogin).first
    warnings = read.flatMap(\.warnings)
  }

  /// English where the locale is English, otherwise Chinese.
  static func spoken(_ environment: [String: String]) -> Language {
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .en : .zh
  }
}
