import Records
import Storage
import Widgets

/// Many new records of one kind being entered as rows, a column for each field of their form.
///
/// Whatever changes rows goes through `replace`, which looks anew at those rows only and keeps the
/// counts, so that a key costs the same in a sheet of ten rows and of ten thousand.
struct Sheet: Sendable {
  let shape: Shape
  /// The values that decide what is found about a record beside others, by their places.
  let checkedPlaces: [Int]
  /// The fields by which rows have to do with each other.
  let companies: [[String]]
  /// The columns: the fields of the form, which say how their cells are read, worded and chosen.
  var fields: [FormField]
  private(set) var rows: [SheetRow] = []
  /// What a new row is made with.
  var given: [FormField.Entry]
  private(set) var filled = 0
  /// Cells whose names are being looked for.
  private(set) var unnamed = 0
  private var ownFaults = 0
  private var ownWarnings = 0
  private var distinction: Distinction
  var names = SheetNames()
  /// Counts the changes of what would be lost.
  private(set) var version = 0
  private var madeRows = 0
  /// What takes back each step, the last at the end, and what was taken back.
  private var done: [Step] = []
  private var undone: [Step] = []
  private static let stepsKept = 100

  private let places: [String: Int]
  /// For each column by what else of a row the record is told that a cell names.
  let narrowings: [Narrowing]
  /// The columns in the order in which texts are read.
  let readingOrder: [Int]

  init(_ shape: Shape, _ holdings: Holdings) {
    self.shape = shape
    let checked = holdings.checkedFields(of: shape.name, isNew: true)
    companies = Array(holdings.companies(of: shape.name))
    checkedPlaces = shape.fields.indices.filter { checked.contains(shape.fields[$0].name) }
    fields = RecordForm(shape).fields
    for place in fields.indices { fields[place].keeping = .dropped }
    places = Dictionary(
      fields.enumerated().map { ($1.shape.name, $0) }, uniquingKeysWith: { $1 })
    narrowings = Narrowing.all(of: fields, holdings)
    readingOrder = Self.readingOrder(of: fields, narrowings)
    given = fields.map { _ in FormField.Entry() }
    distinction = Distinction(shape)
    append()
  }

  var faults: Int { ownFaults + distinction.faults }
  var warnings: Int { ownWarnings + distinction.warnings }

  func place(of name: String) -> Int? { places[name] }

  subscript(place: SheetPlace) -> FormField.Entry { rows[place.row].cells[place.column] }

  /// The field of a cell with what is in it.
  func field(at place: SheetPlace) -> FormField {
    var field = fields[place.column]
    field.put(self[place])
    field.open()
    return field
  }

  // MARK: Rows

  /// What new rows have from the start.
  mutating func give(_ entries: [FormField.Entry]) {
    given = entries
    for index in rows.indices where rows[index].isBlank {
      let row = newRow()
      replace(index..<index + 1, with: [row])
    }
  }

  /// A row made anew, with what stays from the row above.
  mutating func newRow(below above: SheetRow? = nil) -> SheetRow {
    madeRows += 1
    var cells = given
    if let above {
      for place in fields.indices where fields[place].isSticky { cells[place] = above.cells[place] }
    }
    return SheetRow(id: madeRows, cells: cells)
  }

  /// Adds a row at the end, which is no step of anybody's.
  mutating func append() {
    let row = newRow(below: rows.last)
    replace(rows.count..<rows.count, with: [row])
  }

  /// Puts rows in the place of others and looks what is wrong with them.
  mutating func replace(_ range: Range<Int>, with new: [SheetRow]) {
    for row in rows[range] { count(row, isThere: false) }
    let examined = new.map(examined)
    for row in examined { count(row, isThere: true) }
    rows.replaceSubrange(range, with: examined)
    version += 1
  }

  private mutating func count(_ row: SheetRow, isThere: Bool) {
    guard !row.isBlank else { return }
    let sign = isThere ? 1 : -1
    filled += sign
    for remark in row.remarks {
      switch remark.weight {
      case .fault: ownFaults += sign
      case .warning: ownWarnings += sign
      case .note: break
      }
    }
    for (place, entry) in row.cells.enumerated() where entry.isUnnamed(fields[place]) {
      // What waits for another cell of its row is not being looked for.
      guard let scope = nameScope(of: place, in: row.cells) else { continue }
      unnamed += sign
      if isThere { names.want(entry.text, scope) }
    }
    guard !distinction.isEmpty else { return }
    if isThere {
      distinction.add(row.id, values(of: row))
    } else {
      distinction.remove(row.id, values(of: row))
    }
  }

  /// The record a row stands for.
  func values(of row: SheetRow) -> [Value] {
    var values = shape.fields.map(\.initial)
    for (place, entry) in row.cells.enumerated() { values[fields[place].index] = entry.value }
    return values
  }

