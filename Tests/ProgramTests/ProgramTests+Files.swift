import Catalog
import Foundation
import Glibc
import PseudoTerminal
import Records
import Storage
import StorageSQLite
import Testing

/// The program on a database that others use too.
extension ProgramTests {
  private func database(_ desk: Desk) async throws -> (path: String, store: SQLiteStore) {
    let path = desk.folder.appending(path: "office.sqlite").path
    let store = try SQLiteStore(path: path, holdings: Catalog.holdings)
    try await store.fill(user: "test", command: "test") { sink throws(StorageError) in
      var alliance = Alliance()
      (alliance.name, alliance.kind) = ("测试联盟", .industryEducation)
      try sink.add(alliance)
    }
    return (path, store)
  }

  @Test func sampleFilesOpenAtTheirOwnDay() throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: "sample.sqlite").path
    #expect(try desk.run("sample", path).code == 0)
    let terminal = try desk.start("--database", path)
    terminal.expect("截至 2023-12-31")
    terminal.expect("成员 113")
    terminal.press("q")
    terminal.expectEnd(.exit(0))
    let asked = try desk.start("--database", path, "--as-of", "2022-06-30")
    asked.expect("截至 2022-06-30")
    asked.expect("成员 113")
    asked.expect("截至 2022-06-30")
    asked.press("q")
    asked.expectEnd(.exit(0))
    let large = desk.folder.appending(path: "large.sqlite").path
    #expect(try desk.run("sample", large, "--cohorts", "100").code == 0)
    let wide = try desk.start("--database", large)
    wide.expect("截至 2023-12-31")
    wide.press("q")
    wide.expectEnd(.exit(0))
  }

  @Test(arguments: ["text", "cut", "folder"])
  func whatCannotBeOpenedIsSaidPlainly(_ kind: String) async throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: "thing.sqlite").path
    let wanted: (zh: String, en: String)
    switch kind {
    case "text":
      let text = String(repeating: "不是数据库\n", count: 400)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      wanted = ("它不是数据库文件", "it is not a database")
    case "cut":
      let (whole, store) = try await database(desk)
      await store.close()
      var data = try Data(contentsOf: URL(filePath: whole))
      data.replaceSubrange(4096..<data.count, with: Data(repeating: 0x5A, count: data.count - 4096))
      try data.write(to: URL(filePath: path))
      wanted = ("已损坏", "is damaged")
    default:
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      wanted = ("它是文件夹", "it is a folder")
    }
    for (language, text) in [("zh", wanted.zh), ("en", wanted.en)] {
      let said = try desk.run("list", "alliance", "--database", path, "--language", language)
      #expect(said.code == 1)
      #expect(said.errors.contains(text) && said.errors.contains(path), "\(said.errors)")
      for word in ["SELECT", "PRAGMA", "SQLite error", "while executing"] {
        #expect(!said.errors.contains(word), "\(said.errors)")
      }
    }
  }

  @Test func anotherPersonsChangeAppears() async throws {
    let desk = try Desk()
    let (path, store) = try await database(desk)
    let terminal = try desk.start("--database", path)
    terminal.expect("测试联盟")
    terminal.press("8")
    terminal.expect("1 条")
    var alliance = Alliance()
    (alliance.name, alliance.kind) = ("后来的联盟", .industryEducation)
    let change = Change.insert(
      entity: Alliance.entity, values: Alliance.schema.values(of: alliance))
    _ = try await store.apply(ChangeSet([change], user: "someone", command: "test"))
    terminal.expect("后来的联盟")
    terminal.expect("2 条")
    terminal.press("q")
    terminal.expectEnd(.exit(0))
  }

  @Test func twoProgramsShareAFile() async throws {
    let desk = try Desk()
    let (path, _) = try await database(desk)
    let first = try desk.start("--database", path)
    let second = try desk.start("--database", path)
    first.expect("测试联盟")
    second.expect("测试联盟")
    first.press("q")
    first.expectEnd(.exit(0))
    second.press("8")
    second.expect("1 条")
    second.press("q")
    second.expectEnd(.exit(0))
  }

  @Test func aChangeIsTakenBackAndDoneAgainAfterRestarts() async throws {
    let desk = try Desk()
    let (path, store) = try await database(desk)
    func name() async throws -> String? {
      try await store.row(Alliance.entity, id: 1).map {
        Alliance.schema.entity(from: $0.record.values).name
      }
    }
    let first = try desk.start("--database", path)
    first.expect("测试联盟")
    first.press("8", "Enter")
    first.expect("▶ 测试联盟")
    first.press("F2")
    first.expect("编辑 联盟")
    first.press("^E")
    first.type("改名联盟")
    first.press("F10")
    first.expect("修改 联盟 #1")
    #expect(try await name() == "改名联盟")
    first.signal(SIGKILL)
    _ = first.waitForExit()

    for (key, said, kept) in [("^Z", "已撤销", "测试联盟"), ("^Y", "已恢复", "改名联盟")] {
      let later = try desk.start("--database", path)
      later.expect("产教")
      later.press(key)
      later.expect(said + "：修改 联盟 #1")
      #expect(try await name() == kept)
      later.press("q")
      later.expectEnd(.exit(0))
    }
  }

  @Test func readOnlyIsSaidAndKept() async throws {
    let desk = try Desk()
    let (path, store) = try await database(desk)
    let version = try await store.version()
    let terminal = try desk.start("--database", path, "--read-only")
    terminal.expect("只读")
    terminal.expect("测试联盟")
    terminal.press("8", "Enter")
    terminal.expect("▶ 测试联盟")
    for key in ["F2", "F6", "F8", "^N", "^Z"] {
      terminal.press(key)
      terminal.expect("数据库只读，不能修改")
      terminal.press("Right")
      terminal.expectGone("数据库只读，不能修改")
    }
    terminal.press("^Q")
    terminal.expectEnd(.exit(0))
    #expect(try await store.version() == version)
  }

  @Test func anOlderFileIsOnlyLookedAtWhereItMayNotBeChanged() async throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: "office.sqlite").path
    let shapes = Catalog.shapes.filter { $0.name != Risk.entity }
    let older = try SQLiteStore(path: path, holdings: Holdings(shapes: shapes))
    var alliance = Alliance()
    (alliance.name, alliance.kind) = ("旧时联盟", .industryEducation)
    let values = Alliance.schema.values(of: alliance)
    _ = try await older.apply(
      ChangeSet([.insert(entity: Alliance.entity, values: values)], user: "li", command: "test"))
    await older.close()
    let before = try Data(contentsOf: URL(filePath: path))

    let looking = try desk.start("--database", path, "--read-only")
    looking.expect("旧版本的数据库：原文件未动")
    looking.expect("旧时联盟")
    looking.press("8", "Enter", "F2")
    looking.expect("数据库只读，不能修改")
    looking.press("^Q")
    looking.expectEnd(.exit(0))
    let listed = try desk.run("list", "alliance", "--database", path)
    #expect(listed.code == 0 && listed.output.contains("旧时联盟"))
    #expect(listed.errors.contains("旧版本的数据库"))
    #expect(try Data(contentsOf: URL(filePath: path)) == before)

    let writing = try desk.start("--database", path)
    writing.expect("旧时联盟")
    writing.press("^Q")
    writing.expectEnd(.exit(0))
    #expect(try Data(contentsOf: URL(filePath: path)) != before)
    let again = try desk.run("list", "alliance", "--database", path)
    #expect(again.errors.isEmpty)
  }

  @Test func streamsThatAreClosedTakeNothing() async throws {
    let desk = try Desk()
    let (path, store) = try await database(desk)
    await store.close()
    let before = try Data(contentsOf: URL(filePath: path))
    let list = "\(Desk.program) list alliance --database \(path)"
    let file = desk.folder.appending(path: "out.txt").path
    let said = "2>\(desk.folder.path)/said.txt"
    for (line, code) in [
      ("\(list) >&- \(said)", 1), ("\(list) -o \(file) <&- >&- 2>&-", 0),
      ("\(Desk.program) --help >/dev/full \(said)", 1), ("\(list) | head -c 1", 0),
    ] {
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.arguments = ["-c", line]
      shell.environment = desk.environment
      shell.standardOutput = FileHandle.nullDevice
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == code, "\(line)")
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("测试联盟"))
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func aMissingFileIsMadeAndAnUnreadableOneSaid() throws {
    let desk = try Desk()
    let terminal = try desk.start()
    terminal.expect("（尚无联盟）")
    terminal.expect("数据库是空的")
    terminal.press("Esc")
    terminal.expectGone("数据库是空的")
    terminal.press("2", "3", "4", "5", "8", "1", "q")
    terminal.expectEnd(.exit(0))
    let file = desk.folder.appending(path: "data/chanjiao/chanjiao.sqlite").path
    #expect(FileManager.default.fileExists(atPath: file))
    let noise = desk.folder.appending(path: "noise.sqlite")
    try Data(repeating: 7, count: 5000).write(to: noise)
    let failed = try desk.start("--database", noise.path)
    #expect(failed.waitForExit() == .exit(1))
    failed.expectGivenBack()
    #expect(failed.screen.contains { $0.contains("打不开数据库") })
  }
}
