import Canvas
import Records
import Widgets

/// How a sheet looks: a line with the whole text of the cell and the counts, the cells that are on the
/// screen, and a line about the cell under the cursor.
extension SheetLayer {
  private func parts(_ area: Rect) -> (state: Rect, body: Rect, help: Rect) {
    let (state, rest) = area.top(area.height > 6 ? 1 : 0)
    let (help, body) = rest.bottom(helpHeight(area))
    return (state, body, help)
  }

  func body(_ area: Rect) -> Rect { parts(area).body }

  /// Makes the columns anew, after anything that changes their heads.
  mutating func rebuild(_ context: Context) {
    fittedVersion = fittedVersion == nil ? nil : sheet.version
    let needed = fittedVersion == nil ? nil : neededWidths
    let numbers = GridColumn(id: "", title: "", width: 5, minimum: 5, alignment: .right)
    grid.columns =
      [numbers]
      + sheet.fields.enumerated().map { place, field in
        let shape = field.shape
        let leaders = shape.source?.leaders.compactMap(sheet.place) ?? []
        let isDemanded =
          shape.isRequired
          && (leaders.isEmpty || leaders.contains { sheet.given[$0].text.isEmpty })
        let title =
          (field.isSticky ? "·" : "") + context.text(shape.head) + (isDemanded ? "＊" : "")
        let usual = Self.width(of: shape, title: title, context.language)
        let width = needed.map { min(usual, max($0[place], title.columns, 4)) } ?? usual
        return GridColumn(
          id: shape.name, title: title, width: width, minimum: width,
          alignment: shape.kind.isQuantity ? .right : .left)
      }
    grid.frozen = 2
    grid.cursorReach = .max / 2
    show(context)
  }

  private static func width(
    of field: FieldShape, title: String, _ language: Language
  ) -> Int {
    let wanted =
      switch field.kind {
      case .flag, .time: 6
      case .integer, .number, .amount: 8
      case .date: 10
      case .choice: max(10, min(12, field.choiceWidth(language)))
      case .weekdays: 10
      case .code: 12
      case .text, .reference: 16
      case .note: 20
      }
    return min(20, max(wanted, field.width, min(16, title.columns)))
  }

  /// The room that the first and the last cells of each column need.
  private var neededWidths: [Int] {
    let few = 100
    let rows = sheet.rows.prefix(few) + sheet.rows.dropFirst(few).suffix(few)
    return rows.reduce(into: sheet.fields.map { _ in 0 }) { widths, row in
      let marks = sheet.marks(of: row)
      for (place, entry) in row.cells.enumerated() where !entry.text.isEmpty {
        let width = entry.text.columns + (marks[place] == nil ? 0 : 2)
        widths[place] = max(widths[place], width)
      }
    }
  }

  /// Scrolls as little as it must to show the cursor.
  mutating func show(_ context: Context) {
    if let fittedVersion, fittedVersion != sheet.version { return rebuild(context) }
    let body = body(context.area)
    let digits = max(5, String(sheet.rows.count).count + 1)
    (grid.columns[0].width, grid.columns[0].minimum) = (digits, digits)
    grid.move(toColumn: place.column + 1, width: body.width)
    let height = max(1, body.height - 1)
    top = min(max(top, place.row - height + 1), place.row)
  }

  /// The grid with the rows that are on the screen.
  private func shown(_ body: Rect, _ context: Context) -> TableGrid {
    var grid = grid
    let rows = top..<min(sheet.rows.count, top + max(0, body.height - 1))
    grid.rows = rows.map { index in
      let row = sheet.rows[index]
      let marks = sheet.marks(of: row)
      let gravest = marks.values.contains(.fault) ? Gravity.fault : marks.values.first
      let number = GridCell(
        (gravest?.symbol ?? "") + String(index + 1),
        ink: row.isBlank ? .dim : gravest == .fault ? .fault : gravest == nil ? .number : .warn)
      return GridRow(
        id: Int64(row.id),
        cells: [number]
          + row.cells.indices.map { column in
            cell(row.cells[column], SheetPlace(row: index, column: column), marks[column])
          })
    }
    grid.cursorRow = place.row - top
    grid.topRow = 0
    grid.cursorColumn = place.column + 1
    return grid
  }

