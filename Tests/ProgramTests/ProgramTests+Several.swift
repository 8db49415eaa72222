import Canvas
import Catalog
import Foundation
import GRDB
import Glibc
import PseudoTerminal
import Records
import Storage
import StorageSQLite
import Testing

/// Several people at one file, each with a process and a terminal of their own.
extension ProgramTests {
  /// Names that nobody takes for one another, all of them before 金昌 by pinyin.
  private static let names = ["安康", "白银", "长春", "德阳", "鄂州", "福州", "广元", "杭州"]

  /// An alliance whose short name is a number that people add to, and one behind it.
  private func counted(_ desk: Desk) async throws -> (path: String, store: SQLiteStore) {
    let path = desk.folder.appending(path: "office.sqlite").path
    let store = try SQLiteStore(path: path, holdings: Catalog.holdings)
    try await store.fill(user: "test", command: "test") { sink throws(StorageError) in
      for (name, shortName) in [("金昌联盟", "0"), ("遵义联盟", "")] {
        var alliance = Alliance()
        (alliance.name, alliance.kind) = (name, .industryEducation)
        alliance.shortName = shortName
        try sink.add(alliance)
      }
      var school = Unit()
      (school.name, school.kind) = ("金昌理工学校", .secondaryVocational)
      try sink.add(school)
    }
    return (path, store)
  }

  /// The program in somebody's hands, in the table of alliances with the cursor on the counted one.
  private func person(_ name: String, _ desk: Desk, _ path: String) throws -> PseudoTerminal {
    let terminal = try desk.start("--database", path, "--user", name)
    terminal.expect("金昌联盟")
    terminal.press("8", "Enter")
    terminal.expect("▶ 金昌联盟")
    return terminal
  }

  @Test func eightWritersLoseNothingAndTwoBrowsersFollow() async throws {
    let desk = try Desk()
    let (path, store) = try await counted(desk)
    var browsers: [PseudoTerminal] = []
    for (name, keys) in [("看一", ["["]), ("看二", ["[", "["])] {
      let browser = try person(name, desk, path)
      for key in keys { browser.press(key) }
      browser.expect(keys.count == 1 ? "名称▲" : "名称▼")
      // A cursor at the top stays there; the other begins with the last name.
      if keys.count == 2 {
        browser.expect("│▶ 遵义联盟")
        browser.press("Down")
      }
      browser.expect("│▶ 金昌联盟")
      browsers.append(browser)
    }
    let writers = try zip(Self.names, "abcdefgh").map { name, letter in
      try Counter(person(name, desk, path), letter: letter)
    }

    // Each enters a record of their own; all save at once.
    for (writer, name) in zip(writers, Self.names) { writer.enter(name + "联盟") }
    for writer in writers { writer.terminal.press("F10") }
    for writer in writers { writer.terminal.expect("✓ 新增 联盟") }
    // Then all add one to the same record, twice, each from what they see.
    for _ in 0..<2 {
      for writer in writers { writer.begin() }
      Counter.finish(writers)
    }

    try await killedInTheMiddle(desk, path, store)
    // The others go on.
    writers[0].begin()
    Counter.finish([writers[0]])
    for browser in browsers {
      browser.expect("│▶ 金昌联盟")
      #expect(browser.waitUntil { $0.contains { $0.contains(/│▶ 金昌联盟 +17a/) } })
      for name in Self.names { browser.expect(name + "联盟") }
      browser.expect("10 条")
    }
    for terminal in browsers + writers.map(\.terminal) {
      terminal.press("^Q")
      terminal.expectEnd(.exit(0))
    }
    try await expectNothingLost(store)
    try expectWhole(path)
  }

