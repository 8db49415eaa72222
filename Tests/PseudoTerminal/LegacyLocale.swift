import Foundation

/// A Chinese locale that is not UTF-8, as old terminals have it: compiled once, beside the tests.
package enum LegacyLocale {
  package static let name = "zh_CN.GB18030"

  /// What `LOCPATH` has to name; nil on machines without the sources of locales.
  package static let folder: String? = {
    let files = FileManager.default
    let folder = BuildFolder.url.appending(path: "test-locales")
    let locale = folder.appending(path: name)
    if files.fileExists(atPath: locale.path) { return folder.path }
    try? files.createDirectory(at: folder, withIntermediateDirectories: true)
    // It takes its name once it is whole.
    let unfinished = folder.appending(path: UUID().uuidString)
    defer { try? files.removeItem(at: unfinished) }
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/localedef")
    compiler.arguments = ["-f", "GB18030", "-i", "zh_CN", unfinished.path]
    compiler.standardError = FileHandle.nullDevice
    compiler.standardOutput = FileHandle.nullDevice
    guard (try? compiler.run()) != nil else { return nil }
    compiler.waitUntilExit()
    guard files.fileExists(atPath: unfinished.path + "/LC_CTYPE") else { return nil }
    try? files.moveItem(at: unfinished, to: locale)
    return folder.path
  }()
}
