import Canvas
import Catalog
import Records
import Widgets

/// How a form looks: a line of its state, the fields, and a line about the field under the cursor.
extension FormLayer {
  /// The room for the fields; inputs stay above the last two lines of the screen, where an input
  /// method's own window would have no room.
  private func parts(_ area: Rect) -> (state: Rect, body: Rect, help: Rect) {
    let (state, rest) = area.top(area.height > 6 ? 1 : 0)
    let (help, body) = rest.bottom(1)
    return (state, body, help)
  }

  private func layout(_ body: Rect, _ context: Context) -> FormLayout {
    FormLayout(form, in: body, remarks: remarkTexts(context), context.language)
  }

  private func remarkTexts(_ context: Context) -> [Int: [String]] {
    Dictionary(
      form.shownRemarks.map { remark in
        (remark.place, [remark.gravity.symbol + " " + context.text(remark.term)])
      }, uniquingKeysWith: +)
  }

  mutating func click(_ mouse: MouseEvent, _ context: Context) -> Response {
    guard mouse.action == .press else { return .ignored }
    guard
      let place = layout(parts(context.area).body, context)
        .field(at: mouse.place, form, context.language)
    else { return .taken }
    return leave(to: place, context)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let (state, body, help) = parts(area)
    drawState(in: state, on: &surface, context)
    let layout = layout(body, context)
    for (column, lines) in layout.columns.enumerated() {
      for (row, line) in lines.enumerated() {
        let rect = layout.row(row, column: column)
        guard !rect.isEmpty else { continue }
        switch line {
        case .gap: break
        case .head(let term):
          surface.write(context.text(term), in: rect, Style(.title, .bold))
        case .field(let place):
          let isAlone = !lines.contains { if case .remark(place, _) = $0 { true } else { false } }
          draw(
            place, layout.frame(column: column, row: row, of: form.fields[place], context.language),
            on: &surface, showsRemark: isAlone, context)
        case .remark(let place, let text):
          let frame = layout.frame(
            column: column, row: row, of: form.fields[place], context.language)
          let room = Rect(
            x: frame.input.x, y: rect.y, width: rect.right - frame.input.x, height: 1)
          surface.write(text, in: room, Style(remarkInk(place)))
        }
      }
    }
    drawHelp(in: help, on: &surface, context)
    if layout.top > 0 { surface.markMore("▲", in: body.row(0)) }
    if layout.hasMoreBelow { surface.markMore("▼", in: body.row(body.height - 1)) }
  }

  private func draw(
    _ place: Int, _ frame: FormLayout.Frame, on surface: inout Surface, showsRemark: Bool,
    _ context: Context
  ) {
    let field = form.fields[place]
    let isCurrent = place == form.cursor
    if isCurrent {
      surface.write("▶", in: frame.mark, Style(.accent))
    } else if form.isChanged(place) {
      surface.write("●", in: frame.mark, Style(.accent))
    } else if isNew, field.isPassed || (field.isSticky && !field.text.isEmpty) {
      surface.write(field.isPassed ? "=" : "·", in: frame.mark, Style(.dim))
    }
    surface.write(
      context.text(field.shape.label), in: frame.label, Style(isCurrent ? .title : .dim))
    if field.shape.isRequired, field.shape.source == nil {
      surface.write("＊", in: frame.star, Style(.required))
    }
    var input = field.input
    if field.isMasked || field.shape.isPersonal && !field.isRevealed && !isCurrent {
      input.set(PersonalText.masked(field.text))
    }
    input.draw(
      in: frame.input, on: &surface, focused: isCurrent,
      ink: field.shape.kind.isQuantity ? .number : .text)
    var rest = frame.rest
    let placeholder = field.text.isEmpty ? placeholder(field, context) : ""
    if !placeholder.isEmpty {
      let all = Rect(
        x: frame.input.x, y: frame.input.y, width: frame.input.width + rest.width, height: 1)
      let ground: Ground = isCurrent ? .fieldFocus : .field
      let end = surface.write(
        placeholder, at: Point(x: all.x, y: all.y), Style(.sample, on: ground), clip: all)
      rest = all.left(max(frame.input.width, end - all.x)).rest
    }
    if let unit = field.shape.unit {
      let text = " " + context.text(unit)
      surface.write(text, in: rest, Style(.dim))
      rest = rest.left(min(rest.width, text.columns)).rest
    } else if case .code(let scheme) = field.shape.kind,
      let name = CodeTables.name(of: field.text, scheme)
    {
      let text = " " + name
      surface.write(text, in: rest, Style(.dim))
      rest = rest.left(min(rest.width, text.columns)).rest
    }
    if showsRemark { drawRemark(place, in: rest.left(1).rest, on: &surface, context) }
  }

  private func placeholder(_ field: FormField, _ context: Context) -> String {
    guard let source = field.shape.source, let leader = form.shape[source.reference] else {
      return ""
    }
    let followed = followed(source, context.holdings)?.text(context.language) ?? ""
    return context.text(FormWording.follows(leader.label, followed))
  }

  private func drawRemark(
    _ place: Int, in rect: Rect, on surface: inout Surface, _ context: Context
  ) {
    guard let texts = remarkTexts(context)[place] else { return }
    surface.write(FormLayout.joined(texts), in: rect, Style(remarkInk(place)))
  }

  /// The colour of what is said beside a field: of the gravest.
  private func remarkInk(_ place: Int) -> Ink {
    let weights = Set(form.shownRemarks.filter { $0.place == place }.map(\.weight))
    return weights.contains(.fault) ? .fault : weights.contains(.warning) ? .warn : .info
  }

  private func drawState(in row: Rect, on surface: inout Surface, _ context: Context) {
    var parts: [String] = []
    if saving != nil { parts.append(context.text(FormWording.saving)) }
    if awaitsCheck { parts.append(context.text(FormWording.checking)) }
    if !entered.isEmpty { parts.append("\(context.text(FormWording.entered)) \(entered.count)") }
    if unsaved > 0 { parts.append("\(context.text(FormWording.unsaved)) \(unsaved)") }
    let remarks = form.shownRemarks
    for gravity in [Gravity.fault, .warning] {
      let count = remarks.count { $0.gravity == gravity }
      if count > 0 { parts.append("\(gravity.symbol) \(count)") }
    }
    parts.append(context.text(FormWording.place(form.cursor + 1, of: form.fields.count)))
    let right = parts.joined(separator: "  ")
    let name = form.base.map { Display.name($0, form.shape, context.language) } ?? ""
    var end = surface.write(name, at: Point(x: row.x, y: row.y), Style(.title, .bold), clip: row)
    if name.isEmpty, form.fields.contains(where: \.shape.isRequired) {
      end = surface.write("  ＊", at: Point(x: row.x, y: row.y), Style(.required), clip: row)
      end = surface.write(
        context.text(FormWording.demanded), at: Point(x: end, y: row.y), Style(.dim), clip: row)
    }
    if let batch = batch(context) {
      let tally = BatchTally(batch, batchRecords.rows, form.shape)
      surface.write(
        (end == row.x ? "" : "  ") + tally.summary(context.language),
        at: Point(x: end, y: row.y), Style(tally.isFull ? .warn : .info), clip: row)
    }
    surface.write(
      " " + right, at: Point(x: max(row.x, row.right - right.columns - 1), y: row.y), Style(.dim),
      clip: row)
  }

  /// How the field is filled: what is wrong with it stands beside it already.
  private func drawHelp(in row: Rect, on surface: inout Surface, _ context: Context) {
    surface.write(
      "  " + FieldHelp.line(currentShape, shape, context.language), in: row, Style(.dim))
  }
}
