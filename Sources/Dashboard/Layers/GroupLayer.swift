import Canvas
import Records
import Storage
import Widgets

/// The records of a scope grouped by one field, with counts and bars; each group opens, or the table
/// below is narrowed to it.
struct GroupLayer: Layer {
  private let scope: Scope
  private let shape: Shape
  private var dimension: GroupDimension
  private let narrows: Bool
  var table: FigureTable<GroupRow>
  private var numbers = GroupNumbers()
  /// What the groups shown are of.
  private var shown: GroupDimension?
  /// More groups than this nobody reads: the smallest are told as one.
  private static let limit = 20_000
  private static let rest: Int64 = -1
  private static let question = "group.field"

  init(scope: Scope, shape: Shape, field: FieldShape, narrows: Bool = false) {
    self.scope = scope
    self.shape = shape
    self.narrows = narrows
    dimension = GroupDimension(field)
    table = FigureTable(
      dimensions: (
        Self.question, GroupWording.chooseField, GroupDimension.all(shape).map(\.label)
      ))
  }

  private var measure: Measure {
    Measure(scope, by: [.init(dimension.path, dimension.part)])
  }

  static let commands: [Command<GroupLayer>] =
    [
      Command(
        "openFigure", "Enter F4", TableWording.open,
        help: Term(
          "打开这一组的记录，合计行打开各组；筛选时只留下这一组，或已标记的各组",
          "Open the records of this group, on the totals of all; when filtering, keep only these"),
        hint: 2
      ) { layer, context in layer.open(context) }
    ] + powers(of: \.table, group: GroupWording.otherField)

  func title(_ context: Context) -> String {
    (narrows ? context.text(TableWording.filter) + " " : "") + context.text(dimension.label)
  }

  var isWriting: Bool { table.finding != nil }
  var mode: LayerMode? { isWriting ? .finding : narrows ? .narrowing : nil }

  /// While the find line is written, the keys that are its own are not commands.
  mutating func press(_ key: KeyPress, _ context: Context) -> Response? {
    if isWriting, key.isForFinding { return nil }
    return performCommand(of: key, context)
  }

  // MARK: Counting

  mutating func refresh(_ context: Context) -> [Effect] {
    tell(Wording.loading, context)
    return [.measure(measure)]
  }

  /// Says in place of the number of groups why there is none yet.
  private mutating func tell(_ status: Term?, _ context: Context) {
    table.status = shown == dimension && status == Wording.loading ? nil : status
    table.emptyText = status ?? Wording.noRecords
    table.rebuild(context)
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .measured(let found) where found.measure == measure:
      let isAnew = shown != dimension
      shown = dimension
      table.show(content(found, context.language), anew: isAnew, context)
      tell(nil, context)
      return .taken
    case .failed(.measure(let failed), _) where failed == measure:
      tell(AwardsWording.stopped, context)
      return .taken
    case .answered(let answer) where answer.question == Self.question:
      let all = GroupDimension.all(shape)
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

  private mutating func content(_ found: Measurement, _ language: Language)
    -> FigureTable<GroupRow>.Content
  {
    let isNamed =
      switch dimension.field.kind {
      case .text, .code, .note, .reference: true
      default: false
      }
    let counted = found.rows.map { (row: $0, count: $0.figure() ?? 0) }
    // Time goes its own way, from now backwards.
    let ordered =
      dimension.field.kind == .date
      ? counted.reversed() : counted.sorted { $0.count > $1.count }
    var rows = ordered.prefix(Self.limit).map { row, count in
      GroupRow(
        id: numbers[row.key(0)], key: row.key(0), name: dimension.name(row), count: count,
        isNamed: isNamed)
    }
    // Equally many stand as they are kept, which says nothing of how people name them.
    if isNamed || dimension.field.vocabulary != nil {
      let keys = rows.map { $0.nameOrder(language) }
      rows = rows.indices.sorted {
        (rows[$1].count, keys[$0], $0) < (rows[$0].count, keys[$1], $1)
      }.map { rows[$0] }
    }
    let others = ordered.dropFirst(Self.limit)
    if !others.isEmpty {
      rows.append(
        GroupRow(
          id: Self.rest, key: .blank, name: GroupWording.rest(others.count),
          count: others.reduce(0) { $0 + $1.count }, isNamed: true))
    }
    return GroupRow.content(rows, name: dimension.label)
  }

  // MARK: Opening

  /// Opens the group under the cursor, or the groups the totals are of; who narrows a table may have
  /// marked several.
  private func open(_ context: Context) -> Response {
    guard let row = table.current else { return .open(nil, context) }
    if row.id == Self.rest { return .notice(context.text(GroupWording.manyGroups), .note) }
    let takesMarked = narrows && !table.grid.marked.isEmpty
    guard table.isOnTotal || takesMarked else {
      return open(row.name, dimension.filter(row.key))
    }
    guard let rows = table.totalled, rows.count < table.count else {
      return open(Wording.total, nil)
    }
    if rows.contains(where: { $0.id == Self.rest }) {
      return .notice(context.text(GroupWording.manyGroups), .note)
    }
    return open(GroupWording.name(of: rows.map(\.name)), dimension.filter(rows.map(\.key)))
  }

  private func open(_ name: Term, _ filter: Filter?) -> Response {
    guard narrows else { return .act(.push(TableLayer(name, scope.filtered(filter)))) }
    // All there is narrows nothing.
    guard let filter else { return .act(.pop) }
    let field = dimension.field
    let label = Term(field.label.zh + " " + name.zh, field.label.en + " " + name.en)
    let narrowing = ColumnFilter(field: field.name, label: label, filter: filter)
    return .act(.answer(Answer("filter", .filter(narrowing))))
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    table.draw(
      in: area, on: &surface, focused: true, title: context.text(shape.plural), context)
  }
}

/// What is said of groups of records.
enum GroupWording {
  static let chooseField = Term("按哪个字段分组", "Group by which field")
  static let otherField = Term("换一个字段分组计数", "Group by another field, with counts")
  static let bar = Term("对比", "Compared")
  static let manyGroups = Term(
    "其余各组太多：先筛选记录，再分组", "These are too many groups: filter the records, then group")

  static func rest(_ count: Int) -> Term {
    Term("其余 \(Numbers.grouped(count)) 组", "\(Numbers.grouped(count)) other groups")
  }

  /// Several groups together: by name as long as there are few.
  static func name(of groups: [Term]) -> Term {
    groups.count > 3
      ? Term("\(groups.count) 组", "\(groups.count) groups")
      : Term(
        groups.map(\.zh).joined(separator: "、"), groups.map(\.en).joined(separator: ", "))
  }
}
