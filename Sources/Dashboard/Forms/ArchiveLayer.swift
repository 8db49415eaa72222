import Canvas
import Records
import Storage
import Widgets

/// A popup that asks before records are archived or brought back: whether they are there already, and
/// why that is right where it leaves something doubtful; Enter and Esc leave things as they are.
struct ArchiveLayer: QuestionLayer {
  /// What is done in the end, with the reason given.
  private enum Deed {
    case apply(ChangeSet)
    case undo(Int, user: String)

    func effect(_ reason: String) -> Effect {
      switch self {
      case .undo(let number, let user): return .undo(number, user: user, reason: reason)
      case .apply(var set):
        set.reason = reason
        return .apply(set)
      }
    }
  }

  private let deed: Deed
  private let shape: Shape
  /// What the record is called, where it is one alone.
  private var name: String?
  private let heading: Term
  private let question: Term
  private let yes: Term
  /// What is asked of the store; nil where no check has to do with it.
  private let request: ArchivingRequest?
  /// What was found; nil until that is known.
  private var findings: Findings?
  /// Whether it goes on as soon as that is known.
  private var goesOn = false
  private var reason = ""
  /// Records said to be others, though they are alike.
  private var apart: Set<Int> = []
  private typealias Referring = (shape: Shape, measure: Measure, fate: Fate, count: Int?)
  /// What becomes of records that refer to what goes: they count with it only, or belong to the alliance
  /// through it, or stay as they are.
  private enum Fate { case goesAlong, leavesAlliance, stays }
  /// How many records of each kind refer to what goes, nil until that is known, and their fate.
  private var referring: [Referring] = []
  /// Where more go at once, counting what refers to them says nothing any more.
  private static let mostCounted = 200

  init(_ rows: [Row], _ shape: Shape, _ question: Term, restores: Bool, _ context: Context) {
    let records = rows.map(\.record)
    deed = .apply(
      ChangeSet(
        records.map { record in
          restores
            ? .restore(entity: record.entity, id: record.id, revision: record.revision)
            : .archive(entity: record.entity, id: record.id, revision: record.revision)
        }, user: context.user, command: restores ? "restore" : "archive"))
    self.shape = shape
    self.question = question
    name = rows.count == 1 ? rows.first.map { Display.name($0, shape, context.language) } : nil
    heading = restores ? FormWording.restoreTitle : FormWording.archiveTitle
    yes = restores ? FormWording.restore : FormWording.archive
    let isAsked = context.holdings.asksArchiving(of: shape.name, restores: restores)
    request = isAsked ? ArchivingRequest(.records(records), today: context.today) : nil
    if restores || records.count > Self.mostCounted { return }
    let ids = records.map { Value.integer($0.id) }
    let fields = Dictionary(grouping: context.holdings.references(to: shape.name)) { $0.shape.name }
    referring = context.holdings.shapes.compactMap { shape in
      guard let fields = fields[shape.name] else { return nil }
      let filter = Filter.any(fields.map { .oneOf($0.field, ids) })
      let measure = Measure(Scope(shape.name, filter: filter))
      return (shape, measure, Self.fate(shape, fields.map(\.field)), nil)
    }
  }

  private static func fate(_ shape: Shape, _ fields: [String]) -> Fate {
    if fields.allSatisfy(shape.countsWith.contains) { return .goesAlong }
    guard let belonging = shape.belonging, belonging.year == nil,
      fields.contains(belonging.path)
    else { return .stays }
    return .leavesAlliance
  }

  /// Shows what refers to the records a taking back archives, as the store has counted it.
  private mutating func take(_ counts: [String: Int], _ context: Context) {
    if case .apply = deed { return }
    referring = context.holdings.shapes.compactMap { other in
      guard let count = counts[other.name] else { return nil }
      let fields = other.fields.filter { $0.kind == .reference(shape.name) }.map(\.name)
      return (other, Measure(Scope(other.name)), Self.fate(other, fields), count)
    }
  }

  /// Asks before a change is taken back, or done again, that brings back what is doubtful, or archives
  /// what others refer to; whether it is taken back at all only of one that was picked, or in that case.
  init(
    undoing found: Undoable, _ shape: Shape, _ question: Term, _ request: ArchivingRequest,
    isAsked: Bool, _ context: Context
  ) {
    deed = .undo(found.change, user: context.user)
    self.shape = shape
    self.question = question
    heading = ChangeWording.turnTitle(found.isRedo)
    yes = heading
    self.request = request
    goesOn = !isAsked
  }

  static var isQuestion: Bool { true }

  func title(_ context: Context) -> String { context.text(heading) }

