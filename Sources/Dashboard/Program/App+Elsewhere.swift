import Canvas
import Records
import Widgets

/// What other screens can do and this one cannot: palette and keys tell where it is.
extension App {
  /// The commands this screen lacks, once each, with where they are as the reason they cannot be given.
  var elsewhereFacts: [CommandFacts] {
    let here = Set(paletteFacts.map(\.name))
    var found: [CommandFacts] = []
    for facts in PaneList.all.flatMap({ $0.allFacts }) where !here.contains(facts.name) {
      if found.contains(where: { $0.name == facts.name }) { continue }
      found.append(facts.disabled(because: Self.place(of: facts.name)))
    }
    return found
  }

  /// Why a key that nothing took does nothing; nil for those that move, and for written text.
  func absence(of key: KeyPress) -> Term? {
    switch key.key {
    case .function, .insert, .delete: break
    case .character: if key.isComposed || key == KeyPress(.character(" ")) { return nil }
    default: return nil
    }
    let symbol = key.folded.symbol
    let meanings = elsewhereFacts.filter { $0.keys.contains(key) || $0.keys.contains(key.folded) }
    guard !meanings.isEmpty else {
      return Term("\(symbol) 在这里没有用处；F1 看有哪些键", "\(symbol) does nothing here; F1 lists the keys")
    }
    let texts = meanings.prefix(2).map { facts in
      let place = Self.place(of: facts.name)
      return Term("\(facts.label.zh) \(place.zh)", "\(facts.label.en) \(place.en)")
    }
    return Term(
      "\(symbol) " + texts.map(\.zh).joined(separator: "；"),
      "\(symbol) " + texts.map(\.en).joined(separator: "; "))
  }

  /// The panes that have a command.
  private static func place(of command: String) -> Term {
    let panes = PaneList.all.filter { pane in pane.allFacts.contains { $0.name == command } }
    return Term(
      "在 " + panes.map { "\($0.number) \($0.tab.zh)" }.joined(separator: "、"),
      "on " + panes.map { "\($0.number) \($0.tab.en)" }.joined(separator: ", "))
  }
}

extension CommandFacts {
  fileprivate func disabled(because reason: Term) -> CommandFacts {
    CommandFacts(
      name: name, keys: keys, label: label, help: help, hint: hint, words: words,
      purpose: purpose, disabled: reason)
  }
}
