import ArgumentParser
import Dashboard
import Records
import Storage

/// Tells who changed what, newest first.
struct HistoryCommand: Verb, Telling {
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

  @OptionGroup var rows: RowOptions

  @OptionGroup var data: DataOptions

  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    if day != nil, from != nil || to != nil {
      throw ValidationError(
        Help.text("--day 不能与 --from、--to 同用", "--day does not go with --from and --to"))
    }
  }

  func perform(_ session: Session, _ output: DataOutput) async throws(CommandError) {
    var query = HistoryQuery()
    if let entity { query.entity = try session.holdings.entity(called: entity).name }
    if let id { query.id = try RecordID.read(id) }
    query = query.within(try days(session.today), Clock.wall)
    let opened = try await OpenedStore.open(session, for: .reading)
    opened.sayIfCopy(session)
    if let entity = query.entity, let id = query.id {
      let row = try await opened.answer { store throws(StorageError) in
        try await store.row(entity, id: id)
      }
      if row == nil { throw .noSuchRecord(entity: entity, id: id) }
    }
    if let name = session.wishes.user { query.users = try await opened.writers(named: name) }
    let left = rows.most(data.format) ?? Int.max
    let hasMore = try await write(query, left, from: opened, session, to: output)
    if hasMore, data.format == .table {
      Voice.say(
        session.text(
          Term(
            "还有更早的；用 --limit 指定条数，或 --format csv 取全部",
            "There are earlier ones; say how many with --limit, or take all with --format csv")))
    }
  }

  private static let pageSize = 1000

  /// Writes the entries, page after page; true where there were more than so many.
  private func write(
    _ first: HistoryQuery, _ limit: Int, from opened: OpenedStore, _ session: Session,
    to output: DataOutput
  ) async throws(CommandError) -> Bool {
    let (holdings, language) = (session.holdings, session.language)
    var writer = ListWriter(
      data.format, PrintedEntry.table(language), names: PrintedEntry.columns, isFile: data.isFile)
    var query = first
    var left = limit
    while true {
      let size = min(left, Self.pageSize)
      // One more than is written tells whether there are more.
      query.limit = size + 1
      let found = try await opened.answer { [query] store throws(StorageError) in
        try await store.history(query)
      }
      let entries = found.prefix(size).map { PrintedEntry($0, holdings[$0.entity], language) }
      try output.write(writer.text(entries))
      left -= size
      guard found.count > size, left > 0 else {
        try output.write(writer.end())
        return found.count > size
      }
      query.place = .before(found[size - 1].anchor)
    }
  }
}

extension HistoryCommand {
  /// The days asked for; an end left out is open.
  func days(_ today: Day) throws(CommandError) -> HistoryQuery.Days? {
    func read(_ text: String) throws(CommandError) -> HistoryQuery.Days {
      guard let days = HistoryFilter.days(text, today: today) else { throw .badDate(text) }
      return days
    }
    if let day { return try read(day) }
    if from == nil, to == nil { return nil }
    let days = HistoryQuery.Days(try from.map(read)?.first, try to.map(read)?.last)
    if let first = days.first, let last = days.last, first > last {
      throw .badSpan(from: from ?? "", to: to ?? "")
    }
    return days
  }
}
