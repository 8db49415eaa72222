import ArgumentParser
import Foundation
import Records

/// A command as the argument parser describes it: what the manual page is made from.
nonisolated struct CommandDescription: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let abstract: String?

    /// How it is written on the command line.
    var synopsis: String {
      let value = (valueName ?? "").uppercased()
      if kind == "positional" { return value }
      let written = (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
        .joined(separator: ", ")
      return kind == "option" ? written + " " + (valueName ?? "") : written
    }
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  /// The whole program in a language.
  static func program(_ language: Language) -> CommandDescription? {
    struct Dump: Decodable { let command: CommandDescription }
    let dump = Help.$language.withValue(language) { RootCommand._dumpHelp() }
    return try? JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
  }

  var shownArguments: [Argument] {
    (arguments ?? []).filter { $0.shouldDisplay && !$0.isBuiltIn }
  }
}

nonisolated extension CommandDescription.Argument {
  fileprivate var isBuiltIn: Bool {
    names?.contains { ["help", "version"].contains($0.name) } == true
  }
}
