import Canvas
import Records
import Testing

@testable import Dashboard

/// What opens over the panes, as it looks.
struct PopupScreenTests {
  /// A popup, and the keys that lead to it from the overview.
  struct Popup: CustomTestStringConvertible {
    let name: String
    let keys: [String]
    var typed = ""
    var testDescription: String { name }
  }

  private static let popups = [
    Popup(name: "commands", keys: ["3", "F9"]),
    Popup(name: "help", keys: ["3", "F1"]),
    Popup(name: "help-overview", keys: ["F1"]),
    Popup(name: "help-found", keys: ["8", "F1"], typed: "hj"),
    Popup(name: "walking", keys: ["4", "F11"]),
    Popup(name: "filter-number", keys: ["3", "Right", "Right", "Right", "Right", "&"]),
    Popup(name: "columns", keys: ["3", "="]),
    Popup(name: "filter-choices", keys: ["3", "Right", "&"]),
    Popup(name: "filter-text", keys: ["3", "&"], typed: "焊接"),
    Popup(name: "groups", keys: ["3", "Right", "!"]),
    Popup(name: "free", keys: ["3", "^W"]),
    Popup(name: "as-of", keys: [";"]),
    Popup(name: "figure", keys: ["5", "Enter"]),
    Popup(name: "field-help", keys: ["3", "F6", "Down", "F1"]),
    Popup(name: "discard", keys: ["3", "F6"], typed: "焊接基地"),
  ]

  @Test(arguments: popups, Language.allCases)
  func popupsStayAsTheyAre(_ popup: Popup, _ language: Language) async throws {
    for size in Journey.entrySizes {
      var journey = try await Journey(size: size, language: language)
      for key in popup.keys { await journey.press(key) }
      await journey.type(popup.typed)
      if popup.name == "discard" { await journey.press("F8") }
      try journey.expectGolden(popup.name)
    }
  }
}
