import Canvas
import Records
import Widgets

/// A popup in which a note of several lines is written; Enter begins a line.
struct NoteLayer: EntryPopup {
  private let question: String
  private let heading: Term
  private let written: String
  private var area: TextArea

  init(_ question: String, _ heading: Term, _ text: String) {
    self.question = question
    self.heading = heading
    area = TextArea(text)
    written = area.text
  }

  static var isPopup: Bool { true }
  var isWriting: Bool { true }
  func title(_ context: Context) -> String { context.text(heading) }

  static let commands: [Command<NoteLayer>] =
    [
      Command(
        "accept", "F10 ^S F4 Tab", Term("写好", "Done"),
        help: Term("回到表单", "Back to the form"), hint: 1
      ) { layer, _ in layer.done },
      // Whoever leaves by mistake has lost nothing.
      Command(
        "back", "Esc F12 ^G F3", Wording.back,
        help: Term("回到表单，所写保留", "Back to the form with what is written"), hint: 2
      ) { layer, _ in layer.area.text == layer.written ? .act(.pop) : layer.done },
      Command(
        "discard", "F8", FormWording.discard,
        help: Term("不改，回到表单", "Back to the form without a change"), hint: 3
      ) { layer, _ in
        if layer.area.text == layer.written { return .act(.pop) }
        return .act(
          .push(
            ConfirmLayer(
              FormWording.discardTitle, FormWording.discardNote, yes: FormWording.discard,
              acts: [.pop])))
      },
    ]

  private var done: Response { .act(.answer(Answer(question, .text(text)))) }

  /// What is written so far.
  var text: String { area.text }
  var unfinished: Unfinished? { .field(text) }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .input(.key(let key)):
      return area.press(key, size: box(context.area).inset(2, 1).size) == .ignored
        ? .ignored : .taken
    case .input(.paste(let text)):
      area.insert(text)
      return .taken
    default: return .ignored
    }
  }

  /// High enough that an input method's own window has room below.
  private func box(_ area: Rect) -> Rect {
    let width = min(area.width, 76)
    let height = min(max(3, area.height - 3), 14)
    return Rect(x: area.x + (area.width - width) / 2, y: area.y, width: width, height: height)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let box = box(area)
    surface.fill(box, " ", Style(.text, on: .popup))
    surface.frame(
      box, title: context.text(heading), Style(.borderFocus, on: .popup),
      titleStyle: Style(.title, on: .popup, .bold))
    self.area.draw(in: box.inset(2, 1), on: &surface)
  }
}
