import Canvas
import Records
import Storage
import Widgets

/// A popup that asks before records are archived or brought back, and why that is right where it leaves
/// something doubtful; Enter and Esc leave things as they are.
struct ArchiveLayer: Layer {
  private var set: ChangeSet
  private let shape: Shape
  private let restores: Bool
  private let question: Term
  /// What is asked of the store; nil where no check has to do with it.
  private let request: ArchivingRequest?
  /// What was found; nil until that is known.
  private var doubts: [Fault]?
  /// Whether it goes on as soon as that is known.
  private var goesOn = false

  init(_ rows: [Row], _ shape: Shape, _ question: Term, restores: Bool, _ context: Context) {
    let records = rows.map(\.record)
    set = ChangeSet(
      records.map { record in
        restores
          ? .restore(entity: record.entity, id: record.id, revision: record.revision)
          : .archive(entity: record.entity, id: record.id, revision: record.revision)
      }, user: context.user, command: restores ? "restore" : "archive")
    self.shape = shape
    self.restores = restores
    self.question = question
    let isAsked = context.holdings.asksArchiving(of: shape.name, restores: restores)
    request = isAsked ? ArchivingRequest(records, today: context.today) : nil
  }

  static var isPopup: Bool { true }
  static var isQuestion: Bool { true }

  func title(_ context: Context) -> String {
    context.text(restores ? FormWording.restoreTitle : FormWording.archiveTitle)
  }

  static let commands: [Command<ArchiveLayer>] =
    [
      Command("no", "Enter Esc KeypadEnter Space F12 F3 ^G n q", FormWording.leave, hint: 1) {
        _, _ in .act(.pop)
      },
      Command("yes", "F10 y", Term("是", "Yes"), hint: 2, changes: true) { layer, context in
        layer.goOn(context)
      },
    ]

  mutating func refresh(_ context: Context) -> [Effect] {
    doubts = nil
    return request.map { [.checkArchiving($0)] } ?? []
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .archivingChecked(let request, let doubts) where request == self.request:
      self.doubts = doubts
      return goesOn ? goOn(context) : .taken
    case .failed(.checkArchiving(let request), let error) where request == self.request:
      defer { goesOn = false }
      if error == .cancelled { return goesOn ? .act(.pop) : .taken }
      // A store that cannot tell does not keep anything from being done, once that has been said.
      doubts = []
      return .notice(context.text(FormWording.notChecked), .warning)
    case .answered(let answer): return take(answer, context)
    // Whatever else is pressed is not meant for what lies below.
    case .input: return .taken
    default: return .ignored
    }
  }

  private mutating func take(_ answer: Answer, _ context: Context) -> Response {
    guard answer.question == "archive.reason", case .text(let text) = answer.content else {
      return .ignored
    }
    set.reason = Typed.trimmed(text)
    return set.reason.isEmpty
      ? .notice(context.text(FormWording.noReason), .warning) : goOn(context)
  }

  private mutating func goOn(_ context: Context) -> Response {
    guard let doubts = request == nil ? [] : doubts else {
      goesOn = true
      return .taken
    }
    goesOn = false
    if !doubts.isEmpty, set.reason.isEmpty {
      let lines = doubts.map { context.text(FaultWording.term(for: $0, shape)) }
      return .act(
        .push(
          PromptLayer("archive.reason", FormWording.reason, text: "", about: lines, isKept: true)))
    }
    return Response(isTaken: true, effects: [.apply(set)], acts: [.pop])
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let yes = restores ? FormWording.restore : FormWording.archive
    let wait = goesOn ? "\n" + context.text(FormWording.checking) : ""
    MessageBox(
      title: title(context), text: context.text(question) + wait, gravity: .warning,
      answers: [
        HintLine.Hint(key: "Enter", label: context.text(FormWording.leave)),
        HintLine.Hint(key: "F10", label: context.text(yes)),
      ]
    ).draw(in: area, on: &surface)
  }
}
