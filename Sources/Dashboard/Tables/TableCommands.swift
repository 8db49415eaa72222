import Canvas
import Records
import Storage
import Widgets

/// A layer with a record table in it: gets the commands all tables share.
protocol TableHolder: Layer {
  var table: RecordTable { get set }
}

enum TableWording {
  static let notSortable = Term("这一列不能排序", "This column cannot be sorted by")
  static let notFilterable = Term("这一列不能筛选", "This column cannot be filtered")
  static let noGroups = Term("这一列每条各不相同，没有可分的组", "No two records share a value of this column")
  static let filter = Term("筛选", "Filter")

  static func found(_ text: String) -> Term { Term("查找“\(text)”", "Find “\(text)”") }

  static let openRange = Term(
    "范围至少写一端，如 2021..、..100", "A range has one end at least: 2021.. or ..100")
  static let oneCondition = Term(
    "一次写一个条件；介于两数之间写作 50..100", "One condition at a time; between two is typed 50..100")
  static func noBound(_ sign: String) -> Term {
    Term("“\(sign)”之后还缺数值或日期", "A number or a date is missing after “\(sign)”")
  }
  static let chooseColumns = Term("显示或隐藏列", "Show or hide a column")
  static let noRow = Term("没有选中记录", "No record is selected")
  static func maskedElsewhere(_ fields: [Term]) -> Term {
    Term(
      "表中没有“\(fields.map(\.zh).joined(separator: "、"))”列：按 Enter 打开卡片再看，或用 = 选列",
      "No column of \(fields.map(\.en).joined(separator: ", ")) here: open the card (Enter), or choose the column (=)"
    )
  }
  static let noneMarked = Term("没有标记；空格标记一行", "Nothing is marked; Space marks a row")
  static let archived = Term("已归档", "Archived")
  static func markedAll(_ count: Int) -> Term {
    let rows = Numbers.grouped(count)
    return Term("已标 \(rows) 行", "\(rows) row\(count == 1 ? "" : "s") marked")
  }

  /// That more rows are listed than are marked or copied at once.
  static func tooManyRows(_ count: Int, _ limit: Int) -> Term {
    let (all, most) = (Numbers.grouped(count), Numbers.grouped(limit))
    return Term(
      "共 \(all) 行，一次最多 \(most) 行：先查找或筛选，或在命令行用 chanjiao list 导出",
      "\(all) rows, of \(most) at most at once: find or filter first, or use chanjiao list")
  }

  static let archivedOnly = Term("只看已归档", "archived only")

  /// That nothing is left to show, and how all is shown again.
  static func nothing(because cause: String, clearing key: String) -> Term {
    Term(
      "没有找到：\(cause)。\(key) 清除，看全部。", "Nothing found: \(cause). \(key) shows all again.")
  }

  /// What a find looks at, and how the rest is looked through.
  static func looksIn(_ places: Term, filteredBy key: String) -> Term {
    Term(
      "查找看\(places.zh)；其他列用 \(key) 筛选。",
      "Finding looks in \(places.en); \(key) filters other columns.")
  }

  /// Where a find of records looks: what they are called, what they refer to, and their choices.
  static func searched(_ shape: Shape) -> Term {
    let labels = shape.fields.filter { $0.isSearchable && $0.width > 0 }.map(\.label)
    let texts = Term(
      labels.map(\.zh).joined(separator: "、"), labels.map(\.en).joined(separator: ", "))
    return labels.isEmpty
      ? Term("选项的名称和年份", "choices and years")
      : Term("\(texts.zh)、选项的名称和年份", "\(texts.en), choices and years")
  }

  /// That so many more are left out by a rule, and the key that counts them in.
  static func leavesOut(_ count: Int, by rule: Term, key: String) -> Term {
    Term(
      "\(rule.zh)：另有 \(count) 项未计，\(key) 计入。",
      "\(rule.en) leaves out \(count) more; \(key) counts them in.")
  }
  static let all = Term("现存与已归档", "Kept and archived")
  static let open = Term("打开", "Open")
  static let allWords = "全选 选择全部 select all"
  static let clear = Term("清除筛选", "Clear filters")
  static let clearHelp = Term(
    "清除查找与筛选，连同只看已归档的，光标留在原记录",
    "Clear finding and filters, archived only too; the cursor stays on its record")
  static let clearWords = "全部 显示全部 取消筛选 show all reset"

