import ArgumentParser

/// In which format a verb's data are written, and where to.
struct DataOptions: ParsableArguments {
  @Option(help: ArgumentHelp("格式", "The format", "table|csv|json|ndjson"))
  var format = DataFormat.table

  @Option(
    name: .shortAndLong, help: ArgumentHelp("写入文件", "Write to a file", "file"), completion: .file())
  var output: String?

  var isFile: Bool { output != nil }
}

/// What tells something, in whichever format is wanted.
nonisolated protocol Telling {
  var data: DataOptions { get }
}

nonisolated extension Verb where Self: Telling {
  var outputFile: String? { data.output }
}
