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

  /// Opens the session's database, or a copy of the sample; `makes` says whether one that is not there
  /// is made. Where it is not, an empty file is read as one without records and stays empty.
  static func open(_ session: Session, makes: Bool = false) async throws(CommandError)
    -> OpenedStore
  {
    let path =
      session.wishes.isDemo
      ? try await DemoCopy(paths: session.paths).make()
      : session.settings.database
    if !Folder.exists(path) {
      let fault = SystemFault.last
      guard fault.isMissing else { throw .cannotRead(path: path, fault) }
      guard makes, !session.settings.isReadOnly else { throw .noDatabase(path: path) }
      Folder.make(Folder.parent(of: path))
    }
    do throws(StorageError) {
      let store =
        !makes && Folder.isEmptyFile(path)
        ? try SQLiteStore(inMemory: session.holdings)
        : try SQLiteStore(
          path: path, holdings: session.holdings, readOnly: session.settings.isReadOnly,
          isPrivate: session.wishes.isDemo)
      return OpenedStore(
        store: store, path: path, version: try await store.version(),
        meantFor: try await store.meantFor())
    } catch {
      throw .store(error, path: path)
    }
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
