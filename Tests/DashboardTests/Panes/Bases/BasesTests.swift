import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

struct BasesTests {
  func journey(
    _ keys: String..., size: Size = Size(width: 120, height: 40), language: Language = .zh
  ) async throws -> Journey {
    var journey = try await Journey(size: size, language: language)
    await journey.press("3")
    for key in keys { await journey.press(key) }
    return journey
  }

  @Test func totalsAreThoseOfTheDocument() async throws {
    let journey = try await journey()
    for text in [
      "合计 287", "校外实训基地 108", "校内共享性实训基地 54", "学生实习就业基地 46", "共建共享实习实训基地 36",
    ] { journey.expect(contains: text) }
  }

  @Test func everyBaseOnTheScreenHasItsUse() async throws {
    let journey = try await journey()
    let rows = journey.screen.filter { $0.contains("在用") && $0.contains("示例") }
    #expect(rows.count > 10)
    for row in rows { #expect(row.contains("%") && row.contains("/"), "\(row)") }
    #expect(!journey.shows("/197…"))
  }

  @Test func theCalendarFollowsTheTable() async throws {
    var journey = try await journey(size: Size(width: 200, height: 50))
    let name = try #require(journey.cursorRow?.split(separator: " ").dropFirst().first)
    #expect(journey.screen.contains { $0.hasPrefix(name) && $0.contains("2023") })
    await journey.press("Down")
    let next = try #require(journey.cursorRow?.split(separator: " ").dropFirst().first)
    #expect(next != name)
    #expect(journey.screen.contains { $0.hasPrefix(next) && $0.contains("2023") })
  }

  @Test func aDayOfTheCalendarOpensItsBookings() async throws {
    var journey = try await journey("Tab")
    journey.expect(contains: "2023-12-31")
    await journey.press("Left", "Up")
    journey.expect(contains: "2023-12-23")
    await journey.press("Home")
    journey.expect(contains: "2023-01-01")
    await journey.press("End", "PgUp", "PgUp")
    await journey.press("Enter")
    #expect(journey.screen[1].hasPrefix(" 基地 › 示例教师企业实践基地23 2023-11-01"))
    journey.expect(contains: "使用安排")
    await journey.press("F6")
    #expect(journey.fields["since"]?.text == "2023-11-01")
    #expect(journey.fields["until"]?.text == "2023-11-01")
    #expect(journey.fields["days"]?.text == "三")
    #expect(journey.fields["base"]?.text == "示例教师企业实践基地23")
    await journey.press("Esc")
    await journey.press("Esc")
    journey.expect(contains: "基地  2023")
  }

  /// A store with one school, and what else is poured into it.
  private func school(
    _ pour: @escaping @Sendable (inout any RecordSink) throws(StorageError) -> Void
  ) async throws -> any RecordStore {
    let store = try await SmallStore.make(["某学院"])
    try await store.fill(user: "test", command: "test") { sink throws(StorageError) in
      var member = Membership()
      (member.alliance, member.unit, member.role) = (Reference(1), Reference(1), .member)
      member.joinedOn = PartialDate(iso: "2021-07-03")
      try sink.add(member)
      try pour(&sink)
    }
    return store
  }

  /// A store with one base of ten places: five days a week 6 of them are taken, on Mondays 8 more
  /// from 8 to 10, on Tuesdays one, and once 9 were asked for and given up.
  func crowdedBase() async throws -> any RecordStore {
    try await school { sink throws(StorageError) in
      var base = Base()
      (base.name, base.owner, base.workstations) = ("焊接中心", Reference(1), 10)
      (base.kind, base.openDays, base.opensAt, base.closesAt) = (.campusShared, 31, 480, 1080)
      let id = try sink.add(base)
      for (days, from, to, places, status) in [
        (31, 480, 720, 6, BookingStatus.approved), (1, 480, 600, 8, .requested),
        (2, 480, 720, 1, .approved), (1, 480, 720, 9, .cancelled),
      ] {
        var booking = Booking()
        (booking.base, booking.days, booking.workstations) = (id, days, places)
        (booking.since, booking.until) = (
          PartialDate(iso: "2023-12-18"), PartialDate(iso: "2023-12-31")
        )
        (booking.startsAt, booking.endsAt, booking.status) = (from, to, status)
        booking.purpose = .training
        try sink.add(booking)
      }
    }
  }

  @Test func figuresOfADayOpenTheBookingsTheyCount() async throws {
    var journey = try await Journey(store: try await crowdedBase())
    await journey.press("3", "Tab", "Up", "Up", "Up", "Up", "Up", "Up")
    journey.expect(contains: "2023-12-25 一  2 项安排")
    journey.expect(contains: "! 08:00 14")
    await journey.press("Enter")
    #expect(count(in: try #require(journey.line("使用安排"))) == 2)
    await journey.press("Esc", "Tab")
    let context = journey.app.context
    for case let pane as BasesPane in journey.app.panes {
      for (id, records) in [("day.bookings", 2), ("day.8", 2), ("base.1.conflicts", 2)] {
        let figure = try #require(pane.sheet(context)[id]?.opening(context), "no \(id)")
        let page = try await journey.store.page(Query(figure.scope))
        #expect(page.rows.count == records, "\(id) opens \(page.rows.map(\.id))")
      }
    }
    await journey.press("Tab", "Tab", "Down", "Down")
    journey.expect(contains: "2023-12-27 三  1 项安排")
    await journey.press("Enter")
    #expect(count(in: try #require(journey.line("使用安排"))) == 1)
  }

  @Test func aMonthHasItsOwnUtilisation() async throws {
    var journey = try await journey()
    let year = journey.line("合计 ")
    await journey.press("^E", "Down", "Down", "Down", "Enter")
    journey.expect(contains: "基地  2023-03")
    #expect(journey.line("合计 ") != year)
    await journey.press("^E", "Enter")
    #expect(journey.line("合计 ") == year)
  }

  @Test func freeWorkstationsAreFoundBetweenTwoDates() async throws {
    var journey = try await journey("^W")
    #expect(journey.caret != nil)
    await journey.type("0603 0614 40")
    await journey.press("Enter")
    let line = try #require(journey.line("基地  2023"))
    #expect(line.contains("空闲工位 ≥ 40  2023-06-03 – 2023-06-14"))
    let found = try #require(count(in: line))
    #expect((1..<287).contains(found))
    #expect(journey.line("  名称")?.contains("空闲工位") == true)
    await journey.press("^W")
    await journey.type("６-３，６-１４，１")
    await journey.press("Enter")
    #expect((count(in: journey.line("基地  2023") ?? "") ?? 0) >= found)
    await journey.press("^W")
    await journey.type("0614 0603 1")
    await journey.press("Enter")
    journey.expect(contains: "截止日 2023-06-03 早于起始日 2023-06-14")
    #expect(journey.screen.contains { $0.contains("│ 0614 0603 1 ") }, "what was typed is lost")
    // The caret stands behind the date that is wrong.
    await journey.press("^W")
    await journey.type("0620")
    await journey.press("Enter")
    #expect(journey.line("基地  2023")?.contains("2023-06-14 – 2023-06-20") == true)
    await journey.press("\\", "Home")
    #expect(count(in: journey.line("基地  2023") ?? "") == 287)
    #expect(journey.line("  名称")?.contains("空闲工位") == false)
  }

  @Test(
    "what is wrong with a search for free workstations is said, and where",
    arguments: [
      ("", "请输入两个日期和工位数"), ("0603", "还缺截止日期和工位数"), ("0603 0614", "还缺工位数"),
      ("0603 0614 40 x", "“x”是多余的"), ("0603 六月 40", "“六月”应为日期"),
      ("0603 0614 几个", "“几个”应为工位数"), ("0603 0614 0", "“0”应为工位数"),
      ("2001 2023 5", "最多相隔十年"),
    ])
  func whatIsWrongWithASearchIsSaid(_ text: String, _ reason: String) async throws {
    var journey = try await journey("^W")
    await journey.type(text)
    await journey.press("Enter")
    journey.expect(contains: reason)
    await journey.press("^U", "^K")
    await journey.type("0603至0614，5个")
    await journey.press("Enter")
    #expect(journey.line("基地  2023")?.contains("≥ 5  2023-06-03 – 2023-06-14") == true)
  }

  @Test func theFreeOnesAreToldAndSorted() async throws {
    let store = try await bases(used: [40, 80, nil, 0, 60])
    var journey = try await Journey(store: store)
    await journey.press("3", "^W")
    await journey.type("0603 0614 30")
    await journey.press("Enter")
    #expect(count(in: try #require(journey.line("基地  2023"))) == 3)
    for _ in 0..<5 { await journey.press("Right") }
    await journey.press("[", "[", "^Home")
    #expect(names(journey).prefix(3) == [4, 1, 5])
    #expect(journey.cursorRow?.contains(" 100 ") == true)
    await journey.press("Enter")
    journey.expect(contains: "基地4 空闲工位")
    await journey.press("Esc", "\\", "Home")
    #expect(count(in: try #require(journey.line("基地  2023"))) == 5)
    #expect(names(journey).prefix(5) == [1, 2, 3, 4, 5])
    #expect(journey.line("  名称")?.contains("空闲工位") == false)
  }

  @Test func conflictsAreThoseOfThePeriod() async throws {
    var journey = try await journey()
    #expect(journey.line("合计")?.contains("冲突时段 45") == true)
    await journey.press("^E", "Down", "Down", "Down", "Enter")
    #expect(journey.line("合计")?.contains("冲突时段 0 ") == true)
    await journey.press("^E", "Enter", ",")
    #expect(journey.line("合计")?.contains("冲突时段 —") == true)
    await journey.press(".", "^X")
    let line = try #require(journey.line("基地  2023"))
    #expect(line.contains("冲突时段 > 0"))
    #expect(count(in: line) == 5)
    await journey.press("^X")
    #expect(count(in: try #require(journey.line("基地  2023"))) == 287)
    await journey.press("^X", ",")
    #expect(count(in: try #require(journey.line("基地  2022"))) == 0)
  }

  /// A store with bases that are used as much as told, in percent of one week; nil for one that does
  /// not say how many workstations it has.
  func bases(used percents: [Int?]) async throws -> any RecordStore {
    try await school { sink throws(StorageError) in
      for (index, percent) in percents.enumerated() {
        var base = Base()
        (base.name, base.owner, base.kind) = ("基地\(index + 1)", Reference(1), .campusShared)
        base.workstations = percent == nil ? nil : 100
        (base.openDays, base.opensAt, base.closesAt) = (127, 480, 1080)
        let id = try sink.add(base)
        guard let percent, percent > 0 else { continue }
        var booking = Booking()
        (booking.base, booking.days, booking.workstations) = (id, 127, percent)
        booking.since = PartialDate(iso: "2023-01-01")
        booking.until = PartialDate(iso: "2023-12-31")
        (booking.startsAt, booking.endsAt, booking.status) = (480, 1080, .approved)
        booking.purpose = .training
        try sink.add(booking)
      }
    }
  }

  /// What no base tells is no zero.
  @Test func basesWithoutWorkstationsHaveNone() async throws {
    let journey = try await Journey(store: try await bases(used: [nil]))
    journey.expect(contains: "工位时 —/—")
    var pane = journey
    await pane.press("3")
    pane.expect(contains: "合计 1 个   工位 —   2023 利用率 —")
    let context = pane.app.context
    for case let bases as BasesPane in pane.app.panes {
      for id in ["workstations", "rate", "open"] {
        let figure = try #require(bases.sheet(context)[id]?.opening(context), "no \(id)")
        #expect(figure.value == "—")
      }
    }
  }

  /// Both parts of the utilisation are of the bases that tell what they have open (I-56).
  @Test func whatIsBookedOfABaseThatDoesNotSayWhenItIsOpenDoesNotCount() async throws {
    let store = try await bases(used: [50, 30])
    _ = try await store.apply(
      ChangeSet(
        [
          .update(
            entity: "base", id: 2, revision: 1, fields: ["closesAt": .blank, "opensAt": .blank])
        ],
        user: "li", command: "edit"))
    var journey = try await Journey(store: store)
    journey.expect(contains: "2023 工位利用率 50.0 %")
    await journey.press("F11", "Tab", "Down", "Enter")
    journey.expect(contains: "1 个基地；另 1 个未填工位或开放时间，不计")
    journey.expect(contains: "1 条")
  }

  private func names(_ journey: Journey) -> [Int] {
    journey.screen.compactMap { line in
      line.split(separator: " ").first { $0.hasPrefix("基地") && $0.count > 2 }
        .flatMap { Int($0.dropFirst(2)) }
    }
  }

  @Test func basesAreSortedByTheirUse() async throws {
    let store = try await bases(used: [40, 80, nil, 0, 60])
    var journey = try await Journey(store: store)
    await journey.press("3")
    for _ in 0..<5 { await journey.press("Right") }
    await journey.press("[")
    #expect(names(journey).prefix(5) == [4, 1, 5, 2, 3], "the idle one is not the first")
    await journey.press("[")
    #expect(names(journey).prefix(5) == [2, 5, 1, 4, 3], "what is unknown is not the last")
    await journey.press("End", "Home", "[")
    #expect(names(journey).prefix(5) != [2, 5, 1, 4, 3])
  }

  @Test func basesAreFilteredByTheirUse() async throws {
    let store = try await bases(used: [40, 80, nil, 0, 60])
    var journey = try await Journey(store: store)
    await journey.press("3")
    for _ in 0..<5 { await journey.press("Right") }
    await journey.press("&")
    await journey.type(">=60")
    await journey.press("Enter")
    #expect(names(journey).prefix(2) == [5, 2])
    #expect(count(in: try #require(journey.line("基地  2023"))) == 2)
    await journey.press("[", "[")
    #expect(names(journey).prefix(2) == [2, 5])
    await journey.press("&")
    for _ in 0..<4 { await journey.press("Backspace") }
    await journey.type("空")
    await journey.press("Enter")
    #expect(names(journey).prefix(1) == [3])
    #expect(count(in: try #require(journey.line("基地  2023"))) == 1)
  }

  @Test func aLongTableSortedByUseGoesToItsEnds() async throws {
    let store = try await bases(used: (1...260).map { ($0 * 37) % 101 })
    var journey = try await Journey(store: store)
    await journey.press("3")
    for _ in 0..<5 { await journey.press("Right") }
    await journey.press("[", "^Home")
    let uses = (1...260).map { (id: $0, use: ($0 * 37) % 101) }
    let order = uses.sorted { ($0.use, $0.id) < ($1.use, $1.id) }.map(\.id)
    #expect(names(journey).first == order.first)
    await journey.press("^End")
    #expect(journey.cursorRow?.contains("基地\(order[259]) ") == true)
    for _ in 0..<40 { await journey.press("PgUp") }
    #expect(journey.cursorRow?.contains("基地\(order[0]) ") == true)
    for _ in 0..<130 { await journey.press("Down") }
    #expect(journey.cursorRow?.contains("基地\(order[130]) ") == true)
  }

  @Test func tooManyBasesToWorkOutAreSaidSo() async throws {
    var journey = try await journey()
    for _ in 0..<5 { await journey.press("Right") }
    var app = journey.app
    var effects = app.receive(.input(.key(KeyPress(.character("[")))))
    while !effects.isEmpty {
      let effect = effects.removeFirst()
      if case .baseUses(let request) = effect, request.limit != nil {
        effects += app.receive(.baseUses(request, nil))
        #expect(app.message?.text.contains("4,000") == true)
      } else if let event = await Journey.answer(effect, from: journey.store) {
        effects += app.receive(event)
      }
    }
    let screen = app.draw().lines
    #expect(screen.contains { $0.contains("利用率") && $0.contains("名称") && !$0.contains("▲") })
    #expect(screen.contains { $0.contains("基地  2023") && $0.contains("287 条") })
  }

  @Test func chineseTypedInTheCalendarFindsABase() async throws {
    var journey = try await journey("Tab", size: Size(width: 40, height: 12))
    await journey.type("金昌")
    #expect(journey.caret != nil)
    journey.expect(contains: "查找 金昌")
    await journey.press("Esc", "^X")
    await journey.press("F7")
    #expect(journey.caret != nil)
  }

  @Test func figuresThatCouldNotBeReadAreAskedForAgain() async throws {
    var journey = try await journey()
    var app = journey.app
    var effects = app.receive(.input(.key(KeyPress(.function(5)))))
    var asked = 0
    while !effects.isEmpty {
      let effect = effects.removeFirst()
      if case .bookings(let request) = effect, request.bases.count > 1 {
        asked += 1
        effects += app.receive(asked == 1 ? .failed(effect, .busy) : .bookings(request, []))
      } else if let event = await Journey.answer(effect, from: journey.store) {
        effects += app.receive(event)
      }
      if effects.isEmpty, asked == 1 { effects += app.receive(.input(.key(KeyPress(.down)))) }
    }
    #expect(asked >= 2)
    await journey.press("^C")
    #expect(journey.asked.last == .cancelAll)
  }

  func count(in line: String) -> Int? {
    line.split(separator: " ").dropLast().last.flatMap { Int($0.replacing(",", with: "")) }
  }

  @Test(arguments: Journey.sizes, Language.allCases)
  func tablesStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    let journey = try await journey("Down", "Down", size: size, language: language)
    try journey.expectGolden("bases")
  }

  @Test(arguments: Journey.sizes, Language.allCases)
  func calendarsStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    let journey = try await journey("Tab", "Left", "Left", "Up", size: size, language: language)
    try journey.expectGolden("calendar")
  }
}
