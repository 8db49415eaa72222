import Canvas
import Foundation
import PseudoTerminal
import Testing

/// What comes from keyboard, input method, clipboard and mouse, and what goes to the screen for it.
extension ProgramTests {
  private func bases(_ desk: Desk) throws -> PseudoTerminal {
    let terminal = try desk.demo(size: Size(width: 120, height: 40))
    terminal.press("3")
    terminal.expect("287 条")
    return terminal
  }

  @Test func charactersSplitAnywhereArriveWhole() throws {
    let desk = try Desk()
    let terminal = try bases(desk)
    terminal.press("/")
    for byte in "金昌理工".utf8 {
      terminal.send([byte])
      terminal.absorb(waiting: 30)
    }
    terminal.expect("查找 金昌理工")
    // The text may be on the screen before the rest of its frame.
    #expect(
      terminal.waitUntil { screen in
        let y = screen.firstIndex { $0.contains("查找 金昌理工") } ?? 0
        let title = screen[y].components(separatedBy: "查找")[0]
        return terminal.cursor == Point(x: title.columns + 13, y: y)
      })
    terminal.press("Esc")
    terminal.expect("287 条")
    terminal.press("q")
    terminal.expectEnd(.exit(0))
  }

  @Test func chineseTypedWhileBrowsingFinds() throws {
    let terminal = try bases(Desk())
    terminal.type("厂中校")
    terminal.expect("查找 厂中校")
    terminal.press("Enter")
    terminal.expect("查找“厂中校”")
    terminal.type("＼")
    terminal.expect("287 条")
    terminal.type("？")
    terminal.expect("输入以筛选")
    terminal.press("Esc")
    terminal.expectGone("输入以筛选")
    terminal.press("^Q")
    terminal.expectEnd(.exit(0))
  }

  @Test func aPasteIsTextAndNoCommand() throws {
    let terminal = try bases(Desk())
    terminal.paste("职教\nq")
    terminal.expect("查找 职教 q")
    terminal.press("^U")
    terminal.paste("校外")
    terminal.expect("查找 校外")
    terminal.press("Enter")
    terminal.expect("108 条")
    terminal.press("^Q")
    terminal.expectEnd(.exit(0))
  }

  @Test func aClickChoosesATab() throws {
    let terminal = try Desk().demo()
    #expect(terminal.waitUntil { _ in terminal.emulator.modes.isSuperset(of: [1000, 1006]) })
    let x = terminal.screen[1].prefix { $0 != "3" }.columns + 1
    terminal.type("\u{1B}[<0;\(x);2M\u{1B}[<0;\(x);2m")
    terminal.expect("合计 287")
    terminal.press("q")
    terminal.expectEnd(.exit(0))
  }

  @Test func overSSHTheMouseIsTheTerminals() throws {
    let terminal = try Desk().demo(setting: ["SSH_CONNECTION": "1.2.3.4 5 6.7.8.9 22"])
    #expect(terminal.emulator.modes.isDisjoint(with: [1000, 1002, 1003]))
    terminal.press("q")
    terminal.expectEnd(.exit(0))
  }

  @Test func anIdleProgramIsSilent() throws {
    let terminal = try bases(Desk())
    terminal.settle(quiet: 500)
    #expect(!terminal.absorb(waiting: 3000))
    terminal.press("q")
    terminal.expectEnd(.exit(0))
  }

  @Test func movingAndPagingSendLittle() throws {
    let terminal = try Desk().demo(size: Size(width: 120, height: 40))
    terminal.press("8")
    terminal.expect("席位")
    terminal.press("Down", until: "168 条")
    terminal.press("Enter", "Down", "Down")
    terminal.settle(quiet: 300)
    for key in ["Down", "Down", "Up"] {
      let before = terminal.screen
      _ = terminal.takeOutput()
      terminal.press(key)
      #expect(terminal.waitUntil { $0 != before })
      terminal.settle()
      let sent = terminal.takeOutput().count
      #expect(sent <= 120, "\(key) sent \(sent) bytes")
    }
    let before = terminal.screen
    terminal.press("PgDn")
    #expect(terminal.waitUntil { $0 != before })
    terminal.settle()
    let visible = terminal.screen.reduce(0) { $0 + $1.utf8.count }
    let sent = terminal.takeOutput().count
    #expect(sent * 10 <= visible * 13, "a page of \(visible) bytes sent \(sent)")
    terminal.press("^Q")
    terminal.expectEnd(.exit(0))
  }
}
