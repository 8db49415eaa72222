import Catalog
import Foundation
import Glibc
import Records
import Storage
import StorageSQLite
import Testing

@testable import chanjiao

/// What commands that only read do with the file they are given: they neither make nor change it.
@Suite(.scratch) struct OpeningTests {
  private let folder: Office.Folder
  private var path: String { folder.path + "/office.sqlite" }

  init() throws { folder = try Office.Folder() }

  private var session: Session {
    var wishes = Wishes()
    wishes.database = path
    return Session(wishes, environment: ["HOME": folder.path])
  }

  @Test func anEmptyFileIsReadAsEmptyAndStaysSo() async throws {
    _ = try folder.write("", to: "office.sqlite")
    let opened = try await OpenedStore.open(session, for: .reading)
    #expect(try await opened.store.count(Scope("unit")) == 0)
    #expect(try await opened.store.history(HistoryQuery()).isEmpty)
    let facts = await Examination(session: session).database().facts
    #expect(facts.contains { $0.id == "unit" } && !facts.contains { $0.id == "problem" })
    #expect(Folder.names(in: folder.path) == ["office.sqlite"])
    #expect(Folder.size(of: path) == 0)
  }

  /// A file of a program that did not know risks yet, with one unit.
  private func leaveOlderFile() async throws {
    let shapes = Catalog.shapes.filter { $0.name != Risk.entity }
    let older = try SQLiteStore(path: path, holdings: Holdings(shapes: shapes))
    var unit = Unit()
    (unit.name, unit.kind) = ("金昌理工学校", .secondaryVocational)
    let insertion = Change.insert(entity: Unit.entity, values: Unit.schema.values(of: unit))
    _ = try await older.apply(ChangeSet([insertion], user: "li", command: "test"))
    await older.close()
  }

  @Test func anOlderFileIsReadAsItIsAndStaysSo() async throws {
    try await leaveOlderFile()
    let before = try Data(contentsOf: URL(filePath: path))
    let opened = try await OpenedStore.open(session, for: .reading)
    #expect(opened.isCopy)
    #expect(try await opened.store.count(Scope(Unit.entity, search: "jclg")) == 1)
    #expect(try await opened.store.count(Scope(Risk.entity)) == 0)
    #expect(try await opened.store.history(HistoryQuery()).map(\.user) == ["li"])
    await #expect(throws: StorageError.readOnly(path: path)) {
      try await opened.store.undo(1, user: "li")
    }
    let facts = await Examination(session: session).database().facts
    #expect(facts.first { $0.id == "schema" }?.value.json.line == "\"older\"")
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(Folder.names(in: folder.path) == ["office.sqlite"])

    // Whoever may write brings it up to date, and leaves a copy of it as it was.
    let changing = try await OpenedStore.open(session, for: .changing)
    #expect(!changing.isCopy)
    _ = try await changing.store.undo(1, user: "li")
    await changing.store.close()
    let copies = Folder.names(in: folder.path).filter { $0.hasPrefix("office.sqlite.before-") }
    #expect(copies.count == 1)
    #expect(try await !OpenedStore.open(session, for: .reading).isCopy)
  }

  @Test func foldersAreMadeWhereTheyWereAskedFor() {
    Folder.make(folder.path + "/a/b")
    #expect(Folder.exists(folder.path + "/a/b"))
    let place = "made-by-a-test-\(getpid())"
    defer { rmdir(place) }
    Folder.make(place)
    #expect(Folder.exists(place) && !Folder.exists("/" + place))
  }

  @Test(.enabled(if: Folder.exists("/sys/kernel"), "nobody makes folders there"))
  func aFolderThatCannotBeMadeIsSaidWithTheReason() {
    #expect(Folder.make("/sys/kernel/a/b")?.name.zh == "没有权限")
    #expect(Folder.make(folder.path + "/a/b") == nil)
  }

  @Test func aMissingFileIsSaidAndNotMade() async throws {
    await #expect(throws: CommandError.noDatabase(path: path)) {
      try await OpenedStore.open(session, for: .reading)
    }
    #expect(Folder.names(in: folder.path).isEmpty)
  }

  @Test(arguments: [OpenedStore.Purpose.reading, .changing, .browsing])
  func whatIsNoFileIsNotWaitedFor(_ purpose: OpenedStore.Purpose) async throws {
    #expect(mkfifo(path, 0o600) == 0)
    await #expect(throws: CommandError.store(.cannotOpen(path: path, .special), path: path)) {
      try await OpenedStore.open(session, for: purpose)
    }
  }
}
