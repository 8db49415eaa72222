import ArgumentParser

/// In which format a verb's data are written, and where to.
struct DataOptions: ParsableArguments {
  @Option(help: ArgumentHelp("格式", "The format", "table|csv|json|ndjson"))
  var format = DataFormat.table

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("写入文件，- 为标准输出", "Write to a file; - is standard output", "file"),
    completion: .file())
  var output: String?

  /// The file to write to; nil for standard output.
  var file: String? { output == "-" ? nil : output }
  var isFile: Bool { file != nil }
}

/// What tells something, in whichever format is wanted.
nonisolated protocol Telling {
  var data: DataOptions { get }
}

nonisolated extension Verb where Self: Telling {
  var outputFile: String? { data.file }
}
