import Canvas
import Foundation
import PseudoTerminal
import Testing

/// Terminals and locales as they come.
extension ProgramTests {
  @Test(arguments: ["nonsense", "xterm-of-tomorrow", "linux", "screen-256color", "vt100", "putty"])
  func everyTerminalThatCanPlaceItsCursorWillDo(name: String) throws {
    let terminal = try Desk().demo(setting: ["TERM": name])
    terminal.press("8")
    terminal.expect("席位")
    terminal.press("^Q")
    #expect(terminal.waitForExit() == .exit(0))
    #expect(terminal.settings == terminal.earlierSettings)
  }

  @Test func aDumbTerminalIsTurnedDownWithAnExplanation() throws {
    let terminal = try Desk().start("--demo", setting: ["TERM": "dumb"])
    #expect(terminal.waitForExit() == .exit(7))
    #expect(terminal.screen.contains { $0.contains("TERM=dumb") })
    #expect(terminal.settings == terminal.earlierSettings)
  }

  @Test func aPipeIsNoTerminal() throws {
    let result = try Desk().run("--demo")
    #expect(result.code == 7)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("终端"))
  }

  @Test(arguments: ["C", "POSIX", "zh_CN.UTF-8", "en_US.UTF-8", "xx_YY.nothing", ""])
  func chineseIsShownInEveryLocaleThatCan(locale: String) throws {
    let terminal = try Desk().demo(setting: ["LANG": locale])
    terminal.expect("╭ ▶ 成员 113")
    terminal.press("q")
    terminal.expectEnd(.exit(0))
  }

  @Test(.enabled(if: LegacyLocale.folder != nil)) func aLegacyLocaleGetsItsOwnBytes() throws {
    let desk = try Desk()
    let folder = try #require(LegacyLocale.folder)
    _ = try desk.demo()
    let terminal = try desk.start(
      "--demo", setting: ["LANG": LegacyLocale.name, "LOCPATH": folder])
    // 总览 and 成员 in GB18030.
    let wanted: [[UInt8]] = [[0xD7, 0xDC, 0xC0, 0xC0], [0xB3, 0xC9, 0xD4, 0xB1]]
    var output: [UInt8] = []
    #expect(
      terminal.waitUntil { _ in
        output += terminal.takeOutput()
        return wanted.allSatisfy { output.firstRange(of: $0) != nil }
      })
    terminal.press("^Q")
    #expect(terminal.waitForExit() == .exit(0))
  }

  @Test func aThemeThatIsNotThereIsToldOnTheFirstScreen() throws {
    let terminal = try Desk().demo(setting: ["CHANJIAO_THEME": "nope"])
    #expect(terminal.screen.last?.contains("没有主题 nope，改用默认") == true)
    terminal.press("Down", "q")
    terminal.expectEnd(.exit(0))
  }

  /// What a shell prints afterwards moves the whole screen, on terminals taller than any default too.
  @Test(arguments: [
    ("xterm-256color", "quit"), ("xterm-256color", "SIGTERM"), ("xterm-256color", "SIGSEGV"),
    ("tmux-256color", "quit"), ("vt220", "quit"), ("vt220", "SIGABRT"), ("linux", "quit"),
  ])
  func theWholeScreenScrollsAfterwards(term: String, way: String) throws {
    let terminal = try Desk().demo(size: Size(width: 100, height: 40), setting: ["TERM": term])
    switch way {
    case "SIGTERM": terminal.signal(SIGTERM)
    case "SIGSEGV": terminal.signal(SIGSEGV)
    case "SIGABRT": terminal.signal(SIGABRT)
    default: terminal.press("q")
    }
    _ = terminal.waitForExit()
    terminal.settle()
    let printed = (1...60).map { "line \($0)" }
    terminal.emulator.feed((printed.joined(separator: "\r\n")).utf8)
    #expect(terminal.screen.suffix(39) == printed.suffix(39))
  }

  /// Terminals without absolute rows move the cursor down, and a real one stops at the end of the region
  /// that scrolls: it must never be smaller than the screen.
  @Test(arguments: ["vt100", "vt220", "nonsense", "xterm-256color"])
  func theRegionThatScrollsIsTheWholeScreen(term: String) throws {
    let terminal = try Desk().demo(size: Size(width: 100, height: 40), setting: ["TERM": term])
    terminal.press("5")
    terminal.expect("本地就业率")
    terminal.settle()
    #expect(Self.lastRegion(terminal.takeOutput()) ?? "1;40" == "1;40")
    terminal.resize(Size(width: 90, height: 46))
    var sent: [UInt8] = []
    let isFollowed = terminal.waitUntil { _ in
      sent += terminal.takeOutput()
      return Self.lastRegion(sent) == "1;46"
    }
    #expect(isFollowed, "\(Self.lastRegion(sent) ?? "none")")
    terminal.press("q")
    terminal.expectEnd(.exit(0))
  }

  /// The region that scrolls as it was set last.
  private static func lastRegion(_ bytes: [UInt8]) -> String? {
    String(decoding: bytes, as: UTF8.self).matches(of: /\u{1B}\[(\d+;\d+)r/).last
      .map { String($0.1) }
  }

  @Test func colourCanBeRefused() throws {
    let desk = try Desk()
    let colourful = try desk.demo()
    colourful.settle()
    #expect(Self.hasColour(colourful.takeOutput()))
    colourful.press("q")
    colourful.expectEnd(.exit(0))
    let plain = try desk.demo(setting: ["NO_COLOR": "1"])
    plain.press("3")
    plain.expect("合计 287")
    plain.settle()
    #expect(!Self.hasColour(plain.takeOutput()))
    plain.press("q")
    plain.expectEnd(.exit(0))
  }

  /// Whether bytes set a colour: SGR 30–48 or 90–107, of which 39 and 49 only take one back.
  private static func hasColour(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).matches(of: /\u{1B}\[([0-9;]*)m/).contains { match in
      match.1.split(separator: ";").compactMap { Int($0) }.contains {
        (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0)
      }
    }
  }

  @Test(arguments: [
    ["--nonsense"], ["list"], ["--language", "fr"], ["show", "unit", "x", "y", "z"],
  ])
  func wrongUsageIsSaid(arguments: [String]) throws {
    let desk = try Desk()
    let terminal = try PseudoTerminal(
      Desk.program, arguments, environment: desk.environment)
    #expect(terminal.waitForExit() == .exit(64))
    #expect(terminal.screen.contains { !$0.isEmpty })
    terminal.expectGivenBack()
  }
}
