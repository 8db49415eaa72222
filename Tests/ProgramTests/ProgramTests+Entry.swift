import Canvas
import Foundation
import Glibc
import PseudoTerminal
import Testing

/// Records entered into the real program over a line that splits and drops.
extension ProgramTests {
  /// The form for a new alliance in an empty database.
  private func form(_ desk: Desk, _ path: String) throws -> PseudoTerminal {
    let terminal = try desk.start("--database", path, size: Size(width: 120, height: 40))
    terminal.expect("数据库是空的")
    terminal.press("Enter")
    terminal.expect("新增 联盟")
    return terminal
  }

  @Test func aCharacterSplitBetweenTwoWritesIsTypedWhole() throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: "office.sqlite").path
    let terminal = try form(desk, path)
    let bytes = Array("产教融合".utf8)
    for cut in [1, 2, 4, 8] {
      terminal.send(bytes[..<cut])
      terminal.absorb(waiting: 100)
      terminal.send(bytes[cut...])
      terminal.expect("产教融合")
      terminal.press("^U")
      terminal.expectGone("产教融合")
    }
    // What is whole is shown; of the rest, nothing.
    terminal.send(bytes[..<5])
    terminal.expect("产")
    terminal.send(bytes[5...])
    terminal.expect("产教融合")
    terminal.press("^Q")
    terminal.expectEnd(.exit(0))
  }

  @Test func aBatchOutlivesTheProgram() throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: "office.sqlite").path
    let first = try form(desk, path)
    first.press("F7")
    first.expect("开始一批")
    first.type("2")
    first.press("F10")
    first.expect("批 0/2")
    first.type("甲联盟")
    first.press("Enter")
    first.expect("甲联盟")
    first.press("Down", until: "▶ 联盟类型")
    first.press("F4")
    first.expect("▶ ")
    first.press("Enter")
    first.press("F6")
    first.expect("批 1/2")
    // The record is saved, so that nothing but the batch is left of what was typed.
    let drafts = desk.folder.appending(path: "state/chanjiao/drafts").path
    #expect(first.waitUntil { _ in self.files(drafts).count == 1 })
    first.signal(SIGKILL)
    _ = first.waitForExit()

    let second = try desk.start("--database", path, size: Size(width: 120, height: 40))
    second.expect("有一批未结束：联盟 2 张")
    second.press("8")
    second.expect("甲联盟")
    second.press("Tab", "F6")
    second.expect("批 1/2")
    second.press("^Q")
    second.expectEnd(.exit(0))
  }
}
