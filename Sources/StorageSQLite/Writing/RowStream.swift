import GRDB
import Han
import Records
import Storage

/// Writes many new rows of one entity's table one after another, as ``RowWriter`` writes one.
struct RowStream {
  private let columns: TableColumns
  private let db: Database
  private let rows: BoundStatement
  private let texts: BoundStatement?

  init(_ shape: Shape, _ db: Database) throws {
    self.db = db
    columns = TableColumns(shape)
    let writer = RowWriter(shape, db)
    rows = try BoundStatement(writer.insertion, db)
    texts = writer.isSearched ? try BoundStatement(writer.indexing, db) : nil
  }

  func insert(_ values: [Value]) throws -> Int {
    var place: Int32 = 0
    for (role, value) in zip(columns.roles, values) {
      place += 1
      rows.bind(value, at: place)
      switch role {
      case .plain, .number: break
      case .amount:
        place += 1
        if case .amount(let amount) = value {
          rows.bind(amount.qualifier.rawValue, at: place)
        } else {
          rows.bindBlank(at: place)
        }
      case .sortedText:
        place += 1
        rows.bind(SortKey.make(value.text ?? ""), at: place)
      }
    }
    try rows.execute()
    let id = Int(db.lastInsertedRowID)
    guard let texts else { return id }
    let text = columns.searchText(values)
    if text.isEmpty { return id }
    texts.bind(id, at: 1)
    texts.bind(SearchIndex.tokens(text), at: 2)
    try texts.execute()
    return id
  }
}
