import Canvas
import Catalog
import Records
import Storage
import Widgets

/// 台账: every kind of record as a table; the kinds at the left, grouped, with counts.
struct RecordsPane: Pane, TableHolder {
  static let name = "records"
  static let number = 8
  static let tab = Term("台账", "Records")
  static let words = "明细 清单 表格 all kinds tables"

  var table: RecordTable
  private var kinds = TreeList(rows: [])
  /// What the names of all kinds take whole, with their counts.
  private var kindsWidth = 0
  private var counts: [String: Int] = [:]
  /// The kinds whose counts were asked for since the records last changed.
  private var counted: Set<String> = []
  private var isChoosingKind = true
  private var tables: [String: RecordTable] = [:]

  init() { table = RecordTable(Scope(Alliance.entity)) }

  static let commands: [Command<RecordsPane>] =
    withTable([
      Command(
        "nextPart", "Tab S-Tab", Term("切换窗格", "Next pane"),
        help: Term("在种类与表格之间切换", "Between the kinds and the table"), hint: 3
      ) { pane, _ in
        pane.isChoosingKind.toggle()
        return .taken
      },
      Command(
        "open", "Enter F4", TableWording.open,
        help: Term(
          "进入这种记录的表格，或打开光标所在记录", "Into the table of this kind, or open the record under the cursor"),
        hint: 2
      ) { pane, _ in
        if pane.isChoosingKind {
          pane.isChoosingKind = false
          return .taken
        }
        guard let row = pane.table.current else { return .ignored }
        return .act(.push(CardLayer(entity: pane.table.entity, id: row.id)))
      },
      Command(
        "find", "F7 /", Wording.find,
        help: Term(
          "在光标所在一边查找：种类，或表格的记录；汉字、拼音或首字母",
          "Find where the cursor is: a kind, or records of the table; Chinese, pinyin or initials"),
        hint: 3
      ) { pane, context in
        if pane.choosesKind { return pane.findKind("", context) }
        pane.table.finding = TextInput(pane.table.search)
        return .taken
      },
    ])

  private static let question = "records.kind"

  /// Lists the kinds that go with what is typed.
  private func findKind(_ text: String, _ context: Context) -> Response {
    let shapes = context.holdings.shapes
    let layer = ChooserLayer(
      Self.question, Term("查找种类", "Find a kind"), shapes.map(\.plural),
      details: shapes.map(\.group.term), words: shapes.map { $0.title.en + " " + $0.sought },
      at: shapes.firstIndex { $0.name == kinds.cursor } ?? 0,
      typed: text)
    return .act(.push(layer))
  }

  /// Goes to the kind that was found.
  private mutating func take(_ answer: Answer, _ context: Context) -> Response? {
    guard answer.question == Self.question, case .choice(let index) = answer.content,
      context.holdings.shapes.indices.contains(index)
    else { return nil }
    kinds.move(to: context.holdings.shapes[index].name)
    return settle(context)
  }

  var isWriting: Bool { table.finding != nil }
  /// Whether the kinds have the keys: while the find line is written, the table has.
  private var choosesKind: Bool { isChoosingKind && table.finding == nil }

  mutating func refresh(_ context: Context) -> [Effect] {
    if kinds.rows.isEmpty {
      rebuildKinds(context)
      kinds.move(to: table.entity)
    } else {
      rebuildKinds(context)
    }
    counted = []
    return look(at: table.entity, context) + askVisible(context)
  }

  /// Counts the kinds on the screen, each once: that of the table is counted for its own line.
  private mutating func askVisible(_ context: Context) -> [Effect] {
    let list = frames(context.area).list
    if !table.look.isNarrowed, table.look.archived == .hidden { counted.insert(table.entity) }
    // This runs with every key: what is counted already is not looked up.
    let uncounted = kinds.shownRows(height: list.height).map(\.id)
      .filter { !counted.contains($0) && context.holdings[$0] != nil }
    counted.formUnion(uncounted)
    return uncounted.map { .measure(Measure(Scope($0))) }
  }