  /// That a record was saved and cannot be seen here.
  static func hidden(byFilters key: String) -> Term {
    Term("已保存，但被筛选隐藏；\(key) 清除筛选", "Saved, but hidden by the filters; \(key) clears them")
  }

  static func hidden(_ count: Int, byFilters key: String) -> Term {
    Term(
      "新增的有 \(count) 条被筛选隐藏，\(key) 清除筛选",
      "\(count) of those added are hidden by the filters; \(key) clears them")
  }

  /// That records added are not of those listed here, whatever is filtered.
  static func elsewhere(_ count: Int, of all: Int) -> Term {
    all == 1
      ? Term("不在本表范围内，这里不列出", "outside what this table lists, so not shown here")
      : Term(
        "新增的有 \(count) 条不在本表范围内，这里不列出",
        "\(count) of those added are outside what this table lists, so not shown here")
  }
}

extension TableHolder {
  package var mode: LayerMode? { table.finding == nil ? nil : .finding }

  /// While the find line is written, the keys that are its own are not commands.
  package mutating func press(_ key: KeyPress, _ context: Context) -> Response? {
    if table.finding != nil, key.isForFinding { return nil }
    return performCommand(of: key, context)
  }

  /// A layer's own commands with those of its table; where both want a key, the layer's own has it.
  static func withTable(_ own: [Command<Self>]) -> [Command<Self>] {
    let taken = Set(own.flatMap(\.keys))
    return own + tableCommands.filter { taken.isDisjoint(with: $0.keys) }
  }

  /// The commands of every table of records.
  static var tableCommands: [Command<Self>] {
    powers(of: \.table) + [
      Command(
        "openRecord", "Enter F4", TableWording.open,
        help: Term("打开光标所在记录", "Open the record under the cursor"), hint: 2
      ) { layer, context in layer.table.open(context) },
      Command(
        "archived", "~", TableWording.archived,
        help: Term("只看现存的、只看已归档的、两者都看", "Only those kept, only those archived, or both")
      ) { layer, context in layer.table.showNextArchived(context) }
      .of(.finding),
    ] + changingCommands
  }

  /// Hands the table what is its own; nil for anything else.
  mutating func receiveForTable(
    _ event: Event, in rect: Rect, _ context: Context, focused: Bool = true
  ) -> Response? {
    switch event {
    case .input(.key(let key)): return table.press(key, in: rect, context)
    case .input(.paste(let text)): return table.paste(text, context)
    case .input(.mouse(let mouse)): return table.click(mouse, in: rect, context, focused: focused)
    case .answered(let answer):
      if let ids = answer.added(to: table.entity) { return .want(table.seek(added: ids)) }
      return table.take(answer, context)
    case .undone(let receipt, _):
      guard receipt.entities == [table.entity], receipt.ids.count == 1 else { return nil }
      return Response(isTaken: false, effects: table.seek(receipt.ids[0]))
    case .saved, .left:
      table.mask(after: event, context)
      return nil
    case .loaded, .measured, .failed:
      guard table.receive(event, context) else { return nil }
      let clear = Self.commands.first { $0.name == "clearFilter" }
      let key = clear.flatMap { context.keyMap.keys(of: $0, in: Self.commands).first }
      let acts = table.takeHidden(clearing: key, context)
      var response = Response(isTaken: true, effects: table.fill(context), acts: acts)
      if let told = table.takeAll(context) {
        response.effects += told.effects
        response.acts += told.acts
      }
      return response
    default: return nil
    }
  }
}

