import Foundation
import Testing

extension Journey {
  /// Compares the screen with the one kept under a name for its size and language; `RECORD_GOLDEN=1` keeps
  /// it instead and fails, so that a recording run never passes for a test.
  func expectGolden(_ screen: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (size, language) = (app.context.size, app.context.language)
    let name = "\(screen)-\(size.width)x\(size.height)-\(language.rawValue)"
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).txt")
    let text = self.screen.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, "the screen differs from \(name)", sourceLocation: sourceLocation)
  }
}
