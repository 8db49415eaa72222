import Canvas
import Records
import Storage
import Testing

@testable import Dashboard

/// Help, palette, prompts and the scope bar.
struct ProgramCommandTests {
  @Test(arguments: ["F1", "?", "F9", ":", "^P", "？", "："])
  func thePaletteListsWhatCanBeDoneHere(key: String) async throws {
    var journey = try await Journey()
    await journey.press("3", key)
    journey.expect(contains: "两个日期之间")
    journey.expect(contains: "^W *")
    await journey.press("Esc")
    #expect(!journey.shows("两个日期之间"))
  }

  @Test(arguments: [
    ("bz", "帮助"), ("zhaokongxian", "找空闲"), ("找空", "找空闲"), ("free", "找空闲"), ("^w", "找空闲"),
  ])
  func commandsAreFoundByPinyinNameAndKey(text: String, label: String) async throws {
    var journey = try await Journey()
    await journey.press("3", "F9")
    await journey.type(text)
    #expect(journey.screen.contains { $0.contains("▶ " + label) }, "\(text)")
  }

  @Test(
    "a command is found by what its help says, behind those named so",
    arguments: [
      ("配色", "主题"), ("peise", "主题"), ("theme", "主题"), ("colour", "主题"), ("撤销", "撤销"),
      ("undo", "撤销"), ("chexiao", "撤销"), ("查找", "查找"), ("获奖", "打开 获奖"), ("quit", "退出"),
    ])
  func commandsAreFoundByTheirHelp(text: String, label: String) async throws {
    var journey = try await Journey()
    await journey.press("8", "F9")
    await journey.type(text)
    #expect(journey.screen.contains { $0.contains("▶ " + label) }, "\(text)\n\(journey)")
  }

  @Test("the way back has every kind once, and going there again leads back to it")
  func theTrailHasAKindOnce() async throws {
    var journey = try await Journey()
    for name in ["table.unit", "table.award", "table.base"] { await journey.perform(name) }
    journey.expect(contains: "总览 › 单位 › 获奖 › 基地")
    await journey.perform("table.base")
    journey.expect(contains: "总览 › 单位 › 获奖 › 基地")
    await journey.press("Enter")
    await journey.perform("table.award")
    journey.expect(contains: "总览 › 单位 › 获奖")
    #expect(!journey.shows("获奖 › 基地"))
    await journey.perform("allHistory")
    await journey.perform("table.unit")
    await journey.press("Esc")
    #expect(journey.app.layers.isEmpty)
  }

