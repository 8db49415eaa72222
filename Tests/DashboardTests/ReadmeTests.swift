import Canvas
import Foundation
import Testing

@testable import Dashboard

/// What README shows of the program is what the program shows.
@Suite(.serialized) struct ReadmeTests {
  @Test func theKeyTableIsTheCommandList() throws {
    try expectPart("keys", KeySheet.markdown(.en) + "\n")
  }

  @Test func theFirstScreenStaysAsItIs() async throws {
    let journey = try await Journey(size: Size(width: 80, height: 24), language: .zh)
    try expectPart("screen", "```\n" + journey.screen.joined(separator: "\n") + "\n```\n")
  }

  /// Compares what stands between two comments; `RECORD_GOLDEN=1` writes it instead and fails, as with
  /// screens.
  private func expectPart(_ name: String, _ shown: String) throws {
    let file = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.firstRange(of: "<!-- \(name) -->\n"))
    let end = try #require(text.firstRange(of: "<!-- /\(name) -->"))
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      let whole = text[..<start.upperBound] + shown + text[end.lowerBound...]
      try String(whole).write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded the \(name)")
      return
    }
    #expect(String(text[start.upperBound..<end.lowerBound]) == shown)
  }

  @Test func everyKeyOfThePanesIsInTheTable() {
    let sheet = KeySheet.markdown(.zh)
    for pane in PaneList.all { #expect(sheet.contains("**\(pane.tab.zh)**"), "\(pane.name)") }
    #expect(sheet.contains("`^P`"))
    #expect(!sheet.contains("``"))
  }
}
