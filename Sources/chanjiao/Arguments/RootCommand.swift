import ArgumentParser
import Records

/// The program's command line: without a verb, the dashboard.
struct RootCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Program.name,
      abstract: Help.text(
        "产教：终端里的产教联盟办公室。不带命令即打开界面。",
        "Chanjiao: the alliance office in a terminal. Without a command, the dashboard opens."),
      usage: Help.text("chanjiao [选项] [命令]", "chanjiao [options] [command]"),
      discussion: Help.text("退出码：", "Exit codes: ")
        + Exit.allCases.map { "\($0.rawValue) \($0.meaning[Help.language])" }
        .joined(separator: Help.text("；", "; ")),
      version: Program.version,
      subcommands: [
        BrowseCommand.self, SampleCommand.self, EntitiesCommand.self, ListCommand.self,
        ShowCommand.self, HistoryCommand.self, DoctorCommand.self, ManualCommand.self,
      ],
      defaultSubcommand: BrowseCommand.self)
  }
}

nonisolated extension RootCommand {
  /// The words that say what is to be done.
  static var verbs: Set<String> {
    Set(configuration.subcommands.map { $0._commandName } + ["help"])
  }

  /// The root's help with the options every command takes, which are also the dashboard's.
  static func withGlobalOptions(_ help: String) -> String {
    let own = GlobalOptions.helpMessage()
    guard let options = own.firstRange(of: "OPTIONS:\n"),
      let commands = help.firstRange(of: "SUBCOMMANDS:")
    else { return help }
    let lines = own[options.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.hasPrefix("  -h") && !$0.hasPrefix("  --version") }
    return help[..<commands.lowerBound] + "GLOBAL OPTIONS:\n"
      + lines.map { String($0) + "\n" }.joined() + "\n" + help[commands.lowerBound...]
  }
}

/// A verb that does its work and ends, without a screen.
nonisolated protocol Verb: ParsableCommand, Sendable {
  var globals: GlobalOptions { get }
  func perform(_ session: Session, _ output: DataOutput) async throws(CommandError)
  /// The file data goes to instead of standard output.
  var outputFile: String? { get }
}

nonisolated extension Verb {
  var outputFile: String? { nil }
}

/// The dashboard, which opens where no verb is given.
struct BrowseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "browse", abstract: Help.text("打开界面", "Open the dashboard"))
  }

  @OptionGroup var globals: GlobalOptions
}
