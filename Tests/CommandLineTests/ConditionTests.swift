import Catalog
import Records
import Scratch
import Storage
import Testing

@testable import chanjiao

@Suite(.scratch) struct ConditionTests {
  private func filter(_ written: String, _ entity: String = "base") throws -> Filter {
    let shape = try Catalog.holdings.entity(called: entity)
    return try Condition(written).read(for: shape, Catalog.holdings, today: Office.today).filter
  }

  @Test(arguments: [
    ("a=b", "a", Condition.Comparison.equal, "b"), ("a>=1", "a", .atLeast, "1"),
    ("a<=1", "a", .atMost, "1"), ("a!=x", "a", .different, "x"), ("a>1", "a", .more, "1"),
    ("a<1", "a", .less, "1"), ("a~jc", "a", .matching, "jc"), ("a=", "a", .equal, ""),
    ("unit.kind = 企业", "unit.kind", .equal, "企业"), ("a=b=c", "a", .equal, "b=c"),
    ("a≥1", "a", .atLeast, "1"),
  ])
  func isReadAsWritten(
    _ written: String, _ path: String, _ comparison: Condition.Comparison, _ text: String
  ) throws {
    let condition = try Condition(written)
    #expect(condition.path == path)
    #expect(condition.comparison == comparison)
    #expect(condition.text == text)
  }

  @Test(arguments: ["", "name", "=x", "!x"])
  func refusesWhatIsNone(_ written: String) {
    #expect(throws: CommandError.badCondition(written)) { try Condition(written) }
  }

  /// No wildcards: marks are in nothing that is looked for, and would find everything.
  @Test(arguments: ["name~%", "name~_", "owner~*"])
  func refusesToLookForMarksAlone(_ written: String) {
    let text = String(written.suffix(1))
    #expect(throws: CommandError.nothingToFind(text)) { try filter(written) }
  }

  @Test(
    "a field goes by its identifier, its label or what heads its column, however it is written",
    arguments: ["workstations>3", "Workstations>3", "Stations>3", "stations>3", "工位>3"])
  func fieldsGoByTheirHeads(_ written: String) throws {
    #expect(try filter(written) == .compare("workstations", .more, .integer(3)))
  }

  @Test(arguments: ["level=省(自治区)", "level=Province", "level=province", "level=40", "级别=Province"])
  func choicesGoByLabelIdentifierOrCode(_ written: String) throws {
    #expect(try filter(written) == .equals("level", .integer(40)))
  }

  @Test func placesGoByNameWithAllThatLiesInThem() throws {
    #expect(try filter("region=肃州区") == .prefix("region", "620902"))
    #expect(try filter("region~酒泉") == .prefix("region", "6209"))
    #expect(try filter("region!=甘肃") == .not(.prefix("region", "62")))
    #expect(try filter("region=620902") == .equals("region", .text("620902")))
    #expect(throws: CommandError.self) { try filter("region=没有的地方") }
  }

