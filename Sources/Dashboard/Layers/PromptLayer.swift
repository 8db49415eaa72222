import Canvas
import Records
import Widgets

/// A popup that asks for one line of text, below what it is about.
struct PromptLayer: EntryPopup {
  private let question: String
  private let prompt: Term
  private let lines: [String]
  /// What may be typed, by example.
  private let examples: Term?
  /// Whether the history keeps what is typed.
  private let isKept: Bool
  private var input: TextInput

  /// Asks with a text that typing replaces, or with the caret in it where it is to be mended.
  init(
    _ question: String, _ prompt: Term, text: String, caret: Int? = nil,
    about lines: [String] = [], examples: Term? = nil, isKept: Bool = false
  ) {
    self.examples = examples
    self.isKept = isKept
    self.lines = lines
    self.question = question
    self.prompt = prompt
    input = caret.map { TextInput(text, caret: $0) } ?? TextInput(selected: text)
  }

  static var isPopup: Bool { true }
  static var isQuestion: Bool { true }
  var isWriting: Bool { true }

  var unfinished: Unfinished? {
    let isOfEntry = ["form.reason", "sheet.reason"].contains(question)
    return isOfEntry ? .reason(Typed.trimmed(input.text)) : nil
  }
  func title(_ context: Context) -> String { context.text(prompt) }

  static let commands: [Command<PromptLayer>] =
    [
      Command("accept", "Enter KeypadEnter F10", Term("确定", "OK"), hint: 1) {
        layer, context in
        if layer.isKept, PersonalText.hasIdentityNumber(layer.input.text) {
          return .notice(context.text(FaultWording.identityNumber), .fault)
        }
        // Whoever presses Enter twice should not go on typing into what lies below.
        if layer.isKept, Typed.trimmed(layer.input.text).isEmpty {
          return .notice(context.text(FormWording.noReason), .warning)
        }
        return .act(.answer(Answer(layer.question, .text(layer.input.text))))
      },
      Command("cancel", "Esc F12 ^G", Wording.back, hint: 2) { _, _ in .act(.pop) },
    ]

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .input(.key(let key)): return input.press(key) == .ignored ? .ignored : .taken
    case .input(.paste(let text)):
      input.insert(text)
      return .taken
    default: return .ignored
    }
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let title = context.text(prompt)
    let reason = context.text(FormWording.reasonLabel)
    let example = examples.map { context.text($0) }
    let widest = ([title.columns, example?.columns ?? 0] + lines.map(\.columns)).max() ?? 0
    let width = min(area.width, max(40, min(widest, 68) + 6))
    let about = lines.flatMap { $0.wrapped(max(1, width - 4)) }
      .prefix(max(0, area.height - 3))
    let below = example.map { $0.wrapped(max(1, width - 4)) } ?? []
    let height = min(3 + about.count + below.count, area.height)
    let box = Rect(
      x: area.x + (area.width - width) / 2, y: area.y + max(0, (area.height - height) / 3),
      width: width, height: height)
    surface.fill(box, " ", Style(.text, on: .popup))
    surface.frame(
      box, title: title, Style(.borderFocus, on: .popup),
      titleStyle: Style(.title, on: .popup, .bold))
    let inside = box.inset(2, 1)
    for (row, line) in about.enumerated() {
      surface.write(line, in: inside.row(row), Style(.warn, on: .popup))
    }
    let (label, field) = inside.row(about.count).left(isKept ? reason.columns : 0)
    surface.write(reason, in: label, Style(.text, on: .popup))
    input.draw(in: field, on: &surface, focused: true)
    for (row, line) in below.enumerated() where about.count + 1 + row < inside.height {
      surface.write(line, in: inside.row(about.count + 1 + row), Style(.dim, on: .popup))
    }
  }
}
