import Catalog
import Canvas
import Records
import Storage
import Widgets

extension FormLayer {
  mutating func openList(_ text: String, _ context: Context) -> Response {
    skippedFrom = nil
    hasJustNoList = !form.current.shape.hasList
    // The calendar opens where the date is once it is read beside the record's year.
    if form.current.shape.kind == .date { settle(context) }
    guard let only = form.current.meant(by: text, context) else {
      // A name no record had is looked for again, and is that of the record to be added for it.
      let unfound = text.isEmpty && form.current.error != nil && form.current.target != nil
      return form.current.openList(
        for: "form", unfound ? form.current.text : text, proposed: unfound, kin: kin(context),
        context)
    }
    form.current.put(only)
    guard context.skipsFullFields else { return .want(look(context)) }
    let start = form.cursor
    let response = leave(context)
    skippedFrom = start
    return response
  }

  /// What the records meant here most likely have in common with what is filled in.
  private func kin(_ context: Context) -> Filter? {
    let values = form.values
    return form.current.shape.kin(in: form.shape, values, context.holdings)
  }

  /// Looks in the list of codes for the name that was written in place of one; the field holds what it
  /// held until something is chosen.
  mutating func openListOfName(_ context: Context) -> Response? {
    guard let name = form.current.soughtName else { return nil }
    form.current.restore()
    return openList(name, context)
  }
}

extension FormField {
  /// What was written since the cursor came, where no code begins like it: the name of what has the
  /// code, to be looked for in the list. Nil where it may be a code, or there is no list.
  var soughtName: String? {
    guard case .code(let scheme) = shape.kind else { return nil }
    let written = text.hasPrefix(arrival.text) ? text.dropFirst(arrival.text.count) : text[...]
    let name = Typed.trimmed(Typed.folded(String(written)))
    guard name.contains(where: { !$0.isASCII || !$0.isNumber }) else { return nil }
    let codes = CodeTables.codes(scheme)
    let isCode = codes.contains { $0.code.hasPrefix(name.uppercased()) }
    return codes.isEmpty || isCode ? nil : name
  }

  /// The choice that typed text can only mean; nil where it may mean several, or no choice.
  func meant(by text: String, _ context: Context) -> Entry? {
    guard case .choice(let options) = shape.kind else { return nil }
    let items = options.all.map { PickItem($0, options, context.language) }
    return PickItem.meant(by: text, in: items).map { Entry(text: $0.title, value: $0.value) }
  }

  /// Whether its list has anything for a text; of records nobody knows before the store has looked.
  func finds(_ text: String, _ context: Context) -> Bool {
    guard case .choice(let options) = shape.kind else { return true }
    let items = options.all.map { PickItem($0, options, context.language) }
    return !PickItem.ranked(items, by: Typed.folded(text)).items.isEmpty
  }

  /// What F4 opens on each kind of field, for a form or a sheet: the answer goes by its name and the
  /// field's, or by what a note or a qualifier is written into.
  ///
  /// What was `proposed` to be looked for, and not typed just now, is replaced by typing.
  func openList(
    for asker: String, _ text: String, proposed: Bool = false, kin: Filter?, _ context: Context
  ) -> Response {
    let question = asker + "." + shape.name
    func picker(_ items: [PickItem], _ question: String) -> Response {
      .act(.push(PickerLayer(question, shape.label, items, text: text, current: value)))
    }
    switch shape.kind {
    case .choice(let options):
      return picker(options.offered.map { PickItem($0, options, context.language) }, question)
    case .flag:
      let values = [Value.integer(1), .integer(0)]
      return picker(
        values.map { PickItem($0, shape.text($0, context.language)) }, question)
    case .reference(let entity):
      guard let target = context.holdings[entity] else { return .taken }
      return .act(
        .push(
          PickerLayer(
            question, shape.label, target, text: text, isProposed: proposed, kin: kin)))
    case .amount:
      let options = Options(Qualifier.self)
      return picker(
        options.all.map { PickItem($0, options, context.language) }, asker + ".qualifier")
    case .code(let scheme):
      let codes = CodeTables.codes(scheme, near: context.home)
      guard !codes.isEmpty else { return .notice(context.text(FormWording.noList), .note) }
      return picker(
        codes.map { PickItem(.text($0.code), $0.code, detail: $0.name, search: $0.name) },
        question)
    case .date:
      return .act(
        .push(CalendarLayer(question, shape.label, date(context), context)))
    case .note: return .act(.push(NoteLayer(asker + ".note", shape.label, self.text)))
    case .weekdays:
      let sets = [31, 127, 96] + (0..<7).map { 1 << $0 }
      return picker(
        sets.map { days in
          PickItem(.integer(days), WeekdaySet(days).text(context.language))
        }, question)
    case .text, .integer, .number, .time:
      return .notice(context.text(FormWording.noList), .note)
    }
  }

  private func date(_ context: Context) -> Day {
    let usual = context.year == context.today.year ? context.today : context.asOf
    return Typed.date(Typed.folded(text), today: context.today, beside: .year(context.year))?.first
      ?? usual
  }
}

extension FieldShape {
  /// Whether there is anything to choose from for it.
  var hasList: Bool {
    switch kind {
    case .text, .integer, .number, .time: false
    case .code(let scheme): CodeTables.codes(scheme).isEmpty == false
    case .choice, .flag, .reference, .amount, .date, .note, .weekdays: true
    }
  }

  /// Records that go with what other fields of a record hold: where both refer to a school, those of the
  /// same school, and those that share with it what they should; and of the kind the field expects. Nil
  /// where nothing ties them.
  func kin(in shape: Shape, _ values: [Value], _ holdings: Holdings) -> Filter? {
    guard case .reference(let entity) = kind, let target = holdings[entity] else { return nil }
    let ties = zip(shape.fields, values).flatMap { field, value -> [Filter] in
      guard field.name != name, !value.isBlank else { return [] }
      var theirs = Set(sharings.filter { $0.own == field.name }.map(\.theirs))
      if case .reference = field.kind, target[field.name]?.kind == field.kind {
        theirs.insert(field.name)
      }
      return theirs.sorted().map { .equals($0, value) }
    }
    let kinds = expectedKinds.map { [$0] } ?? []
    return ties.isEmpty && kinds.isEmpty ? nil : .all(ties + kinds)
  }

  /// Records of the kind the field expects.
  var expectedKinds: Filter? { expectation.map { .oneOf($0.field, $0.values) } }
}
