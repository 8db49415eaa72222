import Terminal
import Testing
import Themes

/// What is concluded from the environment, without a terminal.
struct TerminalFactsTests {
  @Test(arguments: [
    ("xterm-256color", ["xterm-256color", "xterm", "vt100", "ansi"]),
    ("xterm-kitty", ["xterm-kitty", "xterm-256color", "xterm", "vt100", "ansi"]),
    ("tmux-256color", ["tmux-256color", "screen-256color", "screen", "vt100", "ansi"]),
    ("xterm-16color", ["xterm-16color", "xterm", "vt100", "ansi"]),
    ("rxvt-88color", ["rxvt-88color", "xterm", "vt100", "ansi"]),
    ("vt420", ["vt420", "vt220", "vt100", "ansi"]), ("", ["vt100", "ansi"]), ("dumb", []),
  ])
  func namesToTry(name: String, candidates: [String]) {
    #expect(TerminalName.candidates(for: name) == candidates)
  }

  @Test(arguments: [
    ([:], 25), (["SSH_CONNECTION": "1"], 120), (["SSH_TTY": "/dev/pts/1"], 120),
    (["ESCDELAY": "40", "SSH_CONNECTION": "1"], 40), (["ESCDELAY": "soon"], 25),
  ])
  func escapeDelay(variables: [String: String], milliseconds: Int) {
    #expect(TerminalEnvironment(variables).escapeDelay == .milliseconds(milliseconds))
  }

  @Test(arguments: [
    ([:], 8, ColorDepth.eight), ([:], 16, .sixteen), ([:], 256, .indexed), ([:], 2, .none),
    ([:], 88, .sixteen), (["NO_COLOR": "1"], 256, .none), (["NO_COLOR": ""], 256, .indexed),
    (["CLICOLOR": "0"], 256, .none), (["CLICOLOR": "1"], 256, .indexed),
  ])
  func coloursAreWhatTheEnvironmentAllows(
    variables: [String: String], colors: Int, depth: ColorDepth
  ) {
    #expect(TerminalEnvironment(variables).depth(colors: colors, isDirect: false) == depth)
  }

  @Test func directColorIsUsedUnlessRefused() {
    let colors = 1 << 24
    #expect(TerminalEnvironment([:]).depth(colors: colors, isDirect: true) == .direct)
    #expect(TerminalEnvironment(["NO_COLOR": "1"]).depth(colors: colors, isDirect: true) == .none)
  }

  @Test(arguments: [
    ("─", "-"), ("│", "|"), ("╭", "+"), ("█", "#"), ("→", ">"), ("…", "."), ("①", "1"), ("●", "*"),
    ("“", "\""), ("α", "a"), ("Я", "?"), ("▶", ">"),
  ])
  func ambiguousCharactersHaveTwins(character: String, twin: String) throws {
    let wide = GlyphSubstitution(locale: .gb, environment: TerminalEnvironment([:]))
    let scalar = try #require(character.unicodeScalars.first).value
    #expect(
      wide.replacement(for: scalar, width: 1) { _ in 2 } == twin.unicodeScalars.first?.value)
    #expect(GlyphSubstitution().replacement(for: scalar, width: 1) { _ in 1 } == nil)
  }

  @Test func hanStaysHanUnlessTheLocaleCannotShowIt() {
    let wide = GlyphSubstitution(locale: .gb, environment: TerminalEnvironment([:]))
    #expect(wide.replacement(for: 0x4E2D, width: 2) { _ in 2 } == nil)
    let plain = GlyphSubstitution(locale: .plain, environment: TerminalEnvironment([:]))
    #expect(plain.replacement(for: 0x4E2D, width: 2) { _ in -1 } == 0x3F)
  }

  @Test func glyphTheLibraryCountsOtherwiseIsReplacedByOneOfItsWidth() {
    let substitution = GlyphSubstitution()
    #expect(
      substitution.replacement(for: 0x1F600, width: 2) { $0 == 0x3013 ? 2 : -1 } == 0x3013)
    #expect(substitution.replacement(for: 0x0430, width: 1) { _ in -1 } == 0x3F)
  }
}
