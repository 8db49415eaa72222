package import Canvas
package import Records
package import Storage
import Widgets

/// One screen or popup: a value that takes events and draws itself, and knows nothing above or below it.
package protocol Layer: Sendable {
  static var commands: [Command<Self>] { get }
  /// Whether it is drawn over what lies below rather than in its place.
  static var isPopup: Bool { get }
  /// Whether it asks something nobody foresees while typing, so that keys typed ahead are not for it.
  static var isQuestion: Bool { get }

  /// What it is for and what its marks mean, said by help; nil where its title says enough.
  static var guide: Guide? { get }

  /// Its name in the breadcrumbs.
  func title(_ context: Context) -> String
  /// What it is known by where one can go to it from anywhere: the way back has it once. Nil for what
  /// belongs to the layer below.
  var landmark: String? { get }
  /// Whether printable keys are text here and no commands.
  var isWriting: Bool { get }
  /// What state it is in, where its keys then mean something else.
  var mode: LayerMode? { get }
  /// Whether keys wait until what is being saved has been.
  var isHolding: Bool { get }
  /// Whether something beside the cursor has not followed it and does so once keys rest: while an arrow is
  /// held down it would be drawn for every row that is passed.
  var isBehind: Bool { get }
  /// What it wants loaded, at first and whenever records or settings have changed.
  mutating func refresh(_ context: Context) -> [Effect]
  mutating func receive(_ event: Event, _ context: Context) -> Response
  /// Does what a key stands for here; nil where no command has it.
  mutating func press(_ key: KeyPress, _ context: Context) -> Response?
  func draw(in area: Rect, on surface: inout Surface, _ context: Context)
}

extension Layer {
  package static var isPopup: Bool { false }
  package static var isQuestion: Bool { false }
  package var landmark: String? { nil }
  package static var guide: Guide? { nil }
  package var isWriting: Bool { false }
  package var isHolding: Bool { false }
  package var isBehind: Bool { false }
  package var mode: LayerMode? { nil }
  package mutating func refresh(_ context: Context) -> [Effect] { [] }

  package mutating func press(_ key: KeyPress, _ context: Context) -> Response? {
    performCommand(of: key, context)
  }

  mutating func performCommand(of key: KeyPress, _ context: Context) -> Response? {
    guard let command = context.keyMap.command(for: key, in: Self.commands) else { return nil }
    return perform(command, context)
  }

  mutating func perform(named name: String, _ context: Context) -> Response? {
    guard let command = Self.commands.first(where: { $0.name == name }) else { return nil }
    return perform(command, context)
  }

  private mutating func perform(_ command: Command<Self>, _ context: Context) -> Response {
    command.perform(on: &self, context)
  }

  /// What is said of its commands.
  func facts(_ context: Context) -> [CommandFacts] {
    Command.facts(self, of: Self.commands, context)
  }

  /// Those of its commands that the hint line may show.
  func hints(isWriting: Bool, _ context: Context) -> [CommandHint] {
    Command.hints(self, of: Self.commands, isWriting: isWriting, context)
  }

  static func has(command name: String) -> Bool { commands.contains { $0.name == name } }

  static var allFacts: [CommandFacts] { commands.map(\.bareFacts) }
}

/// What a layer answers to an event.
package struct Response: Sendable {
  /// Whether the event is done with; if not, the layer below gets it.
  package var isTaken: Bool
  package var effects: [Effect] = []
  package var acts: [Act] = []

  package init(isTaken: Bool, effects: [Effect] = [], acts: [Act] = []) {
    self.isTaken = isTaken
    self.effects = effects
    self.acts = acts
  }

  package static let ignored = Response(isTaken: false)
  package static let taken = Response(isTaken: true)

  package static func want(_ effects: Effect...) -> Response {
    Response(isTaken: true, effects: effects)
  }

  package static func want(_ effects: [Effect]) -> Response {
    Response(isTaken: true, effects: effects)
  }

  package static func act(_ acts: Act...) -> Response { Response(isTaken: true, acts: acts) }
}

/// What a layer wants done to the program itself.
package enum Act: Sendable {
  case push(any Layer)
  case pop
  /// Pops this popup and hands the answer to the layer below.
  case answer(Answer)
  /// Chooses a tab by its pane's name.
  case open(tab: String)
  case set(Setting)
  case notice(Message)
  /// What the one record that a change set is about is called, for when it is told that it was made.
  case call(ChangeSet, String)
  /// Something further about what was just said.
  case addNotice(String)
  /// Performs a command of the layers below by name, as the palette does.
  case perform(String)
  /// Asks who makes changes here, then performs a command.
  case askWho(before: String)
  /// Keeps what was entered, so that the next record can be duplicated from it.
  case remember(Entered)
  /// Holds what is entered against what was counted beforehand.
  case keepBatch(Batch)
  case endBatch(String)
}

/// A change of the scope bar or of the program's look.
package enum Setting: Hashable, Sendable {
  case year(Int)
  case asOf(Day)
  case alliance(Int)
  case language(Language)
  case theme(String)
  case mouse(Bool)
  case skipsFullFields(Bool)
}

/// A record entered in this session, field by field.
package struct Entered: Hashable, Sendable {
  let entity: String
  let fields: [String: FormField.Entry]
}
