import Canvas
import Records
import Widgets

/// A popup in which one thing of a list is chosen; what is typed narrows the list.
protocol ListLayer: Layer {
  var list: ChoiceList { get set }
  func box(_ area: Rect) -> Rect
  /// Lists what goes with the text typed now, or asks for it.
  mutating func narrow(_ context: Context) -> Response
  func choose(_ index: Int, _ context: Context) -> Response
}

extension ListLayer {
  static var isPopup: Bool { true }
  static var commands: [Command<Self>] { choosing }
  var isWriting: Bool { true }

  /// The two keys of every list, so that the hint line has them.
  static var choosing: [Command<Self>] {
    [
      Command(
        "choose", "Enter KeypadEnter", Term("选定", "Choose"),
        help: Term("选定光标所在的一项", "What is under the cursor"), hint: 1
      ) { layer, context in layer.receive(.input(.key(KeyPress(.enter))), context) },
      Command(
        "leave", "Esc F12 ^G", Wording.back,
        help: Term("不选，回到原处", "Choose nothing and go back"), hint: 2
      ) { _, _ in .act(.pop) },
    ]
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    receiveInput(event, context)
  }

  /// What a key or a paste does in the list.
  mutating func receiveInput(_ event: Event, _ context: Context) -> Response {
    let response: ChoiceResponse
    switch event {
    case .input(.key(let key)): response = list.press(key, height: box(context.area).height)
    case .input(.paste(let text)): response = list.paste(text)
    case .input(.mouse(let mouse)):
      response = list.click(mouse, in: box(context.area), height: context.size.height)
    default: return .ignored
    }
    switch response {
    case .ignored: return .ignored
    case .moved: return .taken
    case .edited: return narrow(context)
    case .chosen(let index): return choose(index, context)
    case .cancelled: return .act(.pop)
    }
  }
}
