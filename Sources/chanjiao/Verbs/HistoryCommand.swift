import ArgumentParser
import Records
import Storage

/// Tells who changed what, newest first.
struct HistoryCommand: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: Help.text("修改记录，新的在前", "The history of changes, newest first"))
  }

  @Argument(
    help: ArgumentHelp("记录种类；不给则为全部", "A kind of record; without it, all of them"),
    completion: .list(EntityCompletion.names))
  var entity: String?

  @Argument(help: ArgumentHelp("编号，如 12 或 #12", "An id, such as 12 or #12"))
  var id: String?

  @Option(help: ArgumentHelp("最多几条", "At most so many", "n"))
  var limit = 100

  @Option(help: ArgumentHelp("格式", "The format", "table|json"))
  var format = ReportFormat.table

  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    if limit < 1 { throw ValidationError(Help.text("--limit 至少为 1", "--limit is at least 1")) }
  }

  func perform(_ session: Session, _ output: DataOutput) async throws(CommandError) {
    var query = HistoryQuery(limit: limit)
    if let entity { query.entity = try session.holdings.entity(called: entity).name }
    if let id { query.id = try RecordID.read(id) }
    let opened = try await OpenedStore.open(session)
    if let entity = query.entity, let id = query.id {
      let row = try await opened.answer { store throws(StorageError) in
        try await store.row(entity, id: id)
      }
      if row == nil { throw .noSuchRecord(entity: entity, id: id) }
    }
    let entries = try await opened.answer { [query] store throws(StorageError) in
      try await store.history(query)
    }
    let printed = entries.map {
      PrintedEntry($0, session.holdings[$0.entity], session.language)
    }
    switch format {
    case .table:
      var table = TextTable(PrintedEntry.headings.map { session.text($0) })
      table.widest = 80
      try output.write(table.text(printed.map(\.cells)))
    case .json:
      try output.write("[\n" + printed.map(\.object.line).joined(separator: ",\n") + "\n]\n")
    }
  }
}

/// One line of the history as it is printed, personal data masked.
nonisolated struct PrintedEntry {
  private let entry: HistoryEntry
  private let language: Language
  private let fields: [(field: FieldShape, before: String, after: String)]

  static let headings = [
    Term("批次", "Change"), Term("时间", "Time"), Term("用户", "User"), Term("命令", "Command"),
    Term("记录", "Record"), Term("操作", "Action"), Term("改动", "Fields"),
  ]

  init(_ entry: HistoryEntry, _ shape: Shape?, _ language: Language) {
    self.entry = entry
    self.language = language
    fields = (shape?.fields ?? []).compactMap { field in
      let before = entry.before[field.name]
      let after = entry.after[field.name]
      if before == nil, after == nil { return nil }
      return (
        field, PrintedValue.text(before ?? .blank, field, language),
        PrintedValue.text(after ?? .blank, field, language)
      )
    }
  }

  var cells: [String] {
    [
      String(entry.change), entry.time, entry.user, entry.command, "\(entry.entity) #\(entry.id)",
      entry.action.term[language],
      fields.map { "\($0.field.label[language]): \($0.before) → \($0.after)" }
        .joined(separator: language == .zh ? "；" : "; "),
    ]
  }

  var object: JSON {
    .object([
      ("change", .integer(entry.change)), ("time", .text(entry.time)),
      ("user", .text(entry.user)), ("command", .text(entry.command)),
      ("reason", .text(entry.reason)), ("entity", .text(entry.entity)), ("id", .integer(entry.id)),
      ("action", .text("\(entry.action)")),
      ("before", .object(fields.map { ($0.field.name, .text($0.before)) })),
      ("after", .object(fields.map { ($0.field.name, .text($0.after)) })),
    ])
  }
}

nonisolated extension HistoryEntry.Action {
  fileprivate var term: Term {
    switch self {
    case .insert: Term("新增", "added")
    case .update: Term("修改", "changed")
    case .archive: Term("归档", "archived")
    case .restore: Term("恢复", "restored")
    }
  }
}
