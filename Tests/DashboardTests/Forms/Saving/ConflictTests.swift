import Records
import Storage
import Testing

@testable import Dashboard

/// One's own changes beside what others save meanwhile.
struct ConflictTests {
  /// Who decides about one value must not save over another that came while they did.
  @Test func whatIsDecidedAboutStaysAndIsAskedAgain() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F2", "^E")
    await journey.type("我的名称")
    await journey.press("Enter")
    func rename(_ name: String, _ revision: Int, by user: String) async throws {
      _ = try await journey.store.apply(
        ChangeSet(
          [.update(entity: "unit", id: 1, revision: revision, fields: ["name": .text(name)])],
          user: user, command: "test"))
    }
    try await rename("甲的名称", 1, by: "wang")
    await journey.press("F10")
    journey.expect(contains: "wang 也改了这条记录")
    try await rename("乙的名称", 2, by: "zhao")
    await journey.send(.changed(version: try await journey.store.version()))
    journey.expect(contains: "甲的名称")
    #expect(!journey.shows("乙的名称") && !journey.shows("zhao"))
    await journey.press("F10")
    #expect(try await journey.values("unit", 1)["name"] == .text("乙的名称"))
    journey.expect(contains: "zhao 也改了这条记录")
    journey.expect(contains: "乙的名称")
    #expect(!journey.shows("wang"))
    await journey.press("F10")
    #expect(try await journey.values("unit", 1)["name"] == .text("我的名称"))
  }
}