  private mutating func rebuildKinds(_ context: Context) {
    var rows: [TreeRow] = []
    for group in EntityGroup.allCases {
      let shapes = context.holdings.shapes.filter { $0.group == group }
      guard !shapes.isEmpty else { continue }
      rows.append(
        TreeRow(
          id: "group.\(group)", depth: 0, label: context.text(group.term), ink: .title,
          isExpanded: true, isHeading: true))
      for shape in shapes {
        rows.append(
          TreeRow(
            id: shape.name, depth: 1, label: context.text(shape.plural),
            note: counts[shape.name].map(Numbers.grouped) ?? "", ink: .text, isExpandable: false,
            isExpanded: false, isLoading: false))
      }
    }
    kinds.replace(rows: rows)
    kindsWidth = rows.reduce(0) {
      max($0, 2 + 3 * $1.depth + $1.label.columns + 1 + $1.note.columns)
    }
  }

  /// Shows another kind's table, as it was left.
  private mutating func look(at entity: String, _ context: Context) -> [Effect] {
    if entity != table.entity {
      table.unmasking = Unmasking()
      tables[table.entity] = table
      table = tables[entity] ?? RecordTable(Scope(entity))
    }
    table.look(at: Scope(entity))
    return table.refresh(context)
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    var response = take(event, context)
    if response.isTaken { response.effects += askVisible(context) }
    return response
  }

  private mutating func take(_ event: Event, _ context: Context) -> Response {
    if case .measured(let found) = event, found.measure.dimensions.isEmpty,
      found.measure == Measure(Scope(found.measure.scope.entity))
    {
      counts[found.measure.scope.entity] = Int(found.figure() ?? 0)
      rebuildKinds(context)
    }
    let (list, body) = frames(context.area)
    switch event {
    case .input(.key(let key)) where choosesKind: return chooseKind(key, list, context)
    case .input(.paste(let text)) where choosesKind: return findKind(text, context)
    case .answered(let answer): if let response = take(answer, context) { return response }
    default: break
    }
    if case .input(.mouse(let mouse)) = event, list.contains(mouse.place) {
      guard mouse.action == .press, let index = kinds.rowIndex(at: mouse.place, in: list) else {
        return .taken
      }
      isChoosingKind = true
      kinds.move(to: kinds.rows[index].id)
      return settle(context)
    }
    let focused = !choosesKind
    if case .input(.mouse) = event { isChoosingKind = false }
    if let response = receiveForTable(event, in: body, context, focused: focused) {
      if table.finding != nil { isChoosingKind = false }
      return response
    }
    if case .input(.key(let key)) = event, key.key == .left || key.key == .escape {
      isChoosingKind = true
      return .taken
    }
    return .ignored
  }

  private mutating func chooseKind(_ key: KeyPress, _ list: Rect, _ context: Context) -> Response {
    if key.isComposed, case .character(let character) = key.key {
      return findKind(String(character), context)
    }
    switch kinds.press(key, height: list.height) {
    case .ignored, .expandAll: return .ignored
    case .choose, .expand:
      isChoosingKind = false
      return .taken
    case .moved, .collapse: return settle(context)
    }
  }

  /// Follows the cursor over the kinds.
  private mutating func settle(_ context: Context) -> Response {
    guard let id = kinds.cursor, context.holdings[id] != nil else { return .taken }
    return .want(look(at: id, context))
  }

  private static let roomForBoth = 70

  func hidesParts(_ context: Context) -> Bool { context.area.width < Self.roomForBoth }

  private func frames(_ area: Rect) -> (list: Rect, body: Rect) {
    if area.width < Self.roomForBoth {
      return choosesKind ? (area, area) : (Rect(x: 0, y: 0, width: 0, height: 0), area)
    }
    let least = min(30, area.width / 4)
    // Where there is little room, it is for what one looks at: the names of the kinds, or the table.
    let isTight = area.width < 100 && !choosesKind
    let (list, rest) = area.left(
      isTight ? least : max(least, min(kindsWidth, area.width * 2 / 5)))
    return (list, rest.left(1).rest)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let (list, body) = frames(area)
    if !list.isEmpty { kinds.draw(in: list, on: &surface, focused: choosesKind) }
    if area.width < Self.roomForBoth, choosesKind { return }
    if !list.isEmpty {
      for y in area.y..<area.bottom {
        surface.write("│", at: Point(x: list.right, y: y), Style(.border))
      }
    }
    // Other screens are of one alliance, and count fewer.
    let kind = context.holdings[table.entity].map { context.text($0.plural) } ?? ""
    let title = kind + "  " + context.text(Term("全库", "whole database"))
    table.draw(in: body, on: &surface, focused: !choosesKind, title: title, context)
  }
}
