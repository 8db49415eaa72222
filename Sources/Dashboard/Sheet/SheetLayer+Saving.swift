import Records
import Storage
import Widgets

/// Saving a sheet: every row with something in it, as one change.
extension SheetLayer {
  /// Insists on what must be right, asks why what is doubtful is kept, and saves.
  mutating func save(_ context: Context) -> Response {
    settle(context)
    let effects = ask()
    guard sheet.filled > 0 else {
      return Response(
        isTaken: true, effects: effects + dropDraft(),
        acts: [.pop, .notice(Message(context.text(SheetWording.nothing), .note))])
    }
    if sheet.faults > 0 {
      find(warnings: false, context)
      return Response(
        isTaken: true, effects: effects,
        acts: [.notice(Message(context.text(FormWording.faults(sheet.faults)), .fault))])
    }
    if sheet.isNaming {
      // What was not found for want of an answer is asked for again.
      sheet.renew(CellReader(context, sheet.names))
      awaiting = .saving
      return .want(effects + ask())
    }
    if let question = sheet.question(today: context.today) {
      checking = question
      awaiting = .saving
      return .want(effects + [.checkAll(question.request)])
    }
    let doubts = sheet.doubts
    if doubts.isEmpty { reason = "" }
    if !explained.isSuperset(of: doubts) {
      find(warnings: true, context)
      let left = reasonLacksDigits ? [context.text(DraftWording.reasonLacksDigits)] : []
      let prompt = PromptLayer(
        "sheet.reason", FormWording.reason, text: reason, about: lines(doubts, context) + left,
        isKept: true)
      return Response(isTaken: true, effects: effects, acts: [.push(prompt)])
    }
    let rows = sheet.rows.filter { !$0.isBlank }
    let set = ChangeSet(
      rows.map { .insert(entity: entity, values: sheet.values(of: $0)) }, user: context.user,
      command: context.batch(of: entity)?.command ?? "sheet", reason: reason, draft: draftID)
    saving = (set, rows.map(\.id))
    return .want(effects + [.apply(set)])
  }

  /// Asks, while nobody waits, what rows that were pasted mean beside each other and what is kept, so that
  /// all that is doubtful is marked at once.
  mutating func look(_ context: Context) -> [Effect] {
    guard looksOnceNamed, !sheet.isNaming, saving == nil else { return [] }
    looksOnceNamed = false
    guard let question = sheet.question(today: context.today) else { return [] }
    checking = question
    return [.checkAll(question.request)]
  }

  /// Goes on with what was found.
  mutating func take(_ found: [Findings], _ context: Context) -> Response {
    if let checking { sheet.take(found, for: checking) }
    checking = nil
    return goOn(context) ?? .taken
  }

  /// Does what waited for an answer; nil where nothing did.
  mutating func goOn(_ context: Context) -> Response? {
    guard let awaited = awaiting else { return nil }
    awaiting = nil
    return awaited == .saving ? save(context) : seekFault(context)
  }

  /// A store that cannot tell does not keep anything from being saved, once that has been said.
  mutating func unchecked(_ error: StorageError, _ context: Context) -> Response {
    awaiting = nil
    guard error != .cancelled else {
      checking = nil
      return .notice(context.text(FormWording.checkStopped), .warning)
    }
    _ = take((checking?.rows ?? []).map { _ in Findings() }, context)
    return .notice(context.text(FormWording.notChecked), .warning)
  }

  /// The first doubts in words, and how many more there are.
  private func lines(_ doubts: [Sheet.Doubt], _ context: Context) -> [String] {
    let lines = doubts.prefix(5).map { doubt in
      let label = context.text(sheet.fields[doubt.remark.place].shape.label)
      return context.text(SheetWording.inRow(doubt.row + 1)) + " " + label
        + (context.language == .zh ? "：" : ": ") + context.text(doubt.remark.term)
    }
    let others = doubts.count - lines.count
    return others > 0 ? lines + [context.text(SheetWording.more(others))] : lines
  }

  /// Puts the cursor on the first cell with a fault or a doubt.
  private mutating func find(warnings: Bool, _ context: Context) {
    let end = SheetPlace(row: sheet.rows.count - 1, column: sheet.fields.count - 1)
    guard let first = sheet.nextFault(after: end, warnings: warnings) else { return }
    settlePlace(row: first.row)
    place = first
    show(context)
  }

  mutating func saved(_ receipt: ChangeReceipt, _ context: Context) -> Response {
    saving = nil
    var acts = [receipt.ids.isEmpty ? Act.pop : .answer(.added(entity, receipt.ids))]
    if let last = sheet.rows.last(where: { !$0.isBlank }) {
      let fields = Dictionary(
        zip(sheet.fields.map(\.shape.name), last.cells), uniquingKeysWith: { $1 })
      acts.append(.remember(Entered(entity: entity, fields: fields)))
    }
    if var batch = context.batch(of: entity) {
      let before = batchRecords.rows?.count ?? batch.ids.count
      for id in receipt.ids { batch.add(id) }
      acts.append(.keepBatch(batch))
      let counted = BatchWording.counted(
        receipt.ids.count, entered: before + receipt.ids.count, of: batch.count)
      acts.append(.notice(Message(context.text(counted), .done)))
    }
    return Response(isTaken: true, effects: dropDraft(), acts: acts)
  }

  mutating func refused(_ error: StorageError, _ context: Context) -> Response {
    let rows = saving?.rows ?? []
    saving = nil
    switch error {
    case .refused(_, let faults): sheet.take(refusal: [0: faults], of: rows)
    case .refusedChanges(let faults): sheet.take(refusal: faults, of: rows)
    default: return .taken
    }
    find(warnings: false, context)
    return .notice(context.text(FormWording.faults(sheet.faults)), .fault)
  }
}
