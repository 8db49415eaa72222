import Canvas
import Records
import Storage
import Widgets

/// One record with all its fields, and below them everything that refers to it, with counts.
struct CardLayer: Layer {
  private var card: RecordCard

  init(entity: String, id: Int) { card = RecordCard(entity: entity, id: id) }

  static var commands: [Command<CardLayer>] {
    [
      Command(
        "openReference", "Enter F4", TableWording.open,
        help: Term("打开引用本记录的那些记录", "Open the records that refer to this one"), hint: 2
      ) { layer, context in layer.card.open(context) },
      Command(
        "history", "^R", Term("历史", "History"),
        help: Term("谁在何时改了什么", "Who changed what, and when"), hint: 4
      ) { layer, context in
        .act(.push(HistoryLayer(entity: layer.card.entity, id: layer.card.id)))
      },
    ]
  }

  func title(_ context: Context) -> String { card.title(context) }
  mutating func refresh(_ context: Context) -> [Effect] { card.refresh(context) }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    card.receive(event, in: context.area, context)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    card.draw(in: area, on: &surface, focused: true, context)
  }
}
