import Canvas
import Testing

@testable import Dashboard

/// Keys a Chinese input method, a terminal multiplexer or a terminal itself would take away.
struct KeyTests {
  static let lists = CommandLists.all

  @Test(arguments: lists.indices)
  func noKeySitsOnAForbiddenByte(index: Int) {
    for facts in Self.lists[index].1 {
      for key in facts.keys {
        #expect(!key.isAnotherKeysByte, "\(Self.lists[index].0).\(facts.name) \(key)")
      }
      let taken = facts.keys.filter { $0.description == "^A" || $0.description == "^B" }
      #expect(taken.count < max(1, facts.keys.count), "\(facts.name) has only ^A or ^B")
    }
  }

  @Test(arguments: lists.indices)
  func hintedCommandsHaveAKeyThatWorksUnderAnInputMethod(index: Int) {
    for facts in Self.lists[index].1 where facts.hint != nil {
      let first = facts.keys.first
      #expect(
        first.map(worksUnderInputMethod) == true,
        "\(Self.lists[index].0).\(facts.name) shows \(first?.description ?? "no key")")
    }
  }

  private func worksUnderInputMethod(_ key: KeyPress) -> Bool {
    guard case .character(let character) = key.key, !key.modifiers.contains(.control) else {
      return true
    }
    guard !character.isLetter, !character.isNumber, let ascii = character.asciiValue,
      let twin = Unicode.Scalar(UInt32(ascii) + 0xFEE0)
    else { return false }
    return KeyPress(.character(Character(twin))).folded == KeyPress(.character(character))
  }

  @Test(arguments: lists.indices)
  func noKeyHasTwoMeanings(index: Int) {
    var seen: [KeyPress: String] = [:]
    for facts in Self.lists[index].1 {
      for key in facts.keys {
        #expect(
          seen[key] == nil, "\(Self.lists[index].0): \(key) is \(seen[key] ?? "") and \(facts.name)"
        )
        seen[key] = facts.name
      }
    }
  }

  @Test(arguments: lists.indices)
  func everyCommandIsNamedOnceAndExplained(index: Int) {
    let names = Self.lists[index].1.map(\.name)
    #expect(Set(names).count == names.count)
    for facts in Self.lists[index].1 {
      #expect(
        !facts.label.zh.isEmpty && !facts.label.en.isEmpty && !facts.help.zh.isEmpty
          && !facts.help.en.isEmpty)
    }
  }
}
