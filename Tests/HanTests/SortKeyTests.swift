import Han
import Testing

@Suite struct SortKeyTests {
  @Test(arguments: [
    ["第2", "第10"],
    ["第二期", "第10期", "第十一期"],
    ["一等奖", "二等奖", "三等奖"],
    ["一年级", "二年级", "三年级", "十年级", "十二年级"],
    ["二〇二三年", "二〇二四年"],
    ["", "（一）", "2", "10", "a", "B", "c", "阿里", "金昌", "锦州", "晋城"],
    ["chong", "成都", "重庆", "中国", "重工"],
    ["安康", "岸边"],
    ["金", "金昌", "金昌市", "金川"],
    ["007", "8"],
    ["a2b", "a10b"],
    ["作者", "\u{20000}"],
    ["银行", "应用"],
  ])
  func keysAscendAsReadersExpect(texts: [String]) {
    let keys = texts.map(SortKey.make)
    for (key, next) in zip(keys, keys.dropFirst()) {
      #expect(key.utf8.lexicographicallyPrecedes(next.utf8))
    }
  }

  @Test(arguments: [("Ab", "aB"), ("7", "007"), ("傳統", "传统"), ("第二", "第2"), ("ＪＣ", "jc")])
  func spellingsOfOneNameStandTogether(one: String, other: String) {
    #expect(SortKey.make(one) != SortKey.make(other))
    let between = [one, other].map { SortKey.make($0) }.sorted()
    let after = SortKey.make(one + "a")
    #expect(between.allSatisfy { $0.utf8.lexicographicallyPrecedes(after.utf8) })
  }

  @Test func distinctTextsHaveDistinctKeys() {
    var names = NameGenerator(seed: 7)
    let texts = Set((0..<2000).map { _ in names.name() })
    #expect(Set(texts.map(SortKey.make)).count == texts.count)
  }
}
