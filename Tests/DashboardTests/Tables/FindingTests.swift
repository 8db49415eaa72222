import Canvas
import Records
import Storage
import Testing

@testable import Dashboard

/// Finding and filtering in tables, with and without an input method.
struct FindingTests {
  @Test(arguments: ["金昌", "jinchang", "jc", "jinch", "ＪＣ"])
  func unitsAreFoundByTheirNameHoweverItIsTyped(text: String) async throws {
    var journey = try await SmallStore.journey()
    await journey.press("/")
    await journey.type(text)
    journey.expect(contains: "金昌铜业")
    #expect(!journey.shows("兰州石化"))
    await journey.press("Enter")
    journey.expect(contains: "1 条")
    journey.expect(contains: "查找“")
  }

  /// 校内 is another word for 本校, to whom a base is open, but bases are shown to be 校内共享性实训基地; no
  /// label has 仅本校.
  @Test(arguments: [("校内共享", "校内"), ("仅本校", "本校")])
  func choicesAreFoundByWhatIsShown(narrow: String, wide: String) async throws {
    var journey = try await Journey(size: Size(width: 120, height: 24))
    await journey.press("3", "F7")
    await journey.type(narrow)
    let few = journey.line("基地  2023")?.suffix(6)
    await journey.press("^U")
    await journey.type(wide)
    #expect(journey.line("基地  2023")?.suffix(6) == few)
  }

