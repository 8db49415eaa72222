import Foundation

/// Finds colour schemes by name in a list of folders, of which the first that has one wins, or by the
/// path of their file.
package struct ThemeShelf: Sendable {
  package let folders: [String]

  package init(folders: [String]) {
    self.folders = folders
  }

  /// The places of the XDG rules, beside the program, and in a source checkout it was built in.
  package init(environment: [String: String], executable: String?) {
    self.init(folders: ThemeShelf.folders(environment: environment, executable: executable))
  }

  /// Every theme one can load: the built-in one first, then the files' names in order.
  package var names: [String] {
    var found: Set<String> = []
    for folder in folders {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for file in files {
        for ending in ThemeShelf.endings where file.hasSuffix(ending) && !file.hasPrefix(".") {
          found.insert(String(file.dropLast(ending.count)))
        }
      }
    }
    found.remove(Theme.standard.name)
    return [Theme.standard.name] + found.sorted()
  }

  package func load(named name: String) throws(ThemeError) -> Theme {
    if name == Theme.standard.name { return .standard }
    if let path = Self.path(name) {
      let scheme = try scheme(in: path, named: URL(filePath: path).lastPathComponent)
      // By its whole path it is found again, wherever the program is started next.
      return Theme(name: path, scheme: scheme)
    }
    guard let file = file(named: name) else { throw .unknown(name: name, folders: folders) }
    return Theme(name: name, scheme: try scheme(in: file, named: name))
  }

  private func scheme(in file: String, named name: String) throws(ThemeError) -> Scheme {
    guard let bytes = FileManager.default.contents(atPath: file),
      let yaml = String(data: bytes, encoding: .utf8)
    else { throw .unreadable(file: file) }
    return try Scheme(yaml: yaml, file: file, name: name)
  }

  /// The whole path of a scheme's file; nil for a name, which never has a slash.
  private static func path(_ name: String) -> String? {
    guard name.contains("/"), endings.contains(where: name.hasSuffix) else { return nil }
    return URL(filePath: name).standardizedFileURL.path(percentEncoded: false)
  }

  private func file(named name: String) -> String? {
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    for folder in folders {
      for ending in ThemeShelf.endings {
        let file = folder + "/" + name + ending
        if FileManager.default.fileExists(atPath: file) { return file }
      }
    }
    return nil
  }

  private static let endings = [".yaml", ".yml"]

  private static func folders(environment: [String: String], executable: String?) -> [String] {
    var bases: [String] = []
    // The XDG rules ask to ignore paths that are not absolute.
    if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
      bases.append(config)
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      bases.append(home + "/.config")
    }
    let dirs = environment["XDG_DATA_DIRS"] ?? ""
    bases += (dirs.isEmpty ? "/usr/local/share:/usr/share" : dirs)
      .split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    var folders = bases.map { $0 + "/chanjiao/themes" }
    guard let executable else { return folders }
    let place = executable.split(separator: "/").dropLast().map(String.init)
    func path(_ parts: some Sequence<String>) -> String { parts.reduce("") { $0 + "/" + $1 } }
    folders.append(path(place.dropLast()) + "/share/chanjiao/themes")
    if let build = place.lastIndex(of: ".build") {
      folders.append(path(place[..<build]) + "/themes")
    }
    return folders
  }
}
