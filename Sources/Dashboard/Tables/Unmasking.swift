package import Records
package import Storage
import Widgets

/// Personal fields of records shown in full on one screen: asked for, kept in the history, and masked
/// again when the screen is left.
package struct Unmasking: Hashable, Sendable {
  private(set) var shown: Set<Int> = []
  /// What was asked about; the record is shown once the store has kept it.
  private var asked: ChangeSet?

  static let label = Term("显示遮盖的内容", "Unmask")

  /// Why nothing can be unmasked: whoever is shown something has to be written down.
  static func obstacle(_ context: Context) -> Term? {
    context.readOnly.map { refused($0.term) }
  }

  /// That nothing is shown, for a reason that keeps it from being written down.
  package static func refused(_ reason: Term) -> Term {
    Term("不能显示：查看须记入历史。\(reason.zh)", "Not shown: looking has to be kept. \(reason.en)")
  }

  /// What is masked of a record.
  static func masked(in row: Row, of shape: Shape) -> [FieldShape] {
    shape.fields.indices.filter {
      shape.fields[$0].isPersonal && !row.record.values[$0].isBlank
    }.map { shape.fields[$0] }
  }

  /// What has to be kept before a record's personal fields are shown; nil where it has none.
  package static func looking(at row: Row, of shape: Shape, user: String) -> ChangeSet? {
    let fields = masked(in: row, of: shape)
    guard !fields.isEmpty else { return nil }
    return ChangeSet(
      [.reveal(entity: shape.name, id: row.id, fields: fields.map(\.name))], user: user,
      command: "unmask")
  }

  /// Asks before a record's personal fields are shown; those shown are masked again.
  mutating func toggle(_ row: Row?, _ context: Context) -> Response {
    guard let row, let shape = context.holdings[row.record.entity] else {
      return .notice(context.text(TableWording.noRow), .warning)
    }
    if shown.remove(row.id) != nil { return .taken }
    guard let set = Self.looking(at: row, of: shape, user: context.user),
      case .reveal(_, _, let names)? = set.changes.first
    else { return .notice(context.text(Term("没有遮盖的内容", "Nothing is masked here")), .note) }
    asked = set
    let fields = names.compactMap { shape[$0] }
    let labels = Term(
      fields.map(\.label.zh).joined(separator: "、"), fields.map(\.label.en).joined(separator: ", "))
    let name = Display.name(row, shape, context.language)
    return .act(
      .push(
        ConfirmLayer(
          Term("显示\(labels.zh)？", "Show \(labels.en)?"),
          Term(
            "\(shape.title.zh)：\(name)\n此操作会记入历史，离开本屏后重新遮盖。",
            "\(shape.title.en): \(name)\nThe history keeps that you looked; leaving this screen masks it."
          ),
          yes: Term("显示", "Show"), effects: [.apply(set)])))
  }

  /// Whether what happened shows a record.
  mutating func take(_ event: Event) -> Bool {
    guard case .saved(_, let set) = event, set == asked,
      case .reveal(_, let id, _)? = set.changes.first
    else { return false }
    asked = nil
    shown.insert(id)
    return true
  }
}
