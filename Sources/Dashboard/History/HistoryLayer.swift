import Canvas
import Records
import Storage
import Widgets

/// The history of one record, or of everything: who, when, which command, what before and after.
struct HistoryLayer: Layer {
  private var list: HistoryList
  /// Whether one of those who made changes is to be chosen once they are known.
  private var asksUser = false
  private var users: [String] = []
  /// The history of everything is one, however it was filtered since.
  let landmark: String?

  init() {
    list = HistoryList()
    landmark = "allHistory"
  }

  init(entity: String, id: Int) { self.init(of: (entity, id), HistoryFilter()) }

  init(of record: (entity: String, id: Int)?, _ filter: HistoryFilter) {
    list = HistoryList(of: record, filter)
    landmark = nil
  }

  static let commands: [Command<HistoryLayer>] =
    [
      Command(
        "openEntry", "Enter", TableWording.open,
        help: Term("这次改动的全部内容，逐个字段", "The whole change, field by field"), hint: 2
      ) { layer, context in layer.list.open(context) },
      Command(
        "openRecord", "F4", HistoryWording.record,
        help: Term("打开改动的记录", "Open the record that was changed"), hint: 3
      ) { layer, context in
        layer.list.current.map { HistoryLine($0, context).open() } ?? .ignored
      },
      Command(
        "takeBack", "F8", ChangeWording.turnTitle(false),
        help: Term(
          "撤销这项修改，谁改的都行，只要其记录此后没有再改过",
          "Take back this change, whoever made it, unless its records were changed since"),
        hint: 4, changes: true, disabled: { layer, _ in layer.list.current?.cannotBeTakenBack }
      ) { layer, _ in
        layer.list.current.map { .want(.findUndoable(.change($0.change))) } ?? .ignored
      },
      Command(
        "find", "F7 /", Term("查找", "Find"),
        help: Term(
          "边输入边找：记录名称、改动内容、理由，可用拼音或首字母",
          "Find as you type in names, changes and reasons; pinyin or initials"), hint: 5
      ) { layer, _ in
        layer.list.finding = TextInput(layer.list.search)
        return .taken
      },
      Command(
        "filter", "&", Term("筛选列", "Filter column"),
        help: Term("按光标所在列筛选：时间、用户、种类", "Filter by the column under the cursor: time, user, kind"),
        hint: 6
      ) { layer, context in layer.filterByColumn(context) },
      Command(
        "clearFilter", "^U \\", Term("清除筛选", "Clear filters"),
        help: Term("看全部修改", "All changes again"), hint: 7
      ) { layer, context in
        layer.list.finding = nil
        return layer.list.look(at: HistoryFilter(), context)
      },
      Command(
        "filterDay", "", Term("按日期筛选", "Filter by day"),
        help: Term("只看某天或某段时间的修改", "Only the changes of some days")
      ) { layer, context in layer.askDays(context) },
      Command(
        "filterUser", "", Term("按用户筛选", "Filter by user"),
        help: Term("只看一个人的修改", "Only one person's changes")
      ) { layer, _ in layer.askUser() },
      Command(
        "filterKind", "", Term("按种类筛选", "Filter by kind"),
        help: Term("只看一种记录的修改", "Only the changes of one kind of record"),
        disabled: { layer, _ in layer.list.record == nil ? nil : HistoryWording.filterable }
      ) { layer, context in layer.askKind(context) },
    ] + powers(of: \.list).filter { kept.contains($0.name) }

  /// The powers of tables that a history has; what is filtered and found in it is its own.
  private static let kept: Set = [
    "sort", "group", "columns", "hideColumn", "freeze", "wider", "narrower", "mark", "copy",
    "copyRows",
  ]

  var isWriting: Bool { list.finding != nil }
  var mode: LayerMode? { isWriting ? .finding : nil }

  /// While the find line is written, the keys that are its own are not commands.
  mutating func press(_ key: KeyPress, _ context: Context) -> Response? {
    if isWriting, key.isForFinding { return nil }
    return performCommand(of: key, context)
  }

  func title(_ context: Context) -> String { context.text(HistoryWording.title) }
  mutating func refresh(_ context: Context) -> [Effect] { list.refresh(context) }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .input(.key(let key)): return list.press(key, in: context.area, context) ?? .ignored
    case .input(.paste(let text)): return list.paste(text, context)
    case .input(.mouse(let mouse)): return list.click(mouse, in: context.area, context) ?? .ignored
    case .writers(let names) where asksUser:
      asksUser = false
      users = names
      return .act(
        .push(ChooserLayer("history.user", HistoryWording.chooseUser, names.map { Term($0, $0) })))
    case .answered(let answer): return take(answer, context)
    default: return list.receive(event, context) ?? .ignored
    }
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    list.draw(in: area, on: &surface, context)
  }

  // MARK: Filtering

  private mutating func filterByColumn(_ context: Context) -> Response {
    switch list.grid.currentColumn?.id {
    case "time": askDays(context)
    case "user": askUser()
    case "kind": askKind(context)
    default: .notice(context.text(HistoryWording.filterable), .note)
    }
  }

  private func askDays(_ context: Context) -> Response {
    let days = list.filter.days.map(HistoryFilter.text)
    let day = list.current.map { String(context.clock.text($0.time).prefix(10)) }
    return .act(
      .push(PromptLayer("history.days", HistoryWording.askDays, text: days ?? day ?? "")))
  }

  private mutating func askUser() -> Response {
    asksUser = true
    return .want(.writers)
  }

  private func askKind(_ context: Context) -> Response {
    let titles = context.holdings.shapes.map(\.title)
    return .act(.push(ChooserLayer("history.kind", HistoryWording.chooseKind, titles)))
  }

  private mutating func take(_ answer: Answer, _ context: Context) -> Response {
    var filter = list.filter
    switch (answer.question, answer.content) {
    case ("history.days", .text(let text)):
      let days = HistoryFilter.days(text, today: context.today)
      if days == nil, !Typed.trimmed(text).isEmpty {
        let fault = TypedFault(end: text.count, reason: HistoryWording.noDays)
        return .ask(
          "history.days", again: HistoryWording.askDays, text: text, because: fault, context)
      }
      filter.days = days
    case ("history.user", .choice(let index)):
      guard users.indices.contains(index) else { return .taken }
      filter.user = users[index]
    case ("history.kind", .choice(let index)):
      guard context.holdings.shapes.indices.contains(index) else { return .taken }
      filter.entity = context.holdings.shapes[index].name
    default: return list.take(answer, context) ?? .ignored
    }
    return list.look(at: filter, context)
  }
}
