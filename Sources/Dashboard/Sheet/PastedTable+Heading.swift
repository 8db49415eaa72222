import Records

/// The row of a pasted table that names fields.
extension PastedTable {
  /// Where its columns belong.
  struct Heading: Hashable {
    /// The rows it is: one, or two where cells of the upper are spread over several columns or down to
    /// the lower. What stands above it is a title.
    let rows: ClosedRange<Int>
    /// The place of each column's field, nil for one that is none or was named before.
    var places: [Int?] = []
    /// The unit a column says it counts in, where its field reads that; put behind its numbers.
    var units: [String?] = []
    /// Fields that several columns name, of which the first is taken.
    var repeated: [String] = []
    /// What columns are called for which there is no field.
    var unknown: [String] = []
    /// Those that name a field, but count something else, as 人次 are not 人.
    var otherwise: [String] = []
  }

  /// So many rows are looked through for it.
  private static let headingRows = 5

  /// The heading, where one of the first rows is one: more than half of its cells name a field, or three,
  /// and what stands above it has fewer cells, as titles have. Of a wider first row one name is enough
  /// where nothing in it can be a value; of two cells too, where no row is wider and nothing else heads
  /// them.
  func heading(of fields: [FieldShape]) -> Heading? {
    let names = HeadingNames(fields)
    var above = 0
    for (index, line) in rows.prefix(min(Self.headingRows, rows.count - 1)).enumerated() {
      let (row, lines) = joined(line, index, fields, names)
      let written = Self.written(row)
      let named = row.count { names.place(of: $0) != nil }
      let isSaid = named * 2 > written || named >= 3
      // One word alone may as well be what the cells of one column hold.
      let isMeant =
        row.contains(where: names.isOwn)
        && (written == 1 || written > 2 && above <= 1 && !Self.mayHoldValues(row, fields))
      if written > 1 && isSaid || isMeant, written > above {
        return heading(row, lines, fields, names)
      }
      above = max(above, written)
    }
    return pair(of: fields, names)
  }

  /// The heading of two columns of which one is known by the field's own name, or by another that can be no
  /// value of its column.
  private func pair(of fields: [FieldShape], _ names: HeadingNames) -> Heading? {
    guard rows.allSatisfy({ Self.written($0) <= 2 }),
      let index = rows.dropLast().prefix(Self.headingRows).firstIndex(where: {
        Self.written($0) == 2
      }), case let row = rows[index], !Self.mayHoldValues(row, fields),
      row.contains(where: names.isOwn)
        || row.indices.contains(where: { isApart($0, index, fields, names) })
    else { return nil }
    return heading(row, index...index, fields, names)
  }

  /// Whether a cell that offices write for a field can be none of the values in its column: below it stand
  /// only numbers, dates and the like which the field reads, or it says that it is over names.
  private func isApart(
    _ column: Int, _ index: Int, _ fields: [FieldShape], _ names: HeadingNames
  ) -> Bool {
    let word = Typed.trimmed(rows[index][column])
    guard let field = names.place(of: word).map({ fields[$0] }) else { return false }
    let below = rows.dropFirst(index + 1).compactMap { row in
      column < row.count ? Typed.trimmed(row[column]) : nil
    }.filter { !$0.isEmpty }
    switch field.kind {
    case .text, .note, .code, .reference:
      return ["名称", "姓名", "全称"].contains(where: word.hasSuffix) && !below.contains(word)
    case .integer, .number, .amount, .date, .time, .weekdays, .flag, .choice:
      // Of a day without its year only the year depends on today.
      return !below.isEmpty
        && below.allSatisfy { (try? field.value(reading: $0, today: Day(number: 0))) != nil }
    }
  }

