import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Every command of every screen: where records may only be read none changes them and each says why,
/// and where a login is shared none changes them before it is known who does.
struct ChangingCommandTests {
  /// The screens commands are given on, each reached by keys from a pane.
  static let places: [(name: String, keys: [String])] =
    PaneList.all.map { (name: $0.name, keys: ["\($0.number)"]) } + [
      ("member of the tree", ["2", "Down", "Right", "Down", "Down"]),
      ("table of records", ["8", "Enter", "^Home"]), ("card", ["3", "Enter"]),
      ("group", ["3", "Right", "!"]), ("history", ["8", "^R"]),
      ("entry of the history", ["^R", "Enter"]), ("figure", ["1", "Enter"]),
    ]

  private static func journey(
    _ keys: [String], _ store: any RecordStore, isReadOnly: Bool = false, asksWho: Bool = false
  ) async throws -> Journey {
    var journey = try await Journey(store: store, isReadOnly: isReadOnly, asksWho: asksWho)
    for key in keys { await journey.press(key) }
    return journey
  }

  /// Whether a command, and the answer yes where it asks, came to change records or to a form.
  private static func changes(_ command: String, in journey: Journey) async -> Bool {
    var journey = journey
    let asked = journey.asked.count
    await journey.perform(command)
    let isAsked =
      journey.app.layers.last is ConfirmLayer || journey.app.layers.last is ArchiveLayer
    if isAsked { await journey.press("F10") }
    let isForm = journey.app.layers.contains { $0 is FormLayer || $0 is SheetLayer }
    return isForm
      || journey.asked.dropFirst(asked).contains { effect in
        switch effect {
        case .apply, .undo, .findUndoable, .fillSample: true
        default: false
        }
      }
  }

  @Test(arguments: places.map(\.name))
  func noneChangesWhatMayOnlyBeRead(_ place: String) async throws {
    let keys = try #require(Self.places.first { $0.name == place }).keys
    let store = try await SampleStore.make()
    let reading = try await Self.journey(keys, store, isReadOnly: true)
    let naming = try await Self.journey(keys, store, asksWho: true)
    let writing = try await Self.journey(keys, store)
    for facts in reading.app.paletteFacts {
      let changesUnasked = await Self.changes(facts.name, in: reading)
      #expect(!changesUnasked, "\(facts.name) changes what may only be read")
      let changesUnnamed = await Self.changes(facts.name, in: naming)
      #expect(!changesUnnamed, "\(facts.name) does not ask who changes records")
    }
    for facts in reading.app.paletteFacts where facts.disabled == nil {
      let changes = await Self.changes(facts.name, in: writing)
      #expect(!changes, "\(facts.name) does not say why it is disabled")
    }
  }
}