  @Test func pathsLeadOverReferences() throws {
    #expect(
      try filter("owner.kind=企业")
        == .equals("owner.kind", .integer(UnitKind.enterprise.rawValue)))
    #expect(try filter("owner=#7") == .equals("owner", .integer(7)))
    #expect(
      try filter("owner=冶金学院")
        == .any([
          .equals("owner.name", .text("冶金学院")), .equals("owner.shortName", .text("冶金学院")),
        ]))
  }

  @Test func partialDatesMeanAllTheirDays() throws {
    #expect(try filter("foundedOn=2021") == .prefix("foundedOn", "2021"))
    #expect(try filter("foundedOn<=2021-02") == .compare("foundedOn", .atMost, .text("2021-02-28")))
    #expect(try filter("foundedOn>2021") == .compare("foundedOn", .more, .text("2021-12-31")))
    #expect(try filter("foundedOn>=2021") == .compare("foundedOn", .atLeast, .text("2021")))
  }

  @Test func rangesReadAsInAColumnFilter() throws {
    func between(_ field: String, _ low: Value?, _ high: Value?) -> Filter {
      .all(
        [
          low.map { Filter.compare(field, .atLeast, $0) },
          high.map { .compare(field, .atMost, $0) },
        ].compactMap(\.self))
    }
    #expect(
      try filter("year=2022..2023", "award") == between("year", .integer(2022), .integer(2023)))
    #expect(try filter("workstations=40..") == between("workstations", .integer(40), nil))
    #expect(
      try filter("level=city..nation") == between("level", .integer(30), .integer(50)))
    #expect(
      try filter("foundedOn=2021..2022-02")
        == between("foundedOn", .text("2021"), .text("2022-02-28")))
    #expect(
      try filter("year!=..2021", "award") == .not(between("year", nil, .integer(2021))))
    #expect(throws: CommandError.self) { try filter("year=x..2023", "award") }
    #expect(throws: CommandError.self) { try filter("year>=2022..2023", "award") }
    #expect(try filter("name=a..b") == .equals("name", .text("a..b")))
  }

  @Test func amountsAreTakenWithTheirQualifier() throws {
    #expect(
      try filter("amount=近60", "statedFigure") == .equals("amount", .amount(Amount(60, .nearly))))
    #expect(
      try filter("amount=准确60", "statedFigure") == .equals("amount", .amount(Amount(60))))
    #expect(try filter("amount=60", "statedFigure") == .equals("amount", .number(60)))
    #expect(try filter("amount<60", "statedFigure") == .compare("amount", .less, .number(60)))
    #expect(throws: CommandError.self) { try filter("amount>近60", "statedFigure") }
    #expect(throws: CommandError.self) { try filter("amount=近60..80", "statedFigure") }
  }

  @Test func nothingMeansBlank() throws {
    #expect(try filter("region=") == .blank("region"))
    #expect(try filter("region!=") == .not(.blank("region")))
  }

  @Test func faultsAreNamed() throws {
    #expect(throws: CommandError.unknownField(entity: "base", path: "bogus")) {
      try filter("bogus=1")
    }
    #expect(throws: CommandError.unknownField(entity: "unit", path: "owner.bogus")) {
      try filter("owner.bogus=1")
    }
    #expect(throws: CommandError.self) { try filter("workstations=many") }
    #expect(throws: CommandError.self) { try filter("owner>x") }
  }

  @Test(arguments: ["phone>138", "phone<=138", "phone~138"])
  func whatIsMaskedIsNotFoundOutBitByBit(_ written: String) throws {
    #expect(throws: CommandError.personal(entity: "person", field: "phone")) {
      try filter(written, "person")
    }
    #expect(throws: CommandError.personal(entity: "secondment", field: "person.phone")) {
      try filter("person." + written, "secondment")
    }
    #expect(try filter("phone=13812345678", "person") == .equals("phone", .text("13812345678")))
    #expect(try filter("phone!=", "person") == .not(.blank("phone")))
  }

  @Test func findsRecords() async throws {
    let office = try await Office()
    #expect(try await office.names("unit", where: "kind=中职学校") == ["金昌理工中专", "永昌职专"])
    #expect(try await office.names("unit", where: "name~jc") == ["金昌理工中专", "\"金川集团"])
    #expect(try await office.names("unit", where: "region~6203", "id!=1") == ["永昌职专"])
    #expect(try await office.names("base", where: "owner=金昌理工中专") == ["焊接实训基地"])
    #expect(try await office.names("base", where: "owner.region=620300") == ["焊接实训基地"])
    #expect(try await office.names("base", where: "workstations>40").isEmpty)
    #expect(try await office.names("statedFigure", where: "amount>=1500") == ["联盟"])
    await #expect(throws: CommandError.noSuchName(entity: "unit", text: "没有")) {
      try await office.names("base", where: "owner=没有")
    }
  }

  @Test func sortsBothWays() async throws {
    let office = try await Office()
    let up = try await office.names("unit", where: "region!=", sort: "region")
    for order in ["-region", "region:desc"] {
      #expect(
        try await office.names("unit", where: "region!=", sort: order) == up.reversed())
    }
    // Blanks come last, whichever way the others go.
    let blank = try await office.names("unit", where: "region=")
    #expect(!blank.isEmpty)
    for order in ["region", "-region"] {
      let all = try await office.names("unit", sort: order)
      #expect(Set(all.suffix(blank.count)) == Set(blank))
    }
    #expect(try SortOrder.read("-name", for: Unit.schema.shape) == .init("name", descending: true))
    #expect(try SortOrder.read("remark", for: Unit.schema.shape) == .init("remark"))
    #expect(throws: CommandError.self) { try SortOrder.read("phone", for: Person.schema.shape) }
    #expect(throws: CommandError.unknownField(entity: "unit", path: "bogus")) {
      try SortOrder.read("bogus", for: Unit.schema.shape)
    }
  }
}