  @Test func goingToAKindLosesNothingTypedOnTheWay() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F6")
    await journey.type("某学院")
    await journey.perform("table.unit")
    await journey.press("Esc")
    journey.expect(contains: "某学院")
    #expect(journey.currentField != nil)
  }

  @Test func chosenKeysTakeThePlaceOfACommandsOwn() async throws {
    let keys = KeyMap(["asOf": [KeyPress(.function(5))], "freeze": [KeyPress(.function(6))]])
    var journey = try await Journey(keys: keys)
    #expect(journey.screen.last?.contains("F5 截至") == true)
    await journey.press(";")
    #expect(!journey.shows("截至日期"))
    await journey.press("F5")
    journey.expect(contains: "截至日期")
    await journey.press("Esc", "3", "F9")
    await journey.type("刷新")
    #expect(journey.screen.first { $0.contains("▶ 刷新") }?.contains("F5") == false)
  }

  @Test func enterPerforms() async throws {
    var journey = try await Journey()
    await journey.press("3", "F9")
    await journey.type("ct")
    await journey.press("Enter")
    journey.expect(contains: "冲突时段 > 0")
    await journey.press("F9")
    await journey.type("台账")
    await journey.press("Enter")
    #expect(journey.line("联盟") != nil)
    await journey.press("：")
    await journey.type("tc")
    await journey.press("Down", "Up", "Enter")
    #expect(journey.hasQuit())
  }

  @Test func whatIsTypedOutlivesAChangeOfRecords() async throws {
    var journey = try await Journey()
    await journey.press("3", "F9")
    await journey.type("ct")
    let screen = journey.screen
    await journey.send(.changed(version: 1))
    #expect(journey.screen == screen)
    await journey.press("Enter")
    journey.expect(contains: "冲突时段 > 0")
  }

  @Test func commandsThatCannotWorkSayWhy() async throws {
    let store = try await SmallStore.make()
    var app = App(
      Context(
        language: .zh, year: 2023, asOf: Journey.today, today: Journey.today,
        holdings: store.holdings, size: Size(width: 100, height: 30)))
    _ = app.receive(.input(.key(KeyPress(.character("o"), .control))))
    #expect(app.draw().lines.contains { $0.contains("还没有联盟") })
  }

  /// What is not known yet is not said to be missing.
  @Test(arguments: ["1", "2", "3", "4", "5", "8"])
  func theFirstFrameClaimsNothing(_ tab: String) async throws {
    let store = try await SmallStore.make()
    var app = App(
      Context(
        language: .zh, year: 2023, asOf: Journey.today, today: Journey.today,
        holdings: store.holdings, size: Size(width: 100, height: 30)))
    _ = app.start()
    _ = app.receive(.input(.key(try #require(KeyPress(name: tab)))))
    let screen = app.draw().lines.joined(separator: "\n")
    for claim in ["尚无联盟", "没有记录", "# 开始", "—"] {
      #expect(!screen.contains(claim), "\(claim)\n\(screen)")
    }
  }

  /// A file says with which alliance and day to begin before anything is asked, so nothing is asked twice.
  @Test func theYearIsNotClaimedBeforeItIsKnown() async throws {
    let store = try await SampleStore.shared()
    let today = Day(year: 2026, month: 11, day: 22)
    var context = Context(
      language: .zh, year: 2026, asOf: today, today: today, holdings: store.holdings,
      size: Size(width: 100, height: 30))
    context.knowsDay = false
    var app = App(context)
    var effects = app.start()
    #expect(!app.draw().lines.contains { $0.contains("2026") })
    #expect(app.draw().lines[0].contains("年度 …   截至 …"))
    app.opened(alliance: nil, meantFor: Journey.today)
    #expect(app.draw().lines[0].contains("年度 2023   截至 2023-12-31"))
    for title in ["获奖 …", "毕业去向落实率 …"] {
      #expect(app.draw().lines.contains { $0.contains("╭ " + title) || $0.contains("╮╭ " + title) })
    }
    var asked: [Effect] = []
    while !effects.isEmpty {
      let effect = effects.removeFirst()
      asked.append(effect)
      if let event = await Journey.answer(effect, from: store) { effects += app.receive(event) }
    }
    #expect(Set(asked).count == asked.count, "asked twice")
    #expect(asked.count(where: { if case .measure = $0 { true } else { false } }) == 14)
    // Who has chosen a day keeps it.
    var chosen = App(context)
    _ = chosen.receive(.input(.key(KeyPress(.character(",")))))
    chosen.opened(alliance: nil, meantFor: Journey.today)
    #expect(chosen.draw().lines[0].contains("年度 2025   截至 2025-12-31"))
  }

  @Test func theAsOfDateIsTypedInAnyUsualForm() async throws {
    var journey = try await Journey()
    for (text, shown) in [
      ("2021-11-21", "2021-11-21"), ("２０２２", "2022-12-31"), ("20210703", "2021-07-03"),
      ("今天", "2023-12-31"), ("+7", "2024-01-07"),
    ] {
      await journey.press("；")
      await journey.type(text)
      await journey.press("Enter")
      #expect(journey.screen[0].contains("截至 " + shown), "\(text)")
    }
    await journey.press(";", "^U")
    await journey.type("某天")
    await journey.press("Enter")
    journey.expect(contains: "不是日期")
    await journey.press(";", "Esc")
    #expect(journey.screen[0].contains("截至 2024-01-07"))
  }

  @Test func theYearIsTypedOrStepped() async throws {
    var journey = try await Journey()
    await journey.press("@")
    await journey.type("2022")
    await journey.press("Enter")
    #expect(journey.screen[0].contains("年度 2022   截至 2022-12-31"))
    await journey.press("，", "。", "。")
    #expect(journey.screen[0].contains("年度 2023"))
    await journey.press("@")
    await journey.type("9")
    await journey.press("Enter")
    journey.expect(contains: "不是年度")
    await journey.press("Backspace")
    await journey.type("2021")
    await journey.press("Enter")
    #expect(journey.screen[0].contains("年度 2021"))
  }

  @Test func whatAPromptHoldsIsReplacedByTypingAndChangedAfterAMove() async throws {
    var journey = try await Journey()
    await journey.press(";")
    await journey.send(.input(.paste("2022-06-30")))
    await journey.press("Enter")
    #expect(journey.screen[0].contains("截至 2022-06-30"))
    await journey.press(";", "Backspace", "1", "Enter")
    journey.expect(contains: "不是日期")
    await journey.press("End", "Backspace", "Backspace", "2", "9", "Enter")
    #expect(journey.screen[0].contains("截至 2022-06-29"))
  }

  @Test func anotherAllianceHasItsOwnMembers() async throws {
    var journey = try await Journey()
    await journey.press("^O")
    journey.expect(contains: "选择联盟")
    await journey.type("bt")
    await journey.press("Enter")
    #expect(journey.screen[0].contains("包头市域产教联合体"))
    #expect(!journey.shows("成员 113"))
    await journey.press("^O")
    await journey.type("金昌")
    await journey.press("Enter")
    journey.expect(contains: "成员 113")
  }

  @Test func skippingFullFieldsIsSwitchedOffAndRemembered() async throws {
    var journey = try await Journey.at("award")
    await journey.press("F6", "Down", "Down")
    await journey.perform("autoSkip")
    journey.expect(contains: "字段填满仍停留")
    #expect(
      journey.asked.contains(
        .remember(Preferences(language: .zh, theme: "terminal", skipsFullFields: false))))
    await journey.type("2023")
    journey.expect(contains: "▶ 年度")
    await journey.press("Enter")
    await journey.type("50")
    journey.expect(contains: "▶ 国家")
    await journey.press("Enter")
    journey.expect(contains: "▶ 组别")
  }

  @Test func theLanguageIsSwitchedAndRemembered() async throws {
    var journey = try await Journey()
    let chinese = journey.screen
    await journey.press("^T")
    journey.expect(contains: "Overview")
    journey.expect(contains: "Members 113")
    #expect(
      journey.asked.contains(.remember(Preferences(language: .en, theme: "terminal"))))
    await journey.press("F9")
    await journey.type("help")
    journey.expect(contains: "▶ Help")
    await journey.press("Esc", "^T")
    #expect(journey.screen == chinese)
  }

  @Test func themeAndMouseAreAskedFor() async throws {
    var journey = try await Journey()
    await journey.press("F9")
    await journey.type("zhuti")
    await journey.press("Enter", "Enter")
    #expect(journey.asked.contains(.useTheme("terminal")))
    await journey.press("F9")
    await journey.type("shubiao")
    await journey.press("Enter")
    #expect(journey.asked.contains(.useMouse(true)))
    await journey.press("F9")
    await journey.type("挂起")
    await journey.press("Enter")
    #expect(journey.asked.last == .suspend)
    await journey.press("^L", "^C")
    #expect(journey.asked.suffix(2) == [.redraw, .cancelAll])
  }

  @Test func theHintLineCanBeClicked() async throws {
    var journey = try await Journey()
    await journey.press("3")
    try await journey.click("^X 冲突")
    journey.expect(contains: "冲突时段 > 0")
  }

  @Test func listsAndQuestionsCanBeClicked() async throws {
    var journey = try await Journey(store: try await SmallStore.make(["某学院"]))
    await journey.press("3", "^E")
    try await journey.click("│   3月")
    journey.expect(contains: "基地  2023-03")
    await journey.open(tableOf: "unit")
    await journey.press("F8")
    try await journey.click("Enter 返回")
    #expect(!journey.shows("归档？"))
    await journey.press("F8")
    try await journey.click("F10 归档")
    #expect(try await journey.count("unit") == 0)
  }

  @Test func theWheelScrollsWhatTheArrowsScroll() async throws {
    var journey = try await Journey(size: Size(width: 80, height: 24))
    await journey.press("3", "Enter")
    let place = Point(x: 10, y: 10)
    let card = journey.screen
    await journey.send(.input(.mouse(MouseEvent(.wheelDown, at: place))))
    #expect(journey.screen != card)
    await journey.send(.input(.mouse(MouseEvent(.wheelUp, at: place))))
    #expect(journey.screen == card)
    await journey.press("F9")
    let list = journey.screen
    await journey.send(.input(.mouse(MouseEvent(.wheelDown, at: place))))
    #expect(journey.screen != list)
  }

  /// Titles, filters and figures that are open when the language changes follow it.
  @Test func openLayersFollowTheLanguage() async throws {
    var journey = try await Journey()
    await journey.press("3", "^X")
    journey.expect(contains: "冲突时段 > 0")
    await journey.press("F11", "Right", "Right", "Enter")
    journey.expect(contains: "基地 › 工位利用率")
    await journey.press("^T")
    journey.expect(contains: "Bases › Workstation utilisation")
    journey.expect(contains: "Numerator")
    await journey.press("Esc", "Esc")
    journey.expect(contains: "Conflicts > 0")
    await journey.press("Right", "!", "Enter", "^T")
    #expect(journey.screen[1].contains("基地 › 基地类型 › "))
    await journey.press("Esc", "Esc", "=", "^T")
    journey.expect(contains: "● Name")
  }

  @Test func noChineseIsLeftOfTheInterfaceInEnglish() async throws {
    for (tab, command) in [("1", ""), ("3", "F9"), ("8", ""), ("4", "F9"), ("5", ":")] {
      var journey = try await Journey(language: .en)
      await journey.press(tab)
      if !command.isEmpty {
        await journey.press(command)
        let inside = journey.screen.filter { $0.contains("│") && $0.contains("  ") }
        #expect(!inside.isEmpty)
      }
      let hint = try #require(journey.screen.last)
      #expect(!hint.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) })
      #expect(journey.screen[0].contains("Year 2023") && journey.screen[0].contains("As of"))
    }
  }
}
