import Records

/// Cells that a pasted table leaves blank because they were merged with the one above: what stands at its
/// left edge, as a school does, only in the first row of each group.
struct MergedCells: Hashable {
  /// The blank cells of a column, by their rows from above.
  struct Column: Hashable {
    let place: Int
    let rows: [Int]
  }

  private(set) var columns: [Column] = []

  /// Looks at the columns from the left, as far as they have such cells; what a group within a group
  /// leaves blank goes with the row above only as long as the outer one lasts.
  init(in rows: [SheetRow], from first: Int, _ places: [Int], _ fields: [FormField]) {
    var going = Set(rows.indices.dropFirst().filter { !rows[$0].isBlank })
    for place in places {
      guard fields[place].shape.mayBeMerged, let top = rows.first,
        !top.cells[place].text.isEmpty
      else { break }
      going = going.filter { rows[$0].cells[place].text.isEmpty }
      if going.isEmpty { break }
      columns.append(Column(place: place, rows: going.sorted().map { first + $0 }))
    }
  }

  var count: Int { columns.reduce(0) { $0 + $1.rows.count } }
}

extension FieldShape {
  /// Whether groups of rows have it in common: what they are of, and not what each of them counts.
  fileprivate var mayBeMerged: Bool {
    switch kind {
    case .reference: true
    case .text, .choice, .date, .code: isRequired
    case .integer: isRequired && isYear
    case .number, .amount, .flag, .time, .note, .weekdays: false
    }
  }
}

extension Sheet {
  /// Writes into merged cells what stands above them.
  mutating func fill(_ merged: MergedCells) {
    let places = merged.columns.flatMap { column in column.rows.map { ($0, column.place) } }
    guard let first = places.map(\.0).min(), let last = places.map(\.0).max(), first > 0,
      last < rows.count
    else { return }
    var changed = Array(rows[first - 1...last])
    for (row, place) in places {
      let index = row - first + 1
      changed[index].cells[place] = changed[index - 1].cells[place]
    }
    change(first - 1..<last + 1, to: changed)
  }
}
