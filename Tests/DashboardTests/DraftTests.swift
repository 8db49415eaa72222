import Canvas
import Catalog
import Records
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

/// What is typed and not saved is kept, offered again, and forgotten once it is saved.
struct DraftTests {
  private func drafts(_ journey: Journey) -> [Draft] {
    var kept: [String: Draft] = [:]
    for effect in journey.asked {
      switch effect {
      case .keepDraft(let draft): kept[draft.id] = draft
      case .dropDraft(let id): kept[id] = nil
      default: break
      }
    }
    return Array(kept.values)
  }

  @Test func everyFieldExitKeepsTheForm() async throws {
    var journey = try await FormTests.journey("person")
    await journey.press("F6")
    await journey.type("王芳")
    #expect(drafts(journey).isEmpty)
    await journey.press("Enter")
    #expect(drafts(journey).map(\.count) == [1])
    await journey.type("jclg")
    await journey.press("Enter")
    #expect(drafts(journey).map(\.count) == [2])
  }

  @Test func aFormLeftIsGoneOnWith() async throws {
    var journey = try await FormTests.journey("person")
    await journey.press("F6")
    await journey.type("王芳")
    await journey.press("Enter")
    await journey.type("jclg")
    await journey.press("Enter", "Esc")
    journey.expect(contains: "草稿已保留")
    await journey.press("^D")
    journey.expect(contains: "新增 人员")
    journey.expect(contains: "王芳")
    journey.expect(contains: "金昌理工学校")
    await journey.press("Down")
    await journey.type("1")
    await journey.press("Enter", "F10")
    journey.expect(contains: "新增 人员 #1")
    #expect(drafts(journey).isEmpty)
    await journey.press("^D")
    journey.expect(contains: "没有草稿")
  }

  @Test func anotherSessionIsOfferedWhatOneLeft() async throws {
    var first = try await FormTests.journey("unit")
    await first.press("F2", "^E")
    await first.type("新名称")
    await first.press("Enter", "Enter")
    await first.type("简")
    var app = first.app
    let last = app.lastWishes()
    guard case .keepDraft(let draft)? = last.first else {
      Issue.record("nothing was kept at the end")
      return
    }
    #expect(draft.count == 2)
    var second = try await Journey(store: first.store)
    await second.send(.drafts([draft.kept(at: "10:42")]))
    second.expect(contains: "单位 #1，2 个未保存字段（10:42）")
    await second.press("^D")
    second.expect(contains: "新名称")
    await second.press("F10")
    let values = try await FormTests.values("unit", 1, second)
    #expect(values["name"] == .text("新名称"))
    #expect(values["shortName"] == .text("简"))
    #expect(second.asked.contains(.dropDraft(draft.id)))
  }

  @Test func aFormBegunAnewLeavesTheDraftOfTheOneBefore() async throws {
    var journey = try await FormTests.journey("person")
    for name in ["王芳", "李强"] {
      await journey.press("F6")
      await journey.type(name)
      await journey.press("Enter", "Esc")
    }
    await journey.press("^D")
    journey.expect(contains: "继续填哪一份？")
    await journey.press("Enter")
    journey.expect(contains: "王芳")
    await journey.press("Esc", "^D", "Down", "Enter")
    journey.expect(contains: "李强")
  }

  @Test func droppingAsksAndForgets() async throws {
    var journey = try await FormTests.journey("unit")
    await journey.press("F2", "^E")
    await journey.type("别的")
    await journey.press("Enter", "F8")
    journey.expect(contains: "放弃所填内容？")
    await journey.press("Enter")
    journey.expect(contains: "编辑 单位")
    await journey.press("F8", "F10")
    #expect(!journey.shows("编辑 单位"))
    #expect(drafts(journey).isEmpty)
    #expect(try await FormTests.values("unit", 1, journey)["name"] == .text("金昌理工学校"))
  }
}
