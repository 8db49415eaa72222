import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Personal data: masked until somebody asks, and the history says who did.
struct UnmaskingTests {
  private func store() async throws -> any RecordStore {
    let store = try await SmallStore.make()
    for (name, phone) in [("示例甲", "13812345678"), ("示例乙", "13900001111"), ("示例丙", "")] {
      var person = Person()
      (person.name, person.kind, person.phone) = (name, .contact, phone)
      _ = try await store.apply(
        ChangeSet(
          [.insert(entity: "person", values: Person.schema.values(of: person))], user: "wang",
          command: "test"))
    }
    return store
  }

  private func journey(
    _ store: (any RecordStore)? = nil, isReadOnly: Bool = false
  ) async throws -> Journey {
    let store = if let store { store } else { try await self.store() }
    var journey = try await Journey(store: store, isReadOnly: isReadOnly)
    await journey.open(tableOf: "person")
    await journey.press("=")
    await journey.type("电话")
    await journey.press("Enter", "Esc")
    return journey
  }

  @Test func groupsAndCopiesStayMasked() async throws {
    var journey = try await journey()
    await journey.press("End", "y")
    #expect(journey.asked.last == .copy("138****5678"))
    await journey.press("!")
    journey.expect(contains: "138****5678")
    await journey.press("Enter")
    journey.expect(contains: " › ")
    #expect(!journey.screen.contains { $0.contains("13812345678") || $0.contains("13900001111") })
  }

  /// Nobody is put down for a look at what has no column.
  @Test func whatHasNoColumnIsSeenOnTheCard() async throws {
    var journey = try await Journey(store: try await store())
    await journey.open(tableOf: "person")
    await journey.press("%")
    journey.expect(contains: "表中没有“电话”列")
    #expect(try await seen(journey).isEmpty)
    await journey.press("Enter", "%", "F10")
    journey.expect(contains: "13812345678")
    #expect(try await seen(journey).count == 1)
  }

  private func seen(_ journey: Journey) async throws -> [HistoryEntry] {
    try await journey.store.history(HistoryQuery(entity: "person"))
      .filter { $0.action == .reveal }
  }

  @Test func aCardAsksShowsAndMasksAgainWhenItIsLeft() async throws {
    var journey = try await journey()
    await journey.press("Enter")
    journey.expect(contains: "138****5678")
    await journey.press("%")
    journey.expect(contains: "显示电话？")
    journey.expect(contains: "此操作会记入历史")
    await journey.press("Enter")
    #expect(!journey.shows("13812345678"))
    #expect(try await seen(journey).isEmpty)
    await journey.press("%", "F10")
    journey.expect(contains: "13812345678")
    journey.expect(contains: "已记入历史：查看 人员 #1")
    let entry = try #require(try await seen(journey).first)
    #expect((entry.user, entry.id, entry.after) == ("li", 1, ["phone": .blank]))
    await journey.press("^R")
    journey.expect(contains: "查看 电话")
    #expect(!journey.shows("13812345678"))
    await journey.press("Esc")
    journey.expect(contains: "13812345678")
    await journey.press("%")
    #expect(!journey.shows("13812345678"))
    await journey.press("%", "F10", "Esc")
    #expect(!journey.shows("13812345678"))
    await journey.press("Enter")
    #expect(!journey.shows("13812345678"))
  }

  @Test func aTableShowsOneRecordUntilItIsLeft() async throws {
    var journey = try await journey()
    await journey.press("End", "Down", "%", "F10")
    journey.expect(contains: "138****5678")
    journey.expect(contains: "13900001111")
    await journey.press("Down", "%")
    journey.expect(contains: "没有遮盖的内容")
    #expect(try await seen(journey).map(\.id) == [2])
  }

  @Test func aPaneMasksAgainWhenAnotherIsOpened() async throws {
    var journey = try await Journey(store: try await store())
    await journey.press("8")
    for _ in 0..<90
    where journey.line("人员  ") == nil
      && !journey.screen.contains(where: {
        $0.contains("│人员") && $0.hasSuffix(" 条")
      })
    { await journey.press("Down") }
    await journey.press("Enter", "=")
    await journey.type("电话")
    await journey.press("Enter", "Esc", "^Home", "End", "%", "F10")
    journey.expect(contains: "13812345678")
    await journey.press("3", "8")
    journey.expect(contains: "138****5678")
    #expect(!journey.shows("13812345678"))
  }

