import Dashboard
import Foundation
import Records

/// What was chosen on screen, kept between sessions apart from the settings a person writes.
nonisolated struct PreferencesFile {
  let path: String

  func write(_ preferences: Preferences) throws(CommandError) {
    Folder.make(Folder.parent(of: path))
    let skips: Switch = preferences.skipsFullFields ? .on : .off
    let text =
      "language: \(preferences.language.rawValue)\ntheme: \"\(preferences.theme)\"\n"
      + "auto_skip: \(skips.rawValue)\n"
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .cannotWrite(path: path, SystemFault.last)
    }
  }
}
