import Records
import Storage
import Widgets

/// Saving a form, and what may come of it.
extension FormLayer {
  /// Insists on what must be right, waits for what the store finds, asks whether a new record is there
  /// already and why what is doubtful is kept, and saves.
  mutating func save(goesOn: Bool, _ context: Context) -> Response {
    settle(context)
    if isNew, form.isContinued, !form.isTouched { return passOver(goesOn: goesOn, context) }
    form.showsAll = true
    self.goesOn = goesOn
    let faults = form.remarks.filter { $0.weight == .fault }
    if let first = faults.first {
      form.move(to: first.place)
      return Response(
        isTaken: true, effects: journal(),
        acts: [.notice(Message(context.text(FormWording.faults(faults.count)), .fault))])
    }
    if !isChecked(context) {
      awaitsCheck = true
      return .want(journal() + look(context))
    }
    let alike = (form.findings?.alike ?? []).filter { !apart.contains($0.row.id) }
    if !alike.isEmpty {
      let layer = AlikeLayer(alike, form.shape, .saving(canTake: answering != nil))
      return Response(isTaken: true, effects: journal(), acts: [.push(layer)])
    }
    let warnings = form.newWarnings
    if warnings.isEmpty { reason = "" }
    if let first = warnings.first, !explained.isSuperset(of: warnings.map(\.term)) {
      form.move(to: first.place)
      let lines = warnings.map { warning in
        let label = context.text(form.fields[warning.place].shape.label)
        return label + (context.language == .zh ? "：" : ": ") + context.text(warning.term)
      }
      let left = reasonLacksDigits ? [context.text(DraftWording.reasonLacksDigits)] : []
      let prompt = PromptLayer(
        "form.reason", FormWording.reason, text: reason, about: lines + left, isKept: true)
      return Response(isTaken: true, effects: journal(), acts: [.push(prompt)])
    }
    guard let change else {
      return Response(
        isTaken: true, effects: dropDraft(),
        acts: [.pop, .notice(Message(context.text(FormWording.nothingChanged), .note))]
          + tellOthers(context))
    }
    let command = isNew ? batch(context)?.command ?? "new" : "edit"
    let reason = reasons(context).joined(separator: context.language == .zh ? "；" : "; ")
    let set = ChangeSet(
      [change], user: context.user, command: command, reason: reason, draft: draftID)
    saving = set
    return Response(
      isTaken: true, effects: journal() + [.apply(set)],
      acts: writtenName.map { [.call(set, $0)] } ?? [])
  }

  /// Saves nothing of a record that holds only what was kept from the one before: who is done with a
  /// stack of forms ends with the next one open.
  private mutating func passOver(goesOn: Bool, _ context: Context) -> Response {
    if goesOn { return .notice(context.text(FormWording.nothingEntered), .note) }
    let notice = Act.notice(Message(context.text(FormWording.nothingEntered), .note))
    return Response(isTaken: true, effects: dropDraft(), acts: [leaving, notice])
  }

  /// That records left on the way hold what is not saved: their drafts are offered again.
  private func tellOthers(_ context: Context) -> [Act] {
    unsaved == 0 ? [] : [.addNotice(context.text(FormWording.othersUnsaved(unsaved)))]
  }

  /// What saving would do; nil where nothing was changed.
  private var change: Change? {
    guard let id else { return .insert(entity: entity, values: form.values) }
    let changes = form.changes
    guard !changes.isEmpty, let base = form.base else { return nil }
    return .update(entity: entity, id: id, revision: base.record.revision, fields: changes)
  }

  /// Why the record is kept though it is doubtful, or like another.
  private func reasons(_ context: Context) -> [String] {
    let others = apart.isEmpty ? [] : [context.text(FormWording.apart(apart.sorted()))]
    return (reason.isEmpty ? [] : [reason]) + others
  }

  mutating func saved(_ receipt: ChangeReceipt, _ context: Context) -> Response {
    var acts = saving.map { said(of: $0, receipt, context) } ?? []
    saving = nil
    forgetAnswers()
    var effects = dropDraft()
    guard isNew else {
      form.open()
      if goesOn {
        effects += turn(back: false, context).effects
      } else if parked[nil] != nil {
        effects += turnToNew(context).effects
      } else {
        acts += [.pop] + tellOthers(context)
      }
      return Response(isTaken: true, effects: effects, acts: acts)
    }
    let fields = Dictionary(
      form.fields.map { ($0.shape.name, $0.entry) }, uniquingKeysWith: { $1 })
    acts.append(.remember(Entered(entity: entity, fields: fields)))
    if let id = receipt.ids.first {
      entered.append(id)
      if var batch = batch(context) {
        batch.add(id)
        acts.append(.keepBatch(batch))
        batchRecords.hasGrown = true
      }
    }
    if let answering, let id = receipt.ids.first {
      acts.append(.answer(Answer(answering, .picked(.integer(id), writtenName ?? "#\(id)"))))
    } else if goesOn {
      beginNext(context)
    } else {
      acts.append(leaving)
    }
    return Response(isTaken: true, effects: effects, acts: acts)
  }

  /// Gives way to what lies below, which then shows the record entered last.
  var leaving: Act { entered.isEmpty ? .pop : .answer(.added(entity, entered)) }

  /// What the record is called, from what was written; nil where that names nothing.
  private var writtenName: String? {
    let fields = form.shape.naming.compactMap { form.place(of: $0) }.map { form.fields[$0] }
    let parts = fields.map { $0.shape.isPersonal ? PersonalText.masked($0.text) : $0.text }
    let name = parts.filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? nil : name
  }

  /// Empties the form for the next record, except for what stays.
  private mutating func beginNext(_ context: Context) {
    var next = RecordForm(form.shape)
    next.isContinued = true
    for place in next.fields.indices {
      next.fields[place].keeping = form.fields[place].keeping
      if form.fields[place].isSticky { next.fields[place].put(form.fields[place].entry) }
    }
    next.open()
    next.move(to: next.fields.firstIndex { !$0.isSticky } ?? 0)
    form = next
    draftID = Self.draftID(entity, nil, answering, context)
    asking = nil
  }

  mutating func refused(_ error: StorageError, _ context: Context) -> Response {
    saving = nil
    switch error {
    case .refused(_, let faults):
      form.take(refusal: faults)
      guard let first = form.remarks.first(where: { $0.weight == .fault }) else { return .taken }
      form.move(to: first.place)
      return .notice(context.text(FormWording.faults(faults.count)), .fault)
    case .conflict(_, _, _, _, _, let user):
      guard let id else { return .taken }
      rival = user ?? ""
      return .want(.find(entity: entity, id: id))
    default: return .taken
    }
  }
}
