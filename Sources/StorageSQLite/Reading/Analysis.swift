import GRDB
import Storage

extension Database {
  /// Looks anew at how the indexes are filled, which decides how questions are answered.
  ///
  /// The history is left out: it is all but empty when records are filled in, and grows from then on,
  /// so that what is seen of it would soon mislead. Nothing known means large.
  func analyse() throws {
    try execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE")
    let tables = Journal.tables.map { "'\($0.name)'" }.joined(separator: ", ")
    for statistics in ["sqlite_stat1", "sqlite_stat4"] where try tableExists(statistics) {
      try execute(sql: "DELETE FROM \(statistics) WHERE tbl IN (\(tables))")
    }
    try execute(sql: "ANALYZE sqlite_schema")
  }
}
