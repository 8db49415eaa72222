import Records
import Testing

struct ListedNamesTests {
  @Test(arguments: [
    ("职业技术学院、市教育局", true), ("西宁城市职业技术学院、天津滨海职业学院", false),
    ("市教育局，职业技术学院等5家", true), ("市教育局和职业技术学院", true), ("职业技术学院（北校区）", true),
    ("职业技术学院附属中学", false), (" 职业技术学院\n市教育局", true), ("", false),
    ("包头职业技术学院；职业技术学院", true),
  ])
  func aNameIsListedWhole(_ text: String, _ isListed: Bool) {
    #expect(ListedNames.contains("职业技术学院", in: text) == isListed)
  }

  @Test func widthAndCaseDoNotCount() {
    #expect(ListedNames.contains("ABB工程", in: "ａｂｂ工程、乙厂"))
    #expect(!ListedNames.contains("", in: "甲厂"))
  }
}
