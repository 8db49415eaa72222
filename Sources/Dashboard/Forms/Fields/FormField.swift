import Records
import Widgets

/// One field of a form: what is written in it, what that means, and what it was before.
struct FormField: Hashable, Sendable {
  /// A text with the value it stands for, or why it stands for none.
  struct Entry: Hashable, Sendable {
    var text = ""
    var value = Value.blank
    var error: ReadingError?
  }

  let shape: FieldShape
  /// Its place in the record's values.
  let index: Int
  var input = TextInput() {
    didSet {
      // Whoever writes in it has seen what a draft left out.
      if error?.expected == .withheldDigits, input.text != oldValue.text { error = nil }
    }
  }
  private(set) var value = Value.blank
  private(set) var error: ReadingError?
  /// What it held when the form was opened: anything else is the person's typing.
  private(set) var opening = Entry()
  /// What it held when the cursor came to it, to which Esc goes back.
  private(set) var arrival = Entry()
  /// The input as it was then: what was selected is replaced by typing.
  private var arrivalInput = TextInput()
  /// What it held at arrivals before that, where it was changed since; the last at the end.
  private var trail: [Entry] = []
  /// What it refers to that is archived.
  var archived: Value?
  var isVisited = false
  /// Whether a personal value may be seen.
  var isRevealed = false
  /// Whether it was left blank because what it followed from was changed.
  var hasFollowed = false
  /// Whether its value stays for the next record.
  var keeping: Keeping

  init(_ shape: FieldShape, index: Int) {
    self.shape = shape
    self.index = index
    keeping = shape.usualKeeping
  }

  var isSticky: Bool { keeping != .dropped }
  var isPassed: Bool { keeping == .fixed }

  /// Whether its value is chosen from a list rather than written.
  var isChosen: Bool {
    switch shape.kind {
    case .choice, .reference: true
    default: false
    }
  }

  /// The entity it refers to.
  var target: String? {
    if case .reference(let entity) = shape.kind { entity } else { nil }
  }

  /// A reference whose record's name is not known yet.
  var lacksName: Bool { target != nil && !value.isBlank && input.text.hasPrefix("#") }

  var refersToArchived: Bool { archived == value && !value.isBlank }

  /// A personal value that was read and not written here: it can be replaced, but not seen.
  var isMasked: Bool {
    shape.isPersonal && !isRevealed && !opening.text.isEmpty && text == opening.text
  }

  var entry: Entry { Entry(text: text, value: value, error: error) }
  /// Whether something was written since the form was opened.
  var isTouched: Bool { text != opening.text || (isChosen && value != opening.value) }
  var isChangedSinceArrival: Bool { differs(from: arrival) }

  /// A line break in a note is shown as its own sign, so that the line stays one line.
  static let lineBreak: Character = "⏎"

  /// What is written, a note with its line breaks.
  var text: String {
    shape.kind == .note
      ? String(input.text.map { $0 == Self.lineBreak ? "\n" : $0 }) : input.text
  }

  /// Writes text as if it had been typed.
  mutating func write(_ text: String) {
    input.set(shape.kind == .note ? Self.flat(text) : text)
  }

  mutating func insert(_ text: String) {
    input.insert(shape.kind == .note ? Self.flat(text) : text)
  }

  static func flat(_ text: String) -> String {
    String(text.map { $0.isNewline ? lineBreak : $0 })
  }

  mutating func put(_ entry: Entry) {
    write(entry.text)
    value = entry.value
    error = entry.error
  }

  /// Puts a value, worded in a language; a reference by its name where that is known.
  mutating func put(_ value: Value, name: String? = nil, _ language: Language) {
    if case .reference = shape.kind, let id = value.integer {
      put(Entry(text: name ?? "#\(id)", value: value))
    } else {
      put(Entry(text: shape.written(value, language), value: value))
    }
  }

  /// Takes what it holds for what the form was opened with.
  mutating func open() {
    opening = entry
    arrival = entry
    arrivalInput = input
    trail = []
    error = nil
    hasFollowed = false
  }

  /// The cursor comes to it: typing goes on behind words, but takes the place of what was kept from
  /// another record and of every other value, to which nobody adds.
  mutating func arrive(replacing isKept: Bool = false) {
    if isChangedSinceArrival { trail.append(arrival) }
    arrival = entry
    let isReplaced = !isChosen && !isMasked && (isKept || shape.isWrittenAnew)
    input = isReplaced ? TextInput(selected: input.text) : TextInput(input.text)
    arrivalInput = input
  }

  /// The cursor is in it already, where somebody was writing.
  mutating func goOnWriting() { input = TextInput(input.text) }

  mutating func restore() {
    put(arrival)
    input = arrivalInput
  }

  /// Goes back to what it held when the cursor came, and from there to what it held before that; false
  /// where it holds what it was opened with.
  mutating func stepBack() -> Bool {
    if !isChangedSinceArrival {
      guard let before = trail.popLast() else { return false }
      put(before)
      // Not a change of its own, to be taken back by the next step.
      arrival = before
      arrive()
    }
    restore()
    return true
  }

  /// Whether it holds something else; a name that was only worded anew is the same.
  private func differs(from other: Entry) -> Bool {
    isChosen ? value != other.value || value.isBlank && text != other.text : text != other.text
  }

  mutating func erase() {
    put(Entry())
  }

  /// Reads what is written; what can be read is shown as everybody writes it.
  mutating func settle(today: Day, beside: DateContext? = nil, _ language: Language) {
    isVisited = true
    // What a draft left out is missing until somebody writes there.
    if isChosen || entry.lacksDigits { return }
    put(shape.entry(reading: text, today: today, beside: beside, language))
  }

  /// Words the value in another language.
  mutating func reword(_ language: Language) {
    guard error == nil, target == nil, shape.kind != .note, !isUnread else { return }
    write(shape.written(value, language))
  }

  /// Whether something is being written that was not read yet: what is said of its value is of the one before.
  var isUnread: Bool { !isChosen && isChangedSinceArrival }
}

extension FieldShape {
  /// A text that nothing in the field's list goes with, as it was written, with what it should be.
  func entry(unfound text: String, today: Day, _ language: Language) -> FormField.Entry {
    guard case .reference = kind else {
      return entry(reading: text, today: today, language)
    }
    let error = ReadingError(field: name, text: text, expected: .recordName)
    return FormField.Entry(text: text, error: error)
  }

  /// What a text written in the field stands for: worded as everybody writes it, or as it was written
  /// with the reason why it stands for nothing.
  func entry(
    reading text: String, today: Day, beside: DateContext? = nil, _ language: Language
  ) -> FormField.Entry {
    do throws(ReadingError) {
      let value = try value(reading: text, today: today, beside: beside)
      if value.text?.allSatisfy(\.isWhitespace) == true { return FormField.Entry() }
      return FormField.Entry(
        text: kind == .note ? text : written(value, language), value: value)
    } catch {
      return FormField.Entry(text: text, error: error)
    }
  }
}
