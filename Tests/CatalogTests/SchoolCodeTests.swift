import Catalog
import Records
import Testing

/// A school code says what kind of school it is of and in which province (c.4).
struct SchoolCodeTests {
  private func doubts(_ code: String, _ kind: UnitKind, _ region: String) -> [String] {
    var unit = Unit()
    (unit.name, unit.kind, unit.region, unit.schoolCode) = ("示例单位", kind, region, code)
    return Unit.schema.shape.faults(in: Unit.schema.values(of: unit)).map { fault in
      guard case .disagrees(let part, let field) = fault.problem, fault.weight == .warning else {
        return "\(fault.problem)"
      }
      return part + " " + field
    }
  }

  @Test func codesThatAgreeAreTaken() {
    #expect(doubts("4162012345", .higherVocational, "620302").isEmpty)
    #expect(doubts("4262012345", .openUniversity, "620102").isEmpty)
    #expect(doubts("3662000335", .secondaryVocational, "").isEmpty)
    #expect(doubts("5162000335", .secondaryVocational, "620302").isEmpty)
    #expect(doubts("", .enterprise, "150203").isEmpty)
  }

  @Test func collegesThatWereSecondarySchoolsKeepTheirCodes() {
    #expect(doubts("3622000335", .higherVocational, "220102").isEmpty)
  }

  @Test func whatDoesNotGoWithKindOrRegionIsDoubtful() {
    #expect(doubts("4162012345", .secondaryVocational, "620302") == ["41 kind"])
    #expect(doubts("4162012345", .higherVocational, "150203") == ["62 region"])
    #expect(doubts("4162012345", .enterprise, "150203") == ["62 region", "4162012345 kind"])
  }
}
