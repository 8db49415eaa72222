import Records
import Storage
import Widgets

/// What was typed in a form or a sheet and not saved yet, kept outside the program against lines that drop.
package struct Draft: Hashable, Sendable, Codable {
  /// What one field held: its text, and of a choice or a reference what that stands for.
  struct Field: Hashable, Sendable, Codable {
    let name: String
    let text: String
    let code: Int?
    /// Whether digits are missing in the text, which may not be kept.
    let lacksDigits: Bool?

    /// Without what may not be kept in the store, and so not beside it.
    init(_ field: FormField, _ entry: FormField.Entry) {
      name = field.shape.name
      text = PersonalText.withoutIdentityNumbers(entry.text)
      lacksDigits = text != entry.text || entry.lacksDigits ? true : nil
      code = field.isChosen && lacksDigits == nil ? entry.value.integer : nil
    }

    func entry(
      of field: FormField, today: Day, beside: DateContext? = nil, _ language: Language
    ) -> FormField.Entry {
      if lacksDigits == true { return FormField.Entry(lackingDigits: text, name) }
      guard field.isChosen else {
        return field.shape.entry(reading: text, today: today, beside: beside, language)
      }
      guard let code else {
        return text.isEmpty
          ? FormField.Entry() : field.shape.entry(unfound: text, today: today, language)
      }
      return FormField.Entry(text: text, value: .integer(code))
    }

    /// Whether nothing was written that may be kept, so that there is nothing to go on with.
    var isEmptied: Bool { lacksDigits == true && !text.contains { $0.isLetter || $0.isNumber } }
  }

  /// Its name among drafts, which says in which session it was begun.
  package let id: String
  package let entity: String
  /// The record that was edited; nil for a new one.
  package let record: Int?
  let revision: Int?
  let fields: [Field]
  /// What these fields held in the record at that revision, or in a new one before anybody wrote in them.
  /// Of personal ones nobody needs have seen it, and it stays in the store.
  var before: [Field]?
  /// What becomes of fields in the records that follow, where somebody said so.
  var keeping: [String: Keeping]?
  /// Whether it follows a record just entered.
  var isContinued: Bool?
  /// The rows of a sheet; nil for a form.
  var sheet: SheetDraft?
  /// Why what is doubtful is kept, as far as that was said, and whether digits are missing in it.
  var reason: String?
  var reasonLacksDigits: Bool?
  /// How many of the fields, or of a sheet's rows, the person wrote in.
  package let count: Int
  /// When it was kept, as the clock on the wall shows it.
  package var time = ""
  /// Who wrote it.
  package var user: String?
  /// What waits for the record it adds; nil where it stands by itself.
  var asker: Asker?

  /// A draft with a field that waits for a record, and the question that is answered with it.
  struct Asker: Hashable, Sendable, Codable {
    let question: String
    let spot: EntrySpot
  }

  /// Keeps why what is doubtful is kept, without what may not be.
  mutating func keep(reason written: String, lacksDigits: Bool) {
    guard !written.isEmpty || lacksDigits else { return }
    let kept = PersonalText.withoutIdentityNumbers(written)
    reason = kept
    if lacksDigits || kept != written { reasonLacksDigits = true }
  }

  /// What was written, apart from who wrote it when and for what.
  var unmarked: Draft {
    var copy = self
    (copy.time, copy.user, copy.asker) = ("", nil, nil)
    return copy
  }

  /// The same draft kept at a time.
  package func kept(at time: String) -> Draft {
    var copy = self
    copy.time = time
    return copy
  }
}

extension RecordForm {
  /// What would be lost if the form went away now; nil where that is nothing, unless even a form
  /// nobody wrote in has to come back.
  func draft(id: String, evenUntouched: Bool = false) -> Draft? {
    let kept = fields.filter { $0.isTouched || base == nil && !$0.text.isEmpty }
    let count = kept.count { $0.isTouched && !Draft.Field($0, $0.entry).isEmptied }
    guard count > 0 || evenUntouched else { return nil }
    let before = kept.filter { !$0.shape.isPersonal && (base != nil || !$0.opening.text.isEmpty) }
    return Draft(
      id: id, entity: shape.name, record: base?.id, revision: base?.record.revision,
      fields: kept.map { Draft.Field($0, $0.entry) },
      before: before.isEmpty ? nil : before.map { Draft.Field($0, $0.opening) },
      keeping: fields.keeping(otherThan: \.usualKeeping),
      isContinued: isContinued ? true : nil, count: count)
  }

  /// Begins anew from what a new record held before anybody wrote in it, and the draft of it.
  mutating func begin(with draft: Draft, today: Day, _ language: Language) {
    for kept in draft.before ?? [] {
      guard let place = place(of: kept.name) else { continue }
      fields[place].put(kept.entry(of: fields[place], today: today, language))
      fields[place].open()
    }
    take(draft, today: today, language)
  }

  /// Begins from a record where a draft was left: from the version that was changed, so that saving
  /// notices what others changed since.
  mutating func begin(from row: Row, _ draft: Draft, today: Day, _ language: Language) {
    var (record, references) = (row.record, row.references)
    if let revision = draft.revision { record.revision = revision }
    for field in fields {
      guard let kept = draft.before?.first(where: { $0.name == field.shape.name }) else { continue }
      record.values[field.index] = kept.entry(of: field, today: today, language).value
      if field.target != nil { references.names[field.index] = kept.text }
    }
    begin(from: Row(record: record, references: references, anchor: row.anchor), language)
    take(draft, today: today, language)
  }

