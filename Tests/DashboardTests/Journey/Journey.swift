import Canvas
import Catalog
import Records
import Sample
import Scratch
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

/// A person at the program: keys go in, what the program wants is done at once, the screen is read.
struct Journey {
  let store: any RecordStore
  private(set) var app: App
  /// Everything the program asked for, in order.
  private(set) var asked: [Effect] = []
  private var meantFor: Day?
  /// Whether keys come so fast that they never rest.
  private var isHeldDown = false
  /// Whether other journeys are at the same store.
  private let isShared: Bool
  /// What was asked for and not answered yet, by somebody who does not wait for it.
  private var open: [Question] = []

  /// Something asked for; what was read of it, where that is not told yet.
  private struct Question {
    let effect: Effect
    var answer: Event?
  }

  /// The day the clock outside shows.
  static let today = Day(year: 2023, month: 12, day: 31)

  /// Sits down at a store; without one, at the sample alliance, which journeys share and must not change.
  init(
    size: Size = Size(width: 120, height: 40), language: Language = .zh,
    store: (any RecordStore)? = nil, holdsSample: Bool = true, isReadOnly: Bool = false,
    asksWho: Bool = false,
    keys: KeyMap = KeyMap()
  ) async throws {
    isShared = store == nil
    let store = if let store { store } else { try await SampleStore.shared() }
    var context = Context(
      language: language, year: SampleAlliance.asOf.civil.year, asOf: SampleAlliance.asOf,
      today: Self.today, holdings: store.holdings, size: size)
    context.holdsSample = holdsSample
    context.user = "li"
    context.session = "test"
    context.readOnly = isReadOnly ? .wished : nil
    context.asksWho = asksWho
    context.keyMap = keys
    context.canCopy = true
    self.store = store
    meantFor = try await store.meantFor()
    app = App(context)
    let effects = app.start()
    await perform(effects)
  }

  /// Holds a key down until it has come so often, which leaves nobody the time to read.
  mutating func hold(_ name: String, times: Int) async {
    isHeldDown = true
    for _ in 0..<times { await press(name) }
    isHeldDown = false
  }

  /// Presses keys by name: `"2"`, `"Down"`, `"^R"`.
  mutating func press(_ names: String...) async {
    for name in names {
      guard let key = KeyPress(name: name) else {
        Issue.record("no such key: \(name)")
        continue
      }
      await send(.input(.key(key)))
    }
  }

  /// Presses keys without a look at the screen before the last of them.
  mutating func rush(_ names: String...) async {
    for key in names.compactMap(KeyPress.init(name:)) {
      let effects = app.receive(.input(.key(key)))
      await perform(effects)
    }
    look()
  }

  /// Types text character by character, as an input method commits it.
  mutating func type(_ text: String) async {
    for character in text { await send(.input(.key(KeyPress(.character(character))))) }
  }

  mutating func send(_ event: Event) async {
    let effects = app.receive(event)
    await perform(effects)
    if !isHeldDown { await rest() }
    look()
  }

  /// Lets keys rest, as a person does who reads what has come.
  mutating func rest() async {
    guard app.isBehind else { return }
    let effects = app.receive(.rested)
    await perform(effects)
  }

  /// Reads what has come up, before anything else is typed.
  mutating func look() { app.noticed() }

  /// Performs a command by its name, as the palette does.
  mutating func perform(_ name: String) async {
    let effects = app.carryOut([.perform(name)])
    await perform(effects)
  }

  /// Presses a key, or sees what somebody else has changed, without waiting for what comes of it: some of
  /// what was asked for is read meanwhile, and some answered, in any order.
  mutating func hurry(_ event: Event, _ chance: inout Chance) async {
    ask(app.receive(event))
    for _ in 0..<chance.below(4) { await answerOne(&chance) }
    if chance.below(2) == 0 { look() }
    for index in open.indices where open[index].answer == nil && chance.below(2) == 0 {
      open[index].answer = await Self.answer(open[index].effect, from: store)
    }
  }

  /// Waits until everything is answered, in any order.
  mutating func settle(_ chance: inout Chance) async {
    while !open.isEmpty || app.isBehind {
      if open.isEmpty { ask(app.receive(.rested)) }
      await answerOne(&chance)
    }
    look()
  }

  private mutating func ask(_ effects: [Effect]) {
    asked += effects
    open += effects.map { Question(effect: $0) }
  }

  private mutating func answerOne(_ chance: inout Chance) async {
    guard !open.isEmpty else { return }
    let question = open.remove(at: chance.below(open.count))
    let read =
      if let answer = question.answer { answer } else {
        await Self.answer(question.effect, from: store)
      }
    if let read { ask(app.receive(read)) }
  }

  /// Opens the table of all records of an entity.
  mutating func open(tableOf entity: String) async { await open(Scope(entity)) }

  mutating func open(_ scope: Scope) async {
    let effects = app.carryOut([.push(TableLayer(Term(scope.entity, scope.entity), scope))])
    await perform(effects)
  }

  /// Has the records be a copy that goes with the program, as `--demo` has them.
  mutating func makeRecordsPassing() { app.context.isPassing = true }

  /// Has tmux stand before the terminal.
  mutating func passThroughTmux() { app.context.isInTmux = true }

  /// The screen's rows without trailing blanks.
  var screen: [String] { app.draw().lines }

  func shows(_ text: String) -> Bool { screen.contains { $0.contains(text) } }

  func expect(contains text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      shows(text), "\(text) is not on the screen:\n\(screen.joined(separator: "\n"))",
      sourceLocation: sourceLocation)
  }

  /// Does what the program wants until it wants nothing more.
  private mutating func perform(_ effects: [Effect]) async {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      asked.append(effect)
      if isShared, case .apply(let set) = effect, set.alters {
        Issue.record("a journey without a store of its own changes the one all share")
      }
      if let event = await Self.answer(effect, from: store) { waiting += app.receive(event) }
      switch effect {
      case .fillSample, .undo: waiting += await tellDay()
      default: break
      }
    }
  }

  /// Tells the day the records are meant for where that is another than before.
  private mutating func tellDay() async -> [Effect] {
    let day: Day?
    do { day = try await store.meantFor() } catch { return [] }
    guard day != meantFor else { return [] }
    meantFor = day
    return app.receive(.meantFor(day))
  }

  static func answer(_ effect: Effect, from store: any RecordStore) async -> Event? {
    do {
      guard case .fillSample(let user) = effect else { return try await effect.answer(from: store) }
      try await store.fill(
        user: user, command: "sample", meantFor: SampleAlliance.asOf
      ) { sink throws(StorageError) in
        try SampleAlliance().write(to: &sink)
      }
      return .changed(version: try await store.version())
    } catch {
      return .failed(effect, error)
    }
  }
}

/// The sample alliance in memory, made once for all journeys.
enum SampleStore {
  private static let task = Task { () throws(StorageError) -> SQLiteStore in
    let store = try SQLiteStore(inMemory: Catalog.holdings)
    try await store.fill(user: "sample", command: "demo") { sink throws(StorageError) in
      try SampleAlliance().write(to: &sink)
    }
    return store
  }

  static func shared() async throws -> SQLiteStore { try await task.value }

  /// A store of one's own, to be changed at will.
  static func make() async throws -> SQLiteStore {
    try SQLiteStore(inMemoryCopyOf: try await shared())
  }
}

/// A failed expectation shows the screen, not everything behind it.
extension Journey: CustomTestStringConvertible {
  var testDescription: String { "\n" + screen.joined(separator: "\n") + "\n" }
}
