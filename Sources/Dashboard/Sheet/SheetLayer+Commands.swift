import Canvas
import Records
import Storage
import Widgets

/// The keys of a sheet: those people know from spreadsheets, and those of the forms.
extension SheetLayer {
  static let commands: [Command<SheetLayer>] =
    movingCommands + valueCommands + cellCommands + sheetCommands + waysOut(discard: "^X")

  private static let movingCommands: [Command<SheetLayer>] = [
    Command(
      "nextRow", "Enter KeypadEnter", Term("下一行", "Next row"),
      help: Term(
        "下一行，到这一行开始的列；末行之下添一行",
        "The next row, in the column this one began in; below the last, a new row"
      )
    ) { layer, context in
      layer.leave(context) { $0.go(to: $0.below) }
    },
    Command(
      "nextCell", "Tab", Term("右一格", "Next cell"),
      help: Term("右一格；行末到下一行", "The next cell; at the end of a row, the next row")
    ) { layer, context in
      layer.leave(context) {
        $0.rowStart = $0.rowStart ?? $0.place.column
        $0.moveRight()
      }
    },
    Command(
      "previousCell", "S-Tab", Term("左一格", "Previous cell"),
      help: Term("左一格", "The cell before")
    ) { layer, context in layer.leave(context) { $0.moveLeft() } },
    Command(
      "nextFault", "^N", Term("下一错处", "Next fault"),
      help: Term("到下一个有错的单元格，再到存疑的", "The next cell with a fault, or else one that is doubtful"),
      hint: 6
    ) { layer, context in layer.seekFault(context) },
    Command(
      "mark", "F7", Term("标记", "Mark"),
      help: Term(
        "按下后用方向键标出一块，也可用 Shift+方向键", "Arrows then mark a block; so they do with Shift held"),
      hint: 5
    ) { layer, context in
      layer.settle(context)
      layer.isMarking.toggle()
      layer.anchor = layer.isMarking ? layer.place : nil
      return .want(layer.ask())
    },
  ]

  private static let cellCommands: [Command<SheetLayer>] = [
    Command(
      "editCell", "F2", Term("改单元格", "Edit cell"),
      help: Term("在原有文字中修改", "Change the text that is there")
    ) { layer, context in layer.edit(context) },
    Command(
      "fillDown", "^D", Term("同上", "Same"),
      help: Term(
        "取上一行的值；标记一块时，用首行填满", "As in the row above; of a marked block, fill it with its first row"),
      hint: 4
    ) { layer, context in layer.fillDown(context) },
    Command(
      "fillRight", "^R", Term("同左", "As left"),
      help: Term(
        "取左一列的值；标记一块时，用首列填满",
        "As in the column before; of a marked block, fill it with its first column")
    ) { layer, context in layer.fillRight(context) },
    Command(
      "copyCells", "^C", Term("复制", "Copy"),
      help: Term(
        "复制单元格或标记的一块，可贴到表格软件", "Copy the cell or the marked block, for a spreadsheet as well")
    ) { layer, context in layer.copy(context) },
    Command(
      "pasteCells", "^V", Term("粘贴", "Paste"),
      help: Term(
        "贴入在此复制的；表格软件的用终端的粘贴键", "Paste what was copied here; else use the terminal's own key"),
      disabled: { layer, _ in layer.copied.isEmpty ? SheetWording.nothingCopied : nil }
    ) { layer, context in layer.paste(layer.copied, context) },
    Command(
      "erase", "Del ^E", Term("清空", "Erase"),
      help: Term("清空单元格或标记的一块", "Erase the cell or the marked block")
    ) { layer, context in
      layer.editing = nil
      layer.sheet.erase(layer.block)
      return .want(layer.ask())
    },
    Command(
      "insertRow", "F6 Ins", Term("插行", "Insert row"),
      help: Term("在上方插一行", "A new row above this one")
    ) { layer, context in
      layer.leave(context) {
        $0.sheet.insertRow(at: $0.place.row)
        $0.settlePlace(row: $0.place.row)
      }
    },
    Command(
      "deleteRows", "F8", Term("删行", "Delete rows"),
      help: Term("删去这一行或标记的各行，^Z 取回", "Take out this row or those marked; ^Z brings them back")
    ) { layer, context in
      layer.leave(context) {
        let rows = $0.block.rows
        $0.sheet.delete(rows)
        $0.settlePlace(row: rows.lowerBound)
      }
    },
    Command(
      "sticky", "F11", Term("沿用", "Keep value"),
      help: Term("新添的行沿用上一行这一列的值", "Whether new rows take this column from the row above")
    ) { layer, context in
      let isSticky = layer.sheet.fields[layer.place.column].isSticky
      layer.sheet.fields[layer.place.column].keeping = isSticky ? .dropped : .kept
      layer.rebuild(context)
      return .taken
    },
    Command(
      "undoStep", "^Z", Term("撤销", "Undo"),
      help: Term("撤销表中最近一步", "Take back the last step in the sheet")
    ) { layer, context in layer.undo(redo: false, context) },
    Command(
      "redoStep", "^Y", Term("恢复", "Redo"),
      help: Term("恢复刚撤销的一步", "Do the step again that was taken back")
    ) { layer, context in layer.undo(redo: true, context) },
  ]

