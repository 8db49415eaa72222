import ArgumentParser

/// How many rows a verb gives that may have any number of them.
struct RowOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "最多几条（表格默认 100，其他格式不限）", "At most so many (100 in a table, else no limit)", "n"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 {
      throw ValidationError(Help.text("--limit 至少为 1", "--limit is at least 1"))
    }
  }

  /// The rows given at most in a format; nil for all there are.
  func most(_ format: DataFormat) -> Int? { limit ?? (format == .table ? 100 : nil) }
}
