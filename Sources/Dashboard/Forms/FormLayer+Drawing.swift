import Canvas
import Catalog
import Records
import Storage
import Widgets

/// How a form looks: a line of its state, the fields, and a line about the field under the cursor.
extension FormLayer {
  /// The room for the fields; inputs stay above the last lines of the screen, where an input method's
  /// own window would have no room.
  private func parts(_ area: Rect) -> (state: Rect, body: Rect, help: Rect) {
    let (state, rest) = area.top(area.height > 6 ? 1 : 0)
    let (help, body) = rest.bottom(helpHeight(area))
    return (state, body, help)
  }

  private func layout(_ body: Rect, _ context: Context) -> FormLayout {
    FormLayout(form, in: body, context.language)
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
    let shown = form.shownRemarks
    let remarks = Dictionary(grouping: shown, by: \.place).mapValues { RemarkLine($0, context) }
    drawState(in: state, on: &surface, shown, context)
    let layout = layout(body, context)
    var cut: [Int: RemarkLine] = [:]
    for (column, lines) in layout.columns.enumerated() {
      for (row, line) in lines.enumerated() {
        let rect = layout.row(row, column: column)
        guard !rect.isEmpty else { continue }
        switch line {
        case .gap: break
        case .head(let term):
          surface.write(context.text(term), in: rect, Style(.title, .bold))
        case .field(let place):
          let said = remarks[place]
          let field = form.fields[place]
          let wanted = (said.map { $0.text.columns + 1 } ?? 0) + behind(field, context).columns
          let frame = layout.frame(column: column, row: row, of: field, wanted: wanted)
          draw(place, frame, on: &surface, said, context)
          if wanted > frame.rest.width { cut[place] = said }
        }
      }
    }
    drawHelp(in: help, on: &surface, inFull(cut, context), context)
    if layout.top > 0 { surface.markMore("▲", in: body.row(0)) }
    if layout.hasMoreBelow { surface.markMore("▼", in: body.row(body.height - 1)) }
  }

  /// What is read in full below: of the field under the cursor what has no room beside it, else of the
  /// last one above it with such a remark, by its name.
  private func inFull(_ cut: [Int: RemarkLine], _ context: Context) -> RemarkLine? {
    if let said = cut[form.cursor] { return said }
    guard let place = cut.keys.filter({ $0 < form.cursor }).max() ?? cut.keys.min() else {
      return nil
    }
    let label = context.text(form.fields[place].shape.label)
    return cut[place]?.told(of: label + (context.language == .zh ? "：" : ": "))
  }

  private func draw(
    _ place: Int, _ frame: FormLayout.Frame, on surface: inout Surface, _ said: RemarkLine?,
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
    if isDemanded(field) {
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
    let behind = behind(field, context)
    surface.write(behind, in: rest, Style(field.refersToArchived ? .warn : .dim))
    guard let said else { return }
    rest = rest.left(min(rest.width, behind.columns + 1)).rest
    surface.write(said.text.shortened(rest.width), in: rest, Style(said.ink))
  }

  /// Whether it must be filled in as the form stands: what follows another field need not be once that
  /// one is filled.
  private func isDemanded(_ field: FormField) -> Bool {
    let leaders = field.shape.source?.leaders.compactMap(form.place).map { form.fields[$0] } ?? []
    return field.shape.isRequired && (leaders.isEmpty || leaders.contains { $0.text.isEmpty })
  }

  /// What stands behind an input: its unit, what its code stands for, or that what it refers to is
  /// archived.
  private func behind(_ field: FormField, _ context: Context) -> String {
    if field.refersToArchived { return context.text(Wording.archived) }
    if let unit = field.shape.unit { return " " + context.text(unit) }
    guard case .code(let scheme) = field.shape.kind,
      let name = CodeTables.name(of: field.text, scheme)
    else { return "" }
    return " " + name
  }

  private func placeholder(_ field: FormField, _ context: Context) -> String {
    guard let source = field.shape.source else { return "" }
    let followed = followed(field, context.holdings)?.text(context.language) ?? ""
    let leader = source.reference.flatMap { form.shape[$0] }
    return context.text(FormWording.follows(leader?.label, followed))
  }
}
