import Canvas
import Terminal
import Testing

/// Text pasted between brackets, whatever it contains and however it is cut.
struct PasteTests {
  private static func paste(_ content: [UInt8]) -> [Input] {
    var decoder = InputDecoder()
    return decoder.feed(Array("\u{1B}[200~".utf8) + content + Array("\u{1B}[201~x".utf8))
  }

  private static let letter = Input.key(KeyPress(.character("x")))

  @Test(arguments: [
    ("金昌\t113\r\n永昌\r职校\n", "金昌\t113\n永昌\n职校\n"),
    ("a\u{1B}[31mb\u{7}\u{0}c", "abc"), ("金\u{1B}[2J昌\u{1B}[1;38:5:4m市\u{1B}[K", "金昌市"),
    ("\u{1B}[20\u{1B}[200~", ""), ("a\u{1B}]0;标题\u{7}b\u{1B}]8;;http://a\u{1B}\\c", "abc"),
    ("a\u{1B}(Bb\u{1B}7c\u{1B}金", "abc金"), ("\u{1B}[31\n金\u{1B}]0;b\r\n昌", "\n金\n昌"),
    ("\u{1B}[金昌", "金昌"), ("[2J", "[2J"),
    ("", ""),
    ("\r\r\n\n", "\n\n\n"),
    ("a\u{7F}\u{9B}b", "ab"),
  ])
  func whatIsPastedIsCleanedOfControls(content: String, text: String) {
    #expect(Self.paste(Array(content.utf8)) == [.paste(text), Self.letter])
  }

  @Test func almostItsEnd() {
    #expect(
      Self.paste(Array("金\u{1B}\u{1B}[201\u{1B}[201".utf8)) == [.paste("金"), Self.letter])
  }

  @Test func malformedText() {
    #expect(Self.paste([0x61, 0xFF, 0x62]) == [.paste("a\u{FFFD}b"), Self.letter])
  }

  @Test func cappedAtWholeCharacters() throws {
    let content = Array(repeating: Array("中".utf8), count: 1_500_000).flatMap(\.self)
    let inputs = Self.paste(content)
    guard case .paste(let text) = try #require(inputs.first) else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == (1 << 22) / 3 * 3)
    #expect(inputs.dropFirst() == [.pasteCut, Self.letter])
  }
}
