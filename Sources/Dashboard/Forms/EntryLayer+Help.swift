import Canvas
import Records
import Widgets

/// What is wrong or doubtful about one field in a line, in the colour of the gravest.
struct RemarkLine {
  private(set) var text: String
  let ink: Ink

  init(_ remarks: [RecordForm.Remark], _ context: Context) {
    text = remarks.map { $0.gravity.symbol + " " + context.text($0.term) }.joined(separator: " ")
    let weights = remarks.map(\.weight)
    ink = weights.contains(.fault) ? .fault : weights.contains(.warning) ? .warn : .info
  }

  /// The same with the name of what it is about.
  func told(of name: String) -> RemarkLine {
    var line = self
    line.text = name + text
    return line
  }
}

extension EntryLayer {
  /// The rows kept for help, so that nothing moves when there is more to say.
  func helpHeight(_ area: Rect) -> Int { area.height > 15 ? 2 : 1 }

  /// How the field under the cursor is filled, behind what has to be said of it.
  func drawHelp(
    in rect: Rect, on surface: inout Surface, _ said: RemarkLine?, _ context: Context
  ) {
    let room = rect.inset(2, 0)
    let lines = said?.text.wrapped(room.width) ?? []
    let manner = FieldHelp.line(currentShape, shape, context.language).wrapped(room.width)
    for (row, line) in (lines + manner).prefix(rect.height).enumerated() {
      let ink = row < lines.count ? said?.ink ?? .dim : .dim
      surface.write(line, in: room.row(row), Style(ink))
    }
  }
}