  private static let sheetCommands: [Command<SheetLayer>] = [
    Command(
      "save", "F10 ^S", Term("保存", "Save"),
      help: Term("全部保存为一次修改，并关闭", "Save all rows as one change, and close"), hint: 3
    ) { layer, context in layer.save(context) },
    Command(
      "cancel", "Esc F12 ^G", Term("取消", "Cancel"),
      help: Term(
        "还原单元格、取消标记；再按离开，草稿保留", "Put the cell back, mark nothing; again to leave, with a draft kept"
      ),
      hint: 7
    ) { layer, context in
      if layer.editing != nil {
        layer.editing = nil
        return .taken
      }
      if layer.anchor != nil || layer.isMarking {
        layer.settlePlace(row: layer.place.row)
        return .taken
      }
      return layer.close(context)
    },
  ]

  /// Takes what was written, moves, and shows where that leads.
  private mutating func leave(
    _ context: Context, _ move: (inout SheetLayer) -> Void
  ) -> Response {
    settle(context)
    move(&self)
    show(context)
    return .want(ask())
  }

  private var below: SheetPlace {
    SheetPlace(row: place.row + 1, column: rowStart ?? place.column)
  }

  mutating func close(_ context: Context) -> Response {
    settle(context)
    let effects = journal()
    guard sheet.filled > 0 else { return Response(isTaken: true, effects: effects, acts: [.pop]) }
    return Response(
      isTaken: true, effects: effects, acts: [.pop, .notice(context.draftNotice)])
  }

  private mutating func fillDown(_ context: Context) -> Response {
    settle(context)
    if block.rows.count > 1 {
      sheet.fillDown(block)
      return .want(ask())
    }
    let columns = block.columns
    if place.row > 0 {
      sheet.fillDown(
        SheetBlock(
          SheetPlace(row: place.row - 1, column: columns.lowerBound),
          SheetPlace(row: place.row, column: columns.upperBound)))
    } else if let last = context.entered[entity] {
      let fields = sheet.fields
      sheet.fill(block) { _, column in last[fields[column].shape.name] ?? FormField.Entry() }
    } else {
      return .notice(context.text(SheetWording.noRowAbove), .note)
    }
    if rowStart != nil { moveRight() }
    show(context)
    return .want(ask())
  }

  /// Fills with the column at the left, read anew where fields are of another kind.
  private mutating func fillRight(_ context: Context) -> Response {
    settle(context)
    let block = block
    let source = block.columns.count > 1 ? block.columns.lowerBound : place.column - 1
    guard source >= 0 else { return .notice(context.text(SheetWording.noColumnLeft), .note) }
    var reader = CellReader(context, sheet.names)
    let old = sheet
    sheet.fill(block) { row, column in
      let cells = old.rows[row].cells
      return old.fields[column].shape.kind == old.fields[source].shape.kind
        ? cells[source] : old.entry(cells[source].text, in: column, beside: cells, &reader)
    }
    if rowStart != nil { moveRight() }
    show(context)
    return .want(ask())
  }

  private mutating func copy(_ context: Context) -> Response {
    settle(context)
    let block = block
    copied = PastedTable.text(
      sheet.rows[block.rows].map { row in row.cells[block.columns].map(\.text) })
    let notice = SheetWording.copied(rows: block.rows.count, columns: block.columns.count, context)
    return Response(
      isTaken: true, effects: ask() + [.copy(copied)],
      acts: [.notice(Message(context.text(notice), .done))])
  }

  private mutating func undo(redo: Bool, _ context: Context) -> Response {
    if editing != nil {
      editing = nil
      return .taken
    }
    guard let rows = sheet.undo(redo: redo) else {
      return .notice(context.text(redo ? ChangeWording.noRedo : ChangeWording.noUndo), .note)
    }
    // The language may have changed since.
    sheet.reword(context.language, rows: rows)
    settlePlace(row: rows.lowerBound)
    show(context)
    return .want(ask())
  }

  /// Goes to the next fault, or doubt; that there is none is said only once all is known.
  mutating func seekFault(_ context: Context) -> Response {
    settle(context)
    let fault = sheet.nextFault(after: place) ?? sheet.nextFault(after: place, warnings: true)
    guard let fault else {
      looksOnceNamed = true
      let asked = ask() + look(context)
      if checking == nil, !sheet.isNaming {
        return Response(
          isTaken: true, effects: asked,
          acts: [.notice(Message(context.text(SheetWording.noFault), .done))])
      }
      awaiting = .seeking
      return .want(asked)
    }
    settlePlace(row: fault.row)
    place = fault
    show(context)
    return .want(ask())
  }
}
