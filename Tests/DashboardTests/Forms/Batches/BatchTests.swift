import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// A stack of forms, counted beforehand, entered and held against the count.
struct BatchTests {
  /// A journey in a form for job fairs, with a batch of so many and so many posts.
  private func opened(
    _ count: String, posts: String, size: Size = Size(width: 120, height: 40),
    language: Language = .zh
  ) async throws -> Journey {
    var journey = try await Journey.at("award", size: size, language: language)
    await journey.press("F6", "F7")
    await journey.type(count)
    await journey.press("Enter")
    await journey.type(posts)
    await journey.press("F10")
    return journey
  }

  private func enter(_ title: String, people: String, _ journey: inout Journey) async {
    await journey.type(title)
    for _ in 0..<2 { await journey.press("Tab") }
    await journey.type("2023")
    for code in ["50", "10", "70"] { await journey.type(code) }
    await journey.type("jclg")
    await journey.press("Enter", "Tab", "Tab", "Tab", "Tab")
    await journey.type(people)
    await journey.press("F6")
  }

  private func batches(_ journey: Journey) -> [Batch] {
    var kept: [String: Batch] = [:]
    for effect in journey.asked {
      switch effect {
      case .keepBatch(let batch): kept[batch.id] = batch
      case .dropBatch(let id): kept[id] = nil
      default: break
      }
    }
    return Array(kept.values)
  }

  @Test func aBatchIsCountedWhileItIsEntered() async throws {
    var journey = try await opened("3", posts: "1,200人")
    journey.expect(contains: "批 0/3 · 获奖人数 0/1,200")
    await enter("甲", people: "800", &journey)
    journey.expect(contains: "批 1/3 · 获奖人数 800/1,200")
    #expect(batches(journey).map(\.ids) == [[1]])
  }

  @Test func aRecordArchivedMeanwhileDoesNotCompleteABatch() async throws {
    var journey = try await opened("2", posts: "12")
    await enter("甲", people: "5", &journey)
    try await journey.change(.archive(entity: "award", id: 1, revision: 1))
    await enter("乙", people: "7", &journey)
    journey.expect(contains: "批 1/2")
    #expect(!journey.shows("这批已录满"))
    await enter("丙", people: "5", &journey)
    journey.expect(contains: "这批已录满")
  }

  @Test(arguments: [
    ("620302900307775", "", "不得保存完整身份证号"), ("3", "620302900307775", "不得保存完整身份证号"),
    ("620302199003077712", "", "小于 1000 万亿"), ("3", "1e3", "应为数字"),
  ])
  func itsNumbersAreLimitedAsThoseOfFieldsAre(
    _ count: String, _ posts: String, _ reason: String
  ) async throws {
    let journey = try await opened(count, posts: posts)
    journey.expect(contains: reason)
    #expect(batches(journey).isEmpty)
  }

  @Test func aBatchThatAgreesIsClosed() async throws {
    var journey = try await opened("2", posts: "12")
    await enter("甲", people: "5", &journey)
    await enter("乙", people: "7", &journey)
    journey.expect(contains: "这批已录满")
    await journey.press("F7")
    journey.expect(contains: "✓")
    await journey.press("F10")
    journey.expect(contains: "这批核对无误，已结束")
    #expect(!journey.shows("批 2/2"))
    #expect(batches(journey).isEmpty)
  }

  @Test func whatDiffersKeepsTheBatchOpenAndNothingElse() async throws {
    var journey = try await opened("2", posts: "13")
    await enter("甲", people: "5", &journey)
    await enter("乙", people: "7", &journey)
    await journey.press("F7", "F10")
    journey.expect(contains: "与应有的数不符")
    journey.expect(contains: "获奖人数 缺 1")
    await journey.press("Esc")
    #expect(!batches(journey).isEmpty)
    #expect(try await journey.store.count(Scope("award")) == 2)
    // The records of the batch, where one was read wrongly.
    await journey.press("F7")
    journey.expect(contains: "核对一批 获奖")
    journey.expect(contains: "甲")
    await journey.press("Down", "F2")
    for _ in 0..<11 { await journey.press("Tab") }
    await journey.press("^E")
    await journey.type("8")
    await journey.press("F10", "Esc")
    journey.expect(contains: "13")
    await journey.press("F10")
    journey.expect(contains: "这批核对无误，已结束")
  }

