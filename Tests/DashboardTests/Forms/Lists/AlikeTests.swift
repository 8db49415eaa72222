import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Records that may be there already are offered before a new one is saved.
struct AlikeTests {
  private func checked() async throws -> CheckedStore {
    let checked = try CheckedStore()
    try await checked.add(Unit.self) {
      ($0.name, $0.kind) = ("金川集团股份有限公司", .enterprise)
      ($0.region, $0.uscc) = ("620302", "91350100M000100Y43")
    }
    return checked
  }

  @Test func aNameSpelledOtherwiseIsSaidAtOnceAndAskedAboutWhenSaving() async throws {
    var journey = try await Journey.at(try await checked(), "unit")
    await journey.press("F6")
    await journey.type("金传集團")
    await journey.press("Enter")
    journey.expect(contains: "i 可能已有 #1 金川集团股份有限公司")
    await journey.press("Esc")
    #expect(try await journey.count("unit") == 1)
    await journey.press("^D")
    await journey.fill("kind", "企业")
    await journey.press("F10")
    journey.expect(contains: "可能已有这条记录")
    journey.expect(contains: "▶ #1 金川集团股份有限公司")
    journey.expect(contains: "名称同音 · 企业")
    journey.expect(contains: "91350100M000100Y43")
    #expect(try await journey.count("unit") == 1)
  }

  @Test func theOneThatIsThereIsLookedAtAndNothingIsLost() async throws {
    var journey = try await Journey.at(try await checked(), "unit")
    await journey.press("F6")
    await journey.fill(["name": "金川集团", "kind": "企业", "address": "金川路1号"])
    await journey.press("F10", "Enter")
    journey.expect(contains: "620302")
    await journey.press("Esc")
    journey.expect(contains: "可能已有这条记录")
    await journey.press("Esc")
    journey.expect(contains: "新增 单位")
    journey.expect(contains: "金川路1号")
    #expect(try await journey.count("unit") == 1)
  }

  @Test func anotherOneIsSavedAllTheSameAndThatIsKept() async throws {
    var journey = try await Journey.at(try await checked(), "unit")
    await journey.press("F6")
    await journey.fill(["name": "金川集团", "kind": "企业"])
    await journey.press("F10", "F10")
    journey.expect(contains: "✓ 新增 单位 #2")
    #expect(try await journey.reason("unit", 2) == "与 #1 不是同一条")
  }

  @Test func theSameCodeIsTheSameUnit() async throws {
    var journey = try await Journey.at(try await checked(), "unit", language: .en)
    await journey.press("F6")
    await journey.fill(["name": "镍都", "kind": "Enterprise", "uscc": "91350100m000100y43"])
    await journey.press("F10")
    journey.expect(contains: "This record may be there already")
    journey.expect(contains: "same unified social credit code")
  }

  @Test func aMissingRecordThatIsThereIsTakenInstead() async throws {
    var journey = try await Journey.at(try await checked(), "person")
    await journey.press("F6")
    await journey.type("王芳")
    await journey.press("Enter")
    await journey.type("金传集团")
    journey.expect(contains: "没有找到")
    await journey.press("F6")
    await journey.fill("kind", "企业")
    await journey.press("F10")
    journey.expect(contains: "可能已有这条记录")
    await journey.press("F4")
    journey.expect(contains: "新增 人员")
    journey.expect(contains: "金川集团股份有限公司")
    await journey.fill("kind", "1")
    await journey.press("F10")
    #expect(try await journey.values("person", 1)["unit"] == .integer(1))
    #expect(try await journey.count("unit") == 1)
  }

  @Test(arguments: ["国发[2019]4号", "国发（2019）4号", "国发 〔２０１９〕 4号"])
  func theNumberOfADocumentUnderAnotherTitleIsOffered(_ number: String) async throws {
    let checked = try CheckedStore()
    try await checked.add(Policy.self) {
      ($0.title, $0.docNo, $0.kind) = ("国家职业教育改革实施方案", "国发〔2019〕4号", .allCases.first)
    }
    try await checked.add(Policy.self) {
      ($0.title, $0.docNo, $0.kind) = ("别的文件", "国发〔2019〕14号", .allCases.first)
    }
    var journey = try await Journey.at(checked, "policy")
    await journey.press("F6")
    await journey.fill(["title": "职教二十条", "docNo": number])
    await journey.press("Enter")
    journey.expect(contains: "可能已有 #1 国家职业教育改革实施方案（文号相同）")
  }