  private func examined(_ row: SheetRow) -> SheetRow {
    var row = row
    guard !row.isBlank else {
      row.remarks = []
      return row
    }
    row.cells = withoutOutdatedErrors(row.cells)
    let values = values(of: row)
    let standing = row.refused.filter { $0.key.stands(in: values, since: $0.value, shape) }
    let found = row.checked.flatMap { $0.essence == essence(values) ? $0.findings : nil }
    let faults = shape.faults(inEntered: values) + standing.keys + (found?.faults ?? [])
    // What is still being looked for is not missing, nor is what it will give.
    let known = faults.filter { fault in
      guard fault.problem == .missing, let place = places[fault.field] else { return true }
      let leaders = fields[place].shape.source?.leaders.compactMap { places[$0] } ?? []
      return !([place] + leaders).contains {
        row.cells[$0].isUnnamed(fields[$0])
      }
    }
    row.remarks =
      RecordForm.remarks(
        errors: row.cells.map(\.error), faults: known, shape, place: { places[$0] })
      + RecordForm.alikeRemarks(found?.alike ?? [], .warning, shape, place: { places[$0] })
    return row
  }

  // MARK: Remarks

  /// The columns of a row that something is wrong or doubtful in.
  func marks(of row: SheetRow) -> [Int: Gravity] {
    guard !row.isBlank else { return [:] }
    var marks: [Int: Gravity] = [:]
    for remark in row.remarks where remark.weight != .note && marks[remark.place] != .fault {
      marks[remark.place] = remark.gravity
    }
    for (place, twin) in twins(of: row) where marks[place] != .fault {
      marks[place] = twin.weight == .fault ? .fault : .warning
    }
    return marks
  }

  /// What is said of a cell.
  func remarks(at place: SheetPlace) -> [RecordForm.Remark] {
    let row = rows[place.row]
    guard !row.isBlank else { return [] }
    let twins = twinRemarks(of: row) { other in rows.firstIndex { $0.id == other } ?? 0 }
    return (row.remarks + twins).filter { $0.place == place.column }
  }

  /// What is said of a row because of another that holds the same, told where rows stand by their numbers.
  private func twinRemarks(
    of row: SheetRow, _ index: (_ row: Int) -> Int
  ) -> [RecordForm.Remark] {
    twins(of: row).map { place, twin in
      let labels = twin.places.map { shape.fields[$0].label }
      let other = index(twin.other) + 1
      let term =
        twin.weight == .fault
        ? SheetWording.twin(row: other, labels) : SheetWording.likelyTwin(row: other)
      return RecordForm.Remark(place: place, term: term, weight: twin.weight)
    }
  }

  private func twins(of row: SheetRow) -> [(place: Int, twin: Distinction.Twin)] {
    distinction.twins(of: row.id, values(of: row)).compactMap { twin in
      twin.places.first.flatMap { places[shape.fields[$0].name] }.map { ($0, twin) }
    }
  }

  /// Everything doubtful, row by row, for which a reason has to be given.
  var doubts: [Doubt] {
    if warnings == 0 { return [] }
    let places = Dictionary(
      rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { $1 })
    return rows.enumerated().flatMap { index, row -> [Doubt] in
      if row.isBlank { return [] }
      let remarks = row.remarks + twinRemarks(of: row) { places[$0] ?? 0 }
      return remarks.filter(\.isWarning).map { Doubt(row: index, remark: $0) }
    }
  }

  /// The next cell with something wrong, or at least doubtful, behind a place; from the start again
  /// behind the last.
  func nextFault(after place: SheetPlace, warnings: Bool = false) -> SheetPlace? {
    let wanted: Gravity = warnings ? .warning : .fault
    for step in 0...rows.count {
      let row = (place.row + step) % rows.count
      let columns = marks(of: rows[row]).filter { $0.value == wanted }.keys.sorted()
      let isFirst = step == 0
      let isLast = step == rows.count
      if let column = columns.first(where: {
        isFirst ? $0 > place.column : isLast ? $0 <= place.column : true
      }) {
        return SheetPlace(row: row, column: column)
      }
    }
    return nil
  }

  // MARK: Steps

  /// What puts rows back as they were.
  private struct Step {
    let range: Range<Int>
    let rows: [SheetRow]
  }

  /// Changes rows so that it can be taken back.
  mutating func change(_ range: Range<Int>, to new: [SheetRow]) {
    done.append(turn(Step(range: range, rows: new)))
    if done.count > Self.stepsKept { done.removeFirst() }
    undone = []
  }

  /// Carries a step out and gives the one that takes it back.
  private mutating func turn(_ step: Step) -> Step {
    let start = step.range.lowerBound
    let back = Step(range: start..<start + step.rows.count, rows: Array(rows[step.range]))
    replace(step.range, with: step.rows)
    return back
  }

  /// Takes the last step back, or does it again: the rows that are other than they were.
  mutating func undo(redo: Bool = false) -> Range<Int>? {
    guard let step = redo ? undone.popLast() : done.popLast() else { return nil }
    let back = turn(step)
    if redo { done.append(back) } else { undone.append(back) }
    return step.range.lowerBound..<step.range.lowerBound + step.rows.count
  }
}

extension FormField.Entry {
  /// Whether it names a record that has not been found yet.
  func isUnnamed(_ field: FormField) -> Bool {
    field.target != nil && error == nil && value.isBlank && !text.isEmpty
  }
}