  static let commands: [Command<ArchiveLayer>] =
    [
      Command("no", "Enter Esc KeypadEnter Space F12 F3 ^G n q", Wording.back, hint: 1) {
        _, _ in .act(.pop)
      },
      Command(
        "yes", "F10 y", Term("是", "Yes"), hint: 2, changes: true, worded: { $0.yes }
      ) { layer, context in layer.goOn(context) },
    ]

  mutating func refresh(_ context: Context) -> [Effect] {
    findings = nil
    let measures: [Effect] =
      if case .apply = deed { referring.map { .measure($0.measure) } } else { [] }
    return (request.map { [.checkArchiving($0)] } ?? []) + measures
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .archivingChecked(let request, let findings) where request == self.request:
      self.findings = findings
      take(findings.referring, context)
      return goesOn ? goOn(context) : .taken
    case .measured(let found):
      guard let place = referring.firstIndex(where: { $0.measure == found.measure }) else {
        return .ignored
      }
      referring[place].count = Int(found.figure() ?? 0)
      return .taken
    case .failed(.checkArchiving(let request), let error) where request == self.request:
      defer { goesOn = false }
      if error == .cancelled { return goesOn ? .act(.pop) : .taken }
      // A store that cannot tell does not keep anything from being done, once that has been said.
      findings = Findings()
      return .notice(context.text(FormWording.notChecked), .warning)
    case .answered(let answer): return take(answer, context)
    case .input(let input): return self.answer(input, context)
    default: return .ignored
    }
  }

  private mutating func take(_ answer: Answer, _ context: Context) -> Response {
    switch (answer.question, answer.content) {
    case ("form.alike", _):
      apart.formUnion((findings?.alike ?? []).map(\.row.id))
      return goOn(context)
    case ("archive.reason", .text(let text)):
      reason = Typed.trimmed(text)
      return goOn(context)
    default: return .ignored
    }
  }

  private mutating func goOn(_ context: Context) -> Response {
    guard let findings = request == nil ? Findings() : findings else {
      goesOn = true
      return .taken
    }
    goesOn = false
    let alike = findings.alike.filter { !apart.contains($0.row.id) }
    if !alike.isEmpty { return .act(.push(AlikeLayer(alike, shape, .restoring))) }
    if !findings.faults.isEmpty, reason.isEmpty {
      let lines = findings.faults.map { context.text(FaultWording.term(for: $0, shape)) }
      return .act(
        .push(
          PromptLayer("archive.reason", FormWording.reason, text: "", about: lines, isKept: true)))
    }
    let others = apart.isEmpty ? [] : [context.text(FormWording.apart(apart.sorted()))]
    let reasons = (reason.isEmpty ? [] : [reason]) + others
    let effect = deed.effect(reasons.joined(separator: context.language == .zh ? "；" : "; "))
    var acts = [Act.pop]
    if case .apply(let set) = effect, let name { acts.append(.call(set, name)) }
    return Response(isTaken: true, effects: [effect], acts: acts)
  }

  func box(_ context: Context) -> MessageBox {
    let wait = goesOn ? "\n" + context.text(FormWording.checking) : ""
    return MessageBox(
      title: title(context), text: context.text(question) + references(context) + wait,
      gravity: .warning,
      answers: [
        HintLine.Hint(key: "Enter", label: context.text(Wording.back)),
        HintLine.Hint(key: "F10", label: context.text(yes)),
      ])
  }

  /// What refers to the records that go, by kind, the most first: what counts no more along with them,
  /// and what stays.
  private func references(_ context: Context) -> String {
    if referring.isEmpty { return "" }
    guard referring.allSatisfy({ $0.count != nil }) else {
      return "\n" + context.text(FormWording.countingReferences)
    }
    let lines = [
      line(FormWording.goAlong, .goesAlong, context),
      line(FormWording.leaveAlliance, .leavesAlliance, context),
      line(FormWording.references, .stays, context),
    ].compactMap(\.self)
    return "\n"
      + (lines.isEmpty
        ? context.text(FormWording.noReferences) : lines.joined(separator: "\n"))
  }

  private func line(_ lead: Term, _ fate: Fate, _ context: Context) -> String? {
    let kinds = referring.filter { $0.fate == fate }
    let some = kinds.map { ($0.shape, $0.count ?? 0) }.filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
    if some.isEmpty { return nil }
    let list = some.prefix(8).map { shape, count in
      context.text(count == 1 ? shape.title : shape.plural) + " " + Numbers.grouped(count)
    }
    let others =
      some.count > list.count ? context.text(FormWording.moreKinds(some.count - list.count)) : ""
    return context.text(lead) + list.joined(separator: context.language == .zh ? "、" : ", ")
      + others
  }
}
