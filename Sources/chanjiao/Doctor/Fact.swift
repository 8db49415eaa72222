import Canvas
import Records

/// One thing found out about where the program runs.
nonisolated struct Fact {
  enum Value {
    case text(String)
    case number(Int)
    case flag(Bool)
    case term(id: String, Term)
    case texts([String])
    /// Several facts in one, and how people are told them.
    case parts([(id: String, value: Value)], said: Term)
    case none

    func text(_ language: Language) -> String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      case .flag(let flag): (flag ? Term("是", "yes") : Term("否", "no"))[language]
      case .term(_, let term): term[language]
      case .texts(let texts): texts.joined(separator: " ")
      case .parts(_, let said): said[language]
      case .none: "—"
      }
    }

    var json: JSON {
      switch self {
      case .text(let text): .text(text)
      case .number(let number): .integer(number)
      case .flag(let flag): .flag(flag)
      case .term(let id, _): .text(id)
      case .texts(let texts): .list(texts.map(JSON.text))
      case .parts(let parts, _): .object(parts.map { ($0.id, $0.value.json) })
      case .none: .null
      }
    }
  }

  /// What files call it.
  let id: String
  let label: Term
  let value: Value

  init(_ id: String, _ zh: String, _ en: String, _ value: Value) {
    self.id = id
    label = Term(zh, en)
    self.value = value
  }

  init(_ id: String, _ zh: String, _ en: String, _ text: String?) {
    self.init(id, zh, en, text.map(Value.text) ?? .none)
  }
}

/// Facts about one part of the surroundings.
nonisolated struct FactSection {
  let id: String
  let title: Term
  let facts: [Fact]
}

/// All that was found out: for people a page to copy, for programs every fact by its section and name.
nonisolated struct Findings: Report {
  let sections: [FactSection]
  let language: Language

  var page: String {
    let labels = sections.flatMap { $0.facts.map { $0.label[language] } }
    let width = labels.map(\.columns).max() ?? 0
    return sections.map { section in
      let lines = section.facts.map {
        "  " + $0.label[language].padded(width) + "  " + $0.value.text(language).sanitised + "\n"
      }
      return section.title[language] + "\n" + lines.joined()
    }.joined(separator: "\n")
  }

  let names = ["section", "fact", "label", "value"]

  var lines: [[String]] {
    sections.flatMap { section in
      section.facts.flatMap { fact in
        fact.value.json.leaves(at: fact.id).map { leaf in
          [section.id, leaf.path, fact.label[language], leaf.value]
        }
      }
    }
  }

  var object: JSON {
    .object(
      sections.map { section in
        (section.id, .object(section.facts.map { ($0.id, $0.value.json) }))
      })
  }
}
