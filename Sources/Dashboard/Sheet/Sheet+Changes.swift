import Records

/// What is done to the cells and rows of a sheet, each a step that can be taken back.
extension Sheet {
  mutating func write(_ entry: FormField.Entry, at place: SheetPlace) {
    guard self[place] != entry else { return }
    var row = rows[place.row]
    row.cells[place.column] = entry
    change(place.row..<place.row + 1, to: [row])
  }

  /// Writes an entry into a cell with a text nobody could make sense of, and into every other of its
  /// column that has that text in a row saying the same of it, so that what is settled once is settled
  /// everywhere; gives their number.
  mutating func settle(at place: SheetPlace, as entry: FormField.Entry) -> Int {
    let column = place.column
    let cells = rows[place.row].cells
    let kin = kin(of: column, in: cells)
    let meant = rows.indices.filter {
      rows[$0].cells[column] == cells[column] && self.kin(of: column, in: rows[$0].cells) == kin
    }
    guard let first = meant.first, let last = meant.last else { return 0 }
    var changed = Array(rows[first...last])
    for index in meant { changed[index - first].cells[column] = entry }
    change(first..<last + 1, to: changed)
    return meant.count
  }

  mutating func erase(_ block: SheetBlock) {
    fill(block) { _, _ in FormField.Entry() }
  }

  /// Copies the first row of a block into the others.
  mutating func fillDown(_ block: SheetBlock) {
    let source = rows[block.rows.lowerBound].cells
    fill(block) { _, column in source[column] }
  }

  mutating func fill(_ block: SheetBlock, _ entry: (_ row: Int, _ column: Int) -> FormField.Entry) {
    let range = block.rows.lowerBound..<block.rows.upperBound + 1
    var changed = Array(rows[range])
    for index in changed.indices {
      for column in block.columns {
        changed[index].cells[column] = entry(range.lowerBound + index, column)
      }
    }
    change(range, to: changed)
  }

  mutating func insertRow(at index: Int) {
    let row = newRow()
    change(index..<index, to: [row])
  }

  /// Takes rows out; a sheet is never without one.
  mutating func delete(_ range: ClosedRange<Int>) {
    let isAll = range.count == rows.count
    let left = isAll ? [newRow()] : []
    change(range.lowerBound..<range.upperBound + 1, to: left)
  }

  /// What became of a paste.
  struct Pasted: Hashable {
    var rows = 0
    var columns = 0
    /// Columns of the paste for which there was no field, by what stood above them or how many.
    var unknown: [String] = []
    var outside = 0
    /// What stands above columns whose field an earlier column has.
    var repeated: [String] = []
    /// What stands above columns that count in another unit than their field.
    var otherwise: [String] = []
    /// Dates that stood there as the numbers by which spreadsheets keep them.
    var serials = 0
    /// Dates without a year that were taken for one of the year after their start's.
    var pastNewYear = 0
    /// Rows above the heading, which are no records.
    var titles = 0
    /// Rows that are sums of others.
    var sums = 0
    /// Rows behind the last record, of who filled in the table and the like.
    var footers = 0
    /// Cells that were merged with those above them.
    var merged: MergedCells?
    /// Whether its first row may be meant for a heading, but names no fields.
    var lacksHeading = false

    /// Whether all of it found its place, as far as that can be told.
    var isWhole: Bool {
      unknown.isEmpty && outside == 0 && repeated.isEmpty && otherwise.isEmpty && !lacksHeading
        && sums + footers == 0
    }
  }

