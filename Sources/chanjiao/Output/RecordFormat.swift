import Canvas
import Records
import Storage

/// How a list of records is written.
nonisolated enum RecordFormat: String, CaseIterable {
  case table, csv, json, ndjson
}

/// Writes records one page after another, so that a list of any length takes little memory.
nonisolated protocol RecordWriter {
  mutating func begin(_ first: [Row]) -> String
  mutating func text(_ rows: [Row]) -> String
  mutating func end() -> String
}

nonisolated extension RecordFormat {
  /// The writer for an entity's records; `isFile` where they go into a file, which spreadsheets may
  /// open.
  func writer(_ shape: Shape, _ language: Language, isFile: Bool) -> any RecordWriter {
    switch self {
    case .table: TableWriter(shape, language)
    case .csv: CSVWriter(shape: shape, language: language, csv: CSV(isFile: isFile))
    case .json: JSONWriter(shape: shape, language: language, isArray: true)
    case .ndjson: JSONWriter(shape: shape, language: language, isArray: false)
    }
  }
}

/// The columns a first view shows, set by display width.
nonisolated struct TableWriter: RecordWriter {
  private let shape: Shape
  private let language: Language
  private let shown: [Int]
  private let sample: Int?
  private var table: TextTable

  init(_ shape: Shape, _ language: Language) {
    self.shape = shape
    self.language = language
    shown = shape.fields.indices.filter { shape.fields[$0].width > 0 }
    sample = shape.index(of: "sample")
    var columns = [TextTable.Column(heading: "id", alignment: .right)]
    columns += shown.map { index in
      let field = shape.fields[index]
      return TextTable.Column(
        heading: field.label[language], alignment: field.kind.isQuantity ? .right : .left)
    }
    if let sample { columns.append(.init(heading: shape.fields[sample].label[language])) }
    table = TextTable(columns)
  }

  mutating func begin(_ first: [Row]) -> String { table.begin(fitting: first.map(cells)) }

  func text(_ rows: [Row]) -> String { rows.map { table.line(cells($0)) }.joined() }

  func end() -> String { "" }

  private func cells(_ row: Row) -> [String] {
    var cells = [String(row.id)]
    for index in shown { cells.append(PrintedValue.text(row, index, shape, language)) }
    if let sample {
      let isSample = row.record.values[sample].integer == 1
      cells.append(isSample ? shape.fields[sample].label[language] : "")
    }
    return cells
  }
}

/// Comma-separated values, headed by the fields' names.
nonisolated struct CSVWriter: RecordWriter {
  let shape: Shape
  let language: Language
  let csv: CSV

  func begin(_ first: [Row]) -> String {
    var names = ["id"]
    for field in shape.fields {
      names.append(field.name)
      if case .reference = field.kind { names.append(field.name + "_id") }
    }
    return csv.heading(names)
  }

  func text(_ rows: [Row]) -> String { rows.map { csv.line(cells($0)) }.joined() }

  func end() -> String { "" }

  private func cells(_ row: Row) -> [String] {
    var cells = [String(row.id)]
    for (index, field) in shape.fields.enumerated() {
      cells.append(PrintedValue.text(row, index, shape, language))
      if case .reference = field.kind {
        cells.append(row.record.values[index].integer.map(String.init) ?? "")
      }
    }
    return cells
  }
}

/// An object a record, keyed by the fields' names: as an array, or one a line.
nonisolated struct JSONWriter: RecordWriter {
  let shape: Shape
  let language: Language
  let isArray: Bool
  private let unmasked: Bool
  private var isFirst = true

  init(shape: Shape, language: Language, isArray: Bool, unmasked: Bool = false) {
    self.shape = shape
    self.language = language
    self.isArray = isArray
    self.unmasked = unmasked
  }

  func begin(_ first: [Row]) -> String { isArray ? "[" : "" }

  mutating func text(_ rows: [Row]) -> String {
    var text = ""
    for row in rows {
      if isArray { text += isFirst ? "\n" : ",\n" }
      text += object(row).line
      if !isArray { text += "\n" }
      isFirst = false
    }
    return text
  }

  func end() -> String { isArray ? "\n]\n" : "" }

  func object(_ row: Row) -> JSON {
    var members: [(String, JSON)] = [("id", .integer(row.id))]
    for (index, field) in shape.fields.enumerated() {
      members.append(
        (field.name, PrintedValue.json(row, index, shape, unmasked: unmasked, language)))
      if case .reference = field.kind {
        members.append(
          (field.name + "_id", row.record.values[index].integer.map(JSON.integer) ?? .null))
      }
    }
    return .object(members)
  }
}
