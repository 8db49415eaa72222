import Canvas
import Records
import Storage
import Widgets

/// Writing in the cells of a sheet: typing, pasting, and leaving a cell.
extension SheetLayer {
  /// While a cell is written its text has the keys that edit text; all others mean what they mean
  /// elsewhere in the sheet.
  mutating func press(_ key: KeyPress, _ context: Context) -> Response? {
    // While the store works this key stops it.
    if isHolding, key == KeyPress(.character("c"), .control) { return nil }
    let leavesNoList = hasJustNoList && key == KeyPress(.escape)
    hasJustNoList = false
    if leavesNoList { return .taken }
    if let start = skippedFrom {
      skippedFrom = nil
      switch AfterSkip(key) {
      case .swallowed: return .taken
      case .back:
        go(to: start)
        show(context)
        return .taken
      case .usual: break
      }
    }
    if editing != nil, movesInText || !Self.moves(key), editing?.input.press(key) != .ignored {
      guard key.isPrintable, let name = editing?.soughtName else { return .taken }
      editing = nil
      return openList(name, context)
    }
    return performCommand(of: key, context)
  }

  mutating func write(_ key: KeyPress, _ context: Context) -> Response {
    skippedFrom = nil
    if key.isPrintable, case .character(let character) = key.key {
      return type(String(character), context)
    }
    if key.key == .backspace { return type("", context) }
    guard let target = target(of: key, context) else { return .ignored }
    settle(context)
    rowStart = nil
    go(to: target, marks: key.modifiers.contains(.shift))
    show(context)
    return .want(ask())
  }

  /// Typing replaces what a cell holds; where its value is chosen, it looks for it in the list.
  private mutating func type(_ text: String, _ context: Context) -> Response {
    if editing != nil {
      editing?.insert(text)
      return .taken
    }
    if sheet.fields[place.column].isChosen, !text.isEmpty { return openList(text, context) }
    var field = sheet.field(at: place)
    field.write(text)
    if let name = field.soughtName { return openList(name, context) }
    editing = field
    movesInText = false
    return .taken
  }

  /// Opens the cell with its text, in which arrows move from now on.
  mutating func edit(_ context: Context) -> Response {
    if editing == nil {
      if sheet.fields[place.column].isChosen { return openList("", context) }
      editing = sheet.field(at: place)
    }
    movesInText = true
    return .taken
  }

  /// The list of what the cell may hold; a name nobody knew is what it begins with.
  mutating func openList(_ text: String, _ context: Context) -> Response {
    let typed = editing?.text
    settle(context)
    let field = sheet.field(at: place)
    if let only = field.meant(by: text, context) {
      sheet.write(only, at: place)
      if context.skipsFullFields {
        skippedFrom = place
        goOn()
      }
      show(context)
      return .want(ask())
    }
    hasJustNoList = !field.shape.hasList
    let unknown =
      field.isChosen && field.value.isBlank && field.finds(field.text, context) ? field.text : ""
    let isCode = if case .code = field.shape.kind { true } else { false }
    let start = text.isEmpty ? (isCode ? typed ?? "" : unknown) : text
    let kin = sheet.kin(of: place.column, in: sheet.rows[place.row].cells)
    let response = field.openList(
      for: "sheet", start, proposed: text.isEmpty && !isCode, kin: kin, context)
    return Response(isTaken: true, effects: ask() + response.effects, acts: response.acts)
  }

  /// Takes what was written into the sheet.
  mutating func settle(_ context: Context) {
    guard var field = editing else { return }
    editing = nil
    guard field.text != sheet[place].text else { return }
    let beside = sheet.dateContext(of: place.column, in: sheet.rows[place.row].cells)
    field.settle(today: context.today, beside: beside ?? .year(context.year), context.language)
    sheet.write(field.entry, at: place)
  }

  mutating func paste(_ text: String, _ context: Context) -> Response {
    skippedFrom = nil
    let table = PastedTable(text)
    if editing != nil, table.isOneCell || sheet.fields[place.column].shape.kind == .note {
      editing?.insert(table.isOneCell ? table.rows.first?.first ?? "" : text)
      return .taken
    }
    settle(context)
    guard !table.rows.isEmpty else { return .taken }
    var reader = CellReader(context, sheet.names)
    if table.isOneCell, !block.isOneCell {
      let text = table.rows[0][0]
      let old = sheet
      sheet.fill(block) { row, column in
        old.entry(text, in: column, beside: old.rows[row].cells, &reader)
      }
      return .want(ask())
    }
    let start = SheetPlace(row: block.rows.lowerBound, column: block.columns.lowerBound)
    reader.isPasted = true
    let pasted = sheet.paste(table, at: start, &reader)
    settlePlace(row: start.row)
    place.column = start.column
    if !table.isOneCell { fittedVersion = fittedVersion ?? -1 }
    show(context)
    looksOnceNamed = true
    let effects = ask() + look(context)
    if table.isOneCell { return .want(effects) }
    self.pasted = pasted
    let notice = Message(
      context.text(SheetWording.pasted(pasted)), pasted.isWhole ? .done : .warning)
    return Response(
      isTaken: true, effects: effects, acts: [.notice(notice)] + askToFill(pasted, context))
  }

  /// Offers to fill in what a table has only in the first row of each group; nothing is filled unasked.
  private func askToFill(_ pasted: Sheet.Pasted, _ context: Context) -> [Act] {
    guard let merged = pasted.merged else { return [] }
    let labels = merged.columns.map { sheet.fields[$0.place].shape.label }
    let question = SheetWording.merged(labels, merged.count)
    // The question stands where else it would be told what was left out.
    let told = pasted.isWhole ? nil : SheetWording.pasted(pasted)
    return [
      .push(
        ConfirmLayer(
          SheetWording.fillMerged,
          told.map { Term("\($0.zh)。\n\(question.zh)", "\($0.en).\n\(question.en)") } ?? question,
          yes: SheetWording.fillDown, answering: "sheet.merged"))
    ]
  }
}
