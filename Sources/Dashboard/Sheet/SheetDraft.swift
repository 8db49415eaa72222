import Records

/// What the rows of a sheet hold, for a draft: taking it copies nothing, so that it can be taken at every
/// cell; it is put into words when it is written to its file.
struct SheetDraft: Hashable, Sendable {
  /// The names of the fields.
  let columns: [String]
  let rows: [SheetRow]
  /// What new rows are made with.
  let given: [FormField.Entry]
  /// The columns whose values are chosen: a text alone does not tell them.
  let chosen: Set<Int>
}

extension SheetDraft: Codable {
  /// One cell that holds something.
  private struct Cell: Codable {
    let column: Int
    let text: String
    /// What a choice or a reference stands for.
    let code: Int?
    /// Whether digits are missing in the text, which may not be kept.
    let lacksDigits: Bool?
  }

  private enum CodingKeys: CodingKey { case columns, rows, given }

  private func cells(_ entries: [FormField.Entry]) -> [Cell] {
    entries.enumerated().compactMap { column, entry in
      if entry.text.isEmpty, !entry.lacksDigits { return nil }
      // What may not be kept in the store may not be kept beside it.
      let text = PersonalText.withoutIdentityNumbers(entry.text)
      let lacksDigits = text != entry.text || entry.lacksDigits
      return Cell(
        column: column, text: text,
        code: chosen.contains(column) && !lacksDigits ? entry.value.integer : nil,
        lacksDigits: lacksDigits ? true : nil)
    }
  }

  private static func entries(_ cells: [Cell], of columns: [String]) -> [FormField.Entry] {
    var entries = [FormField.Entry](repeating: FormField.Entry(), count: columns.count)
    for cell in cells where entries.indices.contains(cell.column) {
      entries[cell.column] =
        cell.lacksDigits == true
        ? FormField.Entry(lackingDigits: cell.text, columns[cell.column])
        : FormField.Entry(text: cell.text, value: cell.code.map(Value.integer) ?? .blank)
    }
    return entries
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(columns, forKey: .columns)
    try container.encode(rows.filter { !$0.isBlank }.map { cells($0.cells) }, forKey: .rows)
    try container.encode(cells(given), forKey: .given)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let columns = try container.decode([String].self, forKey: .columns)
    let rows = try container.decode([[Cell]].self, forKey: .rows)
    let given = try container.decodeIfPresent([Cell].self, forKey: .given) ?? []
    self.columns = columns
    self.rows = rows.enumerated().map { number, cells in
      SheetRow(id: number, cells: Self.entries(cells, of: columns))
    }
    self.given = Self.entries(given, of: columns)
    chosen = Set((rows.joined() + given).filter { $0.code != nil }.map(\.column))
  }
}

extension Sheet {
  /// What would be lost if the sheet went away now, with what a cell is being written as; nil where that
  /// is nothing.
  func draft(
    id: String, writing text: String?, at place: SheetPlace, evenBlank: Bool = false
  ) -> Draft? {
    var (rows, filled) = (rows, filled)
    if let text {
      let wasBlank = rows[place.row].isBlank
      rows[place.row].cells[place.column] = FormField.Entry(text: text)
      filled += (wasBlank ? 1 : 0) - (rows[place.row].isBlank ? 1 : 0)
    }
    guard filled > 0 || evenBlank else { return nil }
    let sheet = SheetDraft(
      columns: fields.map(\.shape.name), rows: rows, given: given,
      chosen: Set(fields.indices.filter { fields[$0].isChosen }))
    return Draft(
      id: id, entity: shape.name, record: nil, revision: nil, fields: [],
      keeping: fields.keeping { _ in .dropped }, sheet: sheet, count: filled)
  }

  /// Takes the rows of a draft; chosen values as they were, the others read again.
  mutating func take(_ draft: SheetDraft, _ reader: inout CellReader) {
    let places = draft.columns.map { place(of: $0) }
    func read(_ kept: [FormField.Entry], over cells: [FormField.Entry]) -> [FormField.Entry] {
      var cells = cells
      var texts: [(Int, String)] = []
      for (entry, place) in zip(kept, places) {
        guard let place else { continue }
        if fields[place].isChosen, !entry.value.isBlank {
          cells[place] = FormField.Entry(text: entry.text, value: entry.value)
        } else if entry.error != nil {
          cells[place] = entry
        } else {
          texts.append((place, entry.text))
        }
      }
      self.read(texts, into: &cells, &reader)
      return cells
    }
    give(read(draft.given, over: given))
    let restored = draft.rows.map { kept in
      var row = newRow()
      row.cells = read(kept.cells, over: row.cells)
      return row
    }
    if !restored.isEmpty { replace(0..<rows.count, with: restored) }
  }
}

/// Which version of a sheet was kept, and what a cell was being written as then.
struct JournaledSheet: Hashable, Sendable {
  let version: Int
  var writing: String?
  var reason = ""
  var isLinked = false
}

extension SheetLayer: EntryLayer {
  var isSaving: Bool { saving != nil }
  var hasTyping: Bool { sheet.filled > 0 }
  var currentShape: FieldShape { sheet.fields[place.column].shape }
  var spot: EntrySpot { EntrySpot(draft: draftID, row: place.row, field: place.column) }
  var shape: Shape { sheet.shape }
  var told: Term? { pasted.flatMap { $0.isWhole ? nil : SheetWording.lastPasted($0) } }

  var keptSpot: EntrySpot {
    let row =
      sheet.rows[place.row].isBlank
      ? sheet.filled : sheet.rows[..<place.row].count { !$0.isBlank }
    return EntrySpot(draft: draftID, row: row, field: place.column)
  }

  /// A sheet that goes on where a draft was left, with the cursor on a cell that waits for a record.
  init(resuming draft: Draft, at spot: EntrySpot? = nil, _ shape: Shape, _ context: Context) {
    self.init(shape, context)
    draftID = draft.id
    var reader = CellReader(context, sheet.names)
    if let kept = draft.sheet { sheet.take(kept, &reader) }
    sheet.fields.take(draft.keeping)
    if let spot, spot.row >= sheet.rows.count { sheet.append() }
    rebuild(context)
    reason = Typed.trimmed(draft.reason ?? "")
    reasonLacksDigits = draft.reasonLacksDigits ?? false
    journaled = JournaledSheet(version: sheet.version, reason: reason)
    place.row = min(spot?.row ?? .max, sheet.rows.count - 1)
    if let spot, sheet.fields.indices.contains(spot.field) { place.column = spot.field }
  }

  mutating func journal(_ above: Unfinished?) -> [Effect] {
    var (text, reason, lacksDigits) = (editing?.text, reason, reasonLacksDigits)
    switch above {
    case .field(let written): text = written
    case .reason(let written): (reason, lacksDigits) = (written, lacksDigits && written == reason)
    case nil: break
    }
    let writing = text == sheet[place].text ? nil : text
    let latest = JournaledSheet(
      version: sheet.version, writing: writing, reason: reason, isLinked: isLinked)
    guard latest != journaled else { return [] }
    var draft = sheet.draft(id: draftID, writing: writing, at: place, evenBlank: isLinked)
    draft?.keep(reason: reason, lacksDigits: lacksDigits)
    guard draft != nil || journaled != nil else { return [] }
    journaled = draft == nil ? nil : latest
    return [draft.map { .keepDraft($0) } ?? .dropDraft(draftID)]
  }

  mutating func dropDraft() -> [Effect] {
    guard journaled != nil else { return [] }
    journaled = nil
    return [.dropDraft(draftID)]
  }
}
