import Catalog
import Foundation
import Glibc
import PseudoTerminal
import Records
import Storage
import StorageSQLite
import Testing

/// Sheets pasted into the real program through a real terminal.
extension ProgramTests {
  private func office(_ desk: Desk) async throws -> (path: String, store: SQLiteStore) {
    let path = desk.folder.appending(path: "office.sqlite").path
    let store = try SQLiteStore(path: path, holdings: Catalog.holdings)
    try await store.fill(user: "test", command: "test") { sink throws(StorageError) in
      var alliance = Alliance()
      (alliance.name, alliance.kind) = ("测试联盟", .industryEducation)
      try sink.add(alliance)
      var school = Unit()
      (school.name, school.kind) = ("金昌理工学校", .secondaryVocational)
      try sink.add(school)
    }
    return (path, store)
  }

  /// Opens the sheet of awards.
  private func sheet(_ desk: Desk, _ path: String) throws -> PseudoTerminal {
    let terminal = try desk.start("--database", path)
    terminal.expect("测试联盟")
    openSheet(terminal)
    return terminal
  }

  func openSheet(_ terminal: PseudoTerminal) {
    terminal.press("F9")
    terminal.expect("输入以筛选")
    terminal.type("从表格软件")
    terminal.expect("▶ 从表格软件粘贴")
    terminal.press("Enter")
    terminal.expect("录入哪一种记录")
    terminal.type("获奖")
    terminal.expect("▶ 获奖")
    terminal.press("Enter")
    terminal.expect("表格录入 获奖")
  }

  /// A thousand awards of ten columns, as the office has them in a spreadsheet.
  var tenThousandCells: String {
    let head = "获奖项目\t年度\t级别\t组别\t奖项\t单位\t作品标识\t获奖人数\t指导教师数\t证书编号"
    let rows = (1...1000).map { number in
      "示例项目\(number)\t\(2020 + number % 4)\t国家\t中职\t二等奖\t金昌理工学校\tW\(number)\t"
        + "\(number % 5 + 1)\t1\tZS\(number)"
    }
    return ([head] + rows).joined(separator: "\n")
  }

  @Test func tenThousandCellsArePastedAndSaved() async throws {
    let desk = try Desk()
    let (path, store) = try await office(desk)
    let terminal = try sheet(desk, path)
    terminal.paste(tenThousandCells)
    terminal.expect("已贴入 1000 行 × 10 列")
    terminal.press("^End")
    terminal.expect("1000 示例项目1000")
    terminal.press("Home", "Down")
    terminal.type("又一项")
    terminal.expect("又一项")
    terminal.press("Esc")
    terminal.expectGone("又一项")
    terminal.press("F10")
    terminal.expect("新增 获奖 × 1,000")
    #expect(try await store.count(Scope(Award.entity)) == 1000)
    let last = try #require(try await store.row(Award.entity, id: 1000))
    let award = Award.schema.entity(from: last.record.values)
    #expect(award.workTitle == "示例项目1000")
    #expect(award.certificateNo == "ZS1000")
    #expect(award.unit?.id == 1)
    terminal.press("^Q")
    terminal.expectEnd(.exit(0))
    let drafts = desk.folder.appending(path: "state/chanjiao/drafts").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: drafts).isEmpty)
  }

  @Test(arguments: [SIGHUP, SIGKILL])
  func aSheetIsOfferedAfterTheProgramBrokeOff(signal: Int32) async throws {
    let desk = try Desk()
    let (path, store) = try await office(desk)
    let first = try sheet(desk, path)
    first.paste(tenThousandCells)
    first.expect("已贴入 1000 行 × 10 列")
    first.press("^End", "Home", "Down")
    first.type("最后一项")
    first.press("Enter")
    first.expect("1001 行")
    let drafts = desk.folder.appending(path: "state/chanjiao/drafts").path
    #expect(first.waitUntil { _ in self.holds("最后一项", drafts) })
    // A cell that was not left yet.
    first.press("Home")
    first.type("写到一")
    if signal == SIGKILL {
      #expect(first.waitUntil { _ in self.holds("写到一\"", drafts) })
    } else {
      // Who hangs up leaves the program the time to write all that is on the screen.
      first.expect("写到一")
    }
    first.signal(signal)
    _ = first.waitForExit()

    let second = try desk.start("--database", path)
    second.expect("获奖，1002 行未保存")
    second.press("^D")
    second.expect("表格录入 获奖")
    second.expect("1002 行")
    second.expect("最后一项")
    second.expect("写到一")
    second.press("F8", "F8", "F10")
    second.expect("新增 获奖 × 1,000")
    #expect(try await store.count(Scope(Award.entity)) == 1000)
    second.press("^Q")
    second.expectEnd(.exit(0))
  }

  /// Killed when the first of what is saved is in the log, and when about half of it is.
  @Test(arguments: [1, 300_000])
  func aSheetWhoseSavingIsKilledIsSavedWholeOrNotAtAll(logged bytes: Int) async throws {
    let desk = try Desk()
    let (path, store) = try await office(desk)
    let first = try sheet(desk, path)
    first.paste(tenThousandCells)
    first.expect("已贴入 1000 行 × 10 列")
    let drafts = desk.folder.appending(path: "state/chanjiao/drafts").path
    #expect(first.waitUntil { _ in self.holds("ZS1000", drafts) })
    let log = path + "-wal"
    let logged = size(of: log) + bytes
    first.press("F10")
    let deadline = ContinuousClock.now + .seconds(120)
    while size(of: log) < logged, ContinuousClock.now < deadline { first.absorb() }
    first.signal(SIGKILL)
    _ = first.waitForExit()

    let saved = try await store.count(Scope(Award.entity))
    #expect([0, 1000].contains(saved))
    let lines = try await store.history(HistoryQuery(entity: Award.entity, limit: 2000))
    #expect(lines.count == saved)
    let byYear = try await store.measure(Measure(Scope(Award.entity), by: [.init("year")]))
    #expect(byYear.rows.reduce(0) { $0 + ($1.figure(0) ?? 0) } == Double(saved))
    guard saved == 0 else { return }
    let second = try desk.start("--database", path)
    second.expect("获奖，1000 行未保存")
    second.press("^D")
    second.expect("表格录入 获奖")
    second.expect("1000 行")
    second.press("F10")
    second.expect("新增 获奖 × 1,000")
    #expect(try await store.count(Scope(Award.entity)) == 1000)
    second.press("^Q")
    second.expectEnd(.exit(0))
  }

  private func size(of path: String) -> Int {
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    return size ?? 0
  }

  /// Whether a draft on the disk holds a text.
  func holds(_ text: String, _ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.contains { name in
      (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8))?.contains(text) == true
    }
  }
}
