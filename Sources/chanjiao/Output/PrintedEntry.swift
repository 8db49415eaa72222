import Dashboard
import Records
import Storage

/// One line of the history as it is printed, personal data masked.
nonisolated struct PrintedEntry: Listed {
  private let entry: HistoryEntry
  private let language: Language
  private let kind: String
  private let fields: [(field: FieldShape, before: Value?, after: Value?)]

  static func table(_ language: Language) -> TextTable {
    var table = TextTable(headings.map { $0[language] })
    table.widest = 80
    return table
  }

  private static let headings = [
    Term("批次", "Change"), Term("时间", "Time"), Term("用户", "User"), Term("命令", "Command"),
    Term("记录", "Record"), Term("操作", "Action"), Term("改动", "Fields"),
  ]

  init(_ entry: HistoryEntry, _ shape: Shape?, _ language: Language) {
    self.entry = entry
    self.language = language
    kind = shape?.title[language] ?? entry.entity
    fields = (shape?.fields ?? []).compactMap { field in
      let before = entry.before[field.name]
      let after = entry.after[field.name]
      if before == nil, after == nil { return nil }
      return (field, before, after)
    }
  }

  var cells: [String] {
    [
      String(entry.change), Clock.wall.text(entry.time), entry.user,
      HistoryWording.command(entry.command, language), record,
      ChangeWording.term(for: entry.action)[language],
      (fields.map { field in
        let label = field.field.label[language]
        if entry.action == .reveal { return label }
        return "\(label): \(text(field.before, field.field)) → \(text(field.after, field.field))"
      } + (entry.reason.isEmpty ? [] : ["“\(entry.reason)”"]))
      .joined(separator: language == .zh ? "；" : "; "),
    ]
  }

  private func text(_ value: Value?, _ field: FieldShape) -> String {
    PrintedValue.text(value, field, of: entry, language)
  }

  private func json(_ value: Value?, _ field: FieldShape) -> JSON {
    PrintedValue.json(value, field, of: entry, language)
  }

  static let columns = [
    "change", "time", "user", "command", "reason", "entity", "id", "count", "name", "action",
    "field", "before", "after",
  ]

  /// A line for each changed field; one without a field where none is told of.
  var lines: [[String]] {
    let facts = [
      String(entry.change), entry.time, entry.user, entry.command, entry.reason, entry.entity,
      String(entry.id), String(entry.count), entry.name ?? "", "\(entry.action)",
    ]
    let changes = fields.map {
      [$0.field.name, text($0.before, $0.field), text($0.after, $0.field)]
    }
    return (changes.isEmpty ? [["", "", ""]] : changes).map { facts + $0 }
  }

  /// The record by kind, number and name; of a filling, the numbers of its first and last.
  private var record: String {
    let number = "\(kind) #\(entry.id)"
    if entry.count > 1 { return number + "…#\(entry.id + entry.count - 1)" }
    return entry.name.map { number + " " + $0 } ?? number
  }

  var object: JSON {
    .object([
      ("change", .integer(entry.change)), ("time", .text(entry.time)),
      ("user", .text(entry.user)), ("command", .text(entry.command)),
      ("reason", .text(entry.reason)), ("entity", .text(entry.entity)), ("id", .integer(entry.id)),
      ("count", .integer(entry.count)), ("name", entry.name.map(JSON.text) ?? .null),
      ("action", .text("\(entry.action)")),
      ("before", .object(fields.map { ($0.field.name, json($0.before, $0.field)) })),
      ("after", .object(fields.map { ($0.field.name, json($0.after, $0.field)) })),
    ])
  }
}
