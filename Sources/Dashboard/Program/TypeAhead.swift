import Canvas
import Records

/// Keys typed while a record is being saved, meant for what follows it.
struct TypeAhead: Sendable {
  enum State: Sendable {
    /// They go on as soon as nothing holds them.
    case flowing
    /// Something came up that they were not meant for: the next key says what becomes of them.
    case asking
    /// The person sees to something else first; they go on after the next save.
    case waiting
  }

  private(set) var state = State.flowing
  private var inputs: [Input] = []
  /// How many layers there were where they were meant to go, questions not counted.
  private var depth = 0

  var count: Int { inputs.count }
  var isPaused: Bool { state != .flowing && !inputs.isEmpty }

  mutating func append(_ input: Input) { inputs.append(input) }

  /// The next one, unless they are held back.
  mutating func next() -> Input? {
    state == .flowing && !inputs.isEmpty ? inputs.removeFirst() : nil
  }

  mutating func ask(depth: Int) {
    guard !inputs.isEmpty else { return }
    state = .asking
    self.depth = depth
  }

  mutating func wait() { if state == .asking { state = .waiting } }
  mutating func flow() { state = .flowing }
  func isLeft(by layers: Int) -> Bool { isPaused && layers < depth }

  /// Forgets them; gives how many there were.
  mutating func drop() -> Int {
    defer { self = TypeAhead() }
    return inputs.count
  }

  /// Forgets what would write something, up to the next key of a command; gives how many keys that were.
  mutating func dropTyping() -> Int {
    let count = inputs.prefix { !$0.isCommand }.count
    inputs.removeFirst(count)
    return count
  }

  /// What is said while they wait.
  var notice: Term {
    state == .asking
      ? Term("已暂存 \(count) 键 — Enter 继续，F12 丢弃", "\(count) keys held – Enter continue, F12 drop")
      : Term("已暂存 \(count) 键 — 存后继续，F12 丢弃", "\(count) keys held – on after saving, F12 drop")
  }

  var noticeWhileSaving: Term {
    Term("保存中… 已暂存 \(count) 键", "Saving… \(count) keys held")
  }

  static func dropped(_ count: Int) -> Term {
    Term("已丢弃暂存的 \(count) 键", "\(count) held keys were dropped")
  }
}

extension Input {
  /// Whether it is a key that means the same wherever it is pressed, and never a text.
  fileprivate var isCommand: Bool {
    guard case .key(let key) = self else { return false }
    if case .function = key.key { return true }
    return key.modifiers.contains(.control)
  }
}