  @Test func aBatchThatDiffersIsClosedOnceSomebodySaysWhy() async throws {
    var journey = try await opened("3", posts: "13")
    await journey.press("F7", "F10")
    journey.expect(contains: "有 2 处不符，未结束")
    await journey.press("Esc")
    await enter("甲", people: "5", &journey)
    await enter("乙", people: "7", &journey)
    await journey.press("F7", "F10", "Enter")
    journey.expect(contains: "请说明理由")
    await journey.type("一张作废")
    await journey.press("Enter")
    journey.expect(contains: "理由已记入历史，已结束")
    journey.expect(contains: "新增 获奖")
    #expect(!journey.shows("批 2/3"))
    #expect(batches(journey).isEmpty)
    #expect(try await journey.reason("award", 2) == "张数 缺 1 · 获奖人数 缺 1：一张作废")
    // What was said is no change: the record is what is taken back next.
    await journey.press("F3", "^Z")
    #expect(try await journey.store.count(Scope("award")) == 1)
    await journey.press("^R")
    journey.expect(contains: "说明 张数 缺 1")
  }

  /// Sums of decimals differ by less than anybody writes.
  @Test func decimalsAgreeWithTheirSum() async throws {
    let checked = try CheckedStore()
    for value in [0.1, 0.2] {
      try await checked.add(Base.self) {
        ($0.name, $0.kind, $0.equipmentValue) = ("基地\(value)", .campus, value)
      }
    }
    let rows = try await checked.store.page(Query(Scope(Base.entity))).rows
    var batch = Batch(id: "b", entity: Base.entity, count: 2)
    batch.totals = [Batch.Total(field: "equipmentValue", amount: 0.3)]
    let tally = BatchTally(batch, rows, Base.schema.shape)
    #expect(tally.isBalanced && tally.isFull)
    batch.count = 1
    let fuller = BatchTally(batch, rows, Base.schema.shape)
    #expect(!fuller.isBalanced && fuller.isFull, "one record too many")
  }

  @Test func rowsOfASheetCountTowardsTheBatch() async throws {
    var journey = try await opened("3", posts: "12")
    await enter("甲", people: "5", &journey)
    await journey.press("F3", "^N")
    journey.expect(contains: "批 1/3")
    let rows = ["乙", "丙"].map { "\($0)\t2023\t国家\t中职\t一等奖\t金昌理工学校\t3" }
    let head = "获奖项目\t年度\t级别\t组别\t奖项\t单位\t获奖人数"
    await journey.send(.input(.paste(([head] + rows).joined(separator: "\n"))))
    await journey.press("F10")
    journey.expect(contains: "新增 2 条，计入这批，已录 3/3")
    #expect(batches(journey).map(\.ids) == [[1, 2, 3]])
    // The history tells a later run what was entered, should this one break off before it is noted.
    let entry = try #require(try await journey.store.history(HistoryQuery(limit: 1)).first)
    #expect(entry.command == batches(journey).first?.command)
    await journey.press("F6")
    journey.expect(contains: "批 3/3 · 获奖人数 11/12")
    await journey.press("F7", "F10")
    journey.expect(contains: "获奖人数 缺 1")
  }

  @Test func aWrongCountIsPutRight() async throws {
    var journey = try await opened("3", posts: "")
    await enter("甲", people: "5", &journey)
    await journey.press("F7", "^U")
    await journey.type("1")
    await journey.press("F10")
    journey.expect(contains: "这批核对无误，已结束")
  }