  /// Writes what a draft holds into the fields.
  private mutating func take(_ draft: Draft, today: Day, _ language: Language) {
    for kept in draft.fields {
      guard let place = place(of: kept.name) else { continue }
      let beside = dateContext(of: kept.name)
      fields[place].put(kept.entry(of: fields[place], today: today, beside: beside, language))
      fields[place].isVisited = true
    }
    fields.take(draft.keeping)
    isContinued = draft.isContinued ?? false
  }
}

extension FormLayer: EntryLayer {
  var isSaving: Bool { saving != nil }
  var hasTyping: Bool { form.isTouched }
  var currentShape: FieldShape { form.current.shape }
  var spot: EntrySpot { EntrySpot(draft: draftID, field: form.cursor) }
  var shape: Shape { form.shape }

  mutating func settle(_ context: Context) {
    let beside = form.dateContext(of: form.current.shape.name) { field in
      followed(field, context.holdings)?.value ?? .blank
    }
    form.current.settle(
      today: context.today, beside: beside ?? .year(context.year), context.language)
    form.letFollow()
  }

  /// A form that goes on where a draft was left, with the cursor on a field that waits for a record.
  init(
    resuming draft: Draft, answering: String? = nil, at spot: EntrySpot? = nil, _ shape: Shape,
    _ context: Context
  ) {
    self.answering = answering
    id = draft.record
    form = RecordForm(shape)
    draftID = draft.id
    journaled = draft
    takeReason(of: draft)
    if draft.record == nil {
      form.begin(with: draft, today: context.today, context.language)
      form.move(to: spot?.field ?? form.fields.lastIndex { !$0.text.isEmpty } ?? 0)
      form.current.goOnWriting()
    } else {
      if let spot { form.move(to: spot.field) }
      resumed = draft
    }
  }

  /// Writes a draft over the record it was begun from.
  mutating func resume(_ draft: Draft, over row: Row, _ context: Context) -> Response {
    resumed = nil
    form.begin(from: row, draft, today: context.today, context.language)
    if draft.revision == row.record.revision { return .want(look(context)) }
    return Response(
      isTaken: true, effects: look(context),
      acts: [.notice(Message(context.text(FormWording.changedMeanwhile(row)), .warning))])
  }

  mutating func journal(_ above: Unfinished?) -> [Effect] {
    // A draft that waits for its record is not in the fields yet.
    if resumed != nil { return [] }
    var form = form
    var (reason, lacksDigits) = (reason, reasonLacksDigits)
    switch above {
    case .field(let text) where form.current.isChosen:
      form.current.put(FormField.Entry(text: text))
    case .field(let text): form.current.write(text)
    case .reason(let text): (reason, lacksDigits) = (text, lacksDigits && text == reason)
    case nil: break
    }
    var draft = form.draft(id: draftID, evenUntouched: isLinked)
    draft?.keep(reason: reason, lacksDigits: lacksDigits)
    guard draft != journaled?.unmarked else { return [] }
    let old = journaled
    journaled = draft
    if let draft { return [.keepDraft(draft)] }
    return old.map { [.dropDraft($0.id)] } ?? []
  }

  private mutating func takeReason(of draft: Draft) {
    reason = Typed.trimmed(draft.reason ?? "")
    reasonLacksDigits = draft.reasonLacksDigits ?? false
  }

  mutating func dropDraft() -> [Effect] {
    guard let draft = journaled else { return [] }
    journaled = nil
    return [.dropDraft(draft.id)]
  }

  /// A name for what is typed, which no other draft has; nor any that was saved, since the name tells later
  /// whether this one was.
  static func draftID(_ entity: String, _ id: Int?, _ answering: String?, _ context: Context)
    -> String
  {
    let which = id.map(String.init) ?? "new"
    let parts = [context.session, context.lastChange.map(String.init), entity, which, answering]
    let name = parts.compactMap { $0 }.joined(separator: "-")
    let taken = Set(context.drafts.map(\.id))
    var (free, number) = (name, 2)
    while taken.contains(free) {
      free = "\(name)-\(number)"
      number += 1
    }
    return free
  }

  /// Begins with a record as it is kept, or where a draft of it was left; what there is to say then.
  mutating func begin(with row: Row, _ context: Context) -> Message? {
    form = RecordForm(form.shape)
    let draft = context.drafts.last {
      $0.entity == entity && $0.record == row.id && $0.sheet == nil
    }
    journaled = draft
    guard let draft else {
      draftID = Self.draftID(entity, row.id, nil, context)
      form.begin(from: row, context.language)
      return nil
    }
    draftID = draft.id
    takeReason(of: draft)
    form.begin(from: row, draft, today: context.today, context.language)
    return draft.revision == row.record.revision
      ? Message(context.text(DraftWording.goneOn(draft.time)), .note)
      : Message(context.text(FormWording.changedMeanwhile(row)), .warning)
  }
}

extension FormField.Entry {
  /// Whether a draft left digits out of it that nobody has filled in yet.
  var lacksDigits: Bool { error?.expected == .withheldDigits }

  /// What is left of a text in a draft, which is not to be saved as it is.
  init(lackingDigits text: String, _ field: String) {
    self.init(
      text: text,
      error: ReadingError(field: field, text: text, expected: .withheldDigits))
  }
}
