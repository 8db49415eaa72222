import Catalog
import Records
import Testing

struct CodeTests {
  @Test(
    arguments: [
      ("91512081MA62K0260E", nil), ("91350100M000100Y43", nil), ("9131000063159284XQ", nil),
      ("91350100M000100Y4Z", CodeFault.character("Z")),
      ("91350100M000100Y44", .checkDigit(expected: "3")),
      ("91350100M000100Y4", .length(expected: 18)), ("91350100I000100Y43", .character("I")),
    ] as [(String, CodeFault?)])
  func unifiedSocialCreditCodes(code: String, fault: CodeFault?) {
    #expect(CodeCheck.fault(in: code, .unifiedSocialCredit) == fault)
  }

  @Test(arguments: ["91350211M0000XUF46", "91350100M0001TGQXM"])
  func registeredCodesThatBreakTheRuleAreOnlyWarnedAbout(code: String) throws {
    var unit = Unit()
    (unit.name, unit.kind, unit.uscc) = ("示例企业", .enterprise, code)
    let faults = Unit.schema.shape.faults(in: Unit.schema.values(of: unit))
    #expect(faults.map(\.field) == ["uscc"])
    #expect(faults.allSatisfy { $0.isWarning })
  }

  @Test(
    arguments: [
      ("4162014375", nil), ("3622000335", nil), ("4199012345", .unknownProvince("99")),
    ] as [(String, CodeFault?)])
  func schoolCodes(code: String, fault: CodeFault?) {
    #expect(CodeCheck.fault(in: code, .school) == fault)
  }

  @Test(arguments: [
    ("620302", "甘肃省金昌市金川区"), ("370828", "山东省济宁市金乡县"), ("620300", "甘肃省金昌市"),
    ("6203", "甘肃省金昌市"), ("150200", "内蒙古自治区包头市"), ("110101", "北京市东城区"),
    ("62", "甘肃省"), ("441900", "广东省东莞市"), ("429004", "湖北省仙桃市"),
  ])
  func divisionsAreNamedWithThoseTheyLieIn(code: String, name: String) {
    #expect(CodeTables.name(of: code, .division) == name)
  }

  @Test(
    arguments: [
      ("甘肃省酒泉市肃州区", "620902"), ("酒泉市", "620900"), ("酒泉", "620900"), ("肃州", "620902"),
      ("甘肃", "620000"), ("甘南", "623000"), ("内蒙古", "150000"), ("城关", "620102"), ("城关区", "620102"),
      ("酒", nil), ("没有的地方", nil), ("620902", nil), ("甘", nil),
    ] as [(String, String?)])
  func divisionsAreFoundByTheNamesPeopleUse(name: String, code: String?) {
    #expect(CodeTables.code(named: name, .division, near: "620900") == code)
  }

  @Test func ofSeveralPlacesOfOneNameTheNearestIsMeant() {
    #expect(CodeTables.code(named: "城关区", .division, near: "") == nil)
    #expect(CodeTables.code(named: "城关区", .division, near: "540100") == "540102")
    #expect(CodeTables.code(named: "吉林", .division, near: "") == nil)
    #expect(CodeTables.code(named: "制造业", .industry, near: "") == "C")
  }

  @Test func aDateIsNoDivision() {
    var unit = Unit()
    (unit.name, unit.kind, unit.region) = ("示例企业", .enterprise, "2023-6-18")
    let faults = Unit.schema.shape.faults(in: Unit.schema.values(of: unit))
    #expect(faults.map(\.field) == ["region"])
    #expect(faults.allSatisfy { !$0.isWarning })
  }

  @Test func divisionsUnderOneAreThoseOfTheNextLevel() {
    #expect(CodeTables.divisions().count == 31)
    #expect(CodeTables.divisions(under: "620000").contains(Division(code: "620300", name: "金昌市")))
    #expect(CodeTables.divisions(under: "620300").map(\.name) == ["金川区", "永昌县"])
    #expect(CodeTables.divisions(under: "620302").isEmpty)
    #expect(CodeTables.divisions().flatMap { CodeTables.divisions(under: $0.code) }.count == 342)
  }

  @Test func programmesAndIndustriesAreNamed() {
    #expect(CodeTables.programmes.count == 1069)
    #expect(CodeTables.name(of: "430501", .programme) == "有色金属智能冶金技术")
    #expect(CodeTables.programmes.filter { $0.level == .bachelor }.count == 298)
    #expect(CodeTables.name(of: "C", .industry) == "制造业")
    #expect(CodeTables.name(of: "32", .industry) == "有色金属冶炼和压延加工业")
    #expect(CodeTables.name(of: "999999", .division) == nil)
  }

  @Test func divisionsNearAPlaceComeFirst() throws {
    let all = CodeTables.codes(.division)
    let near = CodeTables.codes(.division, near: "620300")
    #expect(near.map(\.code).sorted() == all.map(\.code).sorted())
    let named = near.filter { $0.name.contains("金川") }
    #expect(named.first?.name == "甘肃省金昌市金川区")
    #expect(named.contains { $0.name.hasPrefix("四川省") })
    let rings = near.map { code, _ in
      code.hasPrefix("6203") ? 0 : code.hasPrefix("62") ? 1 : 2
    }
    #expect(rings == rings.sorted())
    #expect(CodeTables.codes(.division, near: "").map(\.code) == all.map(\.code))
    #expect(
      CodeTables.codes(.industry, near: "62").first?.code == CodeTables.codes(.industry)[0].code)
  }
}
