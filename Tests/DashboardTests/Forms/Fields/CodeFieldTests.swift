import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Codes of published schemes, typed: what keeps its rules is kept as it is, what breaks them is doubted,
/// since registered ones do, and kept with a reason.
struct CodeFieldTests {
  /// A field with a code, and what its record cannot do without besides.
  struct CodeField: CustomTestStringConvertible {
    let entity: String
    let field: String
    let others: [(field: String, text: String)]
    let right: String
    /// What the right one stands for, where a table says.
    let name: String
    let wrong: String
    let doubt: String
    var testDescription: String { entity + "." + field }
  }

  private static let school = [("name", "示例中专"), ("kind", "中职学校")]
  private static let fields = [
    CodeField(
      entity: "chain", field: "industry", others: [("name", "示例链"), ("kind", "链")],
      right: "3212", name: "有色金属冶炼", wrong: "32121", doubt: "请核对"),
    CodeField(
      entity: "programme", field: "code",
      others: [("edition", "2021版"), ("name", "应用化工技术"), ("level", "高职专科")],
      right: "470201", name: "应用化工技术", wrong: "4702", doubt: "应为 6 位，请核对"),
    CodeField(
      entity: "base", field: "region", others: [("name", "示例基地"), ("kind", "校外实训基地")],
      right: "620302", name: "金川区", wrong: "990302", doubt: "没有省份 99，请核对"),
    CodeField(
      entity: "unit", field: "uscc", others: school, right: "91350100M000100Y43", name: "",
      wrong: "91350100M000100Y44", doubt: "校验位应为 3，请核对"),
    CodeField(
      entity: "unit", field: "schoolCode", others: school, right: "3662000123", name: "",
      wrong: "9962000123", doubt: "类别码 99 少见，请核对"),
  ]

  /// The form with all filled in but the code.
  private func journey(at code: CodeField) async throws -> Journey {
    var journey = try await Journey.at(code.entity)
    await journey.press("F6")
    for (field, text) in code.others { await journey.fill(field, text) }
    return journey
  }

  /// The code and the reason kept with it.
  private func kept(
    _ code: CodeField, _ journey: Journey
  ) async throws -> (value: Value?, reason: String?) {
    let id = try await journey.count(code.entity)
    return (
      try await journey.values(code.entity, id)[code.field],
      try await journey.reason(code.entity, id)
    )
  }

  @Test(arguments: fields)
  func aCodeThatKeepsItsRulesIsKept(_ code: CodeField) async throws {
    var journey = try await journey(at: code)
    await journey.fill(code.field, code.right)
    await journey.press("Up")
    if !code.name.isEmpty { journey.expect(contains: code.name) }
    #expect(!journey.shows("请核对"))
    await journey.press("F10")
    journey.expect(contains: "✓ 新增")
    #expect(try await kept(code, journey) == (.text(code.right), ""))
  }

  @Test(arguments: fields)
  func aCodeThatBreaksItsRulesIsKeptWithAReason(_ code: CodeField) async throws {
    var journey = try await journey(at: code)
    let earlier = try await journey.count(code.entity)
    await journey.fill(code.field, code.wrong)
    await journey.press("Up")
    journey.expect(contains: code.doubt)
    await journey.press("F10")
    journey.expect(contains: "说明理由")
    #expect(try await journey.count(code.entity) == earlier)
    await journey.type("登记证书如此")
    await journey.press("Enter")
    journey.expect(contains: "✓ 新增")
    #expect(try await kept(code, journey) == (.text(code.wrong), "登记证书如此"))
  }
}