  @Test func checkingCanBeGivenUpAndTheRecordsStay() async throws {
    var journey = try await opened("3", posts: "20")
    await enter("甲", people: "5", &journey)
    await journey.press("F7", "F8")
    journey.expect(contains: "张数 缺 2 · 获奖人数 缺 15")
    await journey.press("Enter")
    journey.expect(contains: "核对一批")
    await journey.press("F8", "F10")
    #expect(!journey.shows("核对一批"))
    #expect(!journey.shows("批 1/3"))
    #expect(batches(journey).isEmpty)
    #expect(try await journey.store.count(Scope("award")) == 1)
  }

  @Test func aBatchNeedsACountAndNumbers() async throws {
    var journey = try await Journey.at("award")
    await journey.press("F6", "^B", "F10")
    journey.expect(contains: "请填这一批的张数")
    await journey.type("3")
    await journey.press("Down")
    await journey.type("多")
    await journey.press("F10")
    journey.expect(contains: "应为数字")
    await journey.press("Esc")
    #expect(batches(journey).isEmpty)
  }

  @Test func undoneRecordsDoNotCount() async throws {
    var journey = try await opened("2", posts: "10")
    await enter("甲", people: "5", &journey)
    await journey.press("F3", "^Z", "F6")
    journey.expect(contains: "批 0/2 · 获奖人数 0/10")
  }

  @Test func aSheetCountsNoRecordThatWasArchivedSince() async throws {
    var journey = try await opened("3", posts: "")
    await enter("甲", people: "5", &journey)
    await journey.press("F3", "^Z", "^N")
    journey.expect(contains: "批 0/3")
    let head = "获奖项目\t年度\t级别\t组别\t奖项\t单位\n"
    await journey.send(.input(.paste(head + "乙\t2023\t国家\t中职\t一等奖\t金昌理工学校\n")))
    await journey.press("F10")
    journey.expect(contains: "新增 1 条，计入这批，已录 1/3")
  }

  @Test func pagingGoesThroughTheBatch() async throws {
    var journey = try await opened("3", posts: "")
    await enter("甲", people: "5", &journey)
    await journey.press("F3", "F6")
    await enter("乙", people: "5", &journey)
    await journey.type("丙")
    await journey.press("PgUp", "PgUp")
    journey.expect(contains: "编辑 获奖 #1")
    journey.expect(contains: "批 2/3")
    await journey.press("PgDn", "PgDn")
    journey.expect(contains: "新增 获奖")
    journey.expect(contains: "丙")
  }

  @Test func anotherSessionGoesOnWithTheBatch() async throws {
    var first = try await opened("3", posts: "30")
    await enter("甲", people: "5", &first)
    let noted = try #require(batches(first).first)
    // Saved, but not noted any more when the line dropped.
    await enter("乙", people: "7", &first)
    var second = try await Journey(store: first.store)
    await second.send(.batches([noted]))
    second.expect(contains: "有一批未结束：获奖 3 张")
    #expect(batches(second).map(\.ids) == [[1, 2]])
    await second.open(tableOf: "award")
    await second.press("F6")
    second.expect(contains: "批 2/3 · 获奖人数 12/30")
  }

  @Test func recordsAddedFromAListAreNotOfTheBatch() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F6", "F7")
    await journey.type("5")
    await journey.press("F10", "F3")
    await journey.open(tableOf: "person")
    await journey.press("F6", "Down")
    await journey.type("永昌")
    await journey.press("F6")
    journey.expect(contains: "新增 单位")
    #expect(!journey.shows("批 0/5"))
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func batchesStayAsTheyAre(_ size: Size, _ language: Language) async throws {
    var journey = try await opened("20", posts: "5000", size: size, language: language)
    await enter("智能焊接", people: "1200", &journey)
    try journey.expectGolden("batch-form")
    await journey.press("F7")
    try journey.expectGolden("batch")
  }
}
