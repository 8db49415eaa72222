import Canvas
import Records
import Storage
import Widgets

/// A popup with the records that one to be saved, or brought back, may be the same as: looking at them
/// loses nothing, and going on all the same has to be asked for.
struct AlikeLayer: Layer {
  private let likenesses: [Likeness]
  private let shape: Shape
  /// What is asked about: a new record is saved, an archived one brought back.
  enum Asking { case saving(canTake: Bool), restoring }

  private let asking: Asking
  private var cursor = 0

  init(_ likenesses: [Likeness], _ shape: Shape, _ asking: Asking) {
    self.likenesses = likenesses
    self.shape = shape
    self.asking = asking
  }

  /// Whether one of them can be taken for the record that was missing.
  private var canTake: Bool { if case .saving(true) = asking { true } else { false } }
  private var isRestoring: Bool { if case .restoring = asking { true } else { false } }

  static var isPopup: Bool { true }
  static var isQuestion: Bool { true }
  func title(_ context: Context) -> String { context.text(FormWording.alikeTitle) }

  static let commands: [Command<AlikeLayer>] =
    [
      Command(
        "open", "Enter KeypadEnter", Term("查看", "Look"),
        help: Term("看已有的这条；返回后仍在填写处", "Look at the one that is there; the form waits"), hint: 1
      ) { layer, _ in
        .act(.push(CardLayer(entity: layer.shape.name, id: layer.current.row.id)))
      },
      Command(
        "take", "F4", Term("用这条", "Take it"),
        help: Term("不新增，用已有的这条", "Add nothing and take the one that is there"), hint: 2,
        disabled: { layer, _ in
          if layer.current.row.record.isArchived { return FormWording.bringBackFirst }
          return layer.canTake
            ? nil : Term("只有在为引用新增时可以", "Only where the record is added to be referred to")
        }
      ) { layer, context in
        let row = layer.current.row
        let name = Display.name(row, layer.shape, context.language)
        return .act(.answer(Answer("form.alike", .picked(.integer(row.id), name))))
      },
      Command(
        "save", "F10 ^S", Term("仍要保存", "Save anyway"),
        help: Term("不是同一条，照样保存并记下", "It is another one: save it, with a note of that"), hint: 3,
        worded: { $0.isRestoring ? Term("仍要还原", "Bring back anyway") : nil }
      ) { _, _ in .act(.answer(Answer("form.alike", .choice(0)))) },
      Command(
        "back", "Esc F12 ^G F3", Wording.back,
        help: Term("先不保存，回到表单", "Back to the form; nothing is saved"), hint: 4
      ) { _, _ in .act(.pop) },
    ]

  private var current: Likeness { likenesses[cursor] }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    guard case .input(let input) = event else { return .ignored }
    if case .key(let key) = input {
      switch key.key {
      case .up: cursor = max(0, cursor - 1)
      case .down: cursor = min(likenesses.count - 1, cursor + 1)
      default: break
      }
    }
    // Whatever else is pressed is not meant for what lies below.
    return .taken
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let width = min(area.width, 76)
    let height = min(area.height, likenesses.count * 2 + 2)
    let box = Rect(
      x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 3, width: width,
      height: height)
    surface.fill(box, " ", Style(.text, on: .popup))
    surface.frame(
      box, title: Gravity.warning.symbol + " " + title(context), Style(.borderFocus, on: .popup),
      titleStyle: Style(.title, on: .popup, .bold))
    let inside = box.inset(1, 1)
    let page = max(1, inside.height / 2)
    let first = max(0, cursor - page + 1)
    for (place, likeness) in likenesses.dropFirst(first).prefix(page).enumerated() {
      let isCurrent = first + place == cursor
      let ground: Ground = isCurrent ? .rowCursor : .popup
      let item = PickItem(likeness.row, shape, context.language)
      let (name, detail) = (inside.row(place * 2), inside.row(place * 2 + 1))
      surface.fill(name, " ", Style(.text, on: ground))
      surface.write(
        (isCurrent ? "▶ " : "  ") + "#\(likeness.row.id) " + item.title, in: name,
        Style(.text, on: ground, .bold))
      let reason = context.text(FormWording.why(likeness, shape))
      let codes = shape.identifyingCodes.compactMap { field in
        shape.index(of: field).flatMap { likeness.row.record.values[$0].text }
      }
      let isArchived = likeness.row.record.isArchived
      let advice = isArchived ? context.text(FormWording.bringBack) : ""
      let parts = [reason, advice, item.detail] + codes
      surface.write(
        "    " + parts.filter { !$0.isEmpty }.joined(separator: " · "), in: detail,
        Style(.dim, on: .popup))
    }
  }
}
