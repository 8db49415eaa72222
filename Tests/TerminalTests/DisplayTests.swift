import Canvas
import PseudoTerminal
import Terminal
import Testing
import Themes

/// What a display sends, seen by a terminal emulator; one terminal at a time.
@MainActor
@Suite(.serialized)
struct DisplayTests {
  private static let size = Size(width: 80, height: 24)

  @Test(arguments: [
    "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt220", "vt100",
    "xterm-direct", "screen", "ansi",
  ])
  func screensArriveAsDrawn(term: String) throws {
    let bench = try ScreenBench(Self.size, term: term)
    defer { bench.leave() }
    for shift in 0..<4 {
      for surface in [
        SampleScreens.table(Self.size, first: shift * 20, cursor: shift * 21),
        SampleScreens.edges(Self.size, shift: shift),
        SampleScreens.table(Self.size, first: shift * 20 + 1),
      ] {
        bench.show(surface)
        #expect(bench.emulator.lines == surface.lines)
      }
    }
  }

  @Test(arguments: [
    Size(width: 1, height: 1), Size(width: 2, height: 1), Size(width: 1, height: 30),
    Size(width: 3, height: 3), Size(width: 40, height: 12), Size(width: 200, height: 50),
    Size(width: 300, height: 90),
  ])
  func everySizeWorks(size: Size) throws {
    let bench = try ScreenBench(size)
    defer { bench.leave() }
    for shift in 0..<3 {
      let surface = SampleScreens.edges(size, shift: shift)
      bench.show(surface)
      #expect(bench.emulator.lines == surface.lines)
    }
  }

  @Test func whereNobodyKnowsOfAClipboardNothingIsSent() throws {
    let bench = try ScreenBench(Self.size, term: "vt100")
    defer { bench.leave() }
    bench.show(SampleScreens.table(Self.size))
    #expect(!bench.display.canCopy)
    bench.display.copy("金昌")
    #expect(bench.takeOutput().isEmpty)
  }

  @Test func shrinkingAndGrowing() throws {
    let bench = try ScreenBench(Self.size)
    defer { bench.leave() }
    bench.show(SampleScreens.table(Self.size))
    let sizes = [
      Size(width: 40, height: 12), Size(width: 1, height: 1), Size(width: 120, height: 40),
      Size(width: 79, height: 3), Size(width: 80, height: 24),
    ]
    for size in sizes {
      bench.pair.resize(size)
      bench.emulator.resize(size)
      #expect(bench.display.presentSize == size)
      bench.display.resize(to: size)
      let surface = SampleScreens.table(size, first: 5)
      bench.show(surface)
      #expect(bench.emulator.lines == surface.lines)
    }
  }

  @Test func surfaceOfAnotherSizeIsCutOrFilledUp() throws {
    let bench = try ScreenBench(Self.size)
    defer { bench.leave() }
    bench.show(SampleScreens.edges(Size(width: 100, height: 30), shift: 1))
    #expect(bench.emulator.lines.count == 24)
    let small = SampleScreens.edges(Size(width: 20, height: 5), shift: 1)
    bench.show(small)
    #expect(Array(bench.emulator.lines.prefix(5)) == small.lines)
    #expect(bench.emulator.lines.dropFirst(5).joined().isEmpty)
  }

  @Test func stylesAndMarksArrive() throws {
    let bench = try ScreenBench(Self.size)
    defer { bench.leave() }
    var surface = Surface(Self.size)
    surface.write("粗", at: Point(x: 0, y: 0), Style(.text, on: .plain, .bold))
    surface.write("u", at: Point(x: 2, y: 0), Style(.text, on: .plain, .underline))
    surface.write("r", at: Point(x: 3, y: 0), Style(.text, on: .plain, .reverse))
    surface.write("e\u{301}", at: Point(x: 4, y: 0))
    bench.show(surface)
    #expect(bench.emulator[0, 0].isBold)
    #expect(bench.emulator[0, 0].width == 2)
    #expect(bench.emulator[2, 0].isUnderlined)
    #expect(bench.emulator[3, 0].isReversed)
    #expect(bench.emulator[4, 0].text == "e\u{301}")
    #expect(bench.emulator[5, 0] == bench.emulator[6, 0])
  }

  @Test func colorsFollowTheTheme() throws {
    let bench = try ScreenBench(Self.size)
    defer { bench.leave() }
    var surface = Surface(Self.size)
    for (column, ink) in Ink.allCases.enumerated() {
      surface.write("x", at: Point(x: column, y: 0), Style(ink))
    }
    bench.show(surface)
    for (column, ink) in Ink.allCases.enumerated() {
      guard
        case .index(let index) = Theme.standard.paint(Style(ink), depth: .indexed).foreground
      else { continue }
      #expect(bench.emulator[column, 0].foreground == index, "\(ink)")
    }
  }

  /// Rows of cells are compared as bytes.
  @Test func aCellHasNoGaps() {
    let parts = [
      MemoryLayout<UInt32>.size, MemoryLayout<Marks>.size, MemoryLayout<UInt8>.size,
      MemoryLayout<Style>.size,
    ]
    #expect(MemoryLayout<Cell>.stride == parts.reduce(0, +))
    #expect(MemoryLayout<Marks>.size == 4 * MemoryLayout<UInt32>.size)
    #expect(MemoryLayout<Style>.size == 3)
  }

  @Test func unchangedSurfaceSendsNothing() throws {
    let bench = try ScreenBench(Self.size)
    defer { bench.leave() }
    let surface = SampleScreens.table(Self.size)
    bench.show(surface)
    let frames = bench.display.frames
    #expect(bench.show(surface) == 0)
    #expect(bench.display.frames == frames)
  }

