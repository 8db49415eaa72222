import Records
import Scratch
import Storage
import Testing

/// Texts that are meant to name records.
@Suite(.scratch) struct NameTests {
  private func world(_ maker: StoreMaker) async throws -> any RecordStore {
    let store = try maker.world()
    let jinchang = try await store.insert(Place(name: "金昌市", code: "620300"))
    try await store.insert(Place(name: "金昌市永昌县"))
    try await store.insert(Place(name: "兰州市"))
    try await store.insert(Person(name: "示例甲"))
    try await store.insert(Person(name: "示例甲"))
    try await store.insert(Visit(title: "开放日", place: jinchang))
    try await store.insert(Visit(title: "开放日 二", place: jinchang))
    return store
  }

  @Test(
    "a name and a number are a record's own, and come before what is only like it",
    arguments: StoreMaker.kinds)
  func spelled(_ maker: StoreMaker) async throws {
    let store = try await world(maker)
    let texts = ["金昌市", "620300", "#3", "兰州", "金昌", "敦煌", "jcs", "#9", "1", "兰"]
    let found = try await store.names(NameQuery("place", texts))
    let jinchang = NameMatch.one(id: 1, name: Term("金昌市", "金昌市"))
    #expect(found["金昌市"] == jinchang)
    #expect(found["#3"] == .one(id: 3, name: Term("兰州市", "兰州市")))
    #expect(found["兰州"] == .one(id: 3, name: Term("兰州市", "兰州市")))
    #expect(found["金昌"] == .several(2))
    // Initials find while typing; in a document they are no name.
    // Neither is a character, nor the code of a place that others may have as well.
    for text in ["敦煌", "jcs", "#9", "620300", "1", "兰"] {
      #expect(found[text] == NameMatch.none, "\(text)")
    }
  }

  @Test("records of the same name are told apart by nothing", arguments: StoreMaker.kinds)
  func several(_ maker: StoreMaker) async throws {
    let store = try await world(maker)
    #expect(try await store.names(NameQuery("person", ["示例甲"])) == ["示例甲": .several(2)])
    try await store.archive("person", 1)
    #expect(
      try await store.names(NameQuery("person", ["示例甲"]))
        == ["示例甲": .one(id: 2, name: Term("示例甲", "示例甲"))])
  }

  @Test("a name put together of several fields is one too", arguments: StoreMaker.kinds)
  func composed(_ maker: StoreMaker) async throws {
    let store = try await world(maker)
    let found = try await store.names(NameQuery("visit", ["开放日 金昌市", "开放日 二 金昌市"]))
    #expect(found["开放日 金昌市"] == .one(id: 1, name: Term("开放日 金昌市", "开放日 金昌市")))
    #expect(found["开放日 二 金昌市"] == .one(id: 2, name: Term("开放日 二 金昌市", "开放日 二 金昌市")))
  }

  @Test("a name may be looked for among some records only", arguments: StoreMaker.kinds)
  func within(_ maker: StoreMaker) async throws {
    let store = try await world(maker)
    func found(_ place: Int, _ texts: [String]) async throws -> [String: NameMatch] {
      let scope = NameScope(entity: "visit", within: .equals("place", .integer(place)))
      return try await store.names(NameQuery(scope, texts))
    }
    let titles = ["开放日 二", "开放", "#1", "敦煌"]
    let here = try await found(1, titles)
    #expect(here["开放日 二"] == .one(id: 2, name: Term("开放日 二 金昌市", "开放日 二 金昌市")))
    #expect(here["开放"] == .several(2))
    let elsewhere = try await found(3, titles)
    #expect(elsewhere["开放日 二"] == .elsewhere(1))
    #expect(elsewhere["开放"] == .elsewhere(2))
    // A number is a record's own, wherever it is.
    #expect(elsewhere["#1"] == .one(id: 1, name: Term("开放日 金昌市", "开放日 金昌市")))
    #expect(elsewhere["敦煌"] == NameMatch.none)
  }

  @Test("a thousand names cost few questions", arguments: StoreMaker.kinds)
  func many(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let changes = (1...1000).map { number in
      Change.insert(entity: "person", values: Person.schema.values(of: Person(name: "甲\(number)")))
    }
    _ = try await store.apply(ChangeSet(changes, user: "li", command: "test"))
    let found = try await store.names(NameQuery("person", (1...1000).map { "甲\($0)" }))
    #expect(found.count == 1000)
    #expect(found["甲777"] == .one(id: 777, name: Term("甲777", "甲777")))
  }
}
