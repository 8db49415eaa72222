import Foundation

/// The checkout as the architecture tests read it: sources as text.
struct SourceTree {
  struct File {
    /// Relative to the checkout.
    let path: String
    let lines: [String]
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift and C files below a folder of the checkout.
  static func files(_ folder: String, _ endings: [String] = ["swift", "c", "h"]) throws -> [File] {
    let base = root.appending(path: folder)
    guard let found = FileManager.default.enumerator(atPath: base.path) else { return [] }
    var files: [File] = []
    for case let name as String in found where endings.contains((name as NSString).pathExtension) {
      guard let text = try? String(contentsOf: base.appending(path: name), encoding: .utf8)
      else { continue }
      files.append(File(path: folder + "/" + name, lines: text.components(separatedBy: "\n")))
    }
    return files.sorted { $0.path < $1.path }
  }

  /// The folders directly in another, which for Sources are the targets.
  static func folders(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { name in
        var isFolder: ObjCBool = false
        let path = root.appending(path: folder).appending(path: name).path
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
          && isFolder.boolValue
      }.sorted()
  }
}
