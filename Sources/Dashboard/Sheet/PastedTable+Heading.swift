import Records

/// The row of a pasted table that names fields.
extension PastedTable {
  /// Where its columns belong.
  struct Heading: Hashable {
    /// The row it is; what stands above it is a title.
    let row: Int
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
  /// and what stands above it has fewer cells, as titles have.
  func heading(of fields: [FieldShape]) -> Heading? {
    var above = 0
    for (index, row) in rows.prefix(min(Self.headingRows, rows.count - 1)).enumerated() {
      let written = Self.written(row)
      let named = row.filter { cell in fields.contains { $0.isCalled(cell) } }.count
      if named > 0, named * 2 > written || named >= 3, written > above {
        return heading(row, index, fields)
      }
      above = max(above, written)
    }
    return nil
  }

  private func heading(_ row: [String], _ index: Int, _ fields: [FieldShape]) -> Heading {
    var heading = Heading(row: index)
    for cell in row {
      var place = fields.firstIndex { $0.isCalled(cell) }
      let text = Typed.trimmed(cell)
      if place == nil, !text.isEmpty { heading.unknown.append(text) }
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
    rows.dropFirst(heading.row + 1).map { row in
      row.enumerated().map { column, cell in
        guard column < heading.units.count, let unit = heading.units[column],
          cell.contains(where: Self.isDigit), !cell.contains(where: Self.shifts.contains)
        else { return cell }
        return cell + unit
      }
    }
  }

  /// How many rows above a heading have something in them.
  func titles(above heading: Heading) -> Int {
    rows.prefix(heading.row).filter { Self.written($0) > 0 }.count
  }

  /// What says by itself what a number counts in.
  private static let shifts: Set<Character> = ["百", "千", "万", "亿", "元"]

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || ("０"..."９").contains(character)
  }

  private static func written(_ row: [String]) -> Int {
    row.filter { !Typed.trimmed($0).isEmpty }.count
  }
}

extension FieldShape {
  /// Whether a heading means this field: its label in either language, its name or what else it is
  /// called, however it is spread, whatever marks or unit stand behind it.
  fileprivate func isCalled(_ heading: String) -> Bool {
    let called = [label.zh, label.en, name] + words.split(separator: " ").map(String.init)
    let names = called.map(Self.closed)
    let whole = Self.closed(heading)
    return names.contains(whole) || Self.bracketed(whole).map { names.contains($0.before) } == true
  }

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
    kind.isQuantity ? Self.bracketed(Self.closed(heading))?.inside : nil
  }

  /// A heading without the blanks it is spread with, its marks, its width and case.
  private static func closed(_ heading: String) -> String {
    let text = Typed.folded(heading).lowercased()
    return text.filter { !$0.isWhitespace && $0 != "*" && $0 != "\u{FEFF}" && $0 != "\u{200B}" }
  }

  private static func bracketed(_ text: String) -> (before: String, inside: String)? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    return (String(text[..<open]), String(text[text.index(after: open)...].dropLast()))
  }
}
