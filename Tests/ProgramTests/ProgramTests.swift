import Canvas
import Foundation
import Glibc
import PseudoTerminal
import Scratch
import Testing

/// The program itself on a real terminal; one test after another, because they measure and wait.
@Suite(.serialized, .scratch)
struct ProgramTests {
  @Test func theFirstScreenIsTheState() throws {
    let terminal = try Desk().demo()
    #expect(terminal.emulator.isAlternate)
    terminal.expect("基地 287")
    terminal.expect("F1 帮助")
    #expect(!terminal.settings.isCooked)
    terminal.press("^Q")
    terminal.expectEnd(.exit(0))
  }

  @Test(arguments: ["F3", "q", "^Q"])
  func everyKeyThatQuitsGivesTheTerminalBack(key: String) throws {
    let desk = try Desk()
    let terminal = try desk.demo()
    terminal.press("3")
    terminal.expect("合计 287")
    terminal.press(key)
    terminal.expectEnd(.exit(0))
    #expect(desk.leftovers.isEmpty)
    #expect(terminal.remainingProcesses.isEmpty)
  }

  @Test func escapeNeverQuitsAndF3GoesBackFirst() throws {
    let terminal = try Desk().demo()
    terminal.press("Esc")
    // An escape key is one when nothing follows for a moment.
    terminal.settle()
    terminal.press("3")
    terminal.expect("▶ 示例")
    terminal.press("Enter")
    terminal.expect("基地 › ")
    terminal.press("F3")
    terminal.expect("合计 287")
    terminal.press("Esc")
    terminal.settle()
    terminal.press("^C", "1")
    terminal.expect("▶ 成员")
    terminal.press("F3")
    terminal.expectEnd(.exit(0))
  }

  @Test func anyWindowIsFollowed() throws {
    let terminal = try Desk().demo(size: Size(width: 120, height: 40))
    let before = terminal.finished()
    for (width, height) in [(1, 1), (7, 3), (40, 12), (200, 50), (80, 24)] {
      terminal.resize(Size(width: width, height: height))
      if width >= 80 { terminal.expect("2021–2023 年获奖 153") }
      if width == 7 { terminal.expect("窗口") }
    }
    terminal.resize(Size(width: 120, height: 40))
    #expect(terminal.waitUntil { $0 == before })
    terminal.press("q")
    terminal.expectEnd(.exit(0))
  }

  @Test func theProgramIsSuspendedByTheShellAndByItself() throws {
    let terminal = try Desk().demo()
    let before = terminal.finished()
    for way in ["signal", "palette"] {
      if way == "signal" {
        terminal.signal(SIGTSTP)
      } else {
        terminal.press("F9")
        terminal.expect("输入以筛选")
        terminal.type("挂起")
        terminal.expect("▶ 挂起")
        terminal.press("Enter")
      }
      #expect(terminal.waitForStop(), "\(way)")
      terminal.settle()
      terminal.expectGivenBack()
      terminal.signal(SIGCONT)
      #expect(terminal.waitUntil { $0 == before }, "\(way)")
      #expect(terminal.emulator.isAlternate)
      #expect(!terminal.settings.isCooked)
    }
    terminal.press("q")
    terminal.expectEnd(.exit(0))
  }

  @Test(arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129)])
  func signalsEndItWithTheirCodes(signal: Int32, code: Int) throws {
    let desk = try Desk()
    let terminal = try desk.demo()
    terminal.press("3")
    terminal.expect("合计 287")
    terminal.signal(signal)
    #expect(terminal.waitForExit() == .exit(code))
    terminal.expectGivenBack()
    #expect(desk.leftovers.isEmpty)
    #expect(terminal.remainingProcesses.isEmpty)
  }

  @Test func aLostConnectionEndsItAndLeavesNothing() throws {
    let desk = try Desk()
    let terminal = try desk.demo()
    #expect(!desk.leftovers.isEmpty)
    terminal.hangUp()
    #expect(terminal.waitForExit() == .exit(129))
    #expect(desk.leftovers.isEmpty)
    #expect(terminal.remainingProcesses.isEmpty)
  }

  @Test func aTerminalThatAnswersNothingWillDo() throws {
    let desk = try Desk()
    _ = try desk.demo()
    let terminal = try desk.start("--demo", answersQueries: false)
    terminal.expect("成员 113")
    terminal.press("q")
    terminal.expectEnd(.exit(0))
  }
}
