import Han
import Testing

@Suite struct SearchQueryTests {
  @Test(arguments: [
    ("金昌", ["jc", "jinchang", "金昌", "j", "金", "jinc", "c", "chang", "昌", "ＪＣ", "jin'chang"]),
    ("金昌", ["金chang", "jin昌", "金c", "jchang", "金 chang", "chang jin", "金，昌"]),
    ("金昌市", ["jcs", "jincs", "jchangs", "jcshi", "jcsh", "jinchangshi", "jinchshi"]),
    ("重庆", ["chongqing", "zhongqing", "cq", "zq", "重", "c", "z"]),
    ("绿色", ["lv", "lvse", "ls", "lu"]),
    ("战略", ["zhanlve", "zhanlue", "lue", "zhanlüe", "lüe", "lve"]),
    (
      "吕梁市女子", ["lv", "lu", "lü", "lvliang", "luliang", "lüliang", "nv", "nu", "nü", "nuzi", "lls"]
    ),
    ("虐", ["nve", "nue", "nüe"]), ("陆路", ["lu", "lulu", "lü", "ll"]),
    ("西安", ["xi'an", "xian", "xa"]),
    ("傳統", ["传统", "傳統", "chuantong", "ct"]),
    ("中国银行", ["zgyh", "zhongguoyinhang", "zhgyh", "银行", "yinxing"]),
    ("5G应用", ["5g", "5gyy", "5gyingyong", "应用", "g", "5G应"]),
    ("HTTPServer", ["http", "server", "HTTPServer"]),
    ("JC-2024-001", ["2024", "001", "jc-2024", "jc2024001", "jc"]),
    ("产教融合（甘肃）联盟", ["融合甘肃", "lm", "cjrh", "甘肃 联盟", "gansulianmeng"]),
    ("六安", ["luan", "liuan", "la"]),
    ("二〇二四", ["二零二四", "erling"]),
    ("", [""]),
  ])
  func aTextIsFoundByEachOfTheseQueries(text: String, queries: [String]) {
    for query in queries {
      #expect(SearchQuery(query).matches(text), "\(query)")
    }
  }

  @Test(arguments: [
    ("金昌", ["jcs", "昌金", "in", "金c金", "ang", "jinchangshi", "金 州"]),
    ("机能厂", ["jinchang"]), ("金昌市", ["js", "市金"]), ("Server", ["erver", "serverx"]),
    ("", ["a"]), ("陆路", ["lv"]), ("LVMH", ["lu"]), ("吕", ["lun", "u"]),
  ])
  func matchesNot(text: String, queries: [String]) {
    for query in queries {
      #expect(!SearchQuery(query).matches(text), "\(query)")
    }
  }

  @Test(arguments: [
    ("金chang", ["金"]), ("jchang", ["jc"]), ("jc", ["jc"]), ("jinchang", ["jinchang"]),
    ("Xi'an，ＪＣ", ["xian", "jc"]), ("甘肃省金昌市职业", ["甘肃省金昌市"]), ("金昌j", ["金昌"]),
    ("jincs", ["jin"]), (" - ", []),
  ])
  func indexTerms(query: String, terms: [String]) {
    #expect(SearchQuery(query).indexTerms == terms)
    #expect(SearchQuery(query).isEmpty == terms.isEmpty)
  }

  @Test(arguments: [
    ("甘肃省金昌市", "jc", [3..<5]), ("甘肃省金昌市", "市 gan", [0..<1, 5..<6]),
    ("甘肃省", "gan su", [0..<2]), ("e\u{301}-金昌", "昌", [3..<4]), ("金昌", "jinc", [0..<2]),
    ("金（昌）", "金昌", [0..<3]), ("金昌", "", []),
  ])
  func whatMatchesIsHighlighted(text: String, query: String, expected: [Range<Int>]) {
    #expect(SearchQuery(query).ranges(in: text) == expected)
  }

  @Test(arguments: [
    ("一等奖", "一等奖", true), ("一等奖", "一等", true), ("一等奖", "yidengjiang", true),
    ("一等奖", "ydj", true), ("一等奖", "一", false), ("一等奖", "等奖", false), ("一等奖", "yd", false),
    ("市", "市", true), ("市", "s", false), ("First prize", "first", true),
    ("First prize", "prize", true), ("First prize", "fir", false), ("国家", "国家 级", false),
    ("国家", "", false),
  ])
  func aTermStandsForAName(name: String, term: String, expected: Bool) {
    #expect(SearchQuery(term).isName(name) == expected)
  }

  @Test func noRangesWithoutAMatch() {
    #expect(SearchQuery("x").ranges(in: "金昌") == nil)
  }
}
