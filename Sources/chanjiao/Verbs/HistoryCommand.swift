import ArgumentParser
import Records
import Storage

/// Tells who changed what, newest first.
struct HistoryCommand: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: Help.text("修改记录，新的在前", "The history of changes, newest first"),
      discussion: Help.text(
        "可用 --user 只看一人，--day 只看一天（或一月、一年），--from 与 --to 只看一段。",
        "--user keeps to one person, --day to a day (or a month, a year), --from and --to to a span."
      ))
  }

  @Argument(
    help: ArgumentHelp("记录种类；不给则为全部", "A kind of record; without it, all of them"),
    completion: .list(EntityCompletion.names))
  var entity: String?

  @Argument(help: ArgumentHelp("编号，如 12 或 #12", "An id, such as 12 or #12"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      "哪天，如 2023-12-31、2023-12、今天", "Which day: 2023-12-31, 2023-12, today", "date"))
  var day: String?

  @Option(help: ArgumentHelp("从哪天起", "From which day on", "date"))
  var from: String?

  @Option(help: ArgumentHelp("到哪天止（含）", "To which day, inclusive", "date"))
  var to: String?

  @Option(help: ArgumentHelp("最多几条", "At most so many", "n"))
  var limit = 100

  @Option(help: ArgumentHelp("格式", "The format", "table|json"))
  var format = ReportFormat.table

  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    if day != nil, from != nil || to != nil {
      throw ValidationError(
        Help.text("--day 不能与 --from、--to 同用", "--day does not go with --from and --to"))
    }
    if limit < 1 { throw ValidationError(Help.text("--limit 至少为 1", "--limit is at least 1")) }
  }

  func perform(_ session: Session, _ output: DataOutput) async throws(CommandError) {
    var query = HistoryQuery(limit: limit)
    if let entity { query.entity = try session.holdings.entity(called: entity).name }
    if let id { query.id = try RecordID.read(id) }
    query.user = session.wishes.user
    query = query.within(try days(session.today), Clock.wall)
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

extension HistoryCommand {
  /// The days asked for; an end left out is open.
  func days(_ today: Day) throws(CommandError) -> ClosedRange<Day>? {
    func read(_ text: String) throws(CommandError) -> PartialDate {
      guard let date = Typed.date(Typed.folded(text), today: today) else { throw .badDate(text) }
      return date
    }
    if let day {
      let date = try read(day)
      return date.first...date.last
    }
    if from == nil, to == nil { return nil }
    let first = try from.map(read)?.first ?? Day(number: 0)
    let last = try to.map(read)?.last ?? Day(year: 9999, month: 12, day: 31)
    guard first <= last else { throw .badDate("\(first.iso)..\(last.iso)") }
    return first...last
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
        field, PrintedValue.text(before, field, of: entry, language),
        PrintedValue.text(after, field, of: entry, language)
      )
    }
  }

  var cells: [String] {
    [
      String(entry.change), Clock.wall.text(entry.time), entry.user, entry.command, record,
      entry.action.term[language],
      fields.map { field in
        let label = field.field.label[language]
        return entry.action == .reveal ? label : "\(label): \(field.before) → \(field.after)"
      }
      .joined(separator: language == .zh ? "；" : "; "),
    ]
  }

  /// The record by kind, number and name; of a filling, the numbers of its first and last.
  private var record: String {
    let number = "\(entry.entity) #\(entry.id)"
    if entry.count > 1 { return number + "…#\(entry.id + entry.count - 1)" }
    return entry.name.map { number + " " + $0 } ?? number
  }

  var object: JSON {
    .object([
      ("change", .integer(entry.change)), ("time", .text(entry.time)),
      ("user", .text(entry.user)), ("command", .text(entry.command)),
      ("reason", .text(entry.reason)), ("entity", .text(entry.entity)), ("id", .integer(entry.id)),
      ("count", .integer(entry.count)), ("name", entry.name.map(JSON.text) ?? .null),
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
    case .restore: Term("还原", "brought back")
    case .reveal: Term("查看", "looked at")
    }
  }
}
