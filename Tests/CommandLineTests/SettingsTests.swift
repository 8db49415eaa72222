import Canvas
import Dashboard
import Foundation
import Records
import Scratch
import Testing

@testable import chanjiao

@Suite(.scratch) struct SettingsTests {
  private let folder: Office.Folder
  private let home: [String: String]

  init() throws {
    folder = try Office.Folder()
    for name in ["config/chanjiao", "site/chanjiao", "state/chanjiao"] {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/" + name, withIntermediateDirectories: true)
    }
    home = [
      "HOME": folder.path, "XDG_CONFIG_HOME": folder.path + "/config",
      "XDG_CONFIG_DIRS": folder.path + "/site", "XDG_STATE_HOME": folder.path + "/state",
      "LANG": "zh_CN.UTF-8",
    ]
  }

  private func settings(
    _ wishes: Wishes = Wishes(), _ variables: [String: String] = [:]
  ) -> Settings {
    let environment = home.merging(variables) { $1 }
    return Settings(wishes, environment: environment, paths: StandardPaths(environment))
  }

  @Test func nearerWordsGoFirst() throws {
    #expect(settings().theme == "terminal")
    try PreferencesFile(path: folder.path + "/state/chanjiao/preferences.yaml")
      .write(Preferences(language: .en, theme: "chosen"))
    #expect(settings().theme == "chosen")
    #expect(settings().language == .en)
    _ = try folder.write("theme: site\n", to: "site/chanjiao/config.yaml")
    #expect(settings().theme == "site")
    _ = try folder.write("theme: mine\nlanguage: zh\n", to: "config/chanjiao/config.yaml")
    #expect(settings().theme == "mine")
    #expect(settings().language == .zh)
    var wishes = Wishes()
    wishes.config = try folder.write("theme: named\n", to: "named.yaml")
    #expect(settings(wishes).theme == "named")
    #expect(settings(Wishes(), ["CHANJIAO_CONFIG": wishes.config ?? ""]).theme == "named")
    #expect(settings(wishes, ["CHANJIAO_THEME": "variable"]).theme == "variable")
    wishes.theme = "said"
    #expect(settings(wishes, ["CHANJIAO_THEME": "variable"]).theme == "said")
  }

  @Test func theLanguageFollowsTheLocaleLast() throws {
    #expect(settings().language == .zh)
    #expect(settings(Wishes(), ["LANG": "en_US.UTF-8"]).language == .en)
    #expect(settings(Wishes(), ["LANG": "C"]).language == .zh)
    #expect(settings(Wishes(), ["LANG": "en_US", "LC_ALL": "zh_CN.UTF-8"]).language == .zh)
    #expect(settings(Wishes(), ["CHANJIAO_LANGUAGE": "en"]).language == .en)
  }

  @Test func whoIsAtASharedLoginIsAsked() throws {
    func asks(_ user: String, _ wishes: Wishes = Wishes()) -> Bool {
      Session(wishes, environment: home.merging(["USER": user]) { $1 }).asksWho
    }
    #expect(!asks("wang") && asks("root") && asks("Admin"))
    var named = Wishes()
    named.user = "王敏"
    #expect(!asks("root", named))
    var demo = Wishes()
    demo.isDemo = true
    #expect(!asks("root", demo))
    _ = try folder.write("shared_login: on\n", to: "config/chanjiao/config.yaml")
    #expect(asks("wang") && !asks("wang", named))
    _ = try folder.write("shared_login: false\n", to: "config/chanjiao/config.yaml")
    #expect(!asks("root"))
    _ = try folder.write("shared_login: perhaps\n", to: "config/chanjiao/config.yaml")
    #expect(settings().warnings.count == 1)
  }

  @Test func aBlankLoginIsNobodys() throws {
    func user(_ environment: [String: String]) -> String {
      Session(Wishes(), environment: home.merging(environment) { $1 }).user
    }
    #expect(user(["USER": "", "LOGNAME": "li"]) == "li")
    #expect(user(["USER": " \t", "LOGNAME": "li"]) == "li")
    #expect(user(["USER": "li\nwang", "LOGNAME": "li"]) == "li")
    let login = try #require(StandardPaths.login)
    #expect(user(["USER": "", "LOGNAME": ""]) == login && user([:]) == login)
  }

