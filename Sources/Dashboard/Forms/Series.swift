import Records
import Storage
import Widgets

/// The records a form goes through one after another, in the order of a table or of their entry.
struct Series: Hashable, Sendable {
  let scope: Scope
  var sort: Query.Sort?
  /// Where the record in the form stands among them; nil for the new one behind the last.
  var place: Query.Anchor?
  /// Whether a new record stands behind the last.
  var endsInNew = false
  /// Whether somebody went from one to another already.
  var isUnderWay = false

  /// Asks for the record beside the one in the form; nil where there is none to ask for.
  func neighbour(back: Bool) -> Query? {
    if let place {
      return Query(scope, sort: sort, place: back ? .before(place) : .after(place), limit: 1)
    }
    return back ? Query(scope, sort: sort, place: .last, limit: 1) : nil
  }
}

/// A record left for another of its series, with what was typed in it.
struct LeftRecord: Hashable, Sendable {
  let form: RecordForm
  let draftID: String
  let journaled: Draft?
}

/// Going from record to record without leaving the form; what was typed in each stays with it.
extension FormLayer {
  /// Why there is nowhere to go; nil where there is.
  static func noSeries(_ layer: FormLayer, _ context: Context) -> Term? {
    layer.series == nil && layer.enteredHere(context).isEmpty ? FormWording.noSeries : nil
  }

  /// The records entered here, or in the batch that is open.
  private func enteredHere(_ context: Context) -> [Int] {
    isNew && answering == nil ? batch(context)?.ids ?? entered : []
  }

  /// Asks for the record before or behind this one.
  mutating func turn(back: Bool, _ context: Context) -> Response {
    settle(context)
    if isNew {
      series = Series(scope: Scope(entity, filter: .ids(enteredHere(context))), endsInNew: true)
    }
    guard let query = series?.neighbour(back: back) else {
      return .notice(context.text(FormWording.isLast), .note)
    }
    turning = query
    return .want(journal() + [.load(query)])
  }

  /// Opens the record that was asked for; behind the last of those entered, the new one.
  mutating func turn(to page: Page, _ context: Context) -> Response {
    turning = nil
    guard let row = page.rows.first else {
      guard case .after = page.query.place, series?.endsInNew == true else {
        let isAfter = if case .after = page.query.place { true } else { false }
        let text = isAfter ? FormWording.isLast : FormWording.isFirst
        return .notice(context.text(text), .note)
      }
      return turnToNew(context)
    }
    park()
    let field = form.current.shape.name
    id = row.id
    series?.place = row.anchor
    series?.isUnderWay = true
    forgetAnswers()
    if let left = parked.removeValue(forKey: row.id) {
      open(left)
      guard form.base?.record.revision != row.record.revision else {
        return .want(askNames() + look(context))
      }
      return .notice(context.text(FormWording.changedMeanwhile(row)), .warning)
    }
    let greeting = begin(with: row, context)
    form.move(to: form.place(of: field) ?? 0)
    return Response(
      isTaken: true, effects: askNames() + look(context),
      acts: greeting.map { [.notice($0)] } ?? [])
  }

  /// Goes back to the new record behind those entered.
  mutating func turnToNew(_ context: Context) -> Response {
    guard let left = parked[nil] else { return .taken }
    park()
    parked[nil] = nil
    id = nil
    series = nil
    forgetAnswers()
    open(left)
    return .want(askNames() + look(context))
  }

  /// Drops what was typed; on the way through a series goes on to the next record.
  mutating func discard(_ context: Context) -> Response {
    let effects = dropDraft()
    guard let base = form.base, series?.isUnderWay == true else {
      let notice = Act.notice(context.draftNotice)
      return Response(isTaken: true, effects: effects, acts: [.pop] + (unsaved > 0 ? [notice] : []))
    }
    let field = form.cursor
    form = RecordForm(form.shape)
    form.begin(from: base, context.language)
    form.move(to: field)
    forgetAnswers()
    let next = turn(back: false, context)
    return Response(isTaken: true, effects: effects + next.effects, acts: next.acts)
  }

  private mutating func park() {
    guard isNew || form.isTouched else { return }
    parked[id] = LeftRecord(form: form, draftID: draftID, journaled: journaled)
  }

  private mutating func open(_ left: LeftRecord) {
    form = left.form
    draftID = left.draftID
    journaled = left.journaled
    form.current.arrive()
    form.current.goOnWriting()
  }

  /// How many records were left with something typed in them.
  var unsaved: Int { parked.values.count { $0.form.isTouched } }
}
