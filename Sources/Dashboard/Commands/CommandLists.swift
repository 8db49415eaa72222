package import Canvas
package import Records

/// Every list of commands there is, by the screen that has it.
package enum CommandLists {
  package static let all: [(screen: String, commands: [CommandFacts])] =
    PaneList.all.map { ($0.name, $0.allFacts) } + [
      ("program", App.commands.map(\.bareFacts)),
      ("table", TableLayer.allFacts), ("figure", FigureLayer.allFacts),
      ("card", CardLayer.allFacts),
      ("form", FormLayer.allFacts), ("picker", PickerLayer.allFacts), ("note", NoteLayer.allFacts),
      ("batch", BatchLayer.allFacts), ("sheet", SheetLayer.allFacts),
      ("calendar", CalendarLayer.allFacts), ("confirm", ConfirmLayer.allFacts),
      ("quitting", QuitLayer.allFacts),
      ("archiving", ArchiveLayer.allFacts),
      ("conflict", ConflictLayer.allFacts), ("alike", AlikeLayer.allFacts),
      ("history", HistoryLayer.allFacts),
      ("historyGroup", HistoryGroupLayer.allFacts), ("entry", HistoryEntryLayer.allFacts),
      ("group", GroupLayer.allFacts), ("prompt", PromptLayer.allFacts),
      ("help", GuideLayer.allFacts), ("chooser", ChooserLayer.allFacts),
      ("palette", HelpLayer.allFacts), ("who", WhoLayer.allFacts),
    ]

  /// The names commands can be called by in settings.
  package static let names = Set(all.flatMap { $0.commands.map(\.name) })

  /// A key that settings give a command though another of the same screen has it.
  package struct Taken: Hashable, Sendable {
    package let name: String
    package let key: KeyPress
    package let other: String
    package let label: Term
  }

  /// Keys that are taken from commands which are given no others, or given to two at once; on each screen
  /// the commands of the program are there as well.
  package static func taken(by chosen: [String: [KeyPress]]) -> [Taken] {
    var found: [Taken] = []
    let program = App.commands.map(\.bareFacts)
    for (screen, own) in all {
      let others = screen == "program" ? own : own + program
      for command in own {
        for key in chosen[command.name] ?? [] {
          for other in others where other.name != command.name {
            let isTwice = chosen[other.name]?.contains(key) == true && other.name < command.name
            let isTaken = chosen[other.name] == nil && other.keys.contains(key)
            let taken = Taken(name: command.name, key: key, other: other.name, label: other.label)
            if isTwice || isTaken, !found.contains(taken) { found.append(taken) }
          }
        }
      }
    }
    return found
  }
}
