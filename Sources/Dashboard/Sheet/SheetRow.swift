import Records
import Storage

/// One record of a sheet: what its cells hold, and what is wrong with it.
struct SheetRow: Hashable, Sendable {
  /// Tells it from the others, wherever it stands.
  let id: Int
  var cells: [FormField.Entry]
  /// What it was made with: as long as it holds nothing else, nobody has written in it.
  var given: [FormField.Entry]
  /// What the store refused, with the values it refused it in.
  var refused: [Fault: [Value]] = [:]
  /// What was found about it beside the records that are kept, and for which values.
  var checked: Checked?
  /// Everything wrong or doubtful about it, but for what other rows have to do with it.
  var remarks: [RecordForm.Remark] = []

  struct Checked: Hashable, Sendable {
    /// The values that decide what is found.
    let essence: [Value]
    /// Stands for what the rows hold that it has to do with.
    let company: Int
    let findings: Findings
  }

  init(id: Int, cells: [FormField.Entry]) {
    self.id = id
    self.cells = cells
    given = cells
  }

  var isBlank: Bool {
    for place in cells.indices where !cells[place].text.isEmpty && cells[place] != given[place] {
      return false
    }
    return true
  }
}

/// A cell of a sheet by its row and column.
struct SheetPlace: Hashable, Sendable {
  var row: Int
  var column: Int
}

/// A block of cells.
struct SheetBlock: Hashable, Sendable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  init(_ one: SheetPlace, _ other: SheetPlace) {
    rows = min(one.row, other.row)...max(one.row, other.row)
    columns = min(one.column, other.column)...max(one.column, other.column)
  }

  var isOneCell: Bool { rows.count == 1 && columns.count == 1 }

  func contains(_ row: Int, _ column: Int) -> Bool {
    rows.contains(row) && columns.contains(column)
  }
}
