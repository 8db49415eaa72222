import CCodeTables

/// A table compiled into the program, read row by row.
package enum EmbeddedTable: Sendable {
  case divisions, industries, programmes, seedFacts, seedUnits, statedMetrics

  /// Every row's fields, without a heading where the table has one.
  package var rows: [[String]] {
    switch self {
    case .divisions: Self.rows(code_table_divisions(), skipping: 0)
    case .industries: Self.rows(code_table_industries(), skipping: 0)
    case .programmes: Self.rows(code_table_programmes(), skipping: 0)
    case .seedFacts: Self.rows(code_table_seed_facts(), skipping: 1)
    case .seedUnits: Self.rows(code_table_seed_units(), skipping: 1)
    case .statedMetrics: Self.rows(code_table_stated_metrics(), skipping: 1)
    }
  }

  /// Reads bytes as comma-separated values; a quoted field may hold commas.
  private static func rows(_ table: code_table, skipping heading: Int) -> [[String]] {
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    var rows: [[String]] = []
    var row: [String] = []
    var isQuoted = false
    var start = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n"):
        row.append(text(bytes[start..<index]))
        start = index + 1
        if byte == UInt8(ascii: "\n") {
          rows.append(row)
          row.removeAll(keepingCapacity: true)
        }
      default: break
      }
    }
    return heading == 0 ? rows : Array(rows.dropFirst(heading))
  }

  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard bytes.first == UInt8(ascii: "\"") else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
  }
}
