import Testing

/// Imports point one way: values inwards, effects outwards.
struct ArrowTests {
  /// What each target may import besides the standard library and Foundation.
  static let arrows: [String: Set<String>] = [
    "CHanTables": [],
    "CCodeTables": [],
    "CTerminal": [],
    "CVTerm": [],
    "Han": ["CHanTables"],
    "Records": [],
    "Storage": ["Records"],
    "Catalog": ["Records", "Storage", "CCodeTables"],
    "StorageSQLite": ["Storage", "Records", "Han", "GRDB", "GRDBSQLite"],
    "Sample": ["Records", "Storage", "Catalog"],
    "Canvas": [],
    "Widgets": ["Canvas"],
    "Themes": ["Canvas", "Yams"],
    "Dashboard": ["Canvas", "Catalog", "Han", "Records", "Storage", "Widgets"],
    "Terminal": ["CTerminal", "Canvas", "Themes"],
    "chanjiao": [
      "ArgumentParser", "Canvas", "Catalog", "Dashboard", "Han", "Records", "Sample", "Storage",
      "StorageSQLite", "Terminal", "Themes", "Widgets", "Yams",
    ],
  ]

  /// Modules of the system, which every target may use where it needs them.
  static let system: Set<String> = ["Foundation", "Dispatch", "Glibc", "Synchronization"]
  /// Targets that are values only: no files, clocks or processes.
  static let pure: Set<String> = [
    "Han", "Records", "Storage", "Catalog", "Canvas", "Widgets", "Dashboard",
  ]

  @Test func everyTargetHasItsArrows() throws {
    #expect(try Set(SourceTree.folders("Sources")) == Set(Self.arrows.keys))
  }

  @Test(arguments: arrows.keys.sorted())
  func importsFollowTheArrows(target: String) throws {
    let allowed = try #require(Self.arrows[target])
    let system = Self.pure.contains(target) ? [] : Self.system
    for file in try SourceTree.files("Sources/" + target, ["swift"]) {
      for line in file.lines {
        guard let module = importedModule(line) else { continue }
        #expect(
          allowed.contains(module) || system.contains(module),
          "\(file.path) imports \(module), which \(target) may not")
      }
    }
  }

  private static let levels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]

  private func importedModule(_ line: String) -> String? {
    // Whatever stands before it: an access level, an attribute; what is meant may be one declaration.
    let words = line.split(separator: " ").drop { $0 != "import" }.dropFirst()
    let isImport = line.split(separator: " ").prefix { $0 != "import" }
      .allSatisfy { $0.hasPrefix("@") || Self.levels.contains($0) }
    guard isImport, let name = words.last else { return nil }
    return name.split(separator: ".").first.map(String.init)
  }
}
