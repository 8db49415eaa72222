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
        let sign = (remark.isWarning ? Gravity.warning : .fault).symbol
        return (remark.place, [sign + " " + context.text(remark.term)])
      }, uniquingKeysWith: +)
  }

  mutating func click(_ mouse: MouseEvent, _ context: Context) -> Response {
    guard mouse.action == .press,
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
          let isAlone = !lines.contains(.remark(place))
          draw(
            place, layout.frame(column: column, row: row, of: form.fields[place], context.language),
            on: &surface, showsRemark: isAlone, context)
        case .remark(let place):
          let frame = layout.frame(
            column: column, row: row, of: form.fields[place], context.language)
          let room = Rect(
            x: frame.input.x, y: rect.y, width: rect.right - frame.input.x, height: 1)
          drawRemark(place, in: room, on: &surface, context)
        }
      }
    }
    drawHelp(in: help, on: &surface, context)
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
    } else if isNew, field.isSticky, !field.text.isEmpty {
      surface.write(field.isPassed ? "=" : "·", in: frame.mark, Style(.dim))
    }
    surface.write(
      context.text(field.shape.label), in: frame.label, Style(isCurrent ? .title : .dim))
    if field.shape.isRequired, field.shape.source == nil {
      surface.write("＊", in: frame.star, Style(.required))
    }
    var input = field.input
    if field.shape.isPersonal, !isCurrent { input.set(PersonalText.masked(field.text)) }
    input.draw(
      in: frame.input, on: &surface, focused: isCurrent,
      placeholder: placeholder(field, context), ink: field.shape.kind.isQuantity ? .number : .text)
    var rest = frame.rest
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
    return context.text(FormWording.follows(leader.label))
  }

  private func drawRemark(
    _ place: Int, in rect: Rect, on surface: inout Surface, _ context: Context
  ) {
    guard let texts = remarkTexts(context)[place] else { return }
    let isFault = form.shownRemarks.contains { $0.place == place && !$0.isWarning }
    surface.write(FormLayout.joined(texts), in: rect, Style(isFault ? .fault : .warn))
  }

  private func drawState(in row: Rect, on surface: inout Surface, _ context: Context) {
    var parts: [String] = []
    if saving != nil { parts.append(context.text(FormWording.saving)) }
    if !entered.isEmpty { parts.append("\(context.text(FormWording.entered)) \(entered.count)") }
    if unsaved > 0 { parts.append("\(context.text(FormWording.unsaved)) \(unsaved)") }
    let remarks = form.shownRemarks
    let faults = remarks.filter { !$0.isWarning }.count
    if faults > 0 { parts.append("\(Gravity.fault.symbol) \(faults)") }
    if remarks.count > faults {
      parts.append("\(Gravity.warning.symbol) \(remarks.count - faults)")
    }
    parts.append("\(form.cursor + 1)/\(form.fields.count)")
    let right = parts.joined(separator: "  ")
    let name = form.base.map { Display.name($0, form.shape, context.language) } ?? ""
    let end = surface.write(name, at: Point(x: row.x, y: row.y), Style(.title, .bold), clip: row)
    if let batch = batch(context) {
      let tally = BatchTally(batch, batchRecords.rows, form.shape)
      surface.write(
        (name.isEmpty ? "" : "  ") + tally.summary(context.language),
        at: Point(x: end, y: row.y), Style(tally.isFull ? .warn : .info), clip: row)
    }
    surface.write(
      " " + right, at: Point(x: max(row.x, row.right - right.columns - 1), y: row.y), Style(.dim),
      clip: row)
  }

  private func drawHelp(in row: Rect, on surface: inout Surface, _ context: Context) {
    if let texts = remarkTexts(context)[form.cursor] {
      let isFault = form.shownRemarks.contains { $0.place == form.cursor && !$0.isWarning }
      surface.write(FormLayout.joined(texts), in: row, Style(isFault ? .fault : .warn))
    } else {
      surface.write(
        "  " + help(context).joined(separator: context.language == .zh ? "；" : "; "), in: row,
        Style(.dim))
    }
  }
}
