import Canvas
import Records
import Storage
import Widgets

/// What can be done in the tree.
extension StructurePane {
  static let commands: [Command<StructurePane>] =
    [
      Command(
        "openRecord", "Enter F4", TableWording.open,
        help: Term("打开光标所在记录；分组则展开或收起", "Open the record under the cursor; open or close a group"),
        hint: 2
      ) { pane, context in pane.openCurrent(context) },
      Command(
        "nextPart", "Tab S-Tab", Term("切换窗格", "Next pane"),
        help: Term("在树与旁边的数、卡片之间切换", "Between the tree and the figures and card"), hint: 3
      ) { pane, context in
        pane.changePart(context)
        return .taken
      },
      Command(
        "find", "F7 /", Term("查找", "Find"),
        help: Term(
          "在树的各行中查找，或在全部成员单位中查找：汉字、拼音或首字母",
          "Find a row of the tree, or any member unit: Chinese, pinyin or initials"), hint: 3
      ) { pane, context in pane.find("", context) },
      Command(
        "openRecords", "F11 w", Term("明细", "Records"),
        help: Term("打开这一行的数所统计的记录", "Open the very records this row counts"), hint: 4,
        disabled: { pane, _ in pane.current?.scope == nil ? StructureWording.noRecords : nil }
      ) { pane, context in pane.openRecords(context) },
      Command(
        "expandAll", "*", Term("展开", "Expand"),
        help: Term("展开已显示的各行，单位除外", "Open every row shown, except units"), hint: 6
      ) { pane, context in pane.expandShown(context) },
      Command(
        "history", "^R", Term("历史", "History"),
        help: Term("谁在何时改了什么", "Who changed what, and when"), hint: 11,
        disabled: { pane, _ in pane.current?.record == nil ? StructureWording.noRecord : nil }
      ) { pane, _ in
        guard let record = pane.current?.record else { return .taken }
        return .act(.push(HistoryLayer(entity: record.entity, id: record.id)))
      }
      .found(by: HistoryWording.words),
    ] + changingCommands

  /// The records of the tree are changed from where they stand in it.
  private static let changingCommands: [Command<StructurePane>] = [
    Command(
      "edit", "F2 e", FormWording.edit,
      help: Term("编辑光标所在记录", "Edit the record under the cursor"), hint: 3,
      changes: true, disabled: hasNoRecord
    ) { pane, context in RecordCommands.edit(pane.card?.row, context) }
    .found(by: FormWording.editWords),
    Command(
      "new", "F6 Ins", FormWording.add,
      help: Term("新增这一行所统计的那种记录", "A new record of the kind this row counts"), hint: 5,
      changes: true,
      disabled: { pane, _ in pane.current?.scope == nil ? StructureWording.noKind : nil }
    ) { pane, context in
      guard let scope = pane.current?.scope else { return .taken }
      return RecordCommands.add(to: scope, context)
    }
    .found(by: FormWording.addWords),
    Command(
      "archive", "F8 Del", FormWording.archive,
      help: Term("归档光标所在记录", "Archive the record under the cursor"), changes: true,
      disabled: hasNoRecord
    ) { pane, context in
      RecordCommands.archive([pane.card?.row].compactMap(\.self), context)
    }
    .found(by: FormWording.archiveWords),
    Command(
      "unmask", "%", Unmasking.label,
      help: Term(
        "显示卡片上的个人信息，记入历史；再按遮盖",
        "Show the card's personal data, kept in the history; again to mask"),
      changes: true,
      disabled: { pane, context in Unmasking.obstacle(context) ?? hasNoRecord(pane, context) }
    ) { pane, context in pane.unmaskCard(context) },
  ]

  private static func hasNoRecord(_ pane: StructurePane, _ context: Context) -> Term? {
    pane.card?.row == nil ? StructureWording.noRecord : nil
  }

  mutating func openCurrent(_ context: Context) -> Response {
    guard let node = current else { return .taken }
    if isOnCard {
      if facts.isOnFigure {
        let rect = cardParts(frames(context.area).card).facts
        return .open(facts.sheet(in: rect)[facts.cursor]?.opening, context)
      }
      if let card { return card.open(context) }
      return node.scope == nil ? .taken : openRecords(context)
    }
    if case .more(let id) = node.branch { return readOn(below: id, context) }
    if let record = node.record {
      return .act(.push(CardLayer(entity: record.entity, id: record.id)))
    }
    guard node.isExpandable else { return .taken }
    return node.isExpanded ? close(node.id, context) : open(node.id, context)
  }

  /// Lists the rows of the tree that go with what is typed, and where else it can be looked for.
  mutating func find(_ text: String, _ context: Context) -> Response {
    let rows = tree.rows.filter { nodes[$0.id]?.isFound == true }
    offered = rows.map(\.id)
    let layer = ChooserLayer(
      "structure.row", StructureWording.findRow, rows.map { Term($0.label, $0.label) },
      at: rows.firstIndex { $0.id == tree.cursor } ?? 0, typed: text,
      otherwise: StructureWording.findMember)
    return .act(.push(layer))
  }

  /// Goes to the row that was found, or on to the member units.
  mutating func takeFound(_ answer: Answer, _ context: Context) -> Response? {
    guard answer.question == "structure.row" else { return nil }
    switch answer.content {
    case .choice(let index) where offered.indices.contains(index):
      isOnCard = false
      tree.move(to: offered[index])
      return moved(context)
    case .text(let text): return findMember(text, context)
    default: return .taken
    }
  }

  /// A table of the member units with finding begun.
  private func findMember(_ text: String, _ context: Context) -> Response {
    let scope = outline(context).memberScope()
    var layer = TableLayer(StructureWording.members, scope, sort: .init("unit"))
    layer.table.finding = TextInput(text)
    let asked = layer.table.searchFor(text, context)
    return Response(isTaken: true, effects: asked.effects, acts: [.push(layer)])
  }

  func openRecords(_ context: Context) -> Response {
    guard let node = current, node.scope != nil else { return .taken }
    var outline = outline(context)
    guard let opening = outline.figure(of: node) else {
      return .notice(context.text(Wording.loading), .note)
    }
    return .open(opening, context)
  }
}

/// Moving among what stands beside the tree: the facts' figures, then the record's card.
extension StructurePane {
  mutating func changePart(_ context: Context) {
    isOnCard.toggle()
    facts.leave()
    if isOnCard { facts.enter(cardParts(frames(context.area).card).facts) }
  }

  mutating func pressBeside(_ key: KeyPress, in rect: Rect, _ context: Context) -> Response {
    let parts = cardParts(rect)
    if key.key == .escape || (key.key == .left && !facts.isOnFigure) {
      isOnCard = false
      return .taken
    }
    if facts.isOnFigure || current?.record == nil {
      switch facts.press(key, in: parts.facts) {
      case .to: return .taken
      case .above: return .taken
      case .below:
        if current?.record != nil { facts.leave() }
        return .taken
      case nil: return .ignored
      }
    }
    if key.key == .up, card?.isAtTop == true, !facts.isEmpty {
      facts.enter(parts.facts)
      return .taken
    }
    return offerCard(.input(.key(key)), in: parts.card, context)
  }

  mutating func clickBeside(_ place: Point, in rect: Rect, _ context: Context) -> Response {
    let spot = facts.sheet(in: cardParts(rect).facts).spot(at: place)
    if isOnCard, let spot, spot.id == facts.cursor { return .open(spot.opening, context) }
    isOnCard = true
    facts.leave()
    if let spot { facts.choose(spot.id) }
    return .taken
  }
}
