import Records
import Scratch
import Storage
import Testing

@Suite("Search", .scratch) struct SearchTests {
  @Test(
    "Han characters, pinyin and initials find what is named, in its own texts and in what it refers to",
    arguments: StoreMaker.all,
    [
      ("金昌", [1, 3]), ("金", [1, 3]), ("昌", [1, 3]), ("jinchang", [1, 3]), ("jinc", [1, 3]),
      ("jc", [1, 3]), ("j", [1, 3]), ("JC", [1, 3]), ("护理", [1]), ("huli", [1]), ("hl", [1]),
      ("chongqing", [2]), ("cq", [2]), ("重庆", [2]), ("wangwei", [2, 3]), ("王 金", [3]),
      ("ww jc", [3]), ("jc hl", [1]), ("2号", [3]), ("hmi", [3]), ("panel", [3]), ("ane", []),
      ("理护", []), ("", [1, 2, 3]), (" ，", [1, 2, 3]), ("%", [1, 2, 3]),
    ])
  func finds(_ maker: StoreMaker, _ typed: (text: String, found: [Int])) async throws {
    let store = try maker.world()
    let mine = try await store.insert(Place(name: "金昌"))
    let other = try await store.insert(Place(name: "重庆"))
    let guide = try await store.insert(Person(name: "王伟"))
    try await store.insert(Visit(title: "护理技能", place: mine))
    try await store.insert(Visit(title: "", place: other, guide: guide))
    try await store.insert(Visit(title: "2号 HMI panel", place: mine, guide: guide))
    try await #expect(store.ids(Scope("visit", search: typed.text)) == typed.found, "\(typed)")
    try await #expect(store.count(Scope("visit", search: typed.text)) == typed.found.count)
  }

  @Test(
    "the ü of a name is typed as v, u or ü", arguments: StoreMaker.kinds,
    [
      ("lv", [1, 3]), ("lu", [1, 2, 3]), ("lü", [1, 2, 3]), ("lvliang", [1]), ("luliang", [1]),
      ("lüliang nv", [1]), ("nu luliang", [1]), ("lue", [3]), ("nüe", []), ("lulu", [2]),
    ])
  func findsUmlauts(_ maker: StoreMaker, _ typed: (text: String, found: [Int])) async throws {
    let store = try maker.world()
    let mine = try await store.insert(Place(name: "吕梁"))
    let other = try await store.insert(Place(name: "金昌"))
    try await store.insert(Visit(title: "女子", place: mine))
    try await store.insert(Visit(title: "陆路", place: other))
    try await store.insert(Visit(title: "战略 LVMH", place: other))
    try await #expect(store.ids(Scope("visit", search: typed.text)) == typed.found, "\(typed)")
  }

  @Test(
    "a term is also a choice by its label, or a year",
    arguments: StoreMaker.kinds,
    [
      ("大", [1]), ("jc 大", [1]), ("da", []), ("large jc", [1]), ("2021", [2]), ("small", [2]),
      ("jc 2021", []), ("2021 小 cq", [2]), ("大 小", []), ("202", []),
    ])
  func findsChoices(_ maker: StoreMaker, _ typed: (text: String, found: [Int])) async throws {
    let store = try maker.world()
    let mine = try await store.insert(Place(name: "金昌"))
    let other = try await store.insert(Place(name: "重庆"))
    try await store.insert(Visit(title: "护理", place: mine, size: .large))
    try await store.insert(
      Visit(title: "数控", place: other, size: .small, on: PartialDate(iso: "2021-07")))
    try await #expect(store.ids(Scope("visit", search: typed.text)) == typed.found, "\(typed)")
    try await #expect(store.count(Scope("visit", search: typed.text)) == typed.found.count)
    var names = Scope("visit", search: "大")
    names.searchesNames = true
    try await #expect(store.ids(names) == [])
  }

  @Test("what is found follows the texts", arguments: StoreMaker.kinds)
  func follows(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "金昌"))
    let visit = try await store.insert(Visit(title: "护理", place: place)).id
    try await store.update("visit", visit, ["title": .text("数控")])
    try await #expect(store.ids(Scope("visit", search: "hl")) == [])
    try await #expect(store.ids(Scope("visit", search: "sk")) == [visit])
    try await store.update("place", place.id, ["name": .text("永昌")])
    try await #expect(store.ids(Scope("visit", search: "jc")) == [])
    try await #expect(store.ids(Scope("visit", search: "yc")) == [visit])
    try await store.update("visit", visit, ["title": .blank])
    try await #expect(store.ids(Scope("visit", search: "sk")) == [])
    try await store.archive("visit", visit)
    try await #expect(store.ids(Scope("visit", search: "yc")) == [])
    try await #expect(store.ids(Scope("visit", search: "yc", archived: .only)) == [visit])
  }

  @Test("as of a day holds what had begun and not ended, however exactly it is dated")
  func asOf() async throws {
    let store = try StoreMaker.all[0].world()
    let place = try await store.insert(Place(name: "金昌"))
    let periods: [(String?, String?)] = [
      ("2021", "2022"), ("2021-07", nil), ("2021-07-03", "2021-07-03"), (nil, "2021-06"),
      (nil, nil),
    ]
    for (index, period) in periods.enumerated() {
      try await store.insert(
        Visit(
          title: "\(index)", place: place, on: period.0.flatMap { PartialDate(iso: $0) },
          until: period.1.flatMap { PartialDate(iso: $0) }))
    }
    func held(_ iso: String) async throws -> [Int] {
      let day = try #require(PartialDate(iso: iso)).first
      return try await store.ids(Scope("visit", asOf: day))
    }
    try await #expect(held("2020-12-31") == [4, 5])
    try await #expect(held("2021-01-01") == [1, 4, 5])
    try await #expect(held("2021-06-30") == [1, 4, 5])
    try await #expect(held("2021-07-01") == [1, 2, 5])
    try await #expect(held("2021-07-03") == [1, 2, 3, 5])
    try await #expect(held("2021-07-04") == [1, 2, 5])
    try await #expect(held("2022-12-31") == [1, 2, 5])
    try await #expect(held("2023-01-01") == [2, 5])
  }
}
