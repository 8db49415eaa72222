import Canvas
import Records
import Storage
import Widgets

/// The line above a form's fields: what is being entered at the left, and how far that is at the right.
extension FormLayer {
  func drawState(
    in row: Rect, on surface: inout Surface, _ remarks: [RecordForm.Remark], _ context: Context
  ) {
    let tally = batch(context).map { BatchTally($0, batchRecords.rows, form.shape) }
    var (left, right): ([Piece], String) = ([], "")
    // What can be missed gives way to what cannot: of a number never a part.
    for brevity in Brevity.allCases {
      left = pieces(tally, brevity, context)
      right = standing(remarks, hasBatch: tally != nil, brevity, context)
      if left.reduce(right.columns + 2, { $0 + $1.text.columns }) <= row.width { break }
    }
    let (room, rest) = row.left(max(0, row.width - right.columns - 1))
    var x = room.x
    for piece in left {
      let text = piece.text.shortened(room.right - x)
      x = surface.write(text, at: Point(x: x, y: row.y), piece.style, clip: room)
    }
    surface.write(" " + right, in: rest, Style(.dim))
  }

  private typealias Piece = (text: String, style: Style)

  /// How much of the line is left out where it has no room.
  private enum Brevity: Int, CaseIterable, Comparable {
    case none, legend, place, count, totals

    static func < (one: Brevity, other: Brevity) -> Bool { one.rawValue < other.rawValue }
  }

  private func pieces(_ tally: BatchTally?, _ brevity: Brevity, _ context: Context) -> [Piece] {
    var pieces: [Piece] = []
    if let row = form.base {
      pieces.append((name(of: row, context), Style(.title, .bold)))
    } else if brevity < .legend, form.fields.contains(where: \.shape.isRequired) {
      pieces += [
        ("  ＊", Style(.required)), (context.text(FormWording.demanded), Style(.dim)),
      ]
    }
    if let tally {
      let summary = tally.summary(context.language, withTotals: brevity < .totals)
      pieces.append(
        ((pieces.isEmpty ? "" : "  ") + summary, Style(tally.isFull ? .warn : .info)))
    }
    return pieces
  }

  /// What is under way, what is wrong, and where the cursor is. The batch tells how many were entered.
  private func standing(
    _ remarks: [RecordForm.Remark], hasBatch: Bool, _ brevity: Brevity, _ context: Context
  ) -> String {
    var parts: [String] = []
    if saving != nil { parts.append(context.text(FormWording.saving)) }
    if awaitsCheck { parts.append(context.text(FormWording.checking)) }
    if !entered.isEmpty, !hasBatch || brevity < .count {
      parts.append("\(context.text(FormWording.entered)) \(entered.count)")
    }
    if unsaved > 0 { parts.append("\(context.text(FormWording.unsaved)) \(unsaved)") }
    for gravity in [Gravity.fault, .warning] {
      let count = remarks.count { $0.gravity == gravity }
      if count > 0 { parts.append("\(gravity.symbol) \(count)") }
    }
    let (place, count) = (form.cursor + 1, form.fields.count)
    parts.append(
      brevity < .place
        ? context.text(FormWording.place(place, of: count)) : "\(place)/\(count)")
    return parts.joined(separator: "  ")
  }

  /// What the record in the form is called, marked where it is made up or archived.
  private func name(of row: Row, _ context: Context) -> String {
    var name = Display.name(row, shape, context.language)
    let isSample = shape.index(of: "sample").map { row.record.values[$0] } == .integer(1)
    if isSample, !name.contains(Wording.sampleMark.zh) {
      name = context.text(Wording.sampleRecordMark) + " " + name
    }
    return row.record.isArchived ? name + context.text(Wording.archived) : name
  }
}