  @Test func theSecondToSaveChoosesFieldByField() async throws {
    let desk = try Desk()
    let (path, store) = try await counted(desk)
    let first = try person("甲", desk, path)
    let second = try person("乙", desk, path)
    for (terminal, name) in [(first, "甲"), (second, "乙")] {
      terminal.press("F2")
      terminal.expect("编辑 联盟 #1")
      terminal.press("Down")
      terminal.expect("▶ 简称")
      terminal.press("^E")
      terminal.type(name + "简称")
      terminal.press(name == "甲" ? "Up" : "^End", "^E")
      terminal.expect(name == "甲" ? "▶ 名称" : "▶ 备注")
      terminal.type(name + "之所写")
      terminal.expect(name + "之所写")
    }
    first.press("F10")
    first.expect("✓ 修改 联盟 #1")
    second.press("F10")
    second.expect("甲 也改了这条记录")
    second.read()
    // What one alone changed is proposed; of what both did, one's own.
    let shown = second.screen.joined(separator: "\n")
    #expect(shown.contains(/名称 +金昌联盟 +○ 金昌联盟 +● 甲之所写/))
    #expect(shown.contains(/简称 +0 +● 乙简称 +○ 甲简称/))
    #expect(shown.contains(/备注 +— +● 乙之所写 +○ —/))
    second.press("Down", "Right")
    #expect(second.waitUntil { $0.contains { $0.contains("○ 乙简称") } })
    second.press("F10")
    for terminal in [first, second] {
      #expect(terminal.waitUntil { $0.contains { $0.contains(/│▶ 甲之所写 +甲简称/) } })
      terminal.press("F2")
      terminal.expect("编辑 联盟 #1")
      terminal.press("^End")
      terminal.expect("乙之所写")
      terminal.press("^Q")
      terminal.expectEnd(.exit(0))
    }
    let history = try await store.history(HistoryQuery(entity: Alliance.entity, id: 1))
    #expect(history.prefix(2).map(\.user) == ["乙", "甲"])
    #expect(history[0].before == ["remark": .blank])
    #expect(history[0].after == ["remark": .text("乙之所写")])
    #expect(history[1].before == ["name": .text("金昌联盟"), "shortName": .text("0")])
    #expect(history[1].after == ["name": .text("甲之所写"), "shortName": .text("甲简称")])
  }

  /// Every addition was made to what the one before it left, and by the person who made it.
  private func expectNothingLost(_ store: SQLiteStore) async throws {
    let entries = try await store.history(HistoryQuery(entity: Alliance.entity, id: 1, limit: 100))
    let additions = entries.reversed().filter { $0.action == .update }
    #expect(additions.count == 17)
    var last = Value.text("0")
    for (number, entry) in additions.enumerated() {
      let letter = zip(Self.names, "abcdefgh").first { $0.0 == entry.user }?.1 ?? "?"
      #expect(entry.before == ["shortName": last])
      last = .text("\(number + 1)\(letter)")
      #expect(entry.after == ["shortName": last])
    }
    for name in Self.names {
      let made = additions.filter { $0.user == name }.count
      #expect(made == (name == Self.names[0] ? 3 : 2))
      let found = try await store.page(
        Query(Scope(Alliance.entity, filter: .equals("name", .text(name + "联盟")))))
      let own = try #require(found.rows.first)
      #expect(found.rows.count == 1)
      let entries = try await store.history(HistoryQuery(entity: Alliance.entity, id: own.id))
      #expect(entries.map(\.user) == [name])
    }
  }

  /// Kills somebody while a thousand awards of theirs are being written: none of them is there.
  private func killedInTheMiddle(_ desk: Desk, _ path: String, _ store: SQLiteStore) async throws {
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    let other = try DatabaseQueue(path: path, configuration: configuration)
    func isBeingWritten() throws -> Bool {
      do {
        try other.inDatabase { db in
          try db.beginTransaction(.immediate)
          try db.rollback()
        }
        return false
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        return true
      }
    }
    var kept = 0
    while true {
      let terminal = try desk.start("--database", path, "--user", "断电")
      terminal.expect("金昌联盟")
      openSheet(terminal)
      terminal.paste(tenThousandCells)
      terminal.expect("已贴入 1000 行 × 10 列")
      terminal.press("F10")
      var isCaught = false
      while !isCaught, !terminal.screen.contains(where: { $0.contains("新增 获奖") }) {
        isCaught = try isBeingWritten()
        if !isCaught { terminal.absorb(waiting: 1) }
      }
      terminal.signal(SIGKILL)
      #expect(terminal.waitForExit() == .signal(9))
      let count = try await store.count(Scope(Award.entity))
      if isCaught, count == kept { break }
      // It was quicker than the eye, or had only to let go.
      kept += 1000
      #expect(count == kept)
    }
    #expect(try !isBeingWritten())
    try expectWhole(path)
  }

  /// The file holds together, by SQLite's own account.
  private func expectWhole(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    let (integrity, dangling) = try queue.read { db in
      (
        try String.fetchAll(db, sql: "PRAGMA integrity_check"),
        try GRDB.Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
      )
    }
    #expect(integrity == ["ok"])
    #expect(dangling == 0)
  }
}
