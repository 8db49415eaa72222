import Canvas
import Records
import Storage
import Widgets

/// The records of a scope grouped by one field, with counts and bars; each group opens.
struct GroupLayer: Layer {
  private let scope: Scope
  private let field: FieldShape
  private var measurement: Measurement?
  private var grid = TableGrid()

  init(scope: Scope, field: FieldShape) {
    self.scope = scope
    self.field = field
  }

  private var measure: Measure { Measure(scope, by: [.init(field.name)]) }

  static var commands: [Command<GroupLayer>] {
    [
      Command(
        "openGroup", "Enter F4", TableWording.open,
        help: Term("打开这一组的记录", "Open the records of this group"), hint: 2
      ) { layer, context in
        guard let rows = layer.sorted, rows.indices.contains(layer.grid.cursorRow) else {
          return .taken
        }
        let row = rows[layer.grid.cursorRow]
        let name = layer.name(row, context)
        let narrowed = layer.scope.filtered(
          row.keys[0].isBlank ? .blank(layer.field.name) : .equals(layer.field.name, row.keys[0]))
        return .act(.push(TableLayer(name, narrowed)))
      }
    ]
  }

  func title(_ context: Context) -> String { context.text(field.label) }
  mutating func refresh(_ context: Context) -> [Effect] { [.measure(measure)] }

  /// The groups, largest first.
  private var sorted: [Measurement.Row]? {
    measurement?.rows.sorted { ($0.figures[0] ?? 0) > ($1.figures[0] ?? 0) }
  }

  private func name(_ row: Measurement.Row, _ context: Context) -> String {
    if let name = row.names[0] { return name }
    return Display.value(row.keys[0], field, context.language)
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .measured(let found) where found.measure == measure:
      measurement = found
      rebuild(context)
      return .taken
    case .input(.key(let key)):
      return grid.press(key, height: context.area.height, width: context.area.width) == .ignored
        ? .ignored : .taken
    default: return .ignored
    }
  }

  private mutating func rebuild(_ context: Context) {
    let rows = sorted ?? []
    let all = rows.reduce(0) { $0 + ($1.figures[0] ?? 0) }
    let most = rows.first?.figures[0] ?? 1
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
      rows: rows.enumerated().map { index, row in
        let count = row.figures[0] ?? 0
        return GridRow(
          id: Int64(index),
          cells: [
            GridCell(name(row, context)), GridCell(Numbers.grouped(Int(count)), ink: .number),
            GridCell(Numbers.rate(count, of: all), ink: .number),
            GridCell("", bar: most > 0 ? count / most : 0),
          ])
      }, hasEarlier: false, hasLater: false)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    if measurement == nil {
      surface.write(context.text(Wording.loading), in: area.row(0), Style(.dim))
    } else {
      grid.draw(in: area, on: &surface, focused: true)
    }
  }
}
