import Records
import Widgets

/// A popup that asks before something is done; Enter and Esc leave things as they are.
struct ConfirmLayer: QuestionLayer {
  private let heading: Term
  private let question: Term
  private let yes: Term
  private let effects: [Effect]
  private let acts: [Act]
  /// The question of the layer below that a yes answers.
  private let asker: String?

  init(
    _ heading: Term, _ question: Term, yes: Term, effects: [Effect] = [],
    acts: [Act] = [], answering asker: String? = nil
  ) {
    self.heading = heading
    self.question = question
    self.yes = yes
    self.effects = effects
    self.acts = acts
    self.asker = asker
  }

  static var isQuestion: Bool { true }
  func title(_ context: Context) -> String { context.text(heading) }

  static let commands: [Command<ConfirmLayer>] =
    [
      Command(
        "no", "Enter Esc KeypadEnter Space F12 F3 ^G n q", Wording.back, hint: 1
      ) { _, _ in .act(.pop) },
      Command(
        "yes", "F10 y", Term("是", "Yes"), hint: 2, worded: { $0.yes }
      ) { layer, _ in
        if let asker = layer.asker { return .act(.answer(Answer(asker, .choice(0)))) }
        return Response(isTaken: true, effects: layer.effects, acts: [.pop] + layer.acts)
      },
    ]

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    if case .input(let input) = event { answer(input, context) } else { .ignored }
  }

  func box(_ context: Context) -> MessageBox {
    var answers = [HintLine.Hint(key: "Enter", label: context.text(Wording.back))]
    answers.append(HintLine.Hint(key: "F10", label: context.text(yes)))
    return MessageBox(
      title: context.text(heading), text: context.text(question),
      gravity: .warning, answers: answers)
  }
}
