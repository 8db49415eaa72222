import Canvas
import Records
import Storage
import Widgets

/// One record with all its fields, and below them everything that refers to it, with counts.
struct CardLayer: Layer {
  private var card: RecordCard

  init(entity: String, id: Int) { card = RecordCard(entity: entity, id: id) }

  static let commands: [Command<CardLayer>] =
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
      }
      .found(by: HistoryWording.words),
      Command(
        "edit", "F2 e", FormWording.edit,
        help: Term("编辑这条记录", "Edit this record"), hint: 3, changes: true
      ) { layer, context in RecordCommands.edit(layer.card.row, context) }
      .found(by: FormWording.editWords),
      Command(
        "new", "F6 Ins", FormWording.add,
        help: Term("新增同类记录", "A new record of this kind"), hint: 5,
        changes: true
      ) { layer, context in RecordCommands.add(to: Scope(layer.card.entity), context) }
      .found(by: FormWording.addWords),
      Command(
        "archive", "F8 Del", FormWording.archive,
        help: Term("归档这条记录，或还原归档的", "Archive this record, or bring it back"),
        changes: true
      ) { layer, context in
        RecordCommands.archive([layer.card.row].compactMap(\.self), context)
      }
      .found(by: FormWording.archiveWords),
      Command(
        "unmask", "%", Unmasking.label,
        help: Term("显示电话等个人信息，记入历史；再按遮盖", "Show personal data, kept in the history; again to mask"),
        changes: true, disabled: { _, context in Unmasking.obstacle(context) }
      ) { layer, context in layer.card.unmask(context) },
      Command(
        "copy", "y", Copying.label,
        help: Term("把整张卡片复制到终端剪贴板", "Copy the whole card to the terminal's clipboard"),
        disabled: { _, context in Copying.obstacle(context) }
      ) { layer, context in .copy(layer.card.copied, context) },
    ]

  func title(_ context: Context) -> String { card.title(context) }
  mutating func refresh(_ context: Context) -> [Effect] { card.refresh(context) }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    // A record added from here is what one looks at next.
    if case .answered(let answer) = event, let id = answer.added(to: card.entity)?.last {
      return .act(.push(CardLayer(entity: card.entity, id: id)))
    }
    return card.receive(event, in: context.area, context)
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    card.draw(in: area, on: &surface, focused: true, context)
  }
}
