import Canvas
package import Records

/// Every command with its keys as a table in Markdown: the README's key table, from the one list.
package enum KeySheet {
  package static func markdown(_ language: Language) -> String {
    let tables: [(Term, [CommandFacts])] =
      [
        (Term("处处可用", "Everywhere"), App.commands.map(\.bareFacts)),
        (Term("表格", "Tables"), TableLayer.allFacts),
        (Term("记录卡片", "Record cards"), CardLayer.allFacts),
        (Term("表单", "Forms"), FormLayer.allFacts),
      ]
      + PaneList.all.map { pane in
        let shared = Set(TableLayer.allFacts.map(\.name))
        return (pane.tab, pane.allFacts.filter { !shared.contains($0.name) })
      }
    var lines: [String] = []
    for (title, facts) in tables where facts.contains(where: { !$0.keys.isEmpty }) {
      lines += ["", "**\(title[language])**", ""]
      let heads = (Term("键", "keys")[language], Term("作用", "what it does")[language])
      lines += ["| \(heads.0) | \(heads.1) |", "|---|---|"]
      for fact in facts where !fact.keys.isEmpty {
        let keys = fact.keys.map { "`\($0.description.replacing("|", with: "\\|"))`" }
        let label = fact.label[language] == fact.help[language] ? "" : fact.label[language] + ": "
        lines.append("| \(keys.joined(separator: " ")) | \(label)\(fact.help[language]) |")
      }
    }
    return lines.dropFirst().joined(separator: "\n")
  }
}
