import Catalog
import Canvas
import Records
import Storage
import Widgets

/// What F4 opens on each kind of field.
extension FormLayer {
  mutating func openList(_ text: String, _ context: Context) -> Response {
    let field = form.current
    let question = "form." + field.shape.name
    func picker(_ items: [PickItem], _ question: String) -> Response {
      .act(.push(PickerLayer(question, field.shape.label, items, text: text, current: field.value)))
    }
    switch field.shape.kind {
    case .choice(let options):
      let items = options.all.map { PickItem($0, options, context.language) }
      if let only = PickItem.meant(by: text, in: items) {
        form.current.put(FormField.Entry(text: only.title, value: only.value))
        let response = leave(to: form.next, context)
        hasSkipped = true
        return response
      }
      return picker(items, question)
    case .flag:
      let values = [Value.integer(1), .integer(0)]
      return picker(
        values.map { PickItem($0, field.shape.text($0, context.language)) }, question)
    case .reference(let entity):
      guard let shape = context.holdings[entity] else { return .taken }
      return .act(.push(PickerLayer(question, field.shape.label, shape, text: text)))
    case .amount:
      let options = Options(Qualifier.self)
      return picker(options.all.map { PickItem($0, options, context.language) }, "form.qualifier")
    case .code(let scheme):
      let codes = CodeTables.codes(scheme)
      guard !codes.isEmpty else { return .notice(context.text(FormWording.noList), .note) }
      return picker(
        codes.map { PickItem(.text($0.code), $0.code, detail: $0.name, search: $0.name) },
        question)
    case .date:
      return .act(
        .push(CalendarLayer(question, field.shape.label, date(of: field, context), context)))
    case .note: return .act(.push(NoteLayer("form.note", field.shape.label, field.text)))
    case .text, .integer, .number, .time, .weekdays:
      return .notice(context.text(FormWording.noList), .note)
    }
  }

  private func date(of field: FormField, _ context: Context) -> Day {
    Typed.date(Typed.folded(field.text), today: context.today)?.first ?? context.today
  }
}
