import Foundation
import Glibc
import PseudoTerminal
import Testing

/// What was typed when the line dropped.
extension ProgramTests {
  private func office(_ desk: Desk) -> String {
    desk.folder.appending(path: "office.sqlite").path
  }

  private func drafts(_ desk: Desk) -> String {
    desk.folder.appending(path: "state/chanjiao/drafts").path
  }

  /// An empty database, and the name of its first alliance being typed.
  private func atFirstForm(_ desk: Desk) throws -> PseudoTerminal {
    let terminal = try desk.start("--database", office(desk))
    terminal.expect("数据库是空的")
    terminal.press("Enter")
    terminal.expect("新增 联盟")
    terminal.type("断线联盟")
    return terminal
  }

  /// The next start, which offers so much, with the list of drafts.
  private func atDrafts(_ desk: Desk, _ offer: String) throws -> PseudoTerminal {
    let terminal = try desk.start("--database", office(desk))
    terminal.expect(offer)
    terminal.expect("数据库是空的")
    terminal.press("Esc")
    terminal.expectGone("数据库是空的")
    terminal.press("^D")
    return terminal
  }

  @Test(arguments: [SIGHUP, SIGKILL])
  func whatWasTypedIsOfferedAfterTheProgramBrokeOff(signal: Int32) throws {
    let desk = try Desk()
    let first = try atFirstForm(desk)
    first.press("Enter")
    first.type("断联")
    first.expect("断联")
    let drafts = drafts(desk)
    #expect(first.waitUntil { _ in self.holds("断联\"", drafts) })
    end(first, by: signal)
    let mode =
      try FileManager.default.attributesOfItem(
        atPath: drafts + "/" + (files(drafts).first ?? ""))[.posixPermissions] as? Int
    #expect(mode == 0o600)

    let second = try atDrafts(desk, "个未保存字段")
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
    let first = try atFirstForm(desk)
    first.press("Tab", until: "可多行")
    first.press("F4")
    first.expect("F10 写好")
    first.type("第一行写好了")
    first.press("Enter")
    first.type("第二行写到这里")
    first.expect("第二行写到这里")
    let drafts = drafts(desk)
    #expect(first.waitUntil { _ in self.holds("第二行写到这里", drafts) })
    end(first, by: signal)

    let second = try atDrafts(desk, "2 个未保存字段")
    second.expect("第一行写好了⏎第二行写到这里")
    second.press("^Q")
    second.expectEnd(.exit(0))
  }

  /// Two who start after a break are not both given what was left.
  @Test func aDraftIsTakenUpByOneOfTwo() throws {
    let desk = try Desk()
    let first = try atFirstForm(desk)
    first.press("Enter")
    first.expect("第 2 项")
    let drafts = drafts(desk)
    #expect(first.waitUntil { _ in self.holds("断线联盟", drafts) })
    end(first, by: SIGKILL)

    let second = try desk.start("--database", office(desk))
    second.expect("未保存字段")
    let third = try desk.start("--database", office(desk))
    third.expect("1 份未保存的草稿已归另一窗口（进程 ")
    third.expect("数据库是空的")
    third.press("Esc")
    third.expectGone("数据库是空的")
    third.press("^D")
    third.expect("在那里继续，或先退出它")
    third.press("^Q")
    third.expectEnd(.exit(0))
    // Whoever has it goes on, or leaves it to the next.
    second.expect("数据库是空的")
    second.press("Esc")
    second.expectGone("数据库是空的")
    second.press("^Q")
    second.expectEnd(.exit(0))
    let fourth = try atDrafts(desk, "个未保存字段")
    fourth.expect("断线联盟")
    fourth.press("^Q")
    fourth.expectEnd(.exit(0))
  }

  /// A field that was left is kept before anybody could think it is, however lately the disk was written.
  @Test func aFieldJustLeftOutlivesAKill() throws {
    let desk = try Desk()
    let first = try atFirstForm(desk)
    first.press("Enter")
    first.expect("第 2 项")
    for character in "断联" { first.type(String(character)) }
    first.press("Enter")
    first.expect("第 3 项")
    end(first, by: SIGKILL)

    let second = try atDrafts(desk, "2 个未保存字段")
    second.expect("断线联盟")
    second.expect("  断联")
    second.press("^Q")
    second.expectEnd(.exit(0))
  }

  /// As a kill leaves it that comes between the saving of a record and the forgetting of its draft.
  @Test func aDraftOfWhatWasSavedIsNotOffered() throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: "office.sqlite").path
    let first = try desk.start("--database", path)
    first.expect("数据库是空的")
    first.press("Enter")
    first.expect("新增 联盟")
    first.type("断线联盟")
    first.press("Enter", "Enter")
    first.type("10")
    first.expect("第 4 项")
    let drafts = desk.folder.appending(path: "state/chanjiao/drafts").path
    #expect(first.waitUntil { _ in self.holds("\"code\":10", drafts) })
    let draft = try drafts + "/" + #require(files(drafts).first)
    try FileManager.default.linkItem(atPath: draft, toPath: draft + ".left")
    first.press("F10")
    first.expect("✓ 新增 联盟 #1")
    first.press("^Q")
    first.expectEnd(.exit(0))
    #expect(files(drafts).isEmpty)
    try FileManager.default.moveItem(atPath: draft + ".left", toPath: draft)

    let second = try desk.start("--database", path)
    #expect(second.waitUntil { _ in self.files(drafts).isEmpty })
    second.expect("断线联盟")
    #expect(!second.screen.contains { $0.contains("个未保存字段") })
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
    let typing = try atFirstForm(desk)
    typing.press("Enter")
    let drafts = drafts(desk)
    #expect(typing.waitUntil { _ in self.files(drafts).count == 1 })

    func isOffered(_ path: String, expected: Bool = false) throws -> Bool {
      let terminal = try desk.start("--database", path)
      terminal.expect("数据库是空的")
      if expected { terminal.expect("个未保存字段") } else { terminal.settle(quiet: 300) }
      let isOffered = terminal.screen.contains { $0.contains("个未保存字段") }
      terminal.press("^Q")
      terminal.expectEnd(.exit(0))
      return isOffered
    }
    // Neither while its writer is still at it, nor in another database.
    #expect(try !isOffered(office(desk)))
    typing.signal(SIGKILL)
    _ = typing.waitForExit()
    #expect(try !isOffered(desk.folder.appending(path: "other.sqlite").path))
    // A path may be written in many ways.
    #expect(try isOffered(desk.folder.path + "/tmp/../office.sqlite", expected: true))
  }

  func files(_ folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).filter { $0.hasSuffix(".json") }
  }
}
