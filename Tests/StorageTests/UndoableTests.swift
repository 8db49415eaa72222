import Records
import Scratch
import Storage
import Testing

@Suite("What can be undone next", .scratch) struct UndoableTests {
  @Test(
    "undo and redo walk a person's changes as an editor does", arguments: StoreMaker.kinds, [1, 2])
  func walk(_ maker: StoreMaker, seed: Int) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "0")).id
    var chance = Chance(seed: seed)
    var states = [0]
    var current = 0
    for step in 1...60 {
      switch chance.below(3) {
      case 0:
        try await store.update("place", place, ["area": .number(Double(step))])
        states = Array(states[...current]) + [step]
        current += 1
      case 1:
        let next = try await store.undoable(.last(user: "li", redo: false))
        if current > 0 {
          _ = try await store.undo(try #require(next).change, user: "li")
          current -= 1
        }
      default:
        let next = try await store.undoable(.last(user: "li", redo: true))
        #expect((next == nil) == (current == states.count - 1), "step \(step)")
        if let next {
          _ = try await store.undo(next.change, user: "li")
          current += 1
        }
      }
      let area = try await store.value("place", place, "area").quantity ?? 0
      #expect(area == Double(states[current]), "step \(step)")
    }
  }

  @Test("what others did is not one's own to undo, and a filling is one change")
  func others() async throws {
    let store = try StoreMaker.kinds[0].world()
    try await store.fill(user: "wang", command: "import") {
      (sink: inout any RecordSink) throws(StorageError) in
      for name in ["1", "3"] { try sink.add(Place(name: name)) }
    }
    _ = try await store.insert(Place(name: "2"))
    let filling = try #require(try await store.undoable(.last(user: "wang", redo: false)))
    #expect((filling.entry.entity, filling.entry.id, filling.count) == ("place", 1, 2))
    _ = try await store.undo(filling.change, user: "wang")
    try await #expect(store.undoable(.last(user: "wang", redo: false)) == nil)
    try await #expect(store.undoable(.last(user: "wang", redo: true))?.count == 2)
    try await #expect(store.undoable(.last(user: "li", redo: false))?.entry.entity == "place")
    try await #expect(store.undoable(.last(user: "li", redo: true)) == nil)
  }
}
