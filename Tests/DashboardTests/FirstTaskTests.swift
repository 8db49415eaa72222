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

  @Test func theKeyOfTheListOfCommandsClosesIt() async throws {
    var journey = try await Journey()
    let before = journey.screen
    await journey.press("F9")
    journey.expect(contains: "╭ 命令 ")
    await journey.press("F9")
    #expect(journey.screen == before)
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
    #expect(journey.screen.last?.contains("Enter 保留  Esc 放弃") == true)
    await journey.press("Esc")
    #expect(journey.screen.last?.contains("保留") == false)
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

  // MARK: Help

  /// Help is no palette: it says what a screen is for, what its marks mean and what each key does in full.
  @Test func helpTellsWhatAScreenIsFor() async throws {
    var journey = try await Journey(size: Size(width: 80, height: 24))
    await journey.press("3", "F1")
    #expect(journey.screen[1].hasSuffix("基地 › 帮助"))
    journey.expect(contains: "实训与实习基地：")
    for part in ["标记", "░ ▒ ▓ 使用由少到多", "● 已标记", "本屏"] { journey.expect(contains: part) }
    await journey.press("F1")
    #expect(!journey.shows("标记"))
  }

  /// No text is cut, whatever the width: it goes on in the next line.
  @Test(arguments: ["1", "2", "3", "4", "5", "8"], [Language.zh, .en])
  func helpIsReadInFull(tab: String, language: Language) async throws {
    for width in [60, 80, 120] {
      var journey = try await Journey(size: Size(width: width, height: 24), language: language)
      await journey.press(tab)
      let commands = journey.app.paletteFacts.filter { $0.purpose != .kinds }
      await journey.press("F1")
      var read: Set<String> = []
      for _ in commands {
        read.formUnion(journey.screen[3...22])
        await journey.press("Down")
      }
      let cut = read.filter { $0.contains("…") && !$0.contains("… ") }
      #expect(cut.isEmpty, "\(cut)")
      for facts in commands {
        let label = facts.label[language]
        #expect(read.contains { $0.contains(label) }, "\(label)")
      }
    }
  }

  @Test func helpIsNarrowedAndPerforms() async throws {
    var journey = try await Journey()
    await journey.press("3", "F1")
    await journey.type("ct")
    journey.expect(contains: "▶ ^X")
    await journey.press("Enter")
    journey.expect(contains: "冲突时段 > 0")
    await journey.press("F1")
    await journey.type("新增 获奖")
    await journey.press("Enter")
    journey.expect(contains: "▶ 获奖项目")
  }

  // MARK: Filtering

  @Test func whoFiltersIsToldWhatAndHow() async throws {
    var journey = try await Journey.at("award")
    await journey.press("Right", "Right", "&")
    journey.expect(contains: "筛选：年度（数字）")
    journey.expect(contains: ">=2021")
    await journey.type("abc")
    await journey.press("Enter")
    journey.expect(contains: "“abc”应为整数")
    await journey.press("Esc", "Right", "&")
    #expect(journey.screen.last?.contains("Space 标记  Enter 只看所选  Esc 不筛选") == true)
  }

  @Test func theHighestIsOfferedFirst() async throws {
    var journey = try await Journey.at("award")
    await journey.press("F6")
    for _ in 0..<5 { await journey.press("Down") }
    await journey.press("F4")
    journey.expect(contains: "▶ 特等奖")
    #expect(!journey.shows("Special prize"))
  }

  @Test func aLongFormTellsWhatFollows() async throws {
    var journey = try await Journey(size: Size(width: 80, height: 24))
    await journey.press("3", "F6")
    #expect(journey.screen[2].hasSuffix("第 1 项，共 31 项"))
    journey.expect(contains: "＊ 必填")
    #expect(journey.screen[20].hasSuffix("▼"))
    await journey.press("F10")
    #expect(journey.screen[3].contains("必填，请填写") || journey.screen[4].contains("必填，请填写"))
    #expect(!journey.screen[22].contains("请填写"), "what is wrong is said twice")
  }

  @Test func theHistoryIsNotOpenedOverItself() async throws {
    var journey = try await Journey()
    await journey.press("^R", "^R")
    #expect(!journey.shows("历史 › 历史"))
  }

  @Test func archivingSaysTheName() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("F8", "F10")
    journey.expect(contains: "✓ 归档 单位 #")
    #expect(journey.screen.last?.contains("F3 退出") == true)
    let name = SmallStore.names.first { journey.screen.last?.contains($0) == true }
    #expect(name != nil, "\(journey.screen.last ?? "")")
  }
}
