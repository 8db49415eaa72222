import Canvas
import PseudoTerminal
import Terminal
import Testing
import Themes

/// Taking a terminal over and giving it back as it was.
@MainActor
@Suite(.serialized)
struct DisplayLifeTests {
  private static let size = Size(width: 80, height: 24)

  @Test func everythingIsPutBack() throws {
    let bench = try ScreenBench(Self.size, mouse: true)
    bench.show(SampleScreens.table(Self.size))
    #expect(bench.emulator.isAlternate)
    #expect(bench.emulator.modes.isSuperset(of: [1, 1000, 1002, 1004, 1006, 1049, 2004]))
    #expect(!bench.pair.settings.isCooked)
    bench.leave()
    #expect(!bench.emulator.isAlternate)
    #expect(bench.emulator.cursor != nil)
    #expect(bench.emulator.modes.isDisjoint(with: [1, 1000, 1002, 1004, 1006, 1049, 2004]))
    #expect(bench.pair.settings == bench.earlierSettings)
    bench.display.leave()
    bench.display.present(Surface(Self.size))
    #expect(bench.takeOutput().isEmpty)
  }

  @Test func mouseIsSwitchedWhileRunning() throws {
    let bench = try ScreenBench(Self.size)
    defer { bench.leave() }
    bench.show(SampleScreens.table(Self.size))
    #expect(!bench.emulator.modes.contains(1000))
    bench.display.mouse = true
    bench.absorb()
    #expect(bench.emulator.modes.isSuperset(of: [1000, 1002, 1006]))
    bench.display.mouse = false
    bench.absorb()
    #expect(bench.emulator.modes.isDisjoint(with: [1000, 1002, 1006]))
  }

  @Test func whatIsCopiedGoesToTheTerminalsClipboard() throws {
    let bench = try ScreenBench(Self.size)
    defer { bench.leave() }
    bench.show(SampleScreens.table(Self.size))
    _ = bench.takeOutput()
    for (text, code) in [("甲\t乙", "55SyCeS5mQ=="), ("ab", "YWI="), ("abc", "YWJj")] {
      bench.display.copy(text)
      #expect(String(decoding: bench.takeOutput(), as: UTF8.self).contains("]52;c;\(code)\u{7}"))
    }
    bench.display.copy(String(repeating: "长", count: 20_000))
    #expect(bench.takeOutput().isEmpty)
  }

  @Test func lentTerminalIsAsBeforeAndComesBack() throws {
    let bench = try ScreenBench(Self.size)
    defer { bench.leave() }
    var surface = SampleScreens.table(Self.size)
    surface.cursor = Point(x: 5, y: 5)
    bench.show(surface)
    let larger = Size(width: 100, height: 30)
    bench.display.lend {
      bench.absorb()
      #expect(!bench.emulator.isAlternate)
      #expect(bench.pair.settings == bench.earlierSettings)
      #expect(!bench.emulator.modes.contains(2004))
      bench.emulator.feed("another program\r\n".utf8)
      bench.pair.resize(larger)
      bench.emulator.resize(larger)
    }
    bench.absorb()
    #expect(bench.display.size == larger)
    #expect(bench.emulator.isAlternate)
    #expect(bench.emulator.modes.isSuperset(of: [1, 1004, 2004]))
    #expect(!bench.pair.settings.isCooked)
    #expect(bench.emulator.lines.prefix(24) == surface.lines[...])
    #expect(bench.emulator.cursor == Point(x: 5, y: 5))
  }

  @Test func hiddenCursorStaysHiddenAfterLending() throws {
    let bench = try ScreenBench(Self.size)
    defer { bench.leave() }
    bench.show(SampleScreens.table(Self.size))
    bench.display.lend {}
    bench.absorb()
    #expect(bench.emulator.cursor == nil)
  }

  @Test(arguments: [
    ("xterm-nonsense", "xterm-256color"), ("kitty-of-tomorrow", "xterm-256color"),
    ("tmux-nonsense", "screen-256color"), ("unheard-of", "vt100"),
  ])
  func unknownTerminalIsTakenForTheNearest(term: String, name: String) throws {
    let bench = try ScreenBench(Self.size, term: term)
    defer { bench.leave() }
    #expect(bench.display.facts.name == name)
    #expect(bench.display.facts.requestedName == term)
    #expect(bench.display.facts.isNameReplaced)
    let surface = SampleScreens.table(Self.size)
    bench.show(surface)
    #expect(bench.emulator.lines == surface.lines)
  }

  @Test func dumbTerminalIsUnusable() throws {
    #expect(throws: TerminalError.terminalUnusable(name: "dumb")) {
      _ = try ScreenBench(Self.size, term: "dumb")
    }
  }

  @Test func fileIsNoTerminal() throws {
    let pair = try TerminalPair(size: Self.size)
    let file = PseudoTerminalFile()
    #expect(throws: TerminalError.notATerminal) {
      _ = try Display(
        input: pair.slave, output: file.descriptor, theme: .standard,
        environment: ["TERM": "xterm"])
    }
  }
}