  @Test func theCardBesideTheTreeIsUnmaskedToo() async throws {
    let store = try await store()
    var person = Person()
    (person.name, person.kind, person.phone) = ("示例丁", .contact, "13712345678")
    person.unit = Reference(1)
    var membership = Membership()
    (membership.alliance, membership.unit) = (Reference(1), Reference(1))
    membership.role = .member
    _ = try await store.apply(
      ChangeSet(
        [
          .insert(entity: "person", values: Person.schema.values(of: person)),
          .insert(entity: "membership", values: Membership.schema.values(of: membership)),
        ], user: "wang", command: "test"))
    var journey = try await Journey(store: store)
    await journey.press("2", "*")
    for wanted in ["企业", "金昌铜业", "人员", "示例丁"] {
      for _ in 0..<9 where journey.cursorRow?.contains(wanted) != true {
        await journey.press("Down")
      }
      await journey.press("Right")
    }
    journey.expect(contains: "137****5678")
    await journey.press("%", "F10")
    journey.expect(contains: "13712345678")
    #expect(try await seen(journey).map(\.id) == [4])
    await journey.press("Up", "Down")
    #expect(!journey.shows("13712345678"))
    await journey.press("%", "F10", "3", "2")
    #expect(!journey.shows("13712345678"))
  }

  @Test func whatIsMaskedIsNotFoundOutByFilters() async throws {
    var journey = try await journey()
    for (text, count) in [(">138", 0), ("138", 0), ("1380..1390", 0), ("13812345678", 1)] {
      await journey.press("\\", "End", "&")
      await journey.type(text)
      await journey.press("Enter")
      #expect(journey.screen.count { $0.contains("示例甲") } == count, "\(text)")
    }
  }

  @Test func groupsAndTheHistoryMaskToo() async throws {
    var journey = try await journey()
    await journey.press("End", "!")
    journey.expect(contains: "138****5678")
    #expect(!journey.shows("13812345678"))
  }

  @Test func aFormKeepsWhatItDoesNotShow() async throws {
    var journey = try await journey()
    await journey.press("F2")
    for _ in 0..<7 { await journey.press("Down") }
    #expect(!journey.shows("13812345678"))
    await journey.press("Left", "Home", "^K", "Up", "F10")
    journey.expect(contains: "没有修改")
    #expect(try await phone(journey) == "13812345678")
    await journey.press("F2")
    while journey.app.front?.form.current.shape.name != "phone" { await journey.press("Down") }
    await journey.type("13700002222")
    journey.expect(contains: "13700002222")
    await journey.press("F10")
    #expect(try await phone(journey) == "13700002222")
    await journey.press("F2")
    while journey.app.front?.form.current.shape.name != "phone" { await journey.press("Down") }
    await journey.press("Backspace", "F10")
    #expect(try await phone(journey) == nil)
  }

  @Test func aFormShowsWhatItIsAskedToAndKeepsThatItDid() async throws {
    var journey = try await journey()
    await journey.press("F2")
    while journey.app.front?.form.current.shape.name != "phone" { await journey.press("Down") }
    #expect(!journey.shows("13812345678"))
    await journey.press("^W", "F10")
    journey.expect(contains: "13812345678")
    await journey.press("Backspace")
    await journey.type("9")
    await journey.press("F10")
    #expect(try await phone(journey) == "13812345679")
    #expect(try await seen(journey).count == 1)
  }

  private func phone(_ journey: Journey) async throws -> String? {
    let row = try await journey.store.row("person", id: 1)
    return Person.schema.shape.index(of: "phone").flatMap { row?.record.values[$0].text }
  }

  @Test func whereNothingCanBeKeptNothingIsShown() async throws {
    var journey = try await journey(isReadOnly: true)
    await journey.press("%")
    journey.expect(contains: "不能显示：查看须记入历史")
    await journey.press("Enter", "%")
    journey.expect(contains: "不能显示：查看须记入历史")
  }
}

extension App {
  /// The form in front.
  fileprivate var front: FormLayer? { layers.last as? FormLayer }
}
