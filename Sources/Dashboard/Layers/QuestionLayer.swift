import Canvas
import Widgets

/// A popup that asks before something is done: answered by its commands `no` and `yes`, or with a click on
/// what it offers.
protocol QuestionLayer: Layer {
  func box(_ context: Context) -> MessageBox
}

extension QuestionLayer {
  static var isPopup: Bool { true }

  /// Whatever else is pressed is not meant for what lies below.
  mutating func answer(_ input: Input, _ context: Context) -> Response {
    guard case .mouse(let mouse) = input, mouse.action == .press,
      let index = box(context).index(at: mouse.place, in: context.area)
    else { return .taken }
    return perform(named: ["no", "yes"][index], context) ?? .taken
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    box(context).draw(in: area, on: &surface)
  }
}
