import Foundation
import Testing

@testable import Dashboard

struct ReadmeTests {
  /// `RECORD_GOLDEN=1` writes the table instead and fails, as with screens.
  @Test func theKeyTableIsTheCommandList() throws {
    let file = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.firstRange(of: "<!-- keys -->\n"))
    let end = try #require(text.firstRange(of: "<!-- /keys -->"))
    let table = KeySheet.markdown(.en) + "\n"
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      let whole = text[..<start.upperBound] + table + text[end.lowerBound...]
      try String(whole).write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded the key table")
      return
    }
    #expect(String(text[start.upperBound..<end.lowerBound]) == table)
  }

  @Test func everyKeyOfThePanesIsInTheTable() {
    let sheet = KeySheet.markdown(.zh)
    for pane in PaneList.all { #expect(sheet.contains("**\(pane.tab.zh)**"), "\(pane.name)") }
    #expect(sheet.contains("`^P`"))
    #expect(!sheet.contains("``"))
  }
}
