package import Records
package import Storage

/// Whether what a draft holds was saved after all: what ends the program may come between the saving and
/// the forgetting of the draft.
extension Draft {
  /// So many records may have been added by others since.
  private static let mostSince = 200

  /// Whether the store has it, kept since a moment (UTC, ISO 8601).
  package func isSaved(
    in store: any RecordStore, since moment: String, today: Day
  ) async throws(StorageError) -> Bool {
    guard let shape = store.holdings[entity] else { return false }
    if let record {
      guard let row = try await store.row(entity, id: record),
        row.record.revision > revision ?? 0
      else { return false }
      return Self.holds(fields, row, shape, today)
    }
    let rows =
      sheet.map { sheet in sheet.rows.map { $0.kept(sheet.columns, shape) } } ?? [
        fields.filter { !$0.text.isEmpty }
      ]
    let wanted = rows.filter { !$0.isEmpty }
    guard let first = wanted.first else { return false }
    let kept = try await store.page(
      Query(Scope(entity), place: .last, limit: wanted.count + Self.mostSince)
    ).rows
    for start in kept.indices.reversed() where kept.count - start >= wanted.count {
      guard Self.holds(first, kept[start], shape, today),
        zip(wanted, kept[start...]).allSatisfy({ Self.holds($0, $1, shape, today) })
      else { continue }
      let begun = HistoryQuery(entity: entity, id: kept[start].id, place: .oldest, limit: 1)
      return try await store.history(begun).contains { $0.time >= moment }
    }
    return false
  }

  private static func holds(_ fields: [Field], _ row: Row, _ shape: Shape, _ today: Day) -> Bool {
    fields.allSatisfy { kept in
      guard let index = shape.index(of: kept.name) else { return false }
      let field = FormField(shape.fields[index], index: index)
      let entry = kept.entry(of: field, today: today, .zh)
      return entry.error == nil && entry.value == row.record.values[index]
    }
  }
}

extension SheetRow {
  /// What its cells hold, as a form's draft has it.
  fileprivate func kept(_ columns: [String], _ shape: Shape) -> [Draft.Field] {
    zip(columns, cells).compactMap { name, entry in
      guard !entry.text.isEmpty, let index = shape.index(of: name) else { return nil }
      return Draft.Field(FormField(shape.fields[index], index: index), entry)
    }
  }
}