  @Test func noIdentityNumberIsAUser() {
    let number = "620302199003071230"
    var named = Wishes()
    named.user = "王敏 \(number)"
    #expect(throws: CommandError.identityNumberAsUser) {
      try Session(named, environment: home).checkUser()
    }
    // Schools give such logins; whoever is there is asked, and the login kept nowhere.
    let environment = home.merging(["USER": "u\(number)"]) { $1 }
    let session = Session(Wishes(), environment: home.merging(["USER": number]) { $1 })
    #expect(session.asksWho && !session.user.contains(number))
    #expect(!Session(Wishes(), environment: environment).user.contains(number))
    var wang = Wishes()
    wang.user = "王敏"
    #expect(throws: Never.self) { try Session(wang, environment: home).checkUser() }
  }

  @Test func foldersFollowTheXDGRules() {
    let paths = StandardPaths(["HOME": "/h", "XDG_DATA_HOME": "relative", "XDG_CACHE_HOME": "/c"])
    #expect(paths.database == "/h/.local/share/chanjiao/chanjiao.sqlite")
    #expect(paths.cache == "/c/chanjiao")
    #expect(paths.configFile == "/h/.config/chanjiao/config.yaml")
    #expect(paths.siteConfigFiles == ["/etc/xdg/chanjiao/config.yaml"])
    #expect(paths.preferencesFile == "/h/.local/state/chanjiao/preferences.yaml")
  }

  @Test func readOnlyIsAskedForByAVariable() {
    #expect(settings(Wishes(), ["CHANJIAO_READONLY": "1"]).isReadOnly)
    #expect(!settings(Wishes(), ["CHANJIAO_READONLY": "0"]).isReadOnly)
    #expect(!settings(Wishes(), ["CHANJIAO_READONLY": ""]).isReadOnly)
  }

  @Test func whatIsNotUnderstoodIsNamedWithItsLine() {
    let file = ConfigFile(
      yaml: "database: /x.sqlite\nbogus: 1\nmouse: off\nlanguage: fr\nalliance: 金昌\n", file: "f")
    #expect(file.database == "/x.sqlite")
    #expect(file.mouse == false)
    #expect(file.alliance == "金昌")
    #expect(file.language == nil)
    #expect(
      file.warnings == [
        .unknownKey(file: "f", line: 2, key: "bogus"),
        .badValue(file: "f", line: 4, key: "language", text: "fr"),
      ])
  }

  @Test func commandsAreGivenKeysByName() {
    let file = ConfigFile(
      yaml: "keys:\n  find: S-F5 ^F\n  sort: ['[', s]\n  nothing: F5\n  group: ^M\n", file: "f")
    #expect(
      file.keys == [
        "find": [KeyPress(.function(5), .shift), KeyPress(.character("f"), .control)],
        "sort": [KeyPress(.character("[")), KeyPress(.character("s"))],
      ])
    #expect(
      file.warnings == [
        .unknownCommand(file: "f", line: 4, name: "nothing"),
        .badValue(file: "f", line: 5, key: "group", text: "^M"),
      ])
  }

  @Test func aKeyTakenFromAnotherCommandIsSaid() throws {
    let file = ConfigFile(yaml: "keys:\n  sort: '!'\n  find: F7\n", file: "f")
    let warning = try #require(file.warnings.first)
    guard case .takenKey(file: "f", line: 2, let taken) = warning, file.warnings.count == 1 else {
      Issue.record("\(file.warnings)")
      return
    }
    #expect((taken.name, taken.other) == ("sort", "group"))
    #expect(warning.sentence.zh.contains("! 给了 sort，「分组」（group）不再有这个键"))
    // Whoever gives that one another key knows, and two at once cannot both have it.
    let known = ConfigFile(yaml: "keys:\n  sort: '!'\n  group: '['\n", file: "f")
    #expect(known.warnings.isEmpty)
    let twice = ConfigFile(yaml: "keys:\n  sort: '['\n  group: '['\n", file: "f")
    #expect(twice.warnings.count == 1)
  }

  @Test(arguments: ["a: [", "just words", "- list\n- of things"])
  func whatIsNoFileOfSettingsIsPassedOver(_ yaml: String) {
    let file = ConfigFile(yaml: yaml, file: "f")
    #expect(file.theme == nil)
    #expect(file.warnings.count == 1)
  }

  @Test func emptyFilesSetNothing() {
    #expect(ConfigFile(yaml: "", file: "f").warnings.isEmpty)
    #expect(ConfigFile(yaml: "# nothing yet\n", file: "f").warnings.isEmpty)
    let absent = folder.path + "/absent.yaml"
    #expect(ConfigFile(path: absent).warnings.isEmpty)
    var wishes = Wishes()
    wishes.config = absent
    #expect(settings(wishes).warnings == [.missing(file: absent)])
    #expect(settings(Wishes(), ["CHANJIAO_CONFIG": absent]).warnings == [.missing(file: absent)])
  }

  @Test func asOfTakesTheFormsPeopleType() throws {
    func day(_ text: String) throws -> Day? {
      var wishes = Wishes()
      wishes.asOf = text
      return try Session(wishes, environment: home, today: Office.today).asOf()
    }
    #expect(try day("2021") == Day(year: 2021, month: 12, day: 31))
    #expect(try day("2021-02") == Day(year: 2021, month: 2, day: 28))
    #expect(try day("2021-11-21") == Day(year: 2021, month: 11, day: 21))
    #expect(try day("今天") == Office.today)
    #expect(throws: CommandError.badDate("soon")) { try day("soon") }
  }
}
