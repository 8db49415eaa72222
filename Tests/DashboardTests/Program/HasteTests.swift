import Canvas
import Catalog
import Records
import Scratch
import Storage
import Testing

@testable import Dashboard

/// Whoever types on before the answers are there, while others change records, sees in the end what
/// there is: no screen keeps what was read too early, and none waits for what nobody asks for.
@Suite("Haste") struct HasteTests {
  private static let keys = [
    "Down", "Down", "Down", "Up", "PgDn", "PgDn", "PgUp", "^End", "^Home", "Enter", "Esc", "Tab",
    "Right", "Left", ",", ".", "*", "^X",
  ]

  @Test(arguments: ["1", "2", "3", "4", "5", "8"], 0..<3)
  func everyScreenSettles(_ pane: String, seed: Int) async throws {
    var chance = Chance(seed: seed * 10 + (Int(pane) ?? 0))
    let store = try await SampleStore.make()
    var journey = try await Journey(store: store)
    await journey.hurry(.input(.key(try #require(KeyPress(name: pane)))), &chance)
    for step in 0..<24 {
      if chance.below(3) == 0 {
        try await change(store, &chance)
        await journey.hurry(.changed(version: try await store.version()), &chance)
      }
      let name = chance.one(of: Self.keys)
      await journey.hurry(.input(.key(try #require(KeyPress(name: name)))), &chance)
      guard step % 4 == 3 else { continue }
      await journey.settle(&chance)
      let settled = journey.screen
      await journey.press("F5")
      // The last line may say what a key did.
      let differing = zip(settled, journey.screen).dropLast().filter { $0 != $1 }
        .map { "\n- \($0)\n+ \($1)" }.joined()
      #expect(differing.isEmpty, "step \(step), after \(name)")
    }
  }

  /// What somebody else does: a base gets other workstations, a booking or an award comes or goes.
  private func change(_ store: any RecordStore, _ chance: inout Chance) async throws {
    let entity = chance.one(of: [Base.entity, Booking.entity, Award.entity, Membership.entity])
    let field = [
      Base.entity: "workstations", Booking.entity: "workstations", Award.entity: "place",
      Membership.entity: "role",
    ]
    let rows = try await store.page(Query(Scope(entity), limit: 20)).rows
    let record = try #require(rows.isEmpty ? nil : chance.one(of: rows)).record
    let change: Change =
      if chance.below(3) == 0 {
        .archive(entity: entity, id: record.id, revision: record.revision)
      } else {
        .update(
          entity: entity, id: record.id, revision: record.revision,
          fields: [field[entity] ?? "": .integer(10 * (1 + chance.below(3)))])
      }
    _ = try? await store.apply(ChangeSet([change], user: "zhang", command: "test"))
  }
}
