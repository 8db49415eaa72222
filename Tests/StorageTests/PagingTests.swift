import Records
import Scratch
import Storage
import Testing

@Suite("Pages", .scratch) struct PagingTests {
  /// Every order a table offers, and one it does not.
  static let sorts: [Query.Sort?] =
    [nil]
    + [
      "id", "title", "place", "guide", "size", "on", "until", "people", "cost", "hours", "paid",
      "work",
    ].flatMap { [Query.Sort($0), Query.Sort($0, descending: true)] }

  static let filters: [Filter?] = [
    nil, .equals("size", .integer(2)), .equals("place", .integer(3)), .blank("guide"),
    .not(.blank("guide")), .equals("place.size", .integer(1)),
    .compare("people", .atLeast, .integer(20)), .ids([1, 5, 99, 7]), .ids([]),
    .any([.matches("title", "jc"), .equals("work", .text("w1"))]),
  ]

  @Test("paging through all pages, either way, gives the sorted whole", arguments: StoreMaker.all)
  func pagesGiveTheWhole(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    try await store.populate(seed: 11, visits: 60)
    let model = try await Model(store)
    for sort in Self.sorts {
      for filter in Self.filters {
        let scope = Scope("visit", filter: filter)
        let expected = try model.rows(scope, sort).map(\.id)
        let title = "\(String(describing: sort)) \(String(describing: filter))"
        try await #expect(forward(store, scope, sort) == expected, "\(title)")
        try await #expect(backward(store, scope, sort) == expected, "\(title)")
      }
    }
  }

  @Test("any scope, in any order, from anywhere", arguments: StoreMaker.all, [1, 2, 3])
  func anyQuery(_ maker: StoreMaker, seed: Int) async throws {
    let store = try maker.world()
    try await store.populate(seed: seed, visits: 80)
    let model = try await Model(store)
    var chance = Chance(seed: seed)
    for _ in 0..<60 {
      let scope = chance.scope()
      let sort = chance.one(of: Self.sorts)
      let expected = try model.rows(scope, sort).map(\.id)
      try await #expect(forward(store, scope, sort, 7) == expected, "\(scope) \(sort as Any)")
      try await #expect(store.count(scope) == expected.count, "\(scope)")
    }
  }

  @Test(
    "a page from a record starts with it and knows what comes before", arguments: StoreMaker.all)
  func from(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    try await store.populate(seed: 5, visits: 40)
    for sort in Self.sorts {
      let whole = try await store.page(Query(Scope("visit"), sort: sort))
      for (index, row) in whole.rows.enumerated() {
        let page = try await store.page(
          Query(Scope("visit"), sort: sort, place: .from(row.anchor), limit: 3))
        #expect(page.rows.map(\.id) == whole.rows[index...].prefix(3).map(\.id))
        #expect(page.hasEarlier == (index > 0))
        #expect(page.hasLater == (index + 3 < whole.rows.count))
      }
    }
  }

  @Test("blanks come last, whichever way the others go", arguments: StoreMaker.all)
  func blanksLast(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "金昌"))
    for (work, people) in [("乙", nil), ("", 3), ("甲", 1), ("10号", nil), ("9号", 2)] {
      try await store.insert(Visit(title: work, place: place, people: people, work: work))
    }
    func ids(_ field: String, descending: Bool) async throws -> [Int] {
      try await forward(store, Scope("visit"), Query.Sort(field, descending: descending), 2)
    }
    try await #expect(ids("people", descending: false) == [3, 5, 2, 1, 4])
    try await #expect(ids("people", descending: true) == [2, 5, 3, 4, 1])
    // One with an index, one without: by pinyin and by number either way.
    for field in ["title", "work"] {
      try await #expect(ids(field, descending: false) == [5, 4, 3, 1, 2], "\(field)")
      try await #expect(ids(field, descending: true) == [1, 3, 4, 5, 2], "\(field)")
    }
  }

  @Test("a field without an index sorts what is not too much", arguments: StoreMaker.kinds)
  func tooMuch(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    try await store.fill(user: "li", command: "sample") {
      (sink: inout any RecordSink) throws(StorageError) in
      try sink.add(Place(name: "金昌"))
      for number in 0...20_000 {
        try sink.add(
          Visit(title: "", place: Reference(1), people: number % 100, work: "w\(number)"))
      }
    }
    let sort = Query.Sort("work", descending: true)
    await #expect(
      throws: StorageError.tooManyToSort(entity: "visit", field: "work", limit: 20_000)
    ) { try await store.page(Query(Scope("visit"), sort: sort)) }
    let some = Scope("visit", filter: .compare("people", .more, .integer(0)))
    let page = try await store.page(Query(some, sort: sort, limit: 2))
    #expect(page.rows.map(\.id) == [20_000, 19_999])
  }

  @Test("rows carry the names of what they refer to", arguments: StoreMaker.kinds)
  func names(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "金昌", code: "620300"))
    let guide = try await store.insert(Person(name: "王伟"))
    let visit = try await store.insert(Visit(title: "开放日", place: place, guide: guide))
    let shape = Visit.schema.shape
    let page = try await store.page(Query(Scope("visit")))
    let row = try #require(page.rows.first)
    #expect(row.id == visit.id)
    #expect(row.text(World.index("visit", "place"), of: shape, .zh) == "金昌")
    #expect(row.text(World.index("visit", "guide"), of: shape, .zh) == "王伟")
    #expect(row.text(World.index("visit", "title"), of: shape, .zh) == "开放日")
  }

  @Test("an unknown field or entity is said so", arguments: StoreMaker.kinds)
  func unknown(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    await #expect(throws: StorageError.unknownEntity("none")) {
      try await store.page(Query(Scope("none")))
    }
    await #expect(throws: StorageError.unknownField(entity: "visit", field: "none")) {
      try await store.page(Query(Scope("visit"), sort: Query.Sort("none")))
    }
    await #expect(throws: StorageError.unknownField(entity: "place", field: "none")) {
      try await store.page(Query(Scope("visit", filter: .blank("place.none"))))
    }
  }

  private func forward(
    _ store: any RecordStore, _ scope: Scope, _ sort: Query.Sort?, _ limit: Int = 13
  ) async throws -> [Int] {
    var page = try await store.page(Query(scope, sort: sort, limit: limit))
    #expect(!page.hasEarlier)
    var ids = page.rows.map(\.id)
    while page.hasLater, let last = page.rows.last {
      page = try await store.page(
        Query(scope, sort: sort, place: .after(last.anchor), limit: limit))
      #expect(page.hasEarlier)
      ids += page.rows.map(\.id)
    }
    return ids
  }

  private func backward(
    _ store: any RecordStore, _ scope: Scope, _ sort: Query.Sort?
  ) async throws -> [Int] {
    var page = try await store.page(Query(scope, sort: sort, place: .last, limit: 13))
    #expect(!page.hasLater)
    var ids = page.rows.map(\.id)
    while page.hasEarlier, let first = page.rows.first {
      page = try await store.page(
        Query(scope, sort: sort, place: .before(first.anchor), limit: 13))
      #expect(page.hasLater)
      ids = page.rows.map(\.id) + ids
    }
    return ids
  }
}
