import ArgumentParser
import Dashboard
import Records
import Storage

/// Shows one record in full.
struct ShowCommand: Verb, Telling {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: Help.text("查看一条记录", "Show one record"),
      discussion: Help.text(
        "电话等个人信息是遮盖的；--unmask 显示这一条的，并在历史中记下是谁看的。",
        "Phone numbers and other personal data are masked; --unmask shows this record's, and the history"
          + " keeps who looked."))
  }

  @Argument(
    help: ArgumentHelp("记录种类，如 unit", "The kind of record, such as unit"),
    completion: .list(EntityCompletion.names))
  var entity: String

  @Argument(help: ArgumentHelp("编号，如 12 或 #12", "Its id, such as 12 or #12"))
  var id: String

  @Flag(
    help: ArgumentHelp("显示个人信息，并记入历史", "Show personal data, and keep in the history that you did"))
  var unmask = false

  @OptionGroup var data: DataOptions

  @OptionGroup var globals: GlobalOptions

  func perform(_ session: Session, _ output: DataOutput) async throws(CommandError) {
    let shape = try session.holdings.entity(called: entity)
    let id = try RecordID.read(id)
    let opened = try await OpenedStore.open(session, for: .reading)
    opened.sayIfCopy(session)
    let row = try await opened.answer { store throws(StorageError) in
      try await store.row(shape.name, id: id)
    }
    guard let row else { throw .noSuchRecord(entity: shape.name, id: id) }
    if unmask { try await Self.keepLook(at: row, shape, session) }
    let record = PrintedRecord(
      row: row, view: PrintedRecord.View(shape, session.language), isUnmasked: unmask)
    try output.write(data.format.text(record, isFile: data.isFile))
  }

  /// Writes down who is shown a record's personal data; without that nobody is.
  private static func keepLook(
    at row: Row, _ shape: Shape, _ session: Session
  ) async throws(CommandError) {
    if session.asksWho { throw .whoIsThere(session.user) }
    guard let look = Unmasking.looking(at: row, of: shape, user: session.user) else { return }
    let opened = try await OpenedStore.open(session, for: .changing)
    do throws(StorageError) {
      _ = try await opened.store.apply(look)
    } catch {
      throw .notUnmasked(error, path: opened.path)
    }
  }
}
