import Records

/// One thing found out about where the program runs.
nonisolated struct Fact {
  enum Value {
    case text(String)
    case number(Int)
    case flag(Bool)
    case term(id: String, Term)
    case none

    func text(_ language: Language) -> String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      case .flag(let flag): (flag ? Term("是", "yes") : Term("否", "no"))[language]
      case .term(_, let term): term[language]
      case .none: "—"
      }
    }

    var json: JSON {
      switch self {
      case .text(let text): .text(text)
      case .number(let number): .integer(number)
      case .flag(let flag): .flag(flag)
      case .term(let id, _): .text(id)
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
