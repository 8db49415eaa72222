import Canvas
import Records
import Storage
import Testing

@testable import Dashboard

/// What somebody tries who has never seen the program: to find the first task, and the way out of it.
struct FirstTaskTests {
  /// Every kind is entered from everywhere, by whatever word people have for it.
  @Test(arguments: [
    "新增 获奖", "xz获奖", "录入 获奖", "登记 获奖", "添加 获奖", "new award", "add award", "enter award",
  ])
  func aRecordOfAnyKindIsBegunFromThePalette(text: String) async throws {
    var journey = try await Journey()
    await journey.press("F9")
    await journey.type(text)
    journey.expect(contains: "▶ 新增 获奖")
    await journey.press("Enter")
    journey.expect(contains: "新增 获奖")
    journey.expect(contains: "▶ 获奖项目")
  }

  @Test func openingAKindComesBeforeEnteringOne() async throws {
    var journey = try await Journey()
    await journey.press("F9")
    await journey.type("获奖")
    journey.expect(contains: "▶ 打开 获奖")
    journey.expect(contains: "  新增 获奖")
  }

  @Test(arguments: ["导出", "export"])
  func whoWantsRowsElsewhereFindsCopying(word: String) async throws {
    var journey = try await Journey()
    await journey.press("F9")
    await journey.type(word)
    journey.expect(contains: "复制行")
    journey.expect(contains: "8 台账")
    await journey.press("Esc", "8", "Tab", "F9")
    await journey.type(word)
    journey.expect(contains: "▶ 复制行")
    await journey.press("Enter")
    journey.expect(contains: "已复制 1 行 × ")
  }

  @Test(arguments: [
    ("1", "F6", "新增 在"), ("1", "F2", "编辑 在"), ("1", "F8", "归档 在"), ("5", "F2", "编辑 在"),
    ("5", "F8", "归档 在"), ("1", "x", "x 在这里没有用处"), ("2", "6", "6 在这里没有用处"),
    ("3", "9", "9 在这里没有用处"),
  ])
  func aKeyThatDoesNothingSaysWhereItWould(tab: String, key: String, said: String) async throws {
    var journey = try await Journey()
    await journey.press(tab, key)
    #expect(journey.screen.last?.contains(said) == true, "\(journey.screen.last ?? "")")
    await journey.press("Down")
    #expect(journey.screen.last?.contains("F1 帮助") == true)
  }

  @Test func keysThatMoveOrWriteAreNotTalkedAbout() async throws {
    var journey = try await Journey()
    for tab in ["1", "2", "3", "4", "5", "8"] {
      await journey.press(tab, "Up", "Left", "Home", "PgUp", "Backspace", "Space", "Esc")
      #expect(journey.screen.last?.contains("没有用处") == false)
    }
    await journey.press("8", "F7")
    await journey.type("x6")
    #expect(journey.screen.last?.contains("没有用处") == false)
  }

  /// Where help is, where commands are and how to leave is always at the same place.
  @Test(arguments: ["1", "2", "3", "4", "5", "8"], [Language.zh, .en])
  func theWayOutIsOnEveryScreen(tab: String, language: Language) async throws {
    var journey = try await Journey(size: Size(width: 80, height: 24), language: language)
    await journey.press(tab)
    let end = language == .zh ? "F1 帮助  F9 命令  F3 退出" : "F1 Help  F9 Commands  F3 Quit"
    #expect(journey.screen.last?.hasSuffix(end) == true)
    await journey.open(tableOf: "unit")
    #expect(journey.screen.last?.hasSuffix(language == .zh ? "F3 关闭" : "F3 Close") == true)
  }

  @Test func whatKeysMeanWhileFindingOrWalkingIsSaid() async throws {
    var journey = try await Journey()
    for tab in ["1", "3", "4", "5"] {
      await journey.press(tab, "F11")
      #expect(journey.screen.last?.contains("←↑↓→ 选数  Enter 口径与记录  Esc 返回") == true, "\(tab)")
      await journey.press("Esc")
      #expect(journey.screen.last?.contains("选数") == false, "\(tab)")
    }
    await journey.press("3", "F7")
    #expect(journey.screen.last?.contains("Enter 保留所找  Esc 放弃") == true)
    await journey.press("Esc")
    #expect(journey.screen.last?.contains("保留所找") == false)
  }

  @Test func aCohortIsEnteredWhereCohortsAreLookedAt() async throws {
    var journey = try await Journey()
    await journey.press("5", "F6")
    journey.expect(contains: "新增 毕业生批次")
    journey.expect(contains: "2023")
    journey.expect(contains: "年终")
  }

  // MARK: Leaving

  /// A copy of the sample goes with the program; who changed it is asked once.
  @Test func quittingAChangedCopyAsks() async throws {
    var journey = try await SmallStore.journey()
    journey.makeRecordsPassing()
    await journey.press("F8", "F10")
    for key in ["^Q", "q"] {
      while !journey.app.layers.isEmpty { await journey.press("F3") }
      await journey.press(key)
      journey.expect(contains: "示例副本有 1 处修改，退出即弃")
      #expect(!journey.hasQuit())
      await journey.press("Esc")
      #expect(!journey.shows("退出即弃"))
    }
    await journey.press("^Q", "^Q")
    #expect(journey.hasQuit())
  }

  @Test func quittingAnUnchangedCopyAsksNothing() async throws {
    var journey = try await SmallStore.journey()
    journey.makeRecordsPassing()
    await journey.press("F8", "F10", "^Z", "^Q")
    #expect(journey.hasQuit())
  }

  @Test func quittingAFileAsksNothing() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("F8", "F10", "^Q")
    #expect(journey.hasQuit())
  }
}
