import Canvas
import Scratch
import Testing

@testable import Widgets

@Suite struct TextInputTests {
  private func typed(_ names: String, into text: String = "") -> TextInput {
    var input = TextInput(text)
    for key in keys(names) { _ = input.press(key) }
    return input
  }

  @Test func editsWholeCharacters() {
    #expect(typed("Backspace", into: "e\u{301}").text.isEmpty)
    #expect(typed("Left Left 川", into: "汇技术").text == "汇川技术")
    #expect(typed("Home Del", into: "汇川").text == "川")
    #expect(typed("Left ^U", into: "汇川技").text == "技")
    #expect(typed("Home Right ^K", into: "汇川技").text == "汇")
    #expect(typed("^W", into: "welding 焊接  ").text == "welding ")
    #expect(typed("^W ^W", into: "welding 焊接").text.isEmpty)
    #expect(typed("^Left ^Left x ^Right y", into: "one two").text == "xoney two")
  }

  @Test func saysWhatItDid() {
    var input = TextInput("a")
    #expect(input.press(KeyPress(.backspace)) == .edited)
    #expect(input.press(KeyPress(.backspace)) == .moved)
    #expect(input.press(KeyPress(.enter)) == .ignored)
    #expect(input.press(KeyPress(.character("p"), .control)) == .ignored)
    #expect(input.press(KeyPress(.function(1))) == .ignored)
  }

  @Test(
    arguments: [
      ("2 4", "24"), ("End 4", "20234"), ("Left 4", "20243"), ("Home 4", "42023"),
      ("Backspace 4", "2024"), ("Home Del", "023"),
    ])
  func selectedTextIsReplacedByTypingAndKeptByMoving(_ names: String, _ text: String) {
    var input = TextInput(selected: "2023")
    for key in keys(names) { _ = input.press(key) }
    #expect(input.text == text)
  }

  @Test func selectedTextIsReplacedByWhatIsPasted() {
    var input = TextInput(selected: "2023-12-31")
    input.insert("2022-01-01")
    input.insert("!")
    #expect(input.text == "2022-01-01!")
  }

  @Test func pasteIsCleaned() {
    var input = TextInput("x")
    input.insert("一\r\n二\t三\u{1B}\u{7F}")
    #expect(input.text == "x一 二 三")
    #expect(input.caret == 6)
  }

  @Test func scrollsWithoutHalfGlyphs() {
    let input = TextInput("产教融合共同体联盟")
    let shown = screen(9, 1) { input.draw(in: $0, on: &$1, focused: true) }
    #expect(shown.lines == ["… 联盟"])
    #expect(shown.cursor == Point(x: 6, y: 0))
    #expect(shown.hasWholeGlyphs)
  }

  @Test func whatIsHiddenOnEitherSideIsMarked() {
    func lines(_ text: String, caret: Int, focused: Bool = true) -> [String] {
      let input = TextInput(text, caret: caret)
      return screen(8, 1) { input.draw(in: $0, on: &$1, focused: focused) }.lines
    }
    #expect(lines("abcdefghijklmnop", caret: 0) == ["abcdefg…"])
    #expect(lines("abcdefghijklmnop", caret: 9) == ["…fghijk…"])
    #expect(lines("abcdefghijklmnop", caret: 16) == ["…nop"])
    #expect(lines("abcdefghijklmnop", caret: 16, focused: false) == ["abcdefg…"])
    #expect(lines("abcdefgh", caret: 0) == ["abcdefgh"])
  }

  @Test func showsPlaceholderAndNoCursorWithoutFocus() {
    let input = TextInput()
    let shown = screen(9, 1) { input.draw(in: $0, on: &$1, focused: false, placeholder: "名称") }
    #expect(shown.lines == ["名称"])
    #expect(shown.cursor == nil)
  }

  @Test(arguments: 0..<4) func caretStaysVisible(seed: UInt64) {
    var random = Chance(seed: seed)
    let presses = keys("Left Right Home End Backspace Del ^W ^Left ^Right a 汉 字 e 👍 。 Space")
    var input = TextInput()
    for _ in 0..<80 {
      guard let key = presses.randomElement(using: &random) else { continue }
      _ = input.press(key)
      #expect((0...input.text.count).contains(input.caret))
      let width = Int.random(in: 1...12, using: &random)
      let shown = screen(width, 1) { input.draw(in: $0, on: &$1, focused: true) }
      #expect(shown.hasWholeGlyphs)
      let x = input.text.prefix(input.caret).columns - input.offset(width: width)
      #expect((0..<width).contains(x))
      #expect(shown.cursor?.x == x)
    }
  }
}