  /// A row together with one below it that goes on with it: that has nothing but names of fields, and
  /// leaves some that the upper one has to it.
  private func joined(
    _ row: [String], _ index: Int, _ fields: [FieldShape], _ names: HeadingNames
  ) -> (row: [String], lines: ClosedRange<Int>) {
    let alone = (row, index...index)
    guard index + 2 < rows.count, case let below = rows[index + 1], Self.written(row) > 1,
      Self.written(below) > 0, !Self.mayHoldValues(below, fields)
    else { return alone }
    func isBlank(_ cell: String) -> Bool { Typed.trimmed(cell).isEmpty }
    let isOfNames = below.allSatisfy { isBlank($0) || names.place(of: $0) != nil }
    let width = max(row.count, below.count)
    let pairs = (0..<width).map { column in
      (
        upper: column < row.count ? row[column] : "",
        lower: column < below.count ? below[column] : ""
      )
    }
    let isGoneOnWith = pairs.contains { isBlank($0.lower) && names.place(of: $0.upper) != nil }
    guard isOfNames, isGoneOnWith else { return alone }
    return (pairs.map { isBlank($0.lower) ? $0.upper : $0.lower }, index...index + 1)
  }

  /// Whether a row has a number or one of the choices of a field in it, which no column is called.
  private static func mayHoldValues(_ row: [String], _ fields: [FieldShape]) -> Bool {
    row.contains { cell in
      cell.contains(where: isDigit)
        || fields.contains { field in
          if case .choice(let options) = field.kind { options.named(cell) != nil } else { false }
        }
    }
  }

  private func heading(
    _ row: [String], _ lines: ClosedRange<Int>, _ fields: [FieldShape], _ names: HeadingNames
  ) -> Heading {
    var heading = Heading(rows: lines)
    for cell in row {
      var place = names.place(of: cell)
      let text = Typed.trimmed(cell)
      if place == nil, !text.isEmpty, !names.isOfRowNumbers(cell) { heading.unknown.append(text) }
      if let field = place.map({ fields[$0] }), field.countsOtherwise(in: cell) {
        heading.otherwise.append(text)
        place = nil
      }
      if place != nil, heading.places.contains(place) {
        heading.repeated.append(text)
        place = nil
      }
      heading.places.append(place)
      heading.units.append(place.flatMap { fields[$0].unit(in: cell) })
    }
    return heading
  }

  /// Whether its first row looks like names of columns: it has no numbers, but what follows has.
  var beginsWithoutNumbers: Bool {
    func hasNumber(_ row: [String]) -> Bool { row.contains { $0.contains(where: Self.isDigit) } }
    let filled = rows.filter { Self.written($0) > 1 }
    guard let first = filled.first, !hasNumber(first) else { return false }
    return filled.contains(where: hasNumber)
  }

  /// The rows from a heading on, the numbers in its columns with the units these are said to count in.
  func records(below heading: Heading) -> [[String]] {
    rows.dropFirst(heading.rows.upperBound + 1).map { row in
      row.enumerated().map { column, cell in
        guard column < heading.units.count, let unit = heading.units[column],
          cell.contains(where: Self.isDigit), !Typed.saysItsUnit(cell, or: unit)
        else { return cell }
        return cell + unit
      }
    }
  }

  /// How many rows above a heading have something in them.
  func titles(above heading: Heading) -> Int {
    rows.prefix(heading.rows.lowerBound).filter { Self.written($0) > 0 }.count
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || ("０"..."９").contains(character)
  }

  private static func written(_ row: [String]) -> Int {
    row.filter { !Typed.trimmed($0).isEmpty }.count
  }
}

extension FieldShape {
  /// The unit in brackets behind what the field is called, where its numbers may have that one; a remark
  /// there is none.
  fileprivate func unit(in heading: String) -> String? {
    guard let unit, let written = counted(in: heading),
      Typed.number("1" + written, unit: unit) != nil
    else { return nil }
    return written
  }

  /// Whether the unit in brackets is another than its numbers may have.
  fileprivate func countsOtherwise(in heading: String) -> Bool {
    guard let unit, let written = counted(in: heading) else { return false }
    return Typed.isOtherUnit(written, than: unit)
  }

  private func counted(in heading: String) -> String? {
    kind.isQuantity ? HeadingNames.remark(in: heading) : nil
  }
}
