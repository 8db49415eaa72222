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
  }

  /// Its name among drafts, which says in which session it was begun.
  package let id: String
  package let entity: String
  /// The record that was edited; nil for a new one.
  package let record: Int?
  let revision: Int?
  let fields: [Field]
  /// The rows of a sheet; nil for a form.
  var sheet: SheetDraft?
  /// How many of the fields, or of a sheet's rows, the person wrote in.
  package let count: Int
  /// When it was kept, as the clock on the wall shows it.
  package var time = ""

  /// The same draft kept at a time.
  package func kept(at time: String) -> Draft {
    var copy = self
    copy.time = time
    return copy
  }
}

/// A layer in which things are typed that are kept until they are saved.
protocol DraftKeeper: Layer {
  /// Under which name what is typed is kept.
  var draftID: String { get set }
  /// Whether something is kept under it already.
  var hasDraft: Bool { get }
  /// What has to be kept before the program ends.
  mutating func lastWish(_ context: Context) -> [Effect]
}

extension RecordForm {
  /// What would be lost if the form went away now; nil where that is nothing.
  func draft(id: String) -> Draft? {
    let touched = fields.filter(\.isTouched)
    guard !touched.isEmpty else { return nil }
    let kept = base == nil ? fields.filter { !$0.text.isEmpty } : touched
    return Draft(
      id: id, entity: shape.name, record: base?.id, revision: base?.record.revision,
      // What may not be kept in the store may not be kept beside it.
      fields: kept.filter { !PersonalText.hasIdentityNumber($0.text) }.map { field in
        Draft.Field(
          name: field.shape.name, text: field.text,
          code: field.isChosen ? field.value.integer : nil)
      }, count: touched.count)
  }

  /// Writes what a draft holds into the fields.
  mutating func take(_ draft: Draft, today: Day, _ language: Language) {
    for kept in draft.fields {
      guard let place = place(of: kept.name) else { continue }
      if fields[place].isChosen {
        let value = kept.code.map(Value.integer) ?? .blank
        fields[place].put(FormField.Entry(text: kept.text, value: value))
        fields[place].isVisited = true
      } else {
        fields[place].write(kept.text)
        fields[place].settle(today: today, language)
      }
    }
  }
}

extension FormLayer: DraftKeeper {
  var hasDraft: Bool { journaled != nil }

  mutating func lastWish(_ context: Context) -> [Effect] {
    guard saving == nil else { return [] }
    form.current.settle(today: context.today, context.language)
    return journal()
  }

  /// A form that goes on where a draft was left.
  init(resuming draft: Draft, _ shape: Shape, _ context: Context) {
    answering = nil
    id = draft.record
    form = RecordForm(shape)
    draftID = draft.id
    journaled = draft
    if draft.record == nil {
      form.take(draft, today: context.today, context.language)
      form.move(to: form.fields.lastIndex { !$0.text.isEmpty } ?? 0)
    } else {
      resumed = draft
    }
  }

  /// Writes a draft over the record it was begun from.
  mutating func resume(_ draft: Draft, over row: Row, _ context: Context) -> Response {
    resumed = nil
    form.begin(from: row, context.language)
    form.take(draft, today: context.today, context.language)
    guard draft.revision == row.record.revision else {
      return .notice(context.text(FormWording.changedMeanwhile), .warning)
    }
    return .taken
  }

  /// Keeps what was typed, or forgets it where it is as it was again.
  mutating func journal() -> [Effect] {
    let draft = form.draft(id: draftID)
    guard draft != journaled?.kept(at: "") else { return [] }
    let old = journaled
    journaled = draft
    if let draft { return [.keepDraft(draft)] }
    return old.map { [.dropDraft($0.id)] } ?? []
  }

  /// Forgets what was typed, once it is saved or not wanted.
  mutating func dropDraft() -> [Effect] {
    guard let draft = journaled else { return [] }
    journaled = nil
    return [.dropDraft(draft.id)]
  }

  static func draftID(_ entity: String, _ id: Int?, _ answering: String?, _ context: Context)
    -> String
  {
    let which = id.map(String.init) ?? "new"
    return ([context.session, entity, which] + (answering.map { [$0] } ?? []))
      .joined(separator: "-")
  }
}
