import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// At a login several people share it is asked once who makes changes, and not before the first.
struct WhoTests {
  private func journey(_ store: any RecordStore) async throws -> Journey {
    var journey = try await Journey(store: store, asksWho: true)
    await journey.open(tableOf: "unit")
    return journey
  }

  @Test func itIsAskedOnceBeforeTheFirstChange() async throws {
    let store = try await SmallStore.make()
    var journey = try await journey(store)
    await journey.press("Down", "Enter", "^R", "Esc", "Esc")
    #expect(!journey.shows("您是谁"))
    await journey.press("F2")
    journey.expect(contains: "您是谁？")
    await journey.press("Esc")
    #expect(!journey.shows("您是谁"))
    await journey.press("F8")
    journey.expect(contains: "您是谁？")
    await journey.press("Enter")
    journey.expect(contains: "请输入姓名")
    await journey.type("王敏")
    journey.expect(contains: "王敏  新的名字")
    await journey.press("Enter")
    journey.expect(contains: "归档？")
    await journey.press("F10", "F8", "F10")
    let users = try await store.history(HistoryQuery(limit: 2)).map(\.user)
    #expect(users == ["王敏 (li)", "王敏 (li)"])
    await journey.press("^Z")
    journey.expect(contains: "已撤销：归档 单位")
  }

  @Test func thoseWhoWroteHereBeforeAreOffered() async throws {
    let store = try await SmallStore.make()
    for (id, user) in ["王敏 (li)", "赵军 (li)", "孙丽 (other)", "li"].enumerated() {
      _ = try await store.apply(
        ChangeSet(
          [.archive(entity: "unit", id: id + 1, revision: 1)], user: user, command: "archive"))
    }
    var journey = try await journey(store)
    await journey.press("F8")
    journey.expect(contains: "王敏")
    journey.expect(contains: "赵军")
    #expect(!journey.shows("孙丽"))
    await journey.type("zj")
    await journey.press("Enter", "F10")
    #expect(try await store.history(HistoryQuery(limit: 1)).map(\.user) == ["赵军 (li)"])
  }

  @Test func anIdentityNumberIsNoName() async throws {
    let store = try await SmallStore.make()
    var journey = try await journey(store)
    await journey.press("F8")
    await journey.type("11010519491231002X")
    await journey.press("Enter")
    journey.expect(contains: "您是谁？")
    journey.expect(contains: "历史不得保存完整身份证号")
    await journey.press("Esc")
    #expect(!journey.shows("归档？"))
  }

  @Test func anEmptyDatabaseAsksBeforeItIsFilled() async throws {
    let store = try await SmallStore.empty()
    var journey = try await Journey(store: store, asksWho: true)
    await journey.press("Down", "Enter")
    journey.expect(contains: "您是谁？")
    await journey.type("王敏")
    await journey.press("Enter")
    #expect(journey.screen[0].contains("金昌市产教融合联盟"))
    #expect(try await store.writers() == ["王敏 (li)"])
  }
}
