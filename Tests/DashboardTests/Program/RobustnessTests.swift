import Canvas
import Records
import Scratch
import Storage
import Testing

@testable import Dashboard

/// What nobody does on purpose: tiny windows, random keys, late answers.
struct RobustnessTests {
  private static let tabs = ["1", "2", "3", "4", "5", "8"]

  @Test(arguments: tabs)
  func everySizeCanBeDrawn(tab: String) async throws {
    var journey = try await Journey()
    await journey.press(tab)
    var app = journey.app
    for width in [1, 2, 3, 5, 8, 13, 19, 20, 21, 30, 39, 40, 45, 69, 70] {
      for height in 1...13 {
        let size = Size(width: width, height: height)
        _ = app.receive(.input(.resize(size)))
        for key in ["", "Tab", "Down", "Right", "F9", "a", "Esc", "Tab"] {
          if let press = KeyPress(name: key) { _ = app.receive(.input(.key(press))) }
          #expect(app.draw().size == size)
        }
      }
    }
  }

  @Test(arguments: tabs)
  func theScreenComesBackAfterBeingTiny(tab: String) async throws {
    var journey = try await Journey()
    await journey.press(tab, "Down", "Down")
    let before = journey.screen
    for (width, height) in [(80, 24), (40, 12), (19, 4), (1, 1), (2, 40), (120, 1), (120, 40)] {
      await journey.send(.input(.resize(Size(width: width, height: height))))
      #expect(journey.app.draw().size == Size(width: width, height: height))
    }
    #expect(journey.screen == before)
  }

  @Test func theTableUnderACardComesBackAfterBeingTiny() async throws {
    var journey = try await Journey()
    await journey.press("3", "Down", "Enter", "Enter", "/")
    await journey.type("示例")
    let before = journey.screen
    for (width, height) in [(1, 1), (30, 8), (120, 40)] {
      await journey.send(.input(.resize(Size(width: width, height: height))))
    }
    #expect(journey.screen == before)
  }

  @Test(arguments: tabs, Language.allCases)
  func everyCommandCanBePerformedByItsName(tab: String, language: Language) async throws {
    var first = try await Journey(language: language, store: try await SampleStore.make())
    await first.press(tab)
    for facts in first.app.paletteFacts where facts.name != "quit" {
      var journey = first
      await journey.perform(facts.name)
      #expect(journey.app.draw().size == Size(width: 120, height: 40), "\(facts.name)")
      await journey.press("Enter", "Esc", "Esc", "Esc")
      #expect(journey.app.draw().size == Size(width: 120, height: 40), "\(facts.name)")
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func randomKeysNeverCrash(seed: UInt64) async throws {
    var random = Chance(seed: seed)
    // Keys may well save something.
    var journey = try await Journey(
      size: Size(width: 90, height: 28), store: try await SampleStore.make())
    let named = [
      "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDn", "^Home", "^End", "Enter",
      "Esc", "Tab", "S-Tab", "Space", "Backspace", "Del", "Ins", "F1", "F2", "F3", "F4", "F5", "F7",
      "F9", "F11", "F12", "KeypadEnter", "^C", "^E", "^O", "^P", "^R", "^T", "^U", "^W", "^X", "^Y",
      "^L", "^G",
    ]
    let typed = Array("1234580abcjkhlgGsq/?:;,.[]<>!&=-\\*()+_'\"{}|~`@#$%^金昌职业示例，。：；？／【】《》＊　é👍")
    for step in 0..<700 {
      switch Int.random(in: 0..<40, using: &random) {
      case 0..<22:
        if let name = named.randomElement(using: &random) { await journey.press(name) }
      case 22..<36:
        if let character = typed.randomElement(using: &random) {
          await journey.type(String(character))
        }
      case 36:
        let size = Size(
          width: Int.random(in: 1...130, using: &random),
          height: Int.random(in: 1...45, using: &random))
        await journey.send(.input(.resize(size)))
      case 37:
        let place = Point(
          x: Int.random(in: 0..<journey.app.context.size.width, using: &random),
          y: Int.random(in: 0..<journey.app.context.size.height, using: &random))
        let actions: [MouseEvent.Action] = [.press, .release, .drag, .wheelUp, .wheelDown]
        let action = actions.randomElement(using: &random) ?? .press
        await journey.send(.input(.mouse(MouseEvent(action, at: place))))
      case 38: await journey.send(.input(.paste("金昌\t一\n二")))
      default: await journey.send(.changed(version: step))
      }
      #expect(journey.app.draw().size == journey.app.context.size, "seed \(seed), step \(step)")
    }
  }

  /// Answers that come late, out of order, or never are as good as any.
  @Test(arguments: [5, 6] as [UInt64])
  func lateAnswersNeverCrash(seed: UInt64) async throws {
    var random = Chance(seed: seed)
    let journey = try await Journey()
    var app = journey.app
    var waiting: [Effect] = []
    let keys = [
      "1", "2", "3", "4", "5", "8", "Down", "PgDn", "Right", "Enter", "Esc", "Tab", "^End", "[",
      ",", ".",
    ]
    for step in 0..<300 {
      let key = keys.randomElement(using: &random).flatMap(KeyPress.init(name:))
      if let key { waiting += app.receive(.input(.key(key))) }
      while waiting.count > 12 || (!waiting.isEmpty && Int.random(in: 0..<3, using: &random) == 0) {
        let effect = waiting.remove(at: Int.random(in: waiting.indices, using: &random))
        if Int.random(in: 0..<10, using: &random) == 0 {
          waiting += app.receive(.failed(effect, .busy))
        } else if let event = await Journey.answer(effect, from: journey.store) {
          waiting += app.receive(event)
        }
      }
      #expect(app.draw().size == app.context.size, "seed \(seed), step \(step)")
    }
  }
}