  @Test func oneWriteAFrame() throws {
    let bench = try ScreenBench(Size(width: 200, height: 50))
    defer { bench.leave() }
    for first in 0..<5 {
      let before = bench.display.writes
      bench.show(SampleScreens.table(bench.display.size, first: first * 47))
      #expect(bench.display.writes == before + 1)
    }
  }

  @Test func fewBytesAChange() throws {
    let bench = try ScreenBench(Size(width: 120, height: 40))
    defer { bench.leave() }
    let size = bench.display.size
    bench.show(SampleScreens.table(size, cursor: 3))
    #expect(bench.show(SampleScreens.table(size, cursor: 4)) <= 240)
    let page = SampleScreens.table(size, first: 37, cursor: 40)
    let visible = page.lines.joined().utf8.count
    #expect(bench.show(page) <= visible * 13 / 10)
  }

  @Test func cursorFollowsTheCaret() throws {
    let bench = try ScreenBench(Self.size)
    defer { bench.leave() }
    var surface = SampleScreens.table(Self.size)
    bench.show(surface)
    #expect(bench.emulator.cursor == nil)
    surface.cursor = Point(x: 11, y: 7)
    bench.show(surface)
    #expect(bench.emulator.cursor == Point(x: 11, y: 7))
    surface.cursor = Point(x: 12, y: 7)
    #expect(bench.show(surface) <= 16)
    #expect(bench.emulator.cursor == Point(x: 12, y: 7))
    surface.cursor = Point(x: 500, y: 7)
    bench.show(surface)
    #expect(bench.emulator.cursor == nil)
  }

  @Test func repaintMendsTheScreen() throws {
    let bench = try ScreenBench(Self.size)
    defer { bench.leave() }
    let surface = SampleScreens.table(Self.size)
    bench.show(surface)
    bench.emulator.feed("\u{1B}[3;1HBroadcast message from root".utf8)
    bench.display.repaint()
    bench.absorb()
    #expect(bench.emulator.lines == surface.lines)
  }

  @Test func longFramesAreSynchronizedWhereThatIsUnderstood() throws {
    let bench = try ScreenBench(Self.size)
    defer { bench.leave() }
    let begin = Array("\u{1B}[?2026h".utf8)
    bench.display.present(SampleScreens.table(Self.size))
    #expect(!bench.takeOutput().starts(with: begin))
    bench.display.learn(.mode(2026, state: 2))
    bench.display.present(SampleScreens.table(Self.size, first: 30))
    #expect(bench.takeOutput().starts(with: begin))
  }

  @Test func widthIsAskedOfTheTerminalOnce() throws {
    let bench = try ScreenBench(Self.size)
    defer { bench.leave() }
    let surface = SampleScreens.table(Self.size)
    bench.show(surface)
    #expect(bench.emulator.lines == surface.lines)
    #expect(String(decoding: bench.emulator.takeReplies(), as: UTF8.self).contains("\u{1B}[1;2R"))
    bench.display.learn(.cursorPosition(row: 1, column: 2))
    #expect(bench.show(surface) == 0)
    // Answers nobody asked for change nothing.
    bench.display.learn(.cursorPosition(row: 1, column: 3))
    #expect(bench.show(surface) == 0)
  }

  @Test func terminalThatDrawsAmbiguousSignsWideGetsOthers() throws {
    let bench = try ScreenBench(Self.size)
    defer { bench.leave() }
    var surface = Surface(Self.size)
    surface.frame(surface.bounds, title: "成员", Style(.border))
    surface.write("“余”…", at: Point(x: 2, y: 2))
    bench.show(surface)
    bench.display.learn(.cursorPosition(row: 1, column: 3))
    bench.show(surface)
    #expect(bench.emulator.lines[0].hasPrefix("+"))
    #expect(bench.emulator.lines[2].hasPrefix("| \"余\"."))
  }

  @Test(arguments: [["CHANJIAO_WIDTH": "narrow"], ["CHANJIAO_WIDTH": "wide"]])
  func saidWidthIsNotAsked(variables: [String: String]) throws {
    let bench = try ScreenBench(Self.size, variables)
    defer { bench.leave() }
    bench.display.present(SampleScreens.table(Self.size))
    #expect(!String(decoding: bench.takeOutput(), as: UTF8.self).contains("\u{1B}[6n"))
  }

  @Test(arguments: [
    (["CHANJIAO_BORDER": "ascii"], "+", "…"), (["CHANJIAO_WIDTH": "wide"], "+", "."),
    ([:], "╭", "…"),
  ])
  func substitution(variables: [String: String], corner: String, ellipsis: String) throws {
    let bench = try ScreenBench(Self.size, variables)
    defer { bench.leave() }
    var surface = Surface(Self.size)
    surface.frame(surface.bounds, title: "成员", Style(.border))
    surface.write("…", at: Point(x: 2, y: 2))
    bench.show(surface)
    #expect(bench.emulator.lines[0].hasPrefix(corner))
    #expect(bench.emulator.lines[0].contains("成员"))
    #expect(bench.emulator[2, 2].text == ellipsis)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["CLICOLOR": "0"]])
  func noColorsWhereRefused(variables: [String: String]) throws {
    let bench = try ScreenBench(Self.size, variables)
    defer { bench.leave() }
    #expect(bench.display.facts.depth == .none)
    bench.show(SampleScreens.table(Self.size))
    #expect(bench.emulator[2, 3].foreground == -1)
  }
}
