import ArgumentParser

/// How data are written: in columns for people, or for other programs.
nonisolated enum DataFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, json, ndjson
}

/// What a verb tells of, as other programs take it.
nonisolated protocol Printed {
  /// Its lines of CSV: one, or one for each of its parts.
  var lines: [[String]] { get }
  var object: JSON { get }
}

/// One of several things a verb tells of, which for people makes a row of a table.
nonisolated protocol Listed: Printed {
  var cells: [String] { get }
}

/// The one thing a verb tells of, which for people is a page of its own.
nonisolated protocol Report: Printed {
  var page: String { get }
  /// What heads its lines of CSV.
  var names: [String] { get }
}

nonisolated extension DataFormat {
  /// A report as a whole; `isFile` where it goes into a file, which spreadsheets may open.
  func text(_ report: some Report, isFile: Bool) -> String {
    switch self {
    case .table: return report.page
    case .csv:
      let csv = CSV(isFile: isFile)
      return csv.heading(report.names) + report.lines.map(csv.line).joined()
    case .json, .ndjson: return report.object.line + "\n"
    }
  }
}

/// Writes a list one page after another, so that one of any length takes little memory.
nonisolated struct ListWriter {
  private let format: DataFormat
  private let names: [String]
  private let csv: CSV
  private var table: TextTable
  private var isFirst = true

  /// For rows under the table's headings, or lines of CSV under names; `isFile` where they go into a
  /// file, which spreadsheets may open.
  init(_ format: DataFormat, _ table: TextTable, names: [String], isFile: Bool) {
    self.format = format
    self.table = table
    self.names = names
    csv = CSV(isFile: isFile)
  }

  /// The next page; the first one, even of nothing, begins the whole.
  mutating func text(_ page: [some Listed]) -> String {
    defer { isFirst = false }
    switch format {
    case .table:
      let head = isFirst ? table.begin(fitting: page.map(\.cells)) : ""
      return head + page.map { table.line($0.cells) }.joined()
    case .csv:
      let head = isFirst ? csv.heading(names) : ""
      return head + page.flatMap(\.lines).map(csv.line).joined()
    case .json:
      let objects = page.map(\.object.line).joined(separator: ",\n")
      return (isFirst ? "[" : "") + (objects.isEmpty ? "" : (isFirst ? "\n" : ",\n") + objects)
    case .ndjson: return page.map { $0.object.line + "\n" }.joined()
    }
  }

  func end() -> String { format == .json ? "\n]\n" : "" }

  /// A list that is had at once.
  mutating func whole(_ things: [some Listed]) -> String { text(things) + end() }
}
