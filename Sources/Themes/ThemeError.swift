/// Why a theme cannot be had; lines and columns count from 1.
package enum ThemeError: Error, Hashable, Sendable {
  case unknown(name: String, folders: [String])
  case unreadable(file: String)
  case malformed(file: String, line: Int, column: Int, problem: String)
  case notMapping(file: String, line: Int)
  case missingKey(file: String, key: String)
  case badColor(file: String, line: Int, column: Int, key: String, text: String)
  case badVariant(file: String, line: Int, column: Int, text: String)
  case badContrast(file: String, line: Int, column: Int, text: String)
}
