import Catalog
import Dashboard
import Records
import Storage
import StorageSQLite

/// The store of a session, open.
nonisolated struct OpenedStore: Sendable {
  let store: any RecordStore
  let path: String
  /// The store's version when it was opened.
  let version: Int
  /// The day its records are meant to be seen as of; nil for today.
  var meantFor: Day?

  /// Whether the file is an older program's and seen through a copy.
  var isCopy = false

  /// What a database is opened for, and so what may become of its file.
  enum Purpose {
    /// It stays as it is: an empty one empty, an older program's as that left it.
    case reading
    /// Records in it are changed.
    case changing
    /// The dashboard: it is made where it is not there.
    case browsing
  }

  /// Opens the session's database, or a copy of the sample.
  static func open(_ session: Session, for purpose: Purpose) async throws(CommandError)
    -> OpenedStore
  {
    let path =
      session.wishes.isDemo
      ? try await DemoCopy(paths: session.paths).make()
      : session.settings.database
    if !Folder.exists(path) {
      let fault = SystemFault.last
      guard fault.isMissing else { throw .cannotRead(path: path, fault) }
      guard purpose == .browsing, !session.settings.isReadOnly else {
        throw .noDatabase(path: path)
      }
      Folder.make(Folder.parent(of: path))
    }
    do throws(StorageError) {
      let store = try SQLiteStore(
        path: path, holdings: session.holdings,
        readOnly: session.settings.isReadOnly || purpose == .reading,
        isPrivate: session.wishes.isDemo)
      return OpenedStore(
        store: store, path: path, version: try await store.version(),
        meantFor: try await store.meantFor(), isCopy: store.isCopy && !Folder.isEmptyFile(path))
    } catch {
      throw .store(error, path: path)
    }
  }

  /// Says on standard error that an older program's file is read through a copy.
  func sayIfCopy(_ session: Session) {
    if isCopy { Voice.say(session.text(StorageWording.olderFile)) }
  }

  /// An answer of the store, its errors as a command's.
  func answer<Answer: Sendable>(
    _ ask: (any RecordStore) async throws(StorageError) -> Answer
  ) async throws(CommandError) -> Answer {
    do throws(StorageError) {
      return try await ask(store)
    } catch {
      throw .store(error, path: path)
    }
  }

  /// Whoever made changes under a name, at a login of their own or at a shared one.
  func writers(named name: String) async throws(CommandError) -> [String] {
    try await answer { store throws(StorageError) in try await store.writers() }
      .filter { Signature.isOf(name, $0) }
  }

  /// The alliance a name, short name or `#id` means.
  func alliance(named text: String) async throws(CommandError) -> Int {
    let filter = NamedRecords(holdings: store.holdings).filter("alliance", text)
    let query = Query(Scope("alliance", filter: filter), limit: 1)
    guard
      let row = try await answer({ store throws(StorageError) in try await store.page(query) })
        .rows.first
    else { throw .noSuchAlliance(text) }
    return row.id
  }
}
