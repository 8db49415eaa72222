import Catalog
import Dashboard
import Records
import Storage

/// What every command works with: what was asked for, what is in force, and where it is.
nonisolated struct Session {
  let wishes: Wishes
  let settings: Settings
  let environment: [String: String]
  let paths: StandardPaths
  let today: Day

  init(_ wishes: Wishes, environment: [String: String], today: Day = Clock.today) {
    self.wishes = wishes
    self.environment = environment
    self.today = today
    paths = StandardPaths(environment)
    settings = Settings(wishes, environment: environment, paths: paths)
  }

  var holdings: Holdings { Catalog.holdings }
  var language: Language { settings.language }

  /// Who makes changes; a login that is the number of an identity card names nobody.
  var user: String { wishes.user.map(Typed.trimmed) ?? (isLoginNumber ? Program.name : login) }

  private var login: String {
    [environment["USER"], environment["LOGNAME"], StandardPaths.login].lazy
      .compactMap { $0.map(Typed.trimmed) }
      .first { !$0.isEmpty && !Self.hasControls($0) } ?? Program.name
  }

  /// Whether a name would not stand in one line of the history.
  static func hasControls(_ name: String) -> Bool {
    name.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  private var isLoginNumber: Bool { PersonalText.hasIdentityNumber(login) }

  /// Refuses what may not be kept in the history.
  func checkUser() throws(CommandError) {
    if PersonalText.hasIdentityNumber(wishes.user ?? "") { throw .identityNumberAsUser }
  }

  /// Logins that are a task's or a machine's and not a person's.
  private static let commonLogins: Set<String> = [
    "root", "admin", "administrator", "user", "guest", "office", "kiosk", "public", "share",
    "shared", "chanjiao",
  ]

  /// Whether it has to be asked who makes changes: several people share the login, and none was named.
  var asksWho: Bool {
    if wishes.user != nil || wishes.isDemo { return false }
    if isLoginNumber { return true }
    return settings.isLoginShared ?? Self.commonLogins.contains(user.lowercased())
  }

  /// The day asked for with `--as-of`: of a year or a month, its last.
  func asOf() throws(CommandError) -> Day? {
    guard let text = wishes.asOf else { return nil }
    guard let date = Typed.date(Typed.folded(text), today: today) else { throw .badDate(text) }
    return date.last
  }

  func text(_ term: Term) -> String { term[language] }

  /// Says on standard error what in the files of settings was passed over.
  func sayWarnings() {
    if wishes.user == nil, isLoginNumber {
      let why = FaultWording.identityNumberAsUser
      Voice.say(text(Term("登录名：\(why.zh)（--user）", "The login: \(why.en) (--user)")))
    }
    for warning in settings.warnings { Voice.say(text(warning.sentence)) }
  }
}
