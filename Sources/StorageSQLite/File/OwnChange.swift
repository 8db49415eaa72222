import Records
import Storage

/// A change that was saved here, to be read by people where the file that held it was replaced.
struct OwnChange: Sendable {
  let number: Int
  let set: ChangeSet
  /// Its records, in the order of the changes.
  let ids: [Int]
  let holdings: Holdings
  let time = Journal.now()

  /// The change and below it each record with its fields: as text that can be read and pasted.
  var text: String {
    let head = ["#\(number)", time, set.user, set.command, set.reason]
    var lines = [head.filter { !$0.isEmpty }.joined(separator: "\t")]
    for (place, change) in set.changes.enumerated() {
      guard let shape = try? holdings.shape(change.entity) else { continue }
      let id = ids.indices.contains(place) ? " #\(ids[place])" : ""
      lines.append(Self.name(of: change) + " " + shape.title.zh + id)
      for (field, value) in Self.fields(of: change, shape) where value != .blank {
        let text =
          if case .reference = field.kind, let id = value.integer { "#\(id)" } else {
            field.written(value, .zh)
          }
        lines.append("\t\(field.label.zh)\t" + text.replacing("\n", with: " "))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func name(of change: Change) -> String {
    switch change {
    case .insert: "新增"
    case .update: "修改"
    case .archive: "归档"
    case .restore: "恢复"
    case .reveal: "查看"
    case .remark: "备注"
    }
  }

  private static func fields(of change: Change, _ shape: Shape) -> [(FieldShape, Value)] {
    switch change {
    case .insert(_, let values): Array(zip(shape.fields, values))
    case .update(_, _, _, let fields):
      shape.fields.compactMap { field in fields[field.name].map { (field, $0) } }
    case .archive, .restore, .reveal, .remark: []
    }
  }
}
