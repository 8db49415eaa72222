import Records
import Storage

/// What is being written in a popup over a form or a sheet and has not reached it yet.
enum Unfinished: Hashable {
  /// For the field or the cell under the cursor.
  case field(String)
  /// Why what is doubtful is kept.
  case reason(String)
}

/// A popup whose text belongs to what lies below it.
protocol EntryPopup: Layer {
  /// nil where nothing is lost with it.
  var unfinished: Unfinished? { get }
}

/// Where the cursor is among what is entered: in which draft, and in which row and field of it.
struct EntrySpot: Hashable, Codable {
  let draft: String
  var row = 0
  let field: Int
}

/// A layer in which records are entered, kept as a draft until they are saved: what forms and sheets have
/// in common.
protocol EntryLayer: Layer {
  /// Under which name what is typed is kept.
  var draftID: String { get set }
  var isSaving: Bool { get }
  /// The question of the entry layer below that is answered with the record added here.
  var answering: String? { get }
  /// Whether it waits for such a record or is waited for, so that it has to come back even if nothing
  /// was written in it.
  var isLinked: Bool { get set }
  /// Whether anything would be lost if it went away.
  var hasTyping: Bool { get }
  /// The field under the cursor, and where that is.
  var currentShape: FieldShape { get }
  var spot: EntrySpot { get }
  /// The same among the rows that a draft keeps.
  var keptSpot: EntrySpot { get }
  var shape: Shape { get }
  /// What was said of what was entered last, to be read once more.
  var told: Term? { get }

  /// Takes what is being written for what it means.
  mutating func settle(_ context: Context)
  mutating func openList(_ text: String, _ context: Context) -> Response
  /// Keeps what was typed, and what a popup over it is being written in; or forgets it where it is as it
  /// was again.
  mutating func journal(_ above: Unfinished?) -> [Effect]
  mutating func close(_ context: Context) -> Response
}

extension EntryLayer {
  var answering: String? { nil }
  var keptSpot: EntrySpot { spot }
  var told: Term? { nil }

  mutating func journal() -> [Effect] { journal(nil) }

  /// What has to be kept before the program ends.
  mutating func lastWish(_ above: Unfinished?, _ context: Context) -> [Effect] {
    if isSaving { return [] }
    settle(context)
    return journal(above)
  }

  /// The record of this kind kept last, whose values "the same" takes until one is entered here.
  private var last: Query { Query(Scope(shape.name), place: .last, limit: 1) }

  func askLast(_ context: Context) -> [Effect] {
    context.entered[shape.name] == nil ? [.load(last)] : []
  }

  /// What "the same" takes from a record kept before; personal data stay with their record. Nil where
  /// a page is another answer.
  func remember(_ page: Page, _ context: Context) -> Response? {
    guard page.query == last else { return nil }
    guard let row = page.rows.last, context.entered[shape.name] == nil else { return .taken }
    var form = RecordForm(shape)
    form.begin(from: row, context.language)
    let fields = form.fields.filter { !$0.shape.isPersonal }.map { ($0.shape.name, $0.entry) }
    let entered = Entered(
      entity: shape.name, fields: Dictionary(fields, uniquingKeysWith: { $1 }))
    return .act(.remember(entered))
  }

  /// What the field under the cursor is for and how it is filled, as help begins with it.
  var fieldGuide: Guide {
    func text(_ language: Language) -> String {
      (FieldHelp.sentences(currentShape, shape, language) + [told?[language]].compactMap(\.self))
        .joined(separator: "\n")
    }
    return Guide(
      Term(text(.zh), text(.en)), heading: currentShape.label, marks: Self.marks)
  }

  private static var marks: [Guide.Mark] {
    [
      .init("＊", Term("必填", "must be filled in")), .init("●", Term("已改", "changed")),
      .init("·", Term("续录时沿用", "kept in the records that follow")),
      .init("=", Term("固定，不再停留", "fixed, and passed over")),
    ]
  }

  /// What the field under the cursor offers.
  static var valueCommands: [Command<Self>] {
    [
      Command(
        "list", "F4", Term("选值", "Values"),
        help: Term("选项、记录、日历或多行编辑", "Choices, records, a calendar, or an editor"), hint: 2
      ) { layer, context in layer.openList("", context) },
      Command(
        "fieldHelp", "F1", Term("说明", "Help"),
        help: Term("这个字段怎么填，这里能做什么", "How the field is filled, and what can be done here"), hint: 1
      ) { _, _ in .act(.perform("help")) },
    ]
  }

  /// The ways out, none of which loses what was typed unasked.
  static func waysOut(discard keys: String) -> [Command<Self>] {
    [
      Command(
        "discard", keys, Term("弃填", "Drop"),
        help: Term("丢弃未保存的内容", "Drop what is not saved")
      ) { layer, context in
        layer.settle(context)
        if !layer.hasTyping { return layer.close(context) }
        return .act(
          .push(
            ConfirmLayer(
              FormWording.discardTitle, FormWording.discardText, yes: FormWording.discard,
              answering: "entry.discard")))
      },
      Command(
        "quit", "^Q", QuitWording.quit,
        help: Term("退出程序，草稿保留", "Quit the program, with a draft kept")
      ) { layer, context in
        layer.settle(context)
        return .want(layer.journal() + [.quit])
      },
      Command(
        "close", "F3", QuitWording.close,
        help: Term("离开，草稿保留", "Leave, with a draft kept"), hint: 99
      ) { layer, context in layer.close(context) },
    ]
  }
}
