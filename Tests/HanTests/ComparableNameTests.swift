import Testing

@testable import Han

struct ComparableNameTests {
  @Test(
    arguments: [
      ("金川集团", "金川集團", ComparableName.Resemblance.same),
      ("金川集团有限公司", "金川集团　有限公司", .same), ("金川集团有限公司", "金川集团 股份有限公司", .form),
      ("金川集团公司", "金川集团　有限公司", .form), ("金川集团", "金川集团公司", .form),
      ("ＡＢＣ科技（甘肃）", "abc科技(甘肃)有限责任公司", .form),
      ("第2中学", "第二中学", .same),
      ("金川集团", "金传集团", .sound),
      ("重庆银行", "重庆银杭", .sound),
      ("金昌理工学校", "金昌市理工学校", .nearly),
      ("金昌市理工学校", "金昌理工学校", .nearly),
      ("金昌理工学校", "金昌工理学校", .nearly),
    ] as [(String, String, ComparableName.Resemblance)])
  func spellingsOfOneName(
    _ left: String, _ right: String, _ resemblance: ComparableName.Resemblance
  ) {
    #expect(ComparableName(left).resemblance(to: ComparableName(right)) == resemblance)
    #expect(ComparableName(right).resemblance(to: ComparableName(left)) == resemblance)
  }

  @Test(arguments: [
    ("第一中学", "第二中学"), ("金昌一中", "金昌十一中"), ("兰州职业技术学院", "福州职业技术学院"),
    ("东区实验学校", "西区实验学校"), ("王伟", "王伟伟"), ("", "金川"), ("有限公司", "金川有限公司"),
    ("镍都实业", "镍都实业二厂"), ("示例企业12", "示例企业21"),
    ("突发10", "突发01"), ("第十二实验中学", "第二十实验中学"), ("示例基地东一", "示例基地一东"),
    ("金川铜", "金铜川"),
  ])
  func namesOfOthers(_ left: String, _ right: String) {
    #expect(ComparableName(left).resemblance(to: ComparableName(right)) == nil)
    #expect(ComparableName(right).resemblance(to: ComparableName(left)) == nil)
  }

  @Test(arguments: [
    ("金川集团股份有限公司", "金传集团"), ("金昌理工学校", "金昌市理工学校"), ("第2中学", "第二中学"),
    ("ABC科技", "ＡＢＣ科技有限公司"), ("甘肃有色冶金职业技术学院", "甘肃省有色冶金职业技术学院"),
    ("重庆银行", "重慶銀行"),
  ])
  func theIndexIsAskedForEverythingAlike(_ stored: String, _ typed: String) {
    let tokens = SearchTokens.tokens(of: stored)
    let name = ComparableName(typed)
    #expect(name.resemblance(to: ComparableName(stored)) != nil)
    let isFound = name.indexQueries.contains { query in
      query.allSatisfy { prefix in tokens.contains { $0.hasPrefix(prefix) } }
    }
    #expect(isFound, "\(name.indexQueries)")
  }
}
