import ArgumentParser

/// How many rows a verb gives, in which format, and where to.
struct RowOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "最多几条（表格默认 100，其他格式不限）", "At most so many (100 in a table, else no limit)", "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("格式", "The format", "table|csv|json|ndjson"))
  var format = RecordFormat.table

  @Option(
    name: .shortAndLong, help: ArgumentHelp("写入文件", "Write to a file", "file"), completion: .file())
  var output: String?

  func validate() throws {
    if let limit, limit < 1 {
      throw ValidationError(Help.text("--limit 至少为 1", "--limit is at least 1"))
    }
  }

  /// The rows given at most; nil for all there are.
  var most: Int? { limit ?? (format == .table ? 100 : nil) }
}
