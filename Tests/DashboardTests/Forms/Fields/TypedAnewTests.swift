import Catalog
import Records
import Testing

@testable import Dashboard

/// Typing into a field that holds something already.
struct TypedAnewTests {
  @Test(arguments: [
    ("booking", "startsAt", "0800", "0830", "08:30"), ("award", "year", "2022", "2023", "2023"),
    ("booking", "since", "20230105", "20230206", "2023-02-06"),
    ("unit", "region", "620300", "620302", "620302"), ("booking", "days", "日", "一到五", "一二三四五"),
    ("booking", "workstations", "30", "50", "50"), ("fund", "planned", "12", "8.5", "8.50"),
  ])
  func whatIsNoWordIsTypedAnew(
    _ entity: String, _ field: String, _ first: String, _ second: String, _ shown: String
  ) async throws {
    var journey = try await Journey.at(entity, field: field)
    await journey.type(first)
    try await journey.go(to: field)
    #expect(journey.fields[field]?.input.isSelected == true)
    await journey.type(second)
    await journey.press("Up")
    #expect(journey.fields[field]?.text == shown)
  }

  @Test(arguments: [
    ("End", "08:007"), ("Left", "08:070"), ("Home", "708:00"), ("Right", "08:007"),
    ("Backspace", "08:07"),
  ])
  func whoMovesFirstMendsIt(_ key: String, _ text: String) async throws {
    var journey = try await Journey.at("booking", field: "startsAt")
    await journey.type("0800")
    try await journey.go(to: "startsAt")
    await journey.press(key)
    await journey.type("7")
    #expect(journey.fields["startsAt"]?.text == text)
  }

  @Test func aTextIsGoneOnWith() async throws {
    var journey = try await Journey.at("booking", field: "group")
    await journey.type("23级机电")
    try await journey.go(to: "group")
    await journey.type("1班")
    #expect(journey.fields["group"]?.text == "23级机电1班")
  }

  @Test("a field put back is typed anew like one just come to")
  func aRestoredFieldIsTypedAnew() async throws {
    var journey = try await Journey.at("booking", field: "startsAt")
    await journey.type("0800")
    try await journey.go(to: "startsAt")
    await journey.type("09")
    await journey.press("^Z")
    #expect(journey.fields["startsAt"]?.text == "08:00")
    await journey.type("0830")
    await journey.press("Up")
    #expect(journey.fields["startsAt"]?.text == "08:30")
  }

  @Test("what a field held goes back step by step, wherever the cursor was meanwhile")
  func aFieldGoesBackStepByStep() async throws {
    var journey = try await Journey.at("award", field: "people")
    await journey.type("12")
    try await journey.go(to: "people")
    await journey.press("^E")
    await journey.type("zwölf")
    await journey.press("Up", "F10")
    try await journey.go(to: "people")
    #expect(journey.fields["people"]?.error != nil)
    await journey.press("^Z")
    #expect(journey.fields["people"]?.text == "12")
    #expect(journey.fields["people"]?.value == .integer(12))
    await journey.press("^Z")
    #expect(journey.fields["people"]?.text == "")
    await journey.press("^Z")
    journey.expect(contains: "这个字段没有改过")
  }

  @Test("saving that stops at the field under the cursor does not keep it from going back")
  func aFaultyFieldGoesBack() async throws {
    var journey = try await Journey.at("fund", field: "planned")
    await journey.type("12")
    try await journey.go(to: "planned")
    await journey.press("^E")
    await journey.type("1,5")
    await journey.press("Tab")
    try await journey.go(to: "planned")
    await journey.press("F10")
    try await journey.go(to: "planned")
    await journey.press("^Z")
    #expect(journey.fields["planned"]?.value == .number(12))
  }
}
