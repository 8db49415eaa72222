import Catalog
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
    let opened = try await OpenedStore.open(session)
    #expect(try await opened.store.count(Scope("unit")) == 0)
    #expect(try await opened.store.history(HistoryQuery()).isEmpty)
    let facts = await Examination(session: session).database().facts
    #expect(facts.contains { $0.id == "unit" } && !facts.contains { $0.id == "problem" })
    #expect(Folder.names(in: folder.path) == ["office.sqlite"])
    #expect(Folder.size(of: path) == 0)
  }

  @Test func aMissingFileIsSaidAndNotMade() async throws {
    await #expect(throws: CommandError.noDatabase(path: path)) {
      try await OpenedStore.open(session)
    }
    #expect(Folder.names(in: folder.path).isEmpty)
  }

  @Test(arguments: [false, true])
  func whatIsNoFileIsNotWaitedFor(_ makes: Bool) async throws {
    #expect(mkfifo(path, 0o600) == 0)
    await #expect(throws: CommandError.store(.cannotOpen(path: path, .special), path: path)) {
      try await OpenedStore.open(session, makes: makes)
    }
  }
}
