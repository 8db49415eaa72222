import Records
import Storage
import Widgets

/// What a record means beside the others: asked of the store in the background whenever a field is left
/// whose value decides it, and waited for before saving.
extension FormLayer {
  private func checkedPlaces(_ context: Context) -> [Int] {
    let fields = context.holdings.checkedFields(of: entity, isNew: isNew)
    return form.shape.fields.indices.filter { fields.contains(form.shape.fields[$0].name) }
  }

  private func request(_ context: Context) -> CheckRequest {
    CheckRequest(
      entity: entity, id: id, values: form.values, old: form.base?.record.values,
      today: context.today)
  }

  /// Asks the store about the record where that is not known; `anew` where others were changed.
  mutating func look(anew: Bool = false, _ context: Context) -> [Effect] {
    if resumed != nil || saving != nil { return [] }
    let places = checkedPlaces(context)
    guard !places.isEmpty else { return [] }
    let request = request(context)
    func decides(_ values: [Value]) -> [Value] { places.map { values[$0] } }
    if !anew {
      if let asking, asking.old == request.old, decides(asking.values) == decides(request.values) {
        return []
      }
      if form.findings != nil {
        asking = nil
        return []
      }
    }
    if !awaitsCheck, !isBegun(context) { return [] }
    asking = request
    return [.check(request)]
  }

  /// Whether there is anything yet to ask about.
  private func isBegun(_ context: Context) -> Bool {
    guard isNew else { return true }
    let fields = context.holdings.checkedFields(of: entity, isNew: false)
      .union(form.shape.identifyingCodes + (form.shape.likeness.map { [$0.name] } ?? []))
    return form.fields.contains { fields.contains($0.shape.name) && !$0.value.isBlank }
  }

  /// Whether all is known about the record as it stands.
  func isChecked(_ context: Context) -> Bool {
    checkedPlaces(context).isEmpty || (form.findings != nil && asking == nil)
  }

  mutating func take(
    _ findings: Findings, of request: CheckRequest, _ context: Context
  ) -> Response {
    asking = nil
    note(findings, of: request, context)
    guard awaitsCheck else { return .taken }
    awaitsCheck = false
    return save(goesOn: goesOn, context)
  }

  /// A store that cannot tell does not keep anything from being saved, once that has been said.
  mutating func unchecked(
    _ request: CheckRequest, _ error: StorageError, _ context: Context
  ) -> Response {
    asking = nil
    let waited = awaitsCheck
    awaitsCheck = false
    guard error != .cancelled else {
      return waited ? .notice(context.text(FormWording.checkStopped), .warning) : .taken
    }
    note(Findings(), of: request, context)
    return waited ? .notice(context.text(FormWording.notChecked), .warning) : .taken
  }

  private mutating func note(_ findings: Findings, of request: CheckRequest, _ context: Context) {
    let places = checkedPlaces(context)
    let revision = Value.integer(form.base?.record.revision ?? 0)
    form.checked = RecordForm.Checked(
      places: places, essence: places.map { request.values[$0] } + [revision], findings: findings)
  }

  /// Goes on from what was said about records that are alike.
  mutating func take(alike content: Answer.Content, _ context: Context) -> Response {
    switch content {
    case .picked(let value, let name):
      guard let answering else { return .taken }
      let answer = Answer(answering, .picked(value, name))
      return Response(isTaken: true, effects: dropDraft(), acts: [.answer(answer)])
    default:
      apart.formUnion((form.findings?.alike ?? []).map(\.row.id))
      return save(goesOn: goesOn, context)
    }
  }

  /// Forgets what was said and asked about another record.
  mutating func forgetAnswers() {
    (reason, reasonLacksDigits) = ("", false)
    explained = []
    asking = nil
    apart = []
  }

  /// What is worth saying about a record that was saved.
  func said(of set: ChangeSet, _ receipt: ChangeReceipt, _ context: Context) -> [Act] {
    let notes = (form.findings?.faults ?? []).filter { $0.weight == .note }
    var said = notes.first.map { context.text(FaultWording.term(for: $0, form.shape)) }
    // It may have been archived while it was being written.
    let isArchived = form.base?.record.isArchived == true
    if isArchived { said = context.text(FormWording.stillArchived) }
    guard let said else { return [] }
    let done = context.text(ChangeWording.term(for: set, receipt, context.holdings))
    let mark = context.language == .zh ? "；" : "; "
    return [.notice(Message(done + mark + said, isArchived ? .warning : .done))]
  }
}
