import Canvas
import Terminal
import Testing

/// Every key in every dialect, and what must never come out as a letter.
struct InputDecoderTests {
  private static func decode(_ text: String) -> [Input] {
    var decoder = InputDecoder()
    return decoder.feed(text.utf8)
  }

  @Test(arguments: [
    // xterm
    ("\u{1B}OP", "F1"), ("\u{1B}OQ", "F2"), ("\u{1B}OR", "F3"), ("\u{1B}OS", "F4"),
    ("\u{1B}[15~", "F5"), ("\u{1B}[17~", "F6"), ("\u{1B}[18~", "F7"), ("\u{1B}[19~", "F8"),
    ("\u{1B}[20~", "F9"), ("\u{1B}[21~", "F10"), ("\u{1B}[23~", "F11"), ("\u{1B}[24~", "F12"),
    ("\u{1B}[1;2P", "S-F1"), ("\u{1B}[1;2R", "S-F3"), ("\u{1B}[1;5S", "^F4"),
    ("\u{1B}[18;2~", "S-F7"), ("\u{1B}[15;3~", "M-F5"), ("\u{1B}O5P", "^F1"),
    ("\u{1B}O1;2Q", "S-F2"),
    // VT220 and PuTTY
    ("\u{1B}[11~", "F1"), ("\u{1B}[12~", "F2"), ("\u{1B}[13~", "F3"), ("\u{1B}[14~", "F4"),
    ("\u{1B}[25~", "S-F1"), ("\u{1B}[26~", "S-F2"), ("\u{1B}[28~", "S-F3"), ("\u{1B}[33~", "S-F7"),
    // the Linux console
    ("\u{1B}[[A", "F1"), ("\u{1B}[[B", "F2"), ("\u{1B}[[C", "F3"), ("\u{1B}[[D", "F4"),
    ("\u{1B}[[E", "F5"),
    // kitty
    ("\u{1B}[P", "F1"), ("\u{1B}[Q", "F2"), ("\u{1B}[S", "F4"), ("\u{1B}[57364u", "F1"),
    ("\u{1B}[57375;2u", "S-F12"), ("\u{1B}[27u", "Esc"), ("\u{1B}[13;5u", "^Enter"),
    ("\u{1B}[9;2u", "S-Tab"), ("\u{1B}[97;5u", "^A"), ("\u{1B}[97;2u", "A"),
    ("\u{1B}[49:33;2u", "!"), ("\u{1B}[223;2u", "ß"), ("\u{1B}[57414u", "KeypadEnter"),
    ("\u{1B}[57404u", "5"),
    ("\u{1B}[27;5;97~", "^A"),
    // arrows in both modes, and with modifiers
    ("\u{1B}[A", "Up"), ("\u{1B}OA", "Up"), ("\u{1B}[B", "Down"), ("\u{1B}OB", "Down"),
    ("\u{1B}[C", "Right"), ("\u{1B}OC", "Right"), ("\u{1B}[D", "Left"), ("\u{1B}OD", "Left"),
    ("\u{1B}[1;2A", "S-Up"), ("\u{1B}[1;5C", "^Right"), ("\u{1B}[1;3D", "M-Left"),
    ("\u{1B}\u{1B}[A", "M-Up"), ("\u{1B}[a", "S-Up"), ("\u{1B}Od", "^Left"),
    // the six keys above the arrows
    ("\u{1B}[H", "Home"), ("\u{1B}OH", "Home"), ("\u{1B}[1~", "Home"), ("\u{1B}[7~", "Home"),
    ("\u{1B}[F", "End"), ("\u{1B}OF", "End"), ("\u{1B}[4~", "End"), ("\u{1B}[8~", "End"),
    ("\u{1B}[2~", "Ins"), ("\u{1B}[3~", "Del"), ("\u{1B}[5~", "PgUp"), ("\u{1B}[6~", "PgDn"),
    ("\u{1B}[1;5H", "^Home"), ("\u{1B}[5;5~", "^PgUp"), ("\u{1B}[L", "Ins"), ("\u{1B}[G", "PgDn"),
    ("\u{1B}[3$", "S-Del"), ("\u{1B}[3^", "^Del"), ("\u{1B}[3@", "^S-Del"),
    // the keypad
    ("\u{1B}OM", "KeypadEnter"), ("\u{1B}Op", "0"), ("\u{1B}Oy", "9"), ("\u{1B}Ok", "KeypadPlus"),
    ("\u{1B}Om", "KeypadMinus"), ("\u{1B}On", "."), ("\u{1B}Oj", "*"), ("\u{1B}Oo", "/"),
    // control bytes
    ("\u{1}", "^A"), ("\u{1A}", "^Z"), ("\u{0}", "^Space"), ("\u{8}", "Backspace"),
    ("\u{7F}", "Backspace"), ("\t", "Tab"), ("\r", "Enter"), ("\n", "Enter"), ("\u{1B}[Z", "S-Tab"),
    ("\u{1C}", "^\\"), ("\u{1F}", "^_"),
    // Alt
    ("\u{1B}a", "M-a"), ("\u{1B}1", "M-1"), ("\u{1B}(", "M-("), ("\u{1B}中", "M-中"),
    ("\u{1B}\r", "M-Enter"), ("\u{1B}\u{7F}", "M-Backspace"), ("\u{1B}\u{1}", "^M-A"),
    // text
    ("a", "a"), ("中", "中"), ("😀", "😀"), ("：", "："), ("e\u{301}", "e\u{301}"),
  ])
  func sequencesAreKeys(bytes: String, name: String) throws {
    let press = try #require(KeyPress(name: name))
    #expect(Self.decode(bytes) == [.key(press)])
  }

