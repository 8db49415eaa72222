import Catalog
import Records
import Testing

@testable import Dashboard

/// Typing into a field that holds something already.
struct TypedAnewTests {
  @Test(arguments: [
    ("booking", "startsAt", "0800", "0830", "08:30"), ("award", "year", "2022", "2023", "2023"),
    ("booking", "since", "20230105", "20230206", "2023-02-06"),
    ("unit", "region", "620300", "620302", "620302"),
  ])
  func aFieldOfFixedLengthIsTypedAnew(
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
}
