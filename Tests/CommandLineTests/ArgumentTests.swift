import ArgumentParser
import Records
import Storage
import Testing

@testable import chanjiao

struct ArgumentTests {
  private func parsed(_ line: String) throws -> any ParsableCommand {
    try RootCommand.parseAsRoot(ArgumentOrder(line.split(separator: " ").map(String.init)).arranged)
  }

  @Test(arguments: [
    "--database x.sqlite --language en list unit", "list --database x.sqlite unit --language en",
    "--language=en list unit --database=x.sqlite", "--database x.sqlite list --language en unit",
  ])
  func globalsStandBeforeOrAfterTheVerb(_ line: String) throws {
    let list = try #require(try parsed(line) as? ListCommand)
    #expect(list.entity == "unit")
    #expect(list.globals.wishes.database == "x.sqlite")
    #expect(list.globals.wishes.language == .en)
  }

  @Test func noVerbOpensTheDashboard() throws {
    let browse = try #require(
      try parsed("--demo --as-of 2023 --mouse off --kiosk --user li --theme dark --read-only")
        as? BrowseCommand)
    var wishes = Wishes()
    wishes.isDemo = true
    wishes.asOf = "2023"
    wishes.mouse = false
    wishes.isKiosk = true
    wishes.user = "li"
    wishes.theme = "dark"
    wishes.isReadOnly = true
    #expect(browse.globals.wishes == wishes)
    #expect(try parsed("") is BrowseCommand)
  }

  @Test func verbsTakeTheirOptions() throws {
    let list = try #require(
      try parsed("list base --where a=1 --where b~x --sort -name --limit 3 --format json -o f")
        as? ListCommand)
    #expect(list.conditions == ["a=1", "b~x"])
    #expect(list.sort == "-name")
    #expect(list.rows.limit == 3)
    #expect(list.data.format == .json)
    #expect(list.data.output == "f")
    let sample = try #require(
      try parsed("sample f --cohorts 5 --awards 6 --bookings 7 --seed 8") as? SampleCommand)
    #expect(sample.cohorts == 5 && sample.awards == 6 && sample.bookings == 7 && sample.seed == 8)
    #expect(try parsed("show unit #3") is ShowCommand)
    #expect(try parsed("history unit 3 --limit 5") is HistoryCommand)
    let history = try #require(try parsed("history --user li --day 2023-12") as? HistoryCommand)
    let day = Day(year: 2023, month: 12, day: 1)
    #expect(try history.days(day) == HistoryQuery.Days(day...day + 30))
    #expect(history.globals.user == "li")
    let span = try #require(try parsed("history --from 2023 --to 今天") as? HistoryCommand)
    #expect(try span.days(day) == HistoryQuery.Days(Day(year: 2023, month: 1, day: 1), day))
    let open = try #require(try parsed("history --from 2023-12") as? HistoryCommand)
    #expect(try open.days(day) == HistoryQuery.Days(day, nil))
    let wrong = try #require(try parsed("history --from 2024 --to 2023") as? HistoryCommand)
    #expect(throws: CommandError.badSpan(from: "2024", to: "2023")) { try wrong.days(day) }
    let half = try #require(try parsed("history --from x") as? HistoryCommand)
    #expect(throws: CommandError.badDate("x")) { try half.days(day) }
    #expect(try (parsed("list unit --archived") as? ListCommand)?.archived == true)
    #expect(try parsed("entities") is EntitiesCommand)
  }

  @Test(arguments: ["list unit", "show unit 1", "history", "entities", "doctor"])
  func everyVerbThatTellsTakesEveryFormat(_ line: String) throws {
    for format in DataFormat.allCases {
      for written in ["\(line) --format \(format)", "--format \(format) \(line)"] {
        let verb = try #require(try parsed(written + " -o f") as? any Verb & Telling)
        #expect(verb.data.format == format)
        #expect(verb.outputFile == "f")
      }
    }
    let piped = try #require(try parsed(line + " -o -") as? any Verb & Telling)
    #expect(piped.outputFile == nil && !piped.data.isFile)
  }

  @Test(arguments: [
    "nonsense", "list", "list unit --bogus", "list unit --format xml", "show unit", "--mouse maybe",
    "list unit --limit 0", "sample f --cohorts -- -1", "--language fr", "history --limit 0",
    "history --day 2023 --from 2023", "--user= --demo", "--user=li\twang",
    "history --user=li\nwang", "list unit --database=", "--as-of=",
    "--database --language zh", "list unit --database --language zh",
  ])
  func usageErrorsEndWith64(_ line: String) {
    #expect {
      _ = try parsed(line)
    } throws: { error in
      RootCommand.exitCode(for: error).rawValue == Exit.usage.rawValue
    }
  }

  @Test(arguments: ["--help", "list --help", "help list", "--version"])
  func askingForHelpIsNoError(_ line: String) {
    #expect {
      var command = try parsed(line)
      try command.run()
    } throws: { error in
      RootCommand.exitCode(for: error) == .success
    }
  }

  @Test(arguments: [
    "--language en --help", "--demo -h", "--help", "--database=x --user li -h",
    "--help --language en", "-h --database x --demo", "help --language en",
  ])
  func helpBeforeAnyVerbIsThatOfTheProgram(_ line: String) {
    #expect {
      var command = try parsed(line)
      try command.run()
    } throws: { error in
      let text = RootCommand.fullMessage(for: error)
      return RootCommand.verbs.subtracting(["manual"]).allSatisfy { text.contains($0) }
    }
  }

  @Test func theVerbIsKnownBeforeParsing() {
    func verb(_ line: String) -> String? {
      ArgumentOrder(line.split(separator: " ").map(String.init)).verb
    }
    #expect(verb("--language en list unit") == "list")
    #expect(verb("--user li alliance.sqlite") == "alliance.sqlite")
    #expect(verb("--database --language en") == nil)
    #expect(verb("--demo") == nil && verb("--database") == nil && verb("") == nil)
    for name in ["list", "help", "manual", "browse"] { #expect(RootCommand.verbs.contains(name)) }
  }

  @Test func languageAndConfigAreKnownBeforeParsing() {
    let order = ArgumentOrder(["list", "unit", "--language", "en", "--config=a.yaml"])
    #expect(order.language == .en)
    #expect(order.config == "a.yaml")
    #expect(ArgumentOrder(["list", "--", "--language", "en"]).language == nil)
  }

  @Test(arguments: [
    "", "--demo", "--database x.sqlite --alliance 金昌 --as-of 2023 --language en --theme dark",
    "--mouse on --user li --config a.yaml --read-only --kiosk", "--mouse off --mouse on",
  ])
  func plainWishesAreWhatTheParserWouldTakeThemFor(_ line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let browse = try #require(try parsed(line) as? BrowseCommand)
    #expect(ArgumentOrder(arguments).plainWishes == browse.globals.wishes)
  }

  @Test(arguments: [
    "list", "--help", "--database", "--database --demo", "--language fr", "--mouse perhaps",
    "--database=x.sqlite", "--user=", "--demo extra", "--datab x.sqlite", "--demo --", "--demo -h",
  ])
  func whatIsNotPlainIsLeftToTheParser(_ line: String) {
    #expect(ArgumentOrder(line.split(separator: " ").map(String.init)).plainWishes == nil)
  }

  @Test func everyGlobalOptionCanStandBeforeTheVerb() throws {
    let names = GlobalOptions.helpMessage().matches(of: /--[a-z-]+/).map { String($0.output) }
    let globals = Set(names).subtracting(["--help", "--version"])
    #expect(globals.count == 11)
    for name in globals {
      let values = ["on", "en"].map { ArgumentOrder([name, $0]).plainWishes }
      #expect(ArgumentOrder([name]).plainWishes != nil || values.contains { $0 != nil }, "\(name)")
    }
  }

  @Test func aUsageErrorInChineseEndsWithoutALatinStop() {
    #expect {
      _ = try parsed("list unit --format xml")
    } throws: { error in
      let text = ParserWording.translated(RootCommand.fullMessage(for: error), .zh)
      let line = text.split(separator: "\n").first ?? ""
      return line.hasPrefix("错误：") && line.hasSuffix("'ndjson'")
    }
  }

  @Test func helpSpeaksBothLanguages() {
    func help(_ language: Language) -> String {
      let text = Help.$language.withValue(language) {
        RootCommand.withGlobalOptions(RootCommand.helpMessage())
      }
      return ParserWording.translated(text, language)
    }
    #expect(help(.zh).contains("数据库文件"))
    #expect(help(.zh).contains("命令：\n"))
    #expect(!help(.zh).contains("OPTIONS"))
    #expect(!help(.zh).contains("<subcommand>"))
    #expect(help(.en).contains("--database <file>"))
    #expect(!help(.en).unicodeScalars.contains { $0.value > 0x2E80 })
  }
}
