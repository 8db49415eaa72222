import Canvas
import Catalog
import Foundation
import Records
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

/// What is entered in a sheet and not saved is kept, offered again, and forgotten once it is saved.
struct SheetDraftTests {
  private func last(_ journey: Journey) -> Draft? {
    for effect in journey.asked.reversed() {
      switch effect {
      case .keepDraft(let draft): return draft
      case .dropDraft: return nil
      default: break
      }
    }
    return nil
  }

  /// A draft as it comes back from its file.
  private func reread(_ draft: Draft) throws -> Draft {
    try JSONDecoder().decode(Draft.self, from: JSONEncoder().encode(draft))
  }

  @Test func everyCellIsKeptAndGoneOnWith() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.type("王芳")
    #expect(last(journey)?.count == 1)
    await journey.press("Esc")
    #expect(last(journey) == nil)
    await journey.type("王芳")
    await journey.press("Tab")
    #expect(last(journey)?.count == 1)
    await journey.type("jclg")
    await journey.press("Enter")
    await journey.type("1")
    await journey.press("Enter", "Enter")
    await journey.type("李强")
    await journey.press("Esc", "Esc")
    journey.expect(contains: "草稿已保留")
    await journey.press("^D")
    journey.expect(contains: "表格录入 人员")
    journey.expect(contains: "1 王芳             金昌理工学校")
    #expect(!journey.shows("李强"))
    await journey.press("F10")
    journey.expect(contains: "新增 人员 #1")
    #expect(last(journey) == nil)
    await journey.press("^D")
    journey.expect(contains: "没有草稿")
  }

  @Test func anotherSessionIsOfferedTheRowsOneLeft() async throws {
    var first = try await Journey.atSheet(of: "person")
    await first.send(.input(.paste("王芳\t金川集团\n李强\t没有的单位\n赵敏 11010519491231002X\n")))
    await first.press("Down", "Down", "Right", "Right", "Right", "Right", "Right", "Right")
    await first.type("焊接")
    var app = first.app
    _ = app.lastWishes()
    let draft = try reread(try #require(last(first))).kept(at: "10:42")
    var second = try await Journey(store: first.store)
    await second.send(.drafts([draft]))
    second.expect(contains: "人员，3 行未保存（10:42）")
    await second.press("^D")
    second.expect(contains: "1 王芳             金川集团")
    second.expect(contains: "2 李强             ✗ 没有的单位")
    second.expect(contains: "焊接")
    // What may not be kept in the store may not be kept beside it.
    second.expect(contains: "3 ✗ 赵敏")
    #expect(!second.shows("11010519"))
    await second.press("^X")
    second.expect(contains: "放弃所填内容？")
    await second.press("F10")
    #expect(!second.shows("表格录入"))
    #expect(second.asked.contains(.dropDraft(draft.id)))
  }

  @Test func twoSheetsOfOneKindAreTwoDrafts() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.type("王芳")
    await journey.press("Enter", "Esc", "^N")
    await journey.type("李强")
    await journey.press("Enter", "Esc", "^D")
    journey.expect(contains: "继续填哪一份？")
    await journey.press("Enter")
    journey.expect(contains: "1 李强")
    await journey.press("F3", "^D", "Down", "Enter")
    journey.expect(contains: "1 王芳")
  }

  @Test func whatNewRowsHaveIsKeptWithThem() async throws {
    var first = try await Journey.at("unit")
    await first.press("^Home", "Right", "&", "Enter")
    await first.press("^N")
    await first.type("甲中专")
    await first.press("Tab")
    var app = first.app
    guard
      case .keepDraft(let kept)? = app.lastWishes().last
        ?? first.asked.last(where: {
          if case .keepDraft = $0 { true } else { false }
        })
    else {
      Issue.record("nothing was kept")
      return
    }
    var second = try await Journey(store: first.store)
    await second.send(.drafts([try reread(kept)]))
    await second.press("^D", "Down", "Home")
    await second.type("乙中专")
    await second.press("Enter")
    await second.press("F10")
    second.expect(contains: "新增 单位 × 2")
  }

  @Test func takingTheLastRowBackLeavesNoDraft() async throws {
    var journey = try await Journey.atSheet(of: "person")
    await journey.type("王芳")
    await journey.press("Enter")
    #expect(last(journey) != nil)
    await journey.press("^Z")
    #expect(last(journey) == nil)
    await journey.press("Esc")
    #expect(!journey.shows("草稿已保留"))
  }
}