  private func cell(_ entry: FormField.Entry, _ place: SheetPlace, _ mark: Gravity?) -> GridCell {
    let field = sheet.fields[place.column]
    let isMarked = anchor != nil && block.contains(place.row, place.column)
    let ground: Ground = isMarked ? .marked : .plain
    let isHidden = field.shape.isPersonal && place != self.place
    let text = isHidden ? PersonalText.masked(entry.text) : FormField.flat(entry.text)
    if let mark {
      return GridCell(
        text.isEmpty ? mark.symbol : mark.symbol + " " + text,
        ink: mark == .fault ? .fault : .warn, on: ground)
    }
    let ink: Ink =
      entry.isUnnamed(field) ? .dim : field.shape.kind.isQuantity ? .number : .text
    return GridCell(text, ink: ink, on: ground)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let (state, body, help) = parts(area)
    drawState(in: state, on: &surface, context)
    let grid = shown(body, context)
    grid.draw(in: body, on: &surface, focused: true)
    if sheet.filled == 0 {
      let lines = context.text(SheetWording.invitation).wrapped(max(0, body.width - 6))
      for (line, text) in lines.enumerated() {
        surface.write(text, in: body.row(sheet.rows.count + 2 + line).inset(3, 0), Style(.dim))
      }
    }
    if let rect = grid.cursorRect(in: body) {
      if let editing {
        drawInput(editing, over: rect, in: body, on: &surface)
      } else {
        surface.cursor = Point(x: rect.x, y: rect.y)
      }
    }
    let remarks = sheet.remarks(at: place)
    drawHelp(
      in: help, on: &surface, remarks.isEmpty ? nil : RemarkLine(remarks, context), context)
  }

  /// The cell being written has as much room at its right as a text may want.
  private func drawInput(
    _ field: FormField, over rect: Rect, in body: Rect, on surface: inout Surface
  ) {
    let wanted = max(rect.width, min(40, field.input.text.columns + 2))
    let room = Rect(
      x: rect.x, y: rect.y, width: min(wanted, body.right - rect.x), height: 1)
    field.input.draw(in: room, on: &surface, focused: true)
  }

  private func drawState(in row: Rect, on surface: inout Surface, _ context: Context) {
    var parts: [String] = []
    if saving != nil { parts.append(context.text(FormWording.saving)) }
    if checking != nil { parts.append(context.text(SheetWording.checking)) }
    if let batch = context.batch(of: entity) {
      let entered = BatchTally.figure(batchRecords.rows.map { Double($0.count) })
      parts.append("\(context.text(BatchWording.batch)) \(entered)/\(batch.count)")
    }
    if sheet.isNaming { parts.append(context.text(SheetWording.naming)) }
    if sheet.faults > 0 { parts.append("\(Gravity.fault.symbol) \(sheet.faults)") }
    if sheet.warnings > 0 { parts.append("\(Gravity.warning.symbol) \(sheet.warnings)") }
    parts.append("\(sheet.filled) \(context.text(Wording.rows(sheet.filled)))")
    let right = parts.joined(separator: "  ")
    let field = sheet.fields[place.column]
    let label = "  " + context.text(field.shape.label) + "  "
    let x = surface.write(label, at: Point(x: row.x, y: row.y), Style(.title, .bold), clip: row)
    let room = Rect(x: x, y: row.y, width: row.right - right.columns - 2 - x, height: row.height)
    surface.write(FormField.flat(editing?.text ?? sheet[place].text), in: room, Style(.text))
    surface.write(
      right, at: Point(x: row.right - right.columns - 1, y: row.y), Style(.dim), clip: row)
  }

  // MARK: Mouse

  mutating func click(_ mouse: MouseEvent, _ context: Context) -> Response {
    let body = body(context.area)
    switch mouse.action {
    case .wheelDown: return write(KeyPress(.down), context)
    case .wheelUp: return write(KeyPress(.up), context)
    case .release: return .taken
    case .press, .drag:
      let grid = shown(body, context)
      guard let row = grid.rowIndex(at: mouse.place, in: body),
        let column = grid.columnIndex(at: mouse.place, in: body)
      else { return .taken }
      settle(context)
      (rowStart, skippedFrom) = (nil, nil)
      go(
        to: SheetPlace(row: top + row, column: max(0, column - 1)), marks: mouse.action == .drag)
      show(context)
      return .want(ask())
    }
  }
}