  @Test(arguments: [
    ("\u{1B}[M", KeyPress(.function(1))), ("\u{1B}[O", KeyPress(.function(3))),
    ("\u{1B}[P", KeyPress(.function(4))), ("\u{1B}[X", KeyPress(.function(12))),
    ("\u{1B}[I", KeyPress(.pageUp)), ("\u{1B}[A", KeyPress(.up)),
  ])
  func keyOfSCOConsole(bytes: String, press: KeyPress) {
    var decoder = InputDecoder(dialect: .sco)
    #expect(decoder.feed(bytes.utf8) == [.key(press)])
  }

  @Test(arguments: [
    "\u{1B}[99~", "\u{1B}[?25;1h", "\u{1B}[>0;276;0c", "\u{1B}[1;2;3;4z", "\u{1B}OZ",
    "\u{1B}]52;c;aGVsbG8=\u{7}", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\",
    "\u{1B}[97;1:3u", "\u{1B}[8;24;80t", "\u{1B}[57441u", "\u{1B}[[Z", "\u{1B}[201~",
    "\u{1B}[<35;5;5M", "\u{1B}[<2;5;5M", "\u{9B}",
  ])
  func unknownSequenceIsDroppedWhole(bytes: String) {
    #expect(Self.decode(bytes + "x") == [.key(KeyPress(.character("x")))])
  }

