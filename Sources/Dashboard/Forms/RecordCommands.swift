import Records
import Storage
import Widgets

/// What can be done to records wherever they are shown.
enum RecordCommands {
  /// A form for a new record of a scope, filled with what the scope says of its records.
  static func add(
    to scope: Scope, filled: [String: Value] = [:], _ context: Context
  ) -> Response {
    guard let shape = context.holdings[scope.entity] else { return .ignored }
    let prefilled = prefilled(scope, shape, context).merging(filled) { $1 }
    return .act(.push(FormLayer(new: shape, prefilled: prefilled, context)))
  }

  /// A sheet for many new records of a scope, their rows filled likewise.
  static func addMany(
    to scope: Scope, filled: [String: Value] = [:], _ context: Context
  ) -> Response {
    guard let shape = context.holdings[scope.entity] else { return .ignored }
    let prefilled = prefilled(scope, shape, context).merging(filled) { $1 }
    return .act(.push(SheetLayer(shape, prefilled: prefilled, context)))
  }

  private static func prefilled(
    _ scope: Scope, _ shape: Shape, _ context: Context
  ) -> [String: Value] {
    var prefilled: [String: Value] = [:]
    if let alliance = scope.alliance ?? context.alliance, let path = shape.scope,
      shape.index(of: path) != nil
    {
      prefilled[path] = .integer(alliance)
    }
    for (path, value) in scope.filter?.equalities ?? [] where shape.index(of: path) != nil {
      prefilled[path] = value
    }
    return prefilled
  }

  static func edit(
    _ row: Row?, at field: String? = nil, in series: Series? = nil, _ context: Context
  ) -> Response {
    guard let row else { return .notice(context.text(TableWording.noRow), .warning) }
    guard let shape = context.holdings[row.record.entity] else { return .ignored }
    let form = FormLayer(editing: row, shape, at: field, in: series, context)
    let greeting = form.greeting.map { [Act.notice($0)] } ?? []
    return Response(isTaken: true, acts: [.push(form)] + greeting)
  }

  /// Asks before records are archived; archived ones are brought back.
  static func archive(_ rows: [Row], _ context: Context) -> Response {
    guard let first = rows.first, let shape = context.holdings[first.record.entity] else {
      return .notice(context.text(TableWording.noRow), .warning)
    }
    let restores = rows.allSatisfy(\.record.isArchived)
    let turned = rows.filter { restores || !$0.record.isArchived }
    let name = Display.name(first, shape, context.language)
    let what =
      turned.count == 1
      ? Term("\(shape.title.zh)：\(name)", "\(shape.title.en): \(name)")
      : Term(
        "\(shape.title.zh) \(turned.count) 条：\(name) 等",
        "\(turned.count) × \(shape.title.en): \(name) …")
    let question =
      restores
      ? what
      : Term(
        "\(what.zh)\n归档后不再列出、不再计入，^Z 可撤销。",
        "\(what.en)\nIt will not be listed or counted any more; ^Z undoes it.")
    return .act(.push(ArchiveLayer(turned, shape, question, restores: restores, context)))
  }
}

extension Filter {
  /// What every record of the filter has, field by field.
  var equalities: [(String, Value)] {
    switch self {
    case .equals(let path, let value): [(path, value)]
    case .all(let parts): parts.flatMap(\.equalities)
    default: []
    }
  }
}

extension TableHolder {
  /// The commands of every table that change its records.
  static var changingCommands: [Command<Self>] {
    [
      Command(
        "edit", "F2 e", FormWording.edit,
        help: Term("编辑光标所在记录", "Edit the record under the cursor"), hint: 3,
        changes: true
      ) { layer, context in
        let table = layer.table
        let series = Series(
          scope: table.shownScope, sort: table.sort, place: table.current?.anchor)
        return RecordCommands.edit(
          table.current, at: table.currentField, in: series, context)
      }
      .found(by: FormWording.editWords),
      Command(
        "new", "F6 Ins", FormWording.add,
        help: Term("新增一条，筛选的条件已填好", "A new record, filled with what the filters say"), hint: 3,
        changes: true
      ) { layer, context in
        let table = layer.table
        return RecordCommands.add(to: table.shownScope, filled: table.focus.filled, context)
      }
      .found(by: FormWording.addWords),
      Command(
        "sheet", "^N", SheetWording.open, help: SheetWording.openHelp, hint: 100,
        changes: true
      ) { layer, context in
        let table = layer.table
        return RecordCommands.addMany(to: table.shownScope, filled: table.focus.filled, context)
      }
      .found(by: SheetWording.words),
      Command(
        "archive", "F8 Del", FormWording.archive,
        help: Term(
          "归档光标所在或已标记的记录；已归档的还原",
          "Archive the record under the cursor, or those marked; bring archived ones back"),
        changes: true
      ) { layer, context in
        let rows = layer.table.marks.inOrder
        return RecordCommands.archive(
          rows.isEmpty ? [layer.table.current].compactMap(\.self) : rows, context)
      }
      .found(by: FormWording.archiveWords),
      Command(
        "unmask", "%", Unmasking.label,
        help: Term(
          "显示光标所在记录的个人信息，记入历史；再按遮盖", "Show the record's personal data, kept in the history"),
        changes: true, disabled: { _, context in Unmasking.obstacle(context) }
      ) { layer, context in layer.table.unmask(context) },
    ]
  }
}