  @Test func theCertificateOfAnAwardIsOffered() async throws {
    let checked = try CheckedStore()
    let unit = try await checked.addUnit("金川集团", .enterprise)
    try await checked.add(Award.self) {
      ($0.workTitle, $0.unit, $0.year, $0.certificateNo) = ("甲", unit, 2023, "GS（2023）甘字第001号")
      ($0.level, $0.group, $0.place) = (.province, .allCases.first, .allCases.first)
    }
    var journey = try await Journey.at(checked, "award")
    await journey.press("F6")
    await journey.fill("certificateNo", "ＧＳ(2023)甘字第001号")
    await journey.press("Enter")
    journey.expect(contains: "证书编号相同")
  }

  @Test("awards of one event that differ in what a certificate says are several")
  func awardsWithPlacesOfTheirOwnAreNotAlike() async throws {
    let checked = try CheckedStore()
    let school = try await checked.addUnit("金昌理工学校", .secondaryVocational)
    try await checked.add(Award.self) {
      ($0.workTitle, $0.unit, $0.year) = ("焊接技术", school, 2023)
      ($0.level, $0.group, $0.place) = (.province, .secondary, .first)
      ($0.wonOn, $0.certificateNo) = (PartialDate(iso: "2023-05-01"), "甘201")
    }
    func alike(_ place: Place, _ day: String, _ number: String) async throws -> Int {
      var award = Award()
      (award.workTitle, award.unit, award.year) = ("焊接技术", school, 2023)
      (award.level, award.group, award.place) = (.province, .secondary, place)
      (award.wonOn, award.certificateNo) = (PartialDate(iso: day), number)
      return try await checked.store.alike("award", Award.schema.values(of: award)).count
    }
    #expect(try await alike(.first, "2023-05-01", "") == 1)
    #expect(try await alike(.first, "", "") == 1)
    #expect(try await alike(.second, "", "") == 0)
    #expect(try await alike(.first, "2023-06-01", "") == 0)
    #expect(try await alike(.first, "2023-05-01", "甘202") == 0)
    #expect(try await alike(.second, "2023-06-01", "甘201") == 1)
  }

  @Test func recordsThatAreChangedAreNotHeldAgainstOthers() async throws {
    let checked = try await checked()
    try await checked.addUnit("金川集团", .enterprise)
    var journey = try await Journey.at(checked, "unit")
    await journey.press("F2")
    await journey.fill("address", "金川路1号")
    await journey.press("F10")
    journey.expect(contains: "✓ 修改 单位")
  }

  @Test func unitsAreFoundByTheirCodes() async throws {
    let checked = try await checked()
    try await checked.add(Unit.self) {
      ($0.name, $0.kind, $0.schoolCode) = ("理工中专", .secondaryVocational, "3662000123")
    }
    var journey = try await Journey.at(checked, "person")
    await journey.press("F6", "Down")
    await journey.type("91350100M")
    journey.expect(contains: "金川集团股份有限公司")
    journey.expect(contains: "91350100M000100Y43")
    #expect(!journey.shows("理工中专"))
    await journey.press("Esc")
    await journey.type("3662")
    journey.expect(contains: "理工中专")
    await journey.press("Esc", "Esc", "Esc")
    await journey.open(tableOf: "unit")
    await journey.press("F7")
    await journey.type("36620001")
    await journey.press("Enter")
    journey.expect(contains: "理工中专")
    #expect(!journey.shows("金川集团"))
  }

  @Test(arguments: Journey.entrySizes, Language.allCases)
  func theOfferStaysAsItIs(_ size: Size, _ language: Language) async throws {
    let checked = try await checked()
    try await checked.addUnit("金川市集团", .enterprise)
    var journey = try await Journey.at(checked, "unit", size: size, language: language)
    await journey.press("F6")
    let kind = language == .zh ? "企业" : "Enterprise"
    await journey.fill(["name": "金川集团", "kind": kind])
    await journey.press("F10")
    try journey.expectGolden("alike")
    await journey.press("Esc")
    await journey.fill("region", "62")
    await journey.press("F10", "F10")
    try journey.expectGolden("doubts")
  }
}
