import Canvas
import Records
import Storage
import Widgets

/// The records of a scope grouped by one field, with counts and bars; each group opens, or the table
/// below is narrowed to it.
struct GroupLayer: Layer {
  private let scope: Scope
  private let field: FieldShape
  private let narrows: Bool
  /// The groups, largest first; nil until they are counted.
  private var groups: [Measurement.Row]?
  /// The grid holds the groups around the cursor only: there may be tens of thousands.
  private var grid = TableGrid()
  private var start = 0
  private static let window = 400

  init(scope: Scope, field: FieldShape, narrows: Bool = false) {
    self.scope = scope
    self.field = field
    self.narrows = narrows
  }

  private var measure: Measure { Measure(scope, by: [.init(field.name)]) }

  static let commands: [Command<GroupLayer>] =
    [
      Command(
        "openGroup", "Enter F4", TableWording.open,
        help: Term(
          "打开这一组的记录；筛选时只留下这一组",
          "Open the records of this group; when filtering, keep only these"), hint: 2
      ) { layer, _ in
        guard let id = layer.grid.current?.id, let row = layer.groups?[Int(id)] else {
          return .taken
        }
        return layer.open(row)
      }
    ]

  func title(_ context: Context) -> String {
    (narrows ? context.text(TableWording.filter) + " " : "") + context.text(field.label)
  }
  mutating func refresh(_ context: Context) -> [Effect] { [.measure(measure)] }

  /// What a group is called, personal data masked.
  private func name(_ row: Measurement.Row) -> Term {
    row.term(at: 0)
      ?? Term(
        Display.value(row.key(0), field, .zh), Display.value(row.key(0), field, .en))
  }

  private func open(_ row: Measurement.Row) -> Response {
    let name = name(row)
    let filter = row.key(0).isBlank ? Filter.blank(field.name) : .equals(field.name, row.key(0))
    guard narrows else { return .act(.push(TableLayer(name, scope.filtered(filter)))) }
    let label = Term(field.label.zh + " " + name.zh, field.label.en + " " + name.en)
    let narrowing = ColumnFilter(field: field.name, label: label, filter: filter)
    return .act(.answer(Answer("filter", .filter(narrowing))))
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .measured(let found) where found.measure == measure:
      groups = found.rows.sorted { ($0.figure() ?? 0) > ($1.figures[0] ?? 0) }
      show(around: grid.current.map { Int($0.id) } ?? 0, context)
      return .taken
    case .input(.key(let key)): return press(key, context)
    default: return .ignored
    }
  }

  private mutating func press(_ key: KeyPress, _ context: Context) -> Response {
    switch grid.press(key, height: context.area.height, width: context.area.width) {
    case .ignored: return .ignored
    case .moved, .marked: break
    case .needsEarlier, .needsLater: show(around: grid.current.map { Int($0.id) } ?? 0, context)
    case .wantsFirst:
      show(around: 0, context)
      grid.moveToFirst()
    case .wantsLast:
      show(around: (groups?.count ?? 1) - 1, context)
      grid.moveToLast()
    }
    return .taken
  }

  private mutating func show(around place: Int, _ context: Context) {
    let groups = groups ?? []
    start = max(0, min(place - Self.window / 2, groups.count - Self.window))
    let end = min(groups.count, start + Self.window)
    let all = groups.reduce(0) { $0 + ($1.figures[0] ?? 0) }
    let most = groups.first?.figure() ?? 1
    grid.columns = [
      GridColumn(
        id: "group", title: context.text(field.label), width: 30, minimum: 10, alignment: .left),
      GridColumn(
        id: "count", title: context.text(Wording.counted), width: 12, minimum: 8, alignment: .right),
      GridColumn(id: "share", title: "%", width: 9, minimum: 8, alignment: .right),
      GridColumn(id: "bar", title: "", width: 40, minimum: 10, alignment: .left),
    ]
    grid.emptyText = context.text(Wording.noRecords)
    grid.replace(
      rows: (start..<end).map { index in
        let count = groups[index].figure() ?? 0
        return GridRow(
          id: Int64(index),
          cells: [
            GridCell(context.text(name(groups[index]))),
            GridCell(Numbers.grouped(Int(count)), ink: .number),
            GridCell(Numbers.rate(count, of: all), ink: .number),
            GridCell("", bar: most > 0 ? count / most : 0),
          ])
      }, hasEarlier: start > 0, hasLater: end < groups.count)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    if groups == nil {
      surface.write(context.text(Wording.loading), in: area.row(0), Style(.dim))
    } else {
      grid.draw(in: area, on: &surface, focused: true)
    }
  }
}