  /// Writes a piece of a spreadsheet from a cell on, right and down, adding rows as it needs them; where
  /// one of its first rows names fields, each column goes to its own.
  mutating func paste(
    _ table: PastedTable, at place: SheetPlace, _ reader: inout CellReader
  ) -> Pasted {
    var pasted = Pasted()
    let targets: [Int?]
    let records: TableRecords
    if let heading = table.heading(of: fields.map(\.shape)) {
      targets = heading.places
      records = TableRecords(among: table.records(below: heading))
      pasted.unknown = heading.unknown
      pasted.repeated = heading.repeated
      pasted.otherwise = heading.otherwise
      pasted.titles = table.titles(above: heading)
    } else {
      targets = (0..<table.width).map { column in
        place.column + column < fields.count ? place.column + column : nil
      }
      // Beside what is there each row has its place, whatever it says; so has a column of words.
      let isBeside = rows[place.row...].contains { !$0.isBlank }
      records =
        isBeside || table.width < 2
        ? TableRecords(all: table.rows) : TableRecords(among: table.rows)
      pasted.outside = targets.filter { $0 == nil }.count
      pasted.lacksHeading = table.beginsWithoutNumbers
    }
    let end = min(place.row + records.rows.count, rows.count)
    var changed = Array(rows[place.row..<end])
    while changed.count < records.rows.count { changed.append(newRow()) }
    for (index, cells) in records.rows.enumerated() {
      let texts = zip(targets, cells).compactMap { target, text in
        target.map { place in
          let date = serialDate(text, in: place)
          if date != nil { pasted.serials += 1 }
          return (place, date ?? text)
        }
      }
      read(texts, into: &changed[index].cells, &reader)
      pasted.pastNewYear += texts.count { place, text in
        guard case .start(let start) = dateContext(of: place, in: changed[index].cells) else {
          return false
        }
        return Typed.isPastNewYear(Typed.folded(text), today: reader.today, from: start)
      }
    }
    let columns = targets.compactMap(\.self)
    (pasted.rows, pasted.columns) = (records.rows.count, columns.count)
    (pasted.sums, pasted.footers) = (records.sums, records.footers)
    let merged = MergedCells(in: changed, from: place.row, columns, fields)
    if merged.count > 0 { pasted.merged = merged }
    change(place.row..<end, to: changed)
    return pasted
  }

  /// The date a spreadsheet means by a bare number that stands for one.
  private func serialDate(_ text: String, in place: Int) -> String? {
    guard fields[place].shape.kind == .date else { return nil }
    return Typed.serialDay(Typed.folded(text))?.iso
  }

  /// Reads texts into the cells of a row, dates and names after what tells them, wherever that stands.
  func read(
    _ texts: [(place: Int, text: String)], into cells: inout [FormField.Entry],
    _ reader: inout CellReader
  ) {
    let written = Dictionary(texts.map { ($0.place, $0.text) }, uniquingKeysWith: { $1 })
    for place in readingOrder {
      guard let text = written[place] else { continue }
      cells[place] = entry(text, in: place, beside: cells, &reader)
    }
  }

  /// What a text means in a column of a row.
  func entry(
    _ text: String, in column: Int, beside cells: [FormField.Entry], _ reader: inout CellReader
  ) -> FormField.Entry {
    reader.entry(
      text, fields[column], column, beside: dateContext(of: column, in: cells),
      among: nameScope(of: column, in: cells))
  }

  /// What tells the year of a date among the cells of its row.
  func dateContext(of place: Int, in cells: [FormField.Entry]) -> DateContext? {
    guard fields[place].shape.kind == .date else { return nil }
    return shape.dateContext(of: fields[place].shape.name) { name in
      guard let cell = self.place(of: name).map({ cells[$0] }) else { return .blank }
      // The name of a record that is still being looked for stands for it.
      return cell.value.isBlank && !cell.text.isEmpty ? .text(cell.text) : cell.value
    }
  }

  /// Marks what the store refused, by the rows in the order they were saved.
  mutating func take(refusal faults: [Int: [Fault]], of saved: [Int]) {
    for (place, faults) in faults where saved.indices.contains(place) {
      guard let index = rows.firstIndex(where: { $0.id == saved[place] }) else { continue }
      var row = rows[index]
      let values = values(of: row)
      row.refused = Dictionary(faults.map { ($0, values) }, uniquingKeysWith: { $1 })
      replace(index..<index + 1, with: [row])
    }
  }
}