  @Test func whatWasFoundIsMarked() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("F7")
    await journey.type("jin")
    #expect(journey.matches == ["金", "京"])
    journey.expect(contains: "北京金隅")
  }

  /// While one types, the line says still what is searched and how much of it is left.
  @Test(arguments: [(120, true), (80, true), (40, true), (24, false)])
  func titleAndCountStayWhileFinding(width: Int, isWide: Bool) async throws {
    var journey = try await Journey(size: Size(width: width, height: 24))
    await journey.press("3", "F7")
    await journey.type("校外实训基地")
    let line = try #require(journey.screen.first { $0.contains("查找 校外实训基地") })
    #expect(line.hasPrefix("基地  2023") == isWide)
    #expect(line.hasSuffix("108 条") == isWide)
  }

  @Test func oneCharacterFinds() async throws {
    var journey = try await SmallStore.journey()
    await journey.type("金")
    #expect(journey.matches == ["金", "金"])
    await journey.press("Backspace")
    journey.expect(contains: "兰州石化")
    #expect(journey.matches.isEmpty)
  }

  @Test func theCaretFollowsWhatIsTyped() async throws {
    var journey = try await SmallStore.journey()
    #expect(journey.caret == nil)
    await journey.press("/")
    let start = try #require(journey.caret)
    await journey.type("金昌")
    #expect(journey.caret == Point(x: start.x + 4, y: start.y))
    await journey.press("Left")
    #expect(journey.caret == Point(x: start.x + 2, y: start.y))
    await journey.press("Enter")
    #expect(journey.caret == nil)
  }

  @Test func findingEndsWithEnterOrAnArrowAndIsDroppedWithEscape() async throws {
    var journey = try await SmallStore.journey()
    await journey.type("金")
    await journey.press("Enter")
    journey.expect(contains: "查找“金”")
    #expect(journey.screen[1].hasPrefix(" 1 总览"))
    await journey.press("Enter")
    #expect(journey.screen[1].hasPrefix(" 台账 › "))
    await journey.press("Esc", "/", "Down")
    #expect(journey.caret == nil)
    #expect(journey.cursorRow?.contains("北京金隅") == true)
    await journey.press("/", "Esc")
    journey.expect(contains: "兰州石化")
    #expect(!journey.shows("查找“"))
  }

  @Test func clearingLeavesTheCursorOnItsRecord() async throws {
    let names = (1...400).map { "单位" + String(1000 + $0) } + ["金昌铜业"]
    var journey = try await SmallStore.journey(names)
    await journey.type("金昌")
    await journey.press("Enter", "\\")
    #expect(journey.cursorRow?.contains("金昌铜业") == true)
    journey.expect(contains: "401 条")
    journey.expect(contains: "单位1400")
    await journey.press("Up")
    #expect(journey.cursorRow?.contains("单位1400") == true)
  }

  @Test func aNewSearchBeginsAtItsFirstRow() async throws {
    var journey = try await SmallStore.journey((1...300).map { "单位" + String(1000 + $0) })
    await journey.press("PgDn", "PgDn", "PgDn")
    await journey.type("单位12")
    #expect(journey.cursorRow?.contains("单位1200") == true)
    await journey.press("Esc", "^End")
    #expect(journey.cursorRow?.contains("单位1300") == true)
  }

  @Test func pastedTextIsFound() async throws {
    var journey = try await SmallStore.journey()
    await journey.send(.input(.paste("兰州")))
    journey.expect(contains: "兰州石化")
    #expect(!journey.shows("金昌铜业"))
    await journey.send(.input(.paste("石化\n")))
    journey.expect(contains: "查找 兰州石化")
  }

  @Test func aColumnIsFilteredByWhatItsKindUnderstands() async throws {
    var journey = try await Journey()
    await journey.press("3", "Right", "Right", "Right", "Right", "&")
    await journey.type(">=70")
    await journey.press("Enter")
    journey.expect(contains: "工位 >=70")
    journey.expect(contains: "工位▼*")
    let many = journey.line("基地  2023")
    await journey.press("&")
    journey.expect(contains: ">=70 ")
    await journey.press("^U")
    await journey.type("70..75")
    await journey.press("Enter")
    let some = journey.line("基地  2023")
    #expect(some != many)
    await journey.press("&", "^U")
    await journey.type("70..")
    await journey.press("Enter")
    #expect(journey.line("基地  2023")?.hasSuffix(many?.suffix(5) ?? "—") == true)
    await journey.press("&", "^U")
    await journey.type("..75")
    await journey.press("Enter")
    #expect(![some, many].contains(journey.line("基地  2023")))
    await journey.press("&", "^U")
    await journey.type("70..多")
    await journey.press("Enter")
    journey.expect(contains: "“多”应为整数")
    await journey.press("Esc")
    await journey.press("&", "^U")
    await journey.type("多")
    await journey.press("Enter")
    journey.expect(contains: "筛选：工位（数字）")
    journey.expect(contains: "50..100")
    journey.expect(contains: "“多”应为整数")
    #expect(journey.screen.contains { $0.contains("│ 多 ") }, "what was typed is lost")
    await journey.press("^U")
    await journey.type(">70 <75")
    await journey.press("Enter")
    journey.expect(contains: "介于两数之间写作 50..100")
    await journey.press("^U")
    await journey.type("！＝80")
    await journey.press("Enter")
    #expect(journey.cursorRow?.contains(" 75 ") == true)
    await journey.press("&", "^U", "Enter")
    #expect(!journey.shows("工位▼*"))
    await journey.press("Home", "&")
    await journey.type("jhgx")
    await journey.press("Enter", "\\")
    journey.expect(contains: "287 条")
  }

  @Test func aChoiceIsFilteredWhereItStands() async throws {
    var journey = try await Journey()
    await journey.press("3", "Right", "&")
    journey.expect(contains: "筛选 基地类型")
    await journey.press("Down", "Enter")
    journey.expect(contains: "基地类型 校内共享性实训基地")
    journey.expect(contains: "基地类型*")
    #expect(journey.line("基地  2023")?.hasSuffix(" 54 条") == true)
    await journey.press("&", "Enter")
    journey.expect(contains: "基地类型 校外实训基地")
    #expect(journey.line("基地  2023")?.hasSuffix(" 108 条") == true)
    await journey.press("&", "Esc", "\\")
    #expect(journey.line("基地  2023")?.hasSuffix(" 287 条") == true)
  }

  @Test func blanksAreFilteredWithADash() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("Right", "Right", "&")
    await journey.type("—")
    await journey.press("Enter")
    journey.expect(contains: "7 条")
    await journey.press("\\", "&")
    await journey.type("简")
    await journey.press("Enter")
    journey.expect(contains: "没有找到")
  }

  @Test(
    arguments: [
      ("：", ":"), ("／", "/"), ("、", "/"), ("？", "?"), ("，", ","), ("。", "."), ("；", ";"),
      ("＝", "="), ("＆", "&"), ("＼", "\\"), ("！", "!"), ("【", "["), ("】", "]"), ("《", "<"),
      ("》", ">"), ("－", "-"), ("＊", "*"), ("（", "("), ("＋", "+"), ("８", "8"), ("ｓ", "s"),
    ])
  func fullWidthKeysAreTheirTwins(full: String, plain: String) async throws {
    for tab in ["1", "2", "3", "4"] {
      var first = try await Journey()
      await first.press(tab)
      var second = first
      await first.press(full)
      await second.press(plain)
      #expect(first.screen == second.screen, "\(full) in tab \(tab)")
      #expect(first.asked == second.asked)
    }
  }

  @Test func aStoppedPageCanBeAskedForAgain() async throws {
    var journey = try await SmallStore.journey((1...300).map { "单位" + String(1000 + $0) })
    await journey.press("PgDn", "PgDn")
    var app = journey.app
    var effects: [Effect] = []
    while !effects.contains(where: \.isLoad) {
      effects = app.receive(.input(.key(KeyPress(.pageDown))))
    }
    for effect in effects { _ = app.receive(.failed(effect, .cancelled)) }
    let again = app.receive(.input(.key(KeyPress(.pageDown))))
    #expect(again.contains { $0.isLoad })
  }

  @Test(arguments: [
    ("永昌职专 三等奖", "永昌职专"), ("焊接技术 2023", "焊接技术"), ("国家 焊接", "国家"), ("sandengjiang 永昌", "永昌职专"),
  ])
  func whatIsOnTheScreenIsFound(text: String, shown: String) async throws {
    var journey = try await Journey(size: Size(width: 200, height: 50))
    await journey.press("4", "F7")
    await journey.type(text)
    await journey.press("Enter")
    #expect(!journey.shows("没有找到"), "\(journey)")
    #expect(journey.cursorRow?.contains(shown) == true, "\(journey)")
  }

  /// The key that the empty list names works while the keys are in the matrix above it.
  @Test func theListOfAwardsIsClearedFromTheMatrixToo() async throws {
    var journey = try await Journey()
    await journey.press("4", "Tab", "F7")
    await journey.type("没有这样的获奖")
    await journey.press("Enter", "Tab", "Tab")
    journey.expect(contains: "没有找到")
    await journey.press("^U")
    #expect(!journey.shows("没有找到"))
  }

  @Test func awardsLeftOutByTheirWorkAreToldAndShown() async throws {
    var journey = try await Journey()
    await journey.press("4")
    let title = try #require(journey.line("获奖（就高，另有 "))
    await journey.type("永昌职专 一等奖")
    journey.expect(contains: "没有找到：查找“永昌职专 一等奖”。^U 清除，看全部。")
    journey.expect(contains: "就高不就低：另有 3 项未计，( 计入。")
    journey.expect(contains: "& 筛选")
    await journey.press("Enter", "(")
    #expect(!journey.shows("没有找到"))
    #expect(journey.cursorRow?.contains("一等奖") == true)
    #expect(journey.line("获奖  查找“永昌职专 一等奖”")?.contains("3 条") == true, "\(journey)")
    await journey.press("(", "^U")
    #expect(journey.line("获奖（就高，另有 ") == title)
  }

  @Test func theWayBackIsToldWhereNothingIsLeft() async throws {
    var journey = try await SmallStore.journey()
    await journey.press("~")
    journey.expect(contains: "没有找到：只看已归档。^U 清除，看全部。")
    await journey.press("^U")
    journey.expect(contains: "金昌铜业")
    await journey.type("没有这个")
    journey.expect(contains: "没有找到：查找“没有这个”。^U 清除，看全部。")
    // While it is written, the key erases what was typed.
    await journey.press("^U")
    await journey.type("金")
    await journey.press("Enter")
    journey.expect(contains: "查找“金”")
  }
}

extension Effect {
  fileprivate var isLoad: Bool { if case .load = self { true } else { false } }
}
