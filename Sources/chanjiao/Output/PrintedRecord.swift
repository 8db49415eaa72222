import Canvas
import Catalog
import Records
import Storage

/// One record as a list has it: the columns a first view shows, or all its fields by their names.
nonisolated struct PrintedRecord: Listed {
  let row: Row
  let view: View
  /// Whether personal data are shown as they are.
  var isUnmasked = false

  /// What the records of one kind have in common, worked out once for a list of any length.
  struct View {
    let shape: Shape
    let language: Language
    fileprivate let shown: [Int]
    fileprivate let sample: Int?

    init(_ shape: Shape, _ language: Language) {
      self.shape = shape
      self.language = language
      shown = shape.fields.indices.filter { shape.fields[$0].width > 0 }
      sample = shape.index(of: "sample")
    }

    /// Writes a list of them.
    func writer(_ format: DataFormat, isFile: Bool) -> ListWriter {
      ListWriter(format, table, names: names, isFile: isFile)
    }

    private var table: TextTable {
      var columns = [TextTable.Column(heading: "id", alignment: .right)]
      columns += shown.map { index in
        let field = shape.fields[index]
        return TextTable.Column(
          heading: field.label[language], alignment: field.kind.isQuantity ? .right : .left)
      }
      if let sample { columns.append(.init(heading: shape.fields[sample].label[language])) }
      return TextTable(columns)
    }

    /// What heads its CSV: the fields' names, and beside a reference's that of the record's id.
    var names: [String] {
      var names = ["id"]
      for field in shape.fields {
        names.append(field.name)
        if case .reference = field.kind { names.append(field.name + "_id") }
      }
      return names
    }
  }

  var cells: [String] {
    [String(row.id)] + view.shown.map(short)
      + (view.sample.map { [isSample ? view.shape.fields[$0].label[view.language] : ""] } ?? [])
  }

  var lines: [[String]] {
    var cells = [String(row.id)]
    for (index, field) in view.shape.fields.enumerated() {
      cells.append(text(index))
      if case .reference = field.kind {
        cells.append(row.record.values[index].integer.map(String.init) ?? "")
      }
    }
    return [cells]
  }

  var object: JSON {
    var members: [(String, JSON)] = [("id", .integer(row.id))]
    for (index, field) in view.shape.fields.enumerated() {
      members.append(
        (
          field.name,
          PrintedValue.json(row, index, view.shape, unmasked: isUnmasked, view.language)
        ))
      if case .reference = field.kind {
        let id = row.record.values[index].integer
        let isArchived = row.references.archived.contains(index)
        members.append((field.name + "_id", id.map(JSON.integer) ?? .null))
        members.append((field.name + "_archived", id == nil ? .null : .flag(isArchived)))
      }
    }
    return .object(members)
  }

  private var isSample: Bool { view.sample.map { row.record.values[$0].integer == 1 } ?? false }

  /// A value as a table has room for it: of a code what it stands for, as on the screen, and of a name
  /// so much that one sees where its record is archived.
  private func short(_ index: Int) -> String {
    let text = text(index)
    if row.references.archived.contains(index) {
      return text.shortened(TextTable.usualWidest - archived.columns) + archived
    }
    guard case .code(let scheme) = view.shape.fields[index].kind, !view.shape.isNamed(by: index)
    else { return text }
    return CodeTables.name(of: text, scheme) ?? text
  }

  private var archived: String { " (" + Term("已归档", "archived")[view.language] + ")" }

  private func text(_ index: Int) -> String {
    PrintedValue.text(row, index, view.shape, unmasked: isUnmasked, view.language)
  }
}

/// One record by itself: for people, the filled fields under their sections, each with label,
/// identifier and value.
nonisolated extension PrintedRecord: Report {
  var names: [String] { view.names }

  var page: String {
    let (shape, language) = (view.shape, view.language)
    var page = "\(shape.title[language]) #\(row.id)"
    if row.record.isArchived { page += archived }
    page += "\n"
    let filled = shape.fields.indices.filter { !row.record.values[$0].isBlank }
    let labels = filled.map { shape.fields[$0].label[language] + " " + shape.fields[$0].name }
    let width = labels.map(\.columns).max() ?? 0
    var section: Term?
    for (index, label) in zip(filled, labels) {
      let field = shape.fields[index]
      if field.section != section {
        section = field.section
        page += "\n" + (section.map { $0[language] + "\n" } ?? "")
      }
      let lines = told(index).split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline
      ).map(\.sanitised)
      let gap = "\n" + String(repeating: " ", count: width + 4)
      page += "  " + label.padded(width) + "  " + lines.joined(separator: gap) + "\n"
    }
    return page
  }

  /// A value with what a person wants to know beside it.
  private func told(_ index: Int) -> String {
    let field = view.shape.fields[index]
    var value = text(index)
    if case .code(let scheme) = field.kind, let name = CodeTables.name(of: value, scheme) {
      value += " " + name
    }
    if let id = row.record.values[index].integer, case .reference = field.kind {
      value += " #\(id)"
    }
    if row.references.archived.contains(index) { value += archived }
    if field.kind.isQuantity, let unit = field.unit { value += " " + unit[view.language] }
    return value
  }
}
