import Canvas
import Records
import Storage
import Widgets

/// What lines of the history are counted by.
enum HistoryDimension: Hashable, CaseIterable {
  case day, month, year, user, kind

  var label: Term {
    switch self {
    case .day: Term("日", "Day")
    case .month: Term("月", "Month")
    case .year: Term("年", "Year")
    case .user: HistoryWording.user
    case .kind: HistoryWording.kind
    }
  }

  var isTime: Bool { dateLength != nil }

  /// How much of a date written 2023-12-31 says which one it is.
  private var dateLength: Int? {
    switch self {
    case .day: 10
    case .month: 7
    case .year: 4
    case .user, .kind: nil
    }
  }

  /// What the store counts, from which its groups are put together.
  var key: HistoryQuery.Key {
    switch self {
    case .day, .month, .year: .minute
    case .user: .user
    case .kind: .entity
    }
  }

  /// The group a key of the store belongs to.
  func group(_ key: String, _ clock: WallClock) -> String {
    dateLength.map { String(clock.text(key + ":00Z").prefix($0)) } ?? key
  }

  func name(_ group: String, _ holdings: Holdings) -> Term {
    if self == .kind, let title = holdings[group]?.title { return title }
    return Term(group, group)
  }

  /// A part of the history narrowed to one group.
  func narrowed(_ filter: HistoryFilter, to group: String) -> HistoryFilter {
    var filter = filter
    switch self {
    case .user: filter.user = group
    case .kind: filter.entity = group
    case .day, .month, .year:
      guard let date = PartialDate(iso: group) else { return filter }
      let days = date.first...date.last
      filter.days = filter.days.map { $0.clamped(to: days) } ?? HistoryQuery.Days(days)
    }
    return filter
  }
}

/// The lines of a part of the history counted by day, month, year, user or kind; each group opens.
struct HistoryGroupLayer: Layer {
  private let record: (entity: String, id: Int)?
  private let filter: HistoryFilter
  private var dimension: HistoryDimension
  var table: FigureTable<GroupRow>
  private var numbers = GroupNumbers()
  /// What the groups shown are by.
  private var shown: HistoryDimension?
  private var pending: HistorySearch?
  private static let question = "history.group"

  init(
    of record: (entity: String, id: Int)?, _ filter: HistoryFilter,
    by dimension: HistoryDimension
  ) {
    self.record = record
    self.filter = filter
    self.dimension = dimension
    table = FigureTable(
      dimensions: (
        Self.question, HistoryWording.chooseGroups, Self.dimensions(of: record).map(\.label)
      ))
  }

  /// A record has one kind.
  private static func dimensions(of record: (entity: String, id: Int)?) -> [HistoryDimension] {
    HistoryDimension.allCases.filter { record == nil || $0 != .kind }
  }

  static let commands: [Command<HistoryGroupLayer>] =
    [
      Command(
        "openFigure", "Enter F4", TableWording.open,
        help: Term("打开这一组的修改", "Open the changes of this group"), hint: 2
      ) { layer, context in layer.open(context) }
    ] + powers(of: \.table, group: HistoryWording.otherGroups)

  func title(_ context: Context) -> String { context.text(dimension.label) }

  var isWriting: Bool { table.finding != nil }
  var mode: LayerMode? { isWriting ? .finding : nil }

  /// While the find line is written, the keys that are its own are not commands.
  mutating func press(_ key: KeyPress, _ context: Context) -> Response? {
    if isWriting, key.isForFinding { return nil }
    return performCommand(of: key, context)
  }

  // MARK: Counting

  mutating func refresh(_ context: Context) -> [Effect] {
    let search = filter.search(of: record, context)
    pending = search
    tell(Wording.loading, context)
    return [.countHistory(search, by: dimension.key)]
  }

  /// Says in place of the number of groups why there is none yet.
  private mutating func tell(_ status: Term?, _ context: Context) {
    table.status = shown == dimension && status == Wording.loading ? nil : status
    table.emptyText = status ?? HistoryWording.none
    table.rebuild(context)
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .historyCounted(let search, let key, let counts)
    where search == pending && key == dimension.key:
      let isAnew = shown != dimension
      shown = dimension
      table.show(content(counts, context), anew: isAnew, context)
      tell(nil, context)
      return .taken
    case .failed(.countHistory(let search, let key), _)
    where search == pending && key == dimension.key:
      tell(AwardsWording.stopped, context)
      return .taken
    case .answered(let answer) where answer.question == Self.question:
      let all = Self.dimensions(of: record)
      guard case .choice(let index) = answer.content, all.indices.contains(index) else {
        return .ignored
      }
      dimension = all[index]
      return .want(refresh(context))
    case .answered(let answer): return table.take(answer, context) ?? .ignored
    case .input(.key(let key)): return table.press(key, in: context.area, context) ?? .ignored
    case .input(.paste(let text)): return table.paste(text, context)
    case .input(.mouse(let mouse)):
      return table.click(mouse, in: context.area, context) ?? .ignored
    default: return .ignored
    }
  }

  /// The groups: of time from now backwards, others by their counts.
  private mutating func content(
    _ counts: [String: Int], _ context: Context
  ) -> FigureTable<GroupRow>.Content {
    var groups: [String: Int] = [:]
    for (key, count) in counts {
      groups[dimension.group(key, context.clock), default: 0] += count
    }
    let ordered = groups.sorted { one, other in
      if dimension.isTime { return one.key > other.key }
      return one.value == other.value ? one.key < other.key : one.value > other.value
    }
    let rows = ordered.map { group, count in
      GroupRow(
        id: numbers[.text(group)], key: .text(group),
        name: dimension.name(group, context.holdings), count: Double(count), isNamed: true)
    }
    return GroupRow.content(rows, name: dimension.label)
  }

  // MARK: Opening

  /// Opens the changes of the group under the cursor; on the totals, of all there are.
  private func open(_ context: Context) -> Response {
    guard let row = table.current else { return .open(nil, context) }
    if !table.isOnTotal, let group = row.key.text {
      let narrowed = dimension.narrowed(filter, to: group)
      return .act(.push(HistoryLayer(of: record, narrowed)))
    }
    guard table.totalled == nil else {
      return .notice(context.text(HistoryWording.oneGroup), .note)
    }
    return .act(.push(HistoryLayer(of: record, filter)))
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    var title = filter.title(context)
    if !filter.text.isEmpty { title += "  " + context.text(TableWording.found(filter.text)) }
    table.draw(in: area, on: &surface, focused: true, title: title, context)
  }
}
