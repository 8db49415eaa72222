import Records
import Widgets

/// Asks once before the program ends and takes with it what was changed in a copy of the sample.
struct QuitLayer: QuestionLayer {
  /// How many changes go.
  let count: Int

  static var isQuestion: Bool { true }
  func title(_ context: Context) -> String { context.text(QuitWording.quit) }

  /// Pressing the quitting key once more is an answer.
  static let commands: [Command<QuitLayer>] = [
    Command("no", "Esc F12 F3 ^G Space n q", Wording.back, hint: 2) { _, _ in .act(.pop) },
    Command("yes", "Enter F10 KeypadEnter ^Q y", QuitWording.quit, hint: 1) { _, _ in .want(.quit)
    },
  ]

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    if case .input(let input) = event { answer(input, context) } else { .ignored }
  }

  func box(_ context: Context) -> MessageBox {
    MessageBox(
      title: title(context), text: context.text(QuitWording.goes(count)), gravity: .warning,
      answers: [
        .init(key: "Esc", label: context.text(Wording.back)),
        .init(key: "Enter", label: context.text(QuitWording.quit)),
      ])
  }
}

/// What is said of leaving.
enum QuitWording {
  static let quit = Term("退出", "Quit")
  static let close = Term("关闭", "Close")

  static func goes(_ count: Int) -> Term {
    Term(
      "示例副本有 \(count) 处修改，退出即弃。",
      count == 1
        ? "This copy of the sample has 1 change, which goes with it."
        : "This copy of the sample has \(count) changes, which go with it.")
  }
}
