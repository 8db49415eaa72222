import Records

/// What the rows of a sheet hold, for a draft: taking it copies nothing, so that it can be taken at every
/// cell; it is put into words when it is written to its file.
struct SheetDraft: Hashable, Sendable {
  /// The names of the fields.
  let columns: [String]
  let rows: [SheetRow]
}

extension SheetDraft: Codable {
  /// One cell that holds something.
  private struct Cell: Codable {
    let column: Int
    let text: String
    /// What a choice or a reference stands for.
    let code: Int?
  }

  private enum CodingKeys: CodingKey { case columns, rows }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(columns, forKey: .columns)
    let rows = rows.filter { !$0.isBlank }.map { row in
      row.cells.enumerated().compactMap { column, entry -> Cell? in
        // What may not be kept in the store may not be kept beside it.
        guard !entry.text.isEmpty, !PersonalText.hasIdentityNumber(entry.text) else { return nil }
        return Cell(column: column, text: entry.text, code: entry.value.integer)
      }
    }
    try container.encode(rows, forKey: .rows)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let columns = try container.decode([String].self, forKey: .columns)
    let cells = try container.decode([[Cell]].self, forKey: .rows)
    self.columns = columns
    rows = cells.enumerated().map { number, cells in
      var row = SheetRow(id: number, cells: columns.map { _ in FormField.Entry() })
      for cell in cells where columns.indices.contains(cell.column) {
        row.cells[cell.column] = FormField.Entry(
          text: cell.text, value: cell.code.map(Value.integer) ?? .blank)
      }
      return row
    }
  }
}

extension Sheet {
  /// What would be lost if the sheet went away now; nil where that is nothing.
  func draft(id: String) -> Draft? {
    guard filled > 0 else { return nil }
    let sheet = SheetDraft(columns: fields.map(\.shape.name), rows: rows)
    return Draft(
      id: id, entity: shape.name, record: nil, revision: nil, fields: [], sheet: sheet,
      count: filled)
  }

  /// Takes the rows of a draft; chosen values as they were, the others read again.
  mutating func take(_ draft: SheetDraft, _ reader: inout CellReader) {
    let places = draft.columns.map { place(of: $0) }
    let restored = draft.rows.map { kept in
      var row = newRow()
      for (entry, place) in zip(kept.cells, places) {
        guard let place else { continue }
        row.cells[place] =
          fields[place].isChosen && !entry.value.isBlank
          ? FormField.Entry(text: entry.text, value: entry.value)
          : reader.entry(entry.text, fields[place], place)
      }
      return row
    }
    if !restored.isEmpty { replace(0..<rows.count, with: restored) }
  }
}

extension SheetLayer: DraftKeeper {
  var hasDraft: Bool { journaled != nil }

  /// A sheet that goes on where a draft was left.
  init(resuming draft: Draft, _ shape: Shape, _ context: Context) {
    self.init(shape, context)
    draftID = draft.id
    var reader = CellReader(context, sheet.names)
    if let kept = draft.sheet { sheet.take(kept, &reader) }
    journaled = sheet.version
    place.row = sheet.rows.count - 1
  }

  /// Keeps what was typed, or forgets it where nothing is left of it.
  mutating func journal() -> [Effect] {
    guard sheet.version != journaled else { return [] }
    let draft = sheet.draft(id: draftID)
    guard draft != nil || journaled != nil else { return [] }
    journaled = draft == nil ? nil : sheet.version
    return [draft.map { .keepDraft($0) } ?? .dropDraft(draftID)]
  }

  /// Forgets what was typed, once it is saved or not wanted.
  mutating func dropDraft() -> [Effect] {
    guard journaled != nil else { return [] }
    journaled = nil
    return [.dropDraft(draftID)]
  }

  mutating func lastWish(_ context: Context) -> [Effect] {
    guard saving == nil else { return [] }
    commit(context)
    return journal()
  }
}
