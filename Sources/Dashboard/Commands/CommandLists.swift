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
    ]

  /// The names commands can be called by in settings.
  package static let names = Set(all.flatMap { $0.commands.map(\.name) })
}
