import Records

/// What sheets say.
enum SheetWording {
  static let sheet = Term("表格录入", "Sheet:")
  static let open = Term("表格录入", "Sheet")
  static let openHelp = Term(
    "像电子表格一样成批录入，可从表格软件粘贴", "Enter many as in a spreadsheet, or paste from one")
  /// What people look for when they want to enter many.
  static let words = "导入 批量 粘贴 import paste excel"
  static let choose = Term("录入哪一种记录？", "Which kind of record?")
  static let fromSpreadsheet = Term("从表格软件粘贴", "Paste from a spreadsheet")
  static let naming = Term("查找名称中…", "Looking up names…")
  static let checking = Term("与已有记录核对中…", "Checking against the records…")
  static let nothing = Term("没有填写，未保存", "Nothing was filled in, nothing saved")
  static let noFault = Term("没有错处", "There are no faults")
  static let noRowAbove = Term("上面没有行，本次也没有录入过", "There is no row above, and none was entered yet")
  static let noColumnLeft = Term("左边没有列", "There is no column at the left")
  static let nothingCopied = Term(
    "还没有在此复制过；从别处粘贴请用终端的粘贴键（多为 Ctrl+Shift+V）",
    "Nothing was copied here yet; from elsewhere paste with the terminal's own key, mostly Ctrl+Shift+V"
  )
  static let invitation = Term(
    "直接填写，或把表格软件中复制的单元格用终端的粘贴键（多为 Ctrl+Shift+V）粘贴到这里。首行若有字段名，各列按名对应，"
      + "认不出的列说明后略去；引用和选项可写名称或代码。",
    "Type, or paste cells copied in a spreadsheet with the terminal's own key, mostly Ctrl+Shift+V. "
      + "Where their first row has field names, each column goes to its field, and what has none is "
      + "named and left out; references and choices may be names or codes.")

  static func inRow(_ row: Int) -> Term { Term("第 \(row) 行", "Row \(row)") }
  static func more(_ count: Int) -> Term { Term("另有 \(count) 处", "and \(count) more") }

  static func copied(rows: Int, columns: Int, _ context: Context) -> Term {
    let sent = Copying.sent(context)
    return Term(
      "已复制 \(rows) 行 × \(columns) 列：^V 贴在表内；\(sent.zh)",
      "Copied \(rows) rows × \(columns) columns: ^V pastes them here; \(sent.en)")
  }

  static func settled(_ text: String, _ count: Int) -> Term {
    Term("“\(text)”共 \(count) 格，一并填好", "“\(text)” filled in, in all its \(count) cells")
  }

  static func twin(row: Int, _ labels: [Term]) -> Term {
    Term(
      "\(labels.map(\.zh).joined(separator: "、"))与第 \(row) 行相同，改其一或删一行",
      "the same \(labels.map(\.en).joined(separator: ", ")) as in row \(row); change or delete one")
  }

  static func likelyTwin(row: Int) -> Term {
    Term("可能与第 \(row) 行是同一条", "perhaps the same record as in row \(row)")
  }

  /// What became of a paste in one line, which may be cut: before what was left out it says where that
  /// can be read.
  static func pasted(_ pasted: Sheet.Pasted) -> Term {
    let (done, rest) = (count(pasted), remarks(pasted))
    guard !pasted.isWhole else { return Term(done.zh + rest.zh, done.en + rest.en) }
    return Term("\(done.zh)（F1 看全）\(rest.zh)", "\(done.en) (F1 tells all)\(rest.en)")
  }

  /// The same as long as the sheet is open.
  static func lastPasted(_ pasted: Sheet.Pasted) -> Term {
    let (done, rest) = (count(pasted), remarks(pasted))
    return Term("上次贴入：\(done.zh)\(rest.zh)", "The last paste: \(done.en)\(rest.en)")
  }

  static let fillMerged = Term("向下填满？", "Fill down?")
  static let fillDown = Term("向下填满", "Fill down")

  static func merged(_ labels: [Term], _ count: Int) -> Term {
    Term(
      "“\(labels.map(\.zh).joined(separator: "、"))”只写在每组的首行，下面 \(count) 格空着，像是表格里合并的单元格。"
        + "要按各组首行填满吗？",
      "\(labels.map(\.en).joined(separator: ", ")) stands only in the first row of each group; what is "
        + "below it is blank (\(count)), as merged cells are. Fill down from the first row of each group?"
    )
  }

  private static func count(_ pasted: Sheet.Pasted) -> Term {
    Term(
      "已贴入 \(pasted.rows) 行 × \(pasted.columns) 列",
      "Pasted \(pasted.rows) rows × \(pasted.columns) columns")
  }

  private static func remarks(_ pasted: Sheet.Pasted) -> Term {
    var term = Term("", "")
    if !pasted.unknown.isEmpty {
      term = Term(
        "\(term.zh)；没有这些字段，未贴：\(pasted.unknown.joined(separator: "、"))",
        "\(term.en); no such fields, left out: \(pasted.unknown.joined(separator: ", "))")
    }
    if !pasted.repeated.isEmpty {
      term = Term(
        "\(term.zh)；字段重复，后一列未贴：\(pasted.repeated.joined(separator: "、"))",
        "\(term.en); named twice, the later column left out: "
          + pasted.repeated.joined(separator: ", "))
    }
    if !pasted.otherwise.isEmpty {
      term = Term(
        "\(term.zh)；计量单位与字段不同，未贴：\(pasted.otherwise.joined(separator: "、"))",
        "\(term.en); counted in another unit than the field, left out: "
          + pasted.otherwise.joined(separator: ", "))
    }
    if pasted.sums > 0 {
      term = Term(
        "\(term.zh)；\(pasted.sums) 行合计未录入",
        "\(term.en); rows of sums left out: \(pasted.sums)")
    }
    if pasted.footers > 0 {
      term = Term(
        "\(term.zh)；\(pasted.footers) 行表尾（填表人、注等）未录入",
        "\(term.en); rows behind the records left out: \(pasted.footers)")
    }
    if pasted.serials > 0 {
      term = Term(
        "\(term.zh)；\(pasted.serials) 格是日期序号，已读作日期",
        "\(term.en); numbers of days read as dates: \(pasted.serials)")
    }
    if pasted.pastNewYear > 0 {
      term = Term(
        "\(term.zh)；\(pasted.pastNewYear) 格没写年份，早于起始，按次年读",
        "\(term.en); without a year and before their start, read as of the next: "
          + "\(pasted.pastNewYear)")
    }
    if pasted.titles > 0 {
      term = Term(
        "\(term.zh)；字段名以上 \(pasted.titles) 行不作记录",
        "\(term.en); rows above the field names left out: \(pasted.titles)")
    }
    if pasted.lacksHeading {
      term = Term(
        "\(term.zh)；首行未认作字段名，各列按位置贴入",
        "\(term.en); the first row was not known as field names, so columns went by their place")
    }
    if pasted.outside > 0 {
      term = Term(
        "\(term.zh)；右侧没有位置的 \(pasted.outside) 列未贴",
        "\(term.en); \(pasted.outside) columns found no room at the right and were left out")
    }
    return term
  }
}
