import Foundation
import Testing

/// Rules of the house that a reader relies on.
struct HouseTests {
  @Test func noFileIsLongerThanFourHundredLines() throws {
    for file in try SourceTree.files("Sources") + SourceTree.files("Tests") {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func everyEntityFileIsListed() throws {
    let list = try SourceTree.files("Sources/Catalog/Entities")
    let names = list.map { ($0.path as NSString).lastPathComponent }
    let listing = try #require(list.first { $0.path.hasSuffix("EntityList.swift") })
    let text = listing.lines.joined(separator: "\n")
    for name in names where name != "EntityList.swift" {
      let type = name.replacing(".swift", with: "")
      #expect(text.contains("\(type).schema.shape"), "\(name) is not in EntityList.swift")
    }
  }

  @Test func everyPaneFileIsListed() throws {
    let files = try SourceTree.files("Sources/Dashboard/Panes")
    let listing = try #require(files.first { $0.path.hasSuffix("PaneList.swift") })
    let text = listing.lines.joined(separator: "\n")
    for file in files where file.path.hasSuffix("Pane.swift") {
      let type = (file.path as NSString).lastPathComponent.replacing(".swift", with: "")
      #expect(text.contains("\(type).self"), "\(file.path) is not in PaneList.swift")
    }
  }

  /// Text for people stands in both languages at once: Chinese in a literal is inside a `Term`, or one
  /// of the few places that read or sort Chinese rather than say it.
  @Test func chineseIsSaidTogetherWithEnglish() throws {
    for folder in ["Sources/Dashboard", "Sources/Widgets", "Sources/Terminal"] {
      for file in try SourceTree.files(folder, ["swift"]) {
        for (number, line) in file.lines.enumerated() where saysChinese(line) {
          let context = file.lines[max(0, number - 3)...number].joined(separator: " ")
          #expect(
            context.contains("Term("),
            "\(file.path):\(number + 1) says something in Chinese only")
        }
      }
    }
  }

  private static let exceptions = ["\" 产教 \"", "\"空\"", "（", "“", "、", "："]

  private func saysChinese(_ line: String) -> Bool {
    let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
    guard code.contains("\"") else { return false }
    // Comparing with what a person or a document wrote says nothing.
    if ["==", "hasPrefix", "case \""].contains(where: code.contains) { return false }
    if Self.exceptions.contains(where: { code.contains($0) }) { return false }
    var inLiteral = false
    for character in code {
      if character == "\"" { inLiteral.toggle() }
      if inLiteral, let scalar = character.unicodeScalars.first,
        (0x4E00...0x9FFF).contains(scalar.value)
      {
        return true
      }
    }
    return false
  }

  @Test func unsafeConcurrencyIsCountedOnOneHand() throws {
    var places: [String] = []
    for file in try SourceTree.files("Sources", ["swift"]) {
      for line in file.lines
      where ["@unchecked Sendable", "nonisolated(unsafe)", "@preconcurrency"].contains(
        where: line.contains)
      {
        places.append(file.path)
      }
    }
    #expect(places.count <= 3, "\(places)")
  }

  @Test func nothingLeadsOutOfTheCheckout() throws {
    let forbidden = ["/" + "work/", "../" + "shared", "/opt/" + "swift"]
    let files =
      try SourceTree.files("Sources") + SourceTree.files("Tests")
      + SourceTree.files("scripts", ["", "sh", "swift"])
    for file in files {
      for (number, line) in file.lines.enumerated() {
        #expect(
          !forbidden.contains(where: line.contains),
          "\(file.path):\(number + 1) leads out of the checkout")
      }
    }
  }
}
