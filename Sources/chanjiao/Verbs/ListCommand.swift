import ArgumentParser
import Catalog
import Records
import Storage

/// Lists the records of an entity, page after page.
struct ListCommand: Verb, Telling {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: Help.text("列出一种记录", "List the records of one kind"),
      discussion: Help.text(
        "条件写法：字段=值、!=、>=、<=、>、<，year=2022..2023 为区间（可缺一端），字段~文字 按汉字、拼音或首字母查找，字段= 表示为空；"
          + "选项可用中英文名称或代码，引用可用名称或 #编号，路径如 unit.kind。",
        "Conditions: FIELD=VALUE, !=, >=, <=, >, <; year=2022..2023 is a range, either end of which"
          + " may be left open; FIELD~TEXT finds by characters, pinyin or initials; FIELD= is blank. Choices go by label or code, references by name or #id,"
          + " paths like unit.kind."))
  }

  @Argument(
    help: ArgumentHelp("记录种类，如 unit", "The kind of record, such as unit"),
    completion: .list(EntityCompletion.names))
  var entity: String

  @Option(
    name: .customLong("where"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("条件，可重复，须同时成立", "A condition; several must all hold", "condition"))
  var conditions: [String] = []

  @Option(help: ArgumentHelp("按汉字、拼音或首字母查找", "Find by characters, pinyin or initials", "text"))
  var search: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "排序字段；降序写 -字段 或 字段:desc", "Sort by a field; -FIELD or FIELD:desc descends", "field"))
  var sort: String?

  @Flag(help: ArgumentHelp("只列已归档的", "Only what is archived"))
  var archived = false

  @OptionGroup var rows: RowOptions

  @OptionGroup var data: DataOptions

  @OptionGroup var globals: GlobalOptions

  func perform(_ session: Session, _ output: DataOutput) async throws(CommandError) {
    let shape = try session.holdings.entity(called: entity)
    var read: [ReadCondition] = []
    for written in conditions {
      read.append(
        try Condition(written).read(for: shape, session.holdings, today: session.today))
    }
    let order: Query.Sort? = try sort.map { text throws(CommandError) in
      try SortOrder.read(text, for: shape)
    }
    if let search, !search.isEmpty { try Condition.requireFindable(search) }
    let asOf = try session.asOf()
    let opened = try await OpenedStore.open(session, for: .reading)
    opened.sayIfCopy(session)
    for mention in read.compactMap(\.mention) { try await opened.require(mention) }
    var scope = Scope(
      shape.name, search: search ?? "", asOf: asOf,
      archived: archived ? .only : .hidden)
    for condition in read { scope = scope.filtered(condition.filter) }
    if session.settings.isAllianceAsked, let name = session.settings.alliance {
      scope.alliance = try await opened.alliance(named: name)
    }
    let view = PrintedRecord.View(shape, session.language)
    let listing = Listing(view: view, scope: scope, sort: order, limit: rows.most(data.format))
    var writer = view.writer(data.format, isFile: data.isFile)
    let hasMore = try await listing.write(from: opened, with: &writer, to: output)
    if hasMore, data.format == .table {
      Voice.say(
        session.text(
          Term(
            "还有更多记录；用 --limit 指定条数，或 --format csv 取全部",
            "There are more; say how many with --limit, or take all with --format csv")))
    }
  }
}

/// What a shell may complete where an entity is expected.
nonisolated enum EntityCompletion {
  static var names: [String] { Catalog.shapes.map(\.name) }
}