extension Layer {
  /// The commands that every table has, for one of a layer's tables.
  static func powers<Table: PoweredTable>(
    of table: any WritableKeyPath<Self, Table> & Sendable, group: Term? = nil
  ) -> [Command<Self>] {
    [
      Command(
        "find", "F7 /", Term("查找", "Find"),
        help: Term("边输入边找：汉字、拼音或首字母", "Find as you type: Chinese, pinyin or initials"), hint: 3
      ) { layer, _ in
        layer[keyPath: table].finding = TextInput(layer[keyPath: table].search)
        return .taken
      },
      Command(
        "filter", "&", Term("筛选列", "Filter column"),
        help: Term("按光标所在列筛选", "Filter by the column under the cursor"), hint: 5
      ) { layer, context in layer[keyPath: table].askFilter(context) },
      Command(
        "clearFilter", "^U \\", TableWording.clear, help: TableWording.clearHelp
      ) { layer, context in layer[keyPath: table].clearFilters(context) }
      .found(by: TableWording.clearWords),
      Command(
        "sort", "[ s", Term("排序", "Sort"),
        help: Term("按光标所在列升序、降序、还原", "Sort by the column under the cursor: up, down, off"), hint: 6
      ) { layer, context in layer[keyPath: table].sortByCurrent(context) },
      Command(
        "group", "!", Term("分组", "Group"),
        help: group
          ?? Term("按光标所在列分组计数", "Group by the column under the cursor, with counts"), hint: 7
      ) { layer, context in layer[keyPath: table].group(context) },
      Command(
        "columns", "=", Term("选列", "Columns"),
        help: Term("选择显示哪些列", "Choose which columns are shown")
      ) { layer, context in layer[keyPath: table].askColumns(context) },
      Command(
        "hideColumn", "-", Term("隐藏列", "Hide column"),
        help: Term("隐藏光标所在列", "Hide the column under the cursor")
      ) { layer, context in
        layer[keyPath: table].hideCurrent(context)
        return .taken
      },
      Command(
        "freeze", "]", Term("冻结列", "Freeze columns"),
        help: Term("冻结到光标所在列；再按还原", "Freeze up to the column under the cursor; again to undo")
      ) { layer, context in
        layer[keyPath: table].freezeHere(context)
        return .taken
      },
      Command(
        "wider", ">", Term("加宽列", "Wider"), help: Term("加宽光标所在列", "Widen the column")
      ) { layer, context in
        layer[keyPath: table].widen(by: 4, context)
        return .taken
      },
      Command(
        "mark", "Space", Term("标记", "Mark"),
        help: Term(
          "标记光标所在行，再按取消；Shift 加上下键连续标记",
          "Mark the row under the cursor, again to undo; Shift and arrows mark on")
      ) { layer, context in layer[keyPath: table].markCurrent(context) },
      Command(
        "markAll", "^A )", Term("全部标记", "Mark all"),
        help: Term(
          "标记所列的全部行，再按取消", "Mark every row that is listed, again to undo")
      ) { layer, context in layer[keyPath: table].markAll(context) }
      .found(by: TableWording.allWords),
      Command(
        "marked", "\"", Term("只看已标", "Marked only"),
        help: Term("只看已标记的行，再按看全部", "Only the rows marked; again for all")
      ) { layer, context in layer[keyPath: table].showMarked(context) },
      Command(
        "copy", "y '", Copying.label,
        help: Term("把光标所在的值复制到终端剪贴板", "Copy what is under the cursor to the terminal's clipboard"),
        disabled: { _, context in Copying.obstacle(context) }
      ) { layer, context in
        .copy(layer[keyPath: table].copiedCell(context), context)
      },
      Command(
        "copyRows", "Y ^K", Term("复制行", "Copy rows"),
        help: Term(
          "复制已标记的行或光标所在行，可粘贴到电子表格",
          "Copy the rows marked, or the one under the cursor, for a spreadsheet"),
        disabled: { _, context in Copying.obstacle(context) }
      ) { layer, context in
        layer[keyPath: table].copyRows(context)
      }
      .found(by: Copying.words),
      Command(
        "copyAll", "", Term("复制全部行", "Copy all rows"),
        help: Term(
          "复制所列的全部行，连同列名，可粘贴到电子表格",
          "Copy every row that is listed with the heads of the columns, for a spreadsheet"),
        disabled: { _, context in Copying.obstacle(context) }
      ) { layer, context in layer[keyPath: table].copyAll(context) }
      .found(by: Copying.words + " " + TableWording.allWords),
      Command(
        "narrower", "<", Term("收窄列", "Narrower"), help: Term("收窄光标所在列", "Narrow the column")
      ) { layer, context in
        layer[keyPath: table].widen(by: -4, context)
        return .taken
      },
    ].map { $0.of(.finding) }
  }
}
