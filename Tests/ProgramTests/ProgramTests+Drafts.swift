import Foundation
import Glibc
import PseudoTerminal
import Testing

/// What was typed when the line dropped.
extension ProgramTests {
  @Test(arguments: [SIGHUP, SIGKILL])
  func whatWasTypedIsOfferedAfterTheProgramBrokeOff(signal: Int32) throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: "office.sqlite").path
    let first = try desk.start("--database", path)
    first.expect("数据库是空的")
    first.press("Enter")
    first.expect("新增 联盟")
    first.type("断线联盟")
    first.press("Enter")
    first.type("断联")
    first.expect("断联")
    let drafts = desk.folder.appending(path: "state/chanjiao/drafts").path
    #expect(first.waitUntil { _ in self.holds("断联\"", drafts) })
    end(first, by: signal)
    let mode =
      try FileManager.default.attributesOfItem(
        atPath: drafts + "/" + (files(drafts).first ?? ""))[.posixPermissions] as? Int
    #expect(mode == 0o600)

    let second = try desk.start("--database", path)
    second.expect("个未保存字段")
    second.expect("数据库是空的")
    second.press("Esc")
    second.expectGone("数据库是空的")
    second.press("^D")
    second.expect("断线联盟")
    second.expect("  断联")
    second.press("F8")
    second.expect("放弃所填内容")
    second.press("F10")
    second.expectGone("断线联盟")
    second.press("^Q")
    second.expectEnd(.exit(0))
    #expect(files(drafts).isEmpty)
  }

  @Test(arguments: [SIGHUP, SIGKILL])
  func aNoteBeingWrittenIsOfferedAfterTheProgramBrokeOff(signal: Int32) throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: "office.sqlite").path
    let first = try desk.start("--database", path)
    first.expect("数据库是空的")
    first.press("Enter")
    first.expect("新增 联盟")
    first.type("断线联盟")
    while !first.waitFor("可多行", timeout: .milliseconds(200)) { first.press("Tab") }
    first.press("F4")
    first.expect("F10 写好")
    first.type("第一行写好了")
    first.press("Enter")
    first.type("第二行写到这里")
    first.expect("第二行写到这里")
    let drafts = desk.folder.appending(path: "state/chanjiao/drafts").path
    #expect(first.waitUntil { _ in self.holds("第二行写到这里", drafts) })
    end(first, by: signal)

    let second = try desk.start("--database", path)
    second.expect("2 个未保存字段")
    second.expect("数据库是空的")
    second.press("Esc")
    second.expectGone("数据库是空的")
    second.press("^D")
    second.expect("第一行写好了⏎第二行写到这里")
    second.press("^Q")
    second.expectEnd(.exit(0))
  }

  /// Ends a program and waits until it is dead, though its number is not free yet: another process may
  /// have it at any time.
  private func end(_ terminal: PseudoTerminal, by signal: Int32) {
    terminal.signal(signal)
    var end = siginfo_t()
    waitid(P_PID, id_t(terminal.process), &end, WEXITED | WNOWAIT)
  }

  @Test func nobodyIsOfferedWhatIsTypedElsewhere() throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: "office.sqlite").path
    let typing = try desk.start("--database", path)
    typing.expect("数据库是空的")
    typing.press("Enter")
    typing.expect("新增 联盟")
    typing.type("断线联盟")
    typing.press("Enter")
    let drafts = desk.folder.appending(path: "state/chanjiao/drafts").path
    #expect(typing.waitUntil { _ in self.files(drafts).count == 1 })

    func isOffered(_ path: String) throws -> Bool {
      let terminal = try desk.start("--database", path)
      terminal.expect("数据库是空的")
      terminal.settle(quiet: 300)
      let isOffered = terminal.screen.contains { $0.contains("个未保存字段") }
      terminal.press("^Q")
      terminal.expectEnd(.exit(0))
      return isOffered
    }
    // Neither while its writer is still at it, nor in another database.
    #expect(try !isOffered(path))
    typing.signal(SIGKILL)
    _ = typing.waitForExit()
    #expect(try !isOffered(desk.folder.appending(path: "other.sqlite").path))
    // A path may be written in many ways.
    #expect(try isOffered(desk.folder.path + "/tmp/../office.sqlite"))
  }

  func files(_ folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).filter { $0.hasSuffix(".json") }
  }
}
