import Canvas
package import Records

/// Every command with its keys, from the one list: for the README, as a table in Markdown, and for the
/// manual page.
package enum KeySheet {
  /// The screens that have commands with keys, each with those that no earlier screen shows.
  package static let tables: [(title: Term, commands: [CommandFacts])] = {
    let tables: [(Term, [CommandFacts])] =
      [
        (Term("处处可用", "Everywhere"), App.commands.map(\.bareFacts)),
        (Term("表格", "Tables"), TableLayer.allFacts),
        (Term("记录卡片", "Record cards"), CardLayer.allFacts),
        (Term("表单", "Forms"), FormLayer.allFacts),
        (Term("一批表单", "Batches"), BatchLayer.allFacts),
        (Term("表格录入", "Sheets"), SheetLayer.allFacts),
        (HistoryWording.title, HistoryLayer.allFacts),
      ]
      + PaneList.all.map { pane in
        let shared = Set(TableLayer.allFacts.map(\.name))
        return (pane.tab, pane.allFacts.filter { !shared.contains($0.name) })
      }
    return tables.map { ($0, $1.filter { !$0.keys.isEmpty }) }.filter { !$0.1.isEmpty }
  }()

  package static func markdown(_ language: Language) -> String {
    var lines: [String] = []
    for (title, commands) in tables {
      lines += ["", "**\(title[language])**", ""]
      let heads = [Term("键", "keys"), Term("作用", "what it does"), Term("命令名", "name")]
      lines += ["| \(heads.map { $0[language] }.joined(separator: " | ")) |", "|---|---|---|"]
      for fact in commands {
        let keys = fact.keys.map { "`\($0.description.replacing("|", with: "\\|"))`" }
        let does = meaning(fact, language)
        lines.append("| \(keys.joined(separator: " ")) | \(does) | `\(fact.name)` |")
      }
    }
    return lines.dropFirst().joined(separator: "\n")
  }

  /// What a command does in one line: its label, and its help where that says more.
  package static func meaning(_ fact: CommandFacts, _ language: Language) -> String {
    let label = fact.label[language] == fact.help[language] ? "" : fact.label[language] + ": "
    return label + fact.help[language]
  }
}
