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

  /// What has keys of its own: settings, help and the key tests know of it by the list only.
  @Test func everyListOfCommandsIsListed() throws {
    let files = try SourceTree.files("Sources/Dashboard", ["swift"])
    let listing = try #require(files.first { $0.path.hasSuffix("/CommandLists.swift") })
    let text = listing.lines.joined(separator: "\n")
    let layers = files.flatMap(\.lines).compactMap {
      $0.firstMatch(of: /struct (\w+Layer):/)?.output.1
    }
    #expect(layers.count > 20)
    for layer in layers {
      #expect(text.contains("\(layer).allFacts"), "\(layer) is not in CommandLists.swift")
    }
  }

  @Test func everyCheckFileIsListed() throws {
    try expectListed("Sources/Catalog/Checks", in: "CheckList.swift") { $0 + ".check," }
  }

  @Test func everyMigrationFileIsListed() throws {
    try expectListed("Sources/Catalog/Migrations", in: "MigrationList.swift") {
      $0.prefix(1).lowercased() + $0.dropFirst()
    }
  }

  /// Each file of a folder is in its list under what the list calls it.
  private func expectListed(
    _ folder: String, in list: String, as entry: (String) -> String
  ) throws {
    let files = try SourceTree.files(folder)
    let names = files.map { ($0.path as NSString).lastPathComponent }
    #expect(names.count > 1)
    let text = try #require(files.first { $0.path.hasSuffix("/" + list) }).lines
      .joined(separator: "\n")
    for name in names where name != list {
      #expect(text.contains(entry(name.replacing(".swift", with: ""))), "\(name) is not in \(list)")
    }
  }

  @Test func everyFolderOfSourcesIsOnTheReadmesMap() throws {
    let readme = try String(
      contentsOf: SourceTree.root.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(readme.firstRange(of: "## Map of the sources"))
    let map = readme[start.upperBound...].prefix { $0 != "#" }
    for folder in try SourceTree.folders("Sources") {
      #expect(
        map.contains("`Sources/\(folder)`") || map.contains("`\(folder)`"), "\(folder) is not there"
      )
    }
  }

  /// Text for people stands in both languages at once: Chinese in a literal is inside a `Term`, or its
  /// English follows within two lines.
  @Test func chineseIsSaidTogetherWithEnglish() throws {
    let files = try SourceTree.files("Sources", ["swift"]).filter { file in
      !Self.readers.contains { file.path.contains($0) }
    }
    #expect(files.count > 400)
    for file in files {
      for (number, line) in file.lines.enumerated() where saysChinese(line) {
        let above = file.lines[max(0, number - 3)...number].joined(separator: " ")
        let below = file.lines[number..<min(file.lines.count, number + 3)]
        #expect(
          above.contains("Term(") || below.contains(where: saysEnglish),
          "\(file.path):\(number + 1) says something in Chinese only")
      }
    }
  }

  /// What reads, sorts or makes up Chinese rather than says it.
  private static let readers = [
    "Sources/Sample/", "Sources/Han/", "Sources/Catalog/Choices/", "Sources/Catalog/CodeTables/",
    "/HeadingWords.swift", "/ProgrammeCatalogue.swift", "/CountedFigure.swift",
    "/KeptDefinitions.swift", "/FilterReading.swift", "/SpokenDays.swift", "/TypedAmount.swift",
    "/TypedDate.swift", "/TypedNumber.swift", "/TypedTime.swift", "/WeekdaySet.swift",
    "/TableRecords.swift",
  ]

  private func saysChinese(_ line: String) -> Bool {
    // Most lines are told by their bytes, which is quicker.
    guard line.utf8.contains(where: { (0xE4...0xE9).contains($0) }) else { return false }
    // Comparing with what a person or a document wrote says nothing, nor do a heading's other names,
    // what tables have for a blank, or the program's own name.
    let silent = ["==", "hasPrefix", "hasSuffix", "case \"", ".called(", ".blank(", "\" 产教 \""]
    if silent.contains(where: line.contains) { return false }
    return literals(line).contains(where: isChinese)
  }

  private func saysEnglish(_ line: String) -> Bool {
    literals(line).contains { $0.contains(/[A-Za-z]{2}/) && !isChinese($0) }
  }

  private func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// What stands between quotes in a line of code, without what is put in.
  private func literals(_ line: String) -> [String] {
    let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
    return code.matches(of: /"((?:[^"\\]|\\.)*)"/).map {
      String($0.output.1).replacing(/\\\([^)]*\)/, with: "")
    }
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
