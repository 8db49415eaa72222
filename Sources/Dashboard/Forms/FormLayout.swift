import Canvas
import Records

/// Where a form's fields stand: sections and fields in one column, or in two where there is room.
struct FormLayout {
  /// One row of a column.
  enum Line: Hashable {
    case head(Term)
    case field(Int)
    case gap
  }

  /// A field's parts on the screen.
  struct Frame {
    let mark: Rect
    let label: Rect
    let star: Rect
    let input: Rect
    /// What is left behind the input, for its unit and what is wrong with it.
    let rest: Rect
  }

  private(set) var columns: [[Line]] = []
  private let labelWidth: Int
  private let columnWidth: Int
  private let body: Rect
  /// The first row shown of all columns.
  private(set) var top = 0
  /// The columns for the marks before and behind a label, and those an input is left at least.
  private static let marks = 5
  private static let least = 22
  /// The least width for two columns, and the columns between them.
  private static let wide = 100
  private static let space = 2

  init(_ form: RecordForm, in body: Rect, _ language: Language) {
    self.body = body
    let hasRoom = body.width >= Self.wide && form.fields.count > 8
    let gaps = form.fields.indices.filter {
      $0 > 0 && form.fields[$0].shape.section != form.fields[$0 - 1].shape.section
    }
    // What fits below each other is read from top to bottom.
    let isWide = hasRoom && form.fields.count + 2 * gaps.count > body.height
    columnWidth = isWide ? (body.width - Self.space) / 2 : body.width
    let widest = form.fields.map { $0.shape.label[language].columns }.max() ?? 0
    labelWidth = min(widest, max(columnWidth * 2 / 5, columnWidth - Self.marks - Self.least))
    var lines: [Line] = []
    var section: Term?
    for (place, field) in form.fields.enumerated() {
      if field.shape.section != section {
        section = field.shape.section
        if !lines.isEmpty { lines.append(.gap) }
        if let section { lines.append(.head(section)) }
      }
      lines.append(.field(place))
    }
    columns = isWide ? Self.columns(lines, height: body.height) : [lines]
    let row = position(of: form.cursor)?.row ?? 0
    let page = max(1, body.height - 1)
    if (columns.map(\.count).max() ?? 0) > body.height { top = row / page * page }
  }

  /// Whether there are rows below those shown.
  var hasMoreBelow: Bool { (columns.map(\.count).max() ?? 0) > top + body.height }

  /// Two columns: the first with as many whole sections as fit where the others then do too; else two
  /// about as long, never cut between a section's head and its fields.
  private static func columns(_ lines: [Line], height: Int) -> [[Line]] {
    var cut = (lines.count + 1) / 2
    if let gap = lines.prefix(height + 1).lastIndex(of: .gap), lines.count - gap - 1 <= height {
      cut = gap
    }
    if cut > 0, case .head = lines[cut - 1] { cut -= 1 }
    var second = Array(lines[cut...])
    if second.first == .gap { second.removeFirst() }
    return [Array(lines[..<cut]), second]
  }

  /// The column and row of a field.
  func position(of place: Int) -> (column: Int, row: Int)? {
    for (column, lines) in columns.enumerated() {
      if let row = lines.firstIndex(of: .field(place)) { return (column, row) }
    }
    return nil
  }

  /// The field at a place on the screen.
  func field(at point: Point, _ form: RecordForm, _ language: Language) -> Int? {
    guard body.contains(point) else { return nil }
    let row = point.y - body.y + top
    let column = min(columns.count - 1, (point.x - body.x) / (columnWidth + Self.space))
    guard columns[column].indices.contains(row) else { return nil }
    switch columns[column][row] {
    case .field(let place): return place
    case .head, .gap: return nil
    }
  }

  /// The whole row of a column, empty where it is not on the screen.
  func row(_ row: Int, column: Int) -> Rect {
    let y = row - top
    return Rect(
      x: body.x + column * (columnWidth + Self.space), y: body.y + y, width: columnWidth,
      height: y >= 0 && y < body.height ? 1 : 0)
  }

  /// The parts of a field; where what stands behind the input wants more room than is left, the input is
  /// shorter, as far as its text allows.
  func frame(column: Int, row: Int, of field: FormField, wanted: Int = 0) -> Frame {
    let line = self.row(row, column: column)
    let (mark, afterMark) = line.left(2)
    let (label, afterLabel) = afterMark.left(labelWidth)
    let (star, afterStar) = afterLabel.left(3)
    let usual = min(afterStar.width, Self.width(of: field.shape))
    let least = min(usual, max(Self.least, field.text.columns + 1))
    let (input, rest) = afterStar.left(max(least, min(usual, afterStar.width - wanted)))
    return Frame(mark: mark, label: label, star: star, input: input, rest: rest)
  }

  /// The columns a field is given to be written in.
  private static func width(of field: FieldShape) -> Int {
    switch field.kind {
    case .flag, .time: 8
    case .integer: 12
    case .date, .code: field.kind == .date ? 12 : 20
    case .number, .amount, .weekdays: 16
    case .choice: 30
    case .reference, .text: 40
    case .note: 56
    }
  }
}