  @Test(arguments: [
    ("\u{1B}[?62;22c", TerminalReply.deviceAttributes([62, 22])),
    ("\u{1B}[?2026;2$y", .mode(2026, state: 2)),
    ("\u{1B}P>|XTerm(379)\u{1B}\\", .version("XTerm(379)")),
    (
      "\u{1B}]11;rgb:0000/1111/ffff\u{7}",
      .color(index: 11, specification: "rgb:0000/1111/ffff")
    ),
    ("\u{1B}]10;rgb:ff/ff/ff\u{1B}\\", .color(index: 10, specification: "rgb:ff/ff/ff")),
    ("\u{1B}[24;80R", .cursorPosition(row: 24, column: 80)),
    ("\u{1B}[?1;2R", .cursorPosition(row: 1, column: 2)),
  ])
  func repliesAreTakenOutOfWhatIsTyped(bytes: String, reply: TerminalReply) {
    #expect(
      Self.decode("a" + bytes + "b") == [
        .key(KeyPress(.character("a"))), .reply(reply), .key(KeyPress(.character("b"))),
      ])
  }

  @Test func cursorReportInTheFirstRowIsOneWhileAwaited() {
    var decoder = InputDecoder()
    decoder.expectsCursorReport = true
    #expect(
      decoder.feed("\u{1B}[1;2R".utf8) == [.reply(.cursorPosition(row: 1, column: 2))])
  }

  @Test(arguments: [
    ("\u{1B}[<0;5;7M", MouseEvent(.press, at: Point(x: 4, y: 6))),
    ("\u{1B}[<0;300;7m", MouseEvent(.release, at: Point(x: 299, y: 6))),
    ("\u{1B}[<32;5;8M", MouseEvent(.drag, at: Point(x: 4, y: 7))),
    ("\u{1B}[<64;1;1M", MouseEvent(.wheelUp, at: Point(x: 0, y: 0))),
    ("\u{1B}[<65;1;1M", MouseEvent(.wheelDown, at: Point(x: 0, y: 0))),
    ("\u{1B}[M !!", MouseEvent(.press, at: Point(x: 0, y: 0))),
    ("\u{1B}[M#\"#", MouseEvent(.release, at: Point(x: 1, y: 2))),
  ])
  func sequencesAreTheMouse(bytes: String, event: MouseEvent) {
    var decoder = InputDecoder()
    decoder.expectsMouse = true
    #expect(decoder.feed(bytes.utf8) == [.mouse(event)])
  }

  @Test func gainingAndLosingTheFocusIsTold() {
    #expect(Self.decode("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }

  @Test func malformedTextBecomesReplacements() {
    var decoder = InputDecoder()
    let mark = Input.key(KeyPress(.character("\u{FFFD}")))
    let letter = Input.key(KeyPress(.character("a")))
    #expect(decoder.feed([0xFF, 0x61]) == [mark, letter])
    #expect(decoder.feed([0xE4, 0xB8, 0x61]) == [mark, letter])
    #expect(decoder.feed([0xED, 0xA0, 0x80]) == [mark, mark, mark])
    #expect(decoder.feed([0xC0, 0xAF]) == [mark, mark])
  }

  @Test func loneEscapeIsAKeyOnlyWhenTimeIsUp() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.isWaitingForEscape)
    #expect(decoder.timeout() == [.key(KeyPress(.escape))])
    #expect(!decoder.isWaitingForEscape)
    #expect(decoder.timeout().isEmpty)
  }

  @Test func escapeTwiceIsTwoKeys() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B, 0x1B]).isEmpty)
    #expect(decoder.timeout() == [.key(KeyPress(.escape)), .key(KeyPress(.escape))])
  }

  @Test func escapeBeforeAReplyIsAKey() {
    #expect(
      Self.decode("\u{1B}\u{1B}[?62c") == [
        .key(KeyPress(.escape)), .reply(.deviceAttributes([62])),
      ])
  }

  @Test func sequenceLateAfterItsEscapeIsNoLetters() {
    var decoder = InputDecoder()
    _ = decoder.feed([0x1B])
    _ = decoder.timeout()
    #expect(
      decoder.feed("[Ax".utf8) == [.key(KeyPress(.up)), .key(KeyPress(.character("x")))])
    _ = decoder.feed([0x1B])
    _ = decoder.timeout()
    #expect(decoder.feed("OK".utf8).count == 2)
    #expect(decoder.feed("[A".utf8).count == 2)
  }

  @Test func altAndALetterThatOpensAStringIsThatKey() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B, 0x50]).isEmpty)
    #expect(decoder.isWaitingForEscape)
    #expect(decoder.timeout() == [.key(KeyPress(.character("P"), .alt))])
  }

  @Test func partialSequenceOutlastsTheTimer() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1B}[1;".utf8).isEmpty)
    #expect(!decoder.isWaitingForEscape)
    #expect(decoder.timeout().isEmpty)
    #expect(decoder.feed("5C".utf8) == [.key(KeyPress(.right, .control))])
  }

  @Test func endlessStringIsDropped() {
    let noise = String(repeating: "z", count: 10_000)
    #expect(Self.decode("\u{1B}P\(noise)\u{1B}\\a") == [.key(KeyPress(.character("a")))])
  }

  @Test func keysOfAGB18030Terminal() {
    var decoder = InputDecoder(encoding: .gb18030)
    let keys = ["中", "文", "㐀", "a"].map { Input.key(KeyPress(.character($0))) }
    let bytes: [UInt8] = [0xD6, 0xD0, 0xCE, 0xC4, 0x81, 0x39, 0xEE, 0x39, 0x61]
    #expect(decoder.feed(bytes) == keys)
    // Of two bytes or of four, a character may come in pieces.
    for cut in 1..<bytes.count {
      #expect(decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) == keys, "cut at \(cut)")
    }
    #expect(bytes.flatMap { decoder.feed([$0]) } == keys)
    #expect(decoder.feed([0xD6]).isEmpty)
    #expect(decoder.feed([0xD0]) == [keys[0]])
  }
}
