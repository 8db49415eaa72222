import Canvas
import Foundation

@testable import Themes

/// The schemes in the repository's `themes` folder, found from this file.
enum Shipped {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("themes").path
  static let shelf = ThemeShelf(folders: [folder])
  static let names = shelf.names

  /// Working out a theme's paints takes a while, so each is loaded once for all tests.
  private static let themes = Dictionary(
    uniqueKeysWithValues: names.map { name in
      (name, Result { () throws(ThemeError) in try shelf.load(named: name) })
    })

  static func theme(_ name: String) throws -> Theme {
    guard let theme = themes[name] else { return try shelf.load(named: name) }
    return try theme.get()
  }

  static func scheme(_ name: String) throws -> Scheme {
    let file = folder + "/" + name + ".yaml"
    let yaml = try String(contentsOfFile: file, encoding: .utf8)
    return try Scheme(yaml: yaml, file: file, name: name)
  }
}

/// Schemes as text, in both layouts.
enum Sample {
  static let colors = [
    "1d1f21", "282a2e", "373b41", "969896", "b4b7b4", "c5c8c6", "e0e0e0", "ffffff",
    "cc6666", "de935f", "f0c674", "b5bd68", "8abeb7", "81a2be", "b294bb", "a3685a",
  ]

  static func key(_ place: Int) -> String {
    "base0" + String(place, radix: 16, uppercase: true)
  }

  static func flat(changing key: String = "", to line: String? = nil) -> String {
    var text = "scheme: \"Old\"\nauthor: \"Someone\"\n"
    for (place, color) in colors.enumerated() {
      if self.key(place) != key { text += "\(self.key(place)): \"\(color)\"\n" }
      if self.key(place) == key, let line { text += line + "\n" }
    }
    return text
  }

  static func nested(_ extra: String = "") -> String {
    var text = "system: base16\nname: Old\nvariant: dark\n\(extra)palette:\n"
    for (place, color) in colors.enumerated() {
      text += "  \(key(place)): \"#\(color.uppercased())\"\n"
    }
    return text
  }
}

extension Scheme {
  init(sample: String) throws(ThemeError) {
    try self.init(yaml: sample, file: "s.yaml", name: "s")
  }
}
