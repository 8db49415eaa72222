import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Fields and cells that go on by themselves once they are full.
struct AutoSkipTests {
  @Test func aFullFieldIsLeftAndBackspaceGoesBack() async throws {
    var journey = try await Journey.at("award", field: "year")
    await journey.type("2023")
    #expect(journey.currentField == "level")
    await journey.press("Backspace")
    #expect(journey.currentField == "year")
    await journey.press("Backspace")
    #expect(journey.fields["year"]?.text == "202")
    await journey.type("2")
    #expect(journey.currentField == "level")
    await journey.press("Up")
    await journey.press("Backspace")
    #expect(journey.fields["year"]?.text == "202")
  }

  @Test(
    arguments: [
      ("award", "year", "1023"), ("award", "year", "２０２３"), ("award", "workTitle", "2023"),
      ("award", "wonOn", "20231399"), ("award", "wonOn", "2023"), ("award", "level", "5"),
      ("base", "region", "990000"), ("base", "opensAt", "9999"),
    ])
  func nobodyIsSentOnByWhatMayGoOnOrIsWrong(
    _ entity: String, _ field: String, _ text: String
  ) async throws {
    var journey = try await Journey.at(entity, field: field)
    await journey.type(text)
    if journey.app.layers.last is PickerLayer { return }
    #expect(journey.currentField == field)
  }

  @Test(arguments: [
    ("supportPayment", "2024年", "policy"), ("supportPayment", "2024年度", "policy"),
    ("cohort", "2024届", "snapshot"),
  ])
  func whatIsWrittenBehindAYearIsNotMeantForTheNextField(
    _ entity: String, _ text: String, _ next: String
  ) async throws {
    var journey = try await Journey.at(entity, field: "year")
    await journey.type(text)
    #expect(journey.currentField == next)
    #expect(!(journey.app.layers.last is PickerLayer))
    #expect(journey.fields["year"]?.text == "2024")
    #expect(journey.fields[next]?.text == "")
    // The key people end a field with still ends the one that went on by itself.
    await journey.press("Enter")
    #expect(journey.currentField == next)
  }

  @Test func whatFitsTheNextFieldOnlyIsMeantForIt() async throws {
    var journey = try await Journey.at("cohort", field: "year")
    await journey.type("2024年终")
    await journey.press("Enter")
    #expect(journey.fields["year"]?.text == "2024")
    #expect(journey.fields["snapshot"]?.text == "年终")
  }

  @Test func whoMendsTheMiddleOfATextStays() async throws {
    var journey = try await Journey.at("award", field: "year")
    await journey.type("203")
    await journey.press("Left")
    await journey.type("2")
    #expect(journey.fields["year"]?.text == "2023")
    #expect(journey.currentField == "year")
  }

  @Test func pastedTextStays() async throws {
    var journey = try await Journey.at("award", field: "year")
    await journey.send(.input(.paste("2023")))
    #expect(journey.currentField == "year")
  }

  @Test(arguments: ["Enter", "Tab"])
  func oneKeyBehindAFieldThatWentOnByItselfIsSwallowed(_ key: String) async throws {
    var journey = try await Journey.at("internship", field: "year")
    await journey.type("2024")
    await journey.press(key)
    #expect(journey.currentField == "post")
    await journey.press(key)
    #expect(journey.currentField == "students")
    await journey.press("Up", "Up")
    await journey.press("Backspace", "Backspace")
    await journey.type("23")
    await journey.type("焊")
    await journey.press(key)
    #expect(journey.fields["post"]?.text == "焊")
    #expect(journey.currentField == "students")
  }

  @Test func soIsOneBehindACodeThatWasTypedToItsEndInTheList() async throws {
    var journey = try await Journey.at("internship", field: "kind")
    await journey.type("20")
    #expect(journey.currentField == "year")
    await journey.press("Enter")
    #expect(journey.currentField == "year")
    await journey.press("Enter")
    #expect(journey.currentField == "post")
  }

  @Test(arguments: ["Enter", "KeypadEnter", "Tab"])
  func aCellThatWentOnSwallowsOneKeyToo(_ key: String) async throws {
    var journey = try await Journey.atSheet(of: "award")
    func place() -> SheetPlace? { (journey.app.layers.last as? SheetLayer)?.place }
    let column = try #require((journey.app.layers.last as? SheetLayer)?.sheet.place(of: "level"))
    while place()?.column != column { await journey.press("Tab") }
    await journey.type("50")
    let next = SheetPlace(row: 0, column: column + 1)
    #expect(place() == next)
    await journey.press(key)
    #expect(place() == next)
    await journey.press("Backspace")
    #expect(place() == next)
    await journey.press("Left")
    await journey.type("40")
    await journey.press("Backspace")
    #expect(place()?.column == column)
  }

  @Test(arguments: ["F1", "F11", "^E", "^Z"])
  func onlyTheVeryNextKeyIsSwallowed(_ between: String) async throws {
    var journey = try await Journey.at("internship", field: "year")
    await journey.type("2024")
    await journey.press(between)
    if between == "F1" { await journey.press("Esc") }
    #expect(journey.currentField == "post")
    await journey.press("Enter")
    #expect(journey.currentField == "students")
  }

  @Test func arrowsAreNeverSwallowed() async throws {
    var journey = try await Journey.at("internship", field: "year")
    await journey.type("2024")
    await journey.press("Down")
    #expect(journey.currentField == "students")
  }
}
