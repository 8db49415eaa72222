import ArgumentParser
import Canvas
import Catalog
import Dashboard
import Records
import Storage

/// Shows one record in full.
struct ShowCommand: Verb {
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

  @Option(help: ArgumentHelp("格式", "The format", "table|json"))
  var format = ReportFormat.table

  @Flag(
    help: ArgumentHelp("显示个人信息，并记入历史", "Show personal data, and keep in the history that you did"))
  var unmask = false

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
    switch format {
    case .table:
      try output.write(Self.text(row, shape, unmasked: unmask, session.language))
    case .json:
      let writer = JSONWriter(
        shape: shape, language: session.language, isArray: false, unmasked: unmask)
      try output.write(writer.object(row).line + "\n")
    }
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

  /// The filled fields under their sections, each with label, identifier and value.
  static func text(
    _ row: Row, _ shape: Shape, unmasked: Bool = false, _ language: Language
  ) -> String {
    var text = "\(shape.title[language]) #\(row.id)"
    if row.record.isArchived { text += " (" + Term("已归档", "archived")[language] + ")" }
    text += "\n"
    let filled = shape.fields.indices.filter { !row.record.values[$0].isBlank }
    let labels = filled.map { shape.fields[$0].label[language] + " " + shape.fields[$0].name }
    let width = labels.map(\.columns).max() ?? 0
    var section: Term?
    for (index, label) in zip(filled, labels) {
      let field = shape.fields[index]
      if field.section != section {
        section = field.section
        text += "\n" + (section.map { $0[language] + "\n" } ?? "")
      }
      var value = PrintedValue.text(row, index, shape, unmasked: unmasked, language)
      if let id = row.record.values[index].integer, case .reference = field.kind {
        value += " #\(id)"
      }
      if row.references.archived.contains(index) {
        value += " (" + Term("已归档", "archived")[language] + ")"
      }
      if field.kind.isQuantity, let unit = field.unit { value += " " + unit[language] }
      if case .code(let scheme) = field.kind, let name = CodeTables.name(of: value, scheme) {
        value += " " + name
      }
      let lines = value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map(\.sanitised)
      let gap = "\n" + String(repeating: " ", count: width + 4)
      text += "  " + label.padded(width) + "  " + lines.joined(separator: gap) + "\n"
    }
    return text
  }
}

/// How facts that are no list of records are written.
nonisolated enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json
}
