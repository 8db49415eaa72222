import Canvas
import Foundation
import PseudoTerminal
import Scratch
import Testing

/// A person's account for one test: folders of its own, and the program at hand.
final class Desk {
  let folder: URL
  var environment: [String: String]

  init() throws {
    folder = try Scratch.folder()
    var variables = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "CHANJIAO_LANGUAGE": "zh", "TZ": "UTC",
      "USER": "clerk",
    ]
    let places = [
      ("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data"), ("XDG_STATE_HOME", "state"),
      ("XDG_RUNTIME_DIR", "run"), ("TMPDIR", "tmp"),
    ]
    for (name, place) in places {
      let path = folder.appending(path: place)
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      variables[name] = path.path
    }
    // What the demo makes once for each build lasts from test to test.
    variables["XDG_CACHE_HOME"] = BuildFolder.url.appending(path: "program-tests-cache").path
    environment = variables
  }

  /// The program lies beside the tests, unless another build of it is to be tried.
  static let program =
    ProcessInfo.processInfo.environment["CHANJIAO_PROGRAM"]
    ?? BuildFolder.url.appending(path: "chanjiao").path

  /// Starts the program on a terminal of its own.
  func start(
    _ arguments: String..., size: Size = Size(width: 80, height: 24),
    setting variables: [String: String] = [:], answersQueries: Bool = true
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Self.program, arguments, size: size,
      environment: environment.merging(variables) { $1 }, answersQueries: answersQueries)
  }

  /// Opens the sample alliance and waits for its first figures.
  func demo(
    _ arguments: String..., size: Size = Size(width: 80, height: 24),
    setting variables: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      Self.program, ["--demo"] + arguments, size: size,
      environment: environment.merging(variables) { $1 })
    terminal.expect("成员 113", sourceLocation: sourceLocation)
    return terminal
  }

  /// Runs the program without a terminal.
  func run(_ arguments: String...) throws -> (code: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: Self.program)
    process.arguments = arguments
    process.environment = environment
    let output = Pipe()
    let errors = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: said, as: UTF8.self),
      String(decoding: complained, as: UTF8.self)
    )
  }

  /// What the program has left where private copies go.
  var leftovers: [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "tmp").path)
    return names ?? []
  }
}

extension PseudoTerminal {
  /// Waits until something is on the screen.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      waitFor(text),
      "\(text) is not on the screen:\n\(screen.joined(separator: "\n"))",
      sourceLocation: sourceLocation)
  }

  /// Waits until something is no longer on the screen.
  func expectGone(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      waitUntil { screen in !screen.contains { $0.contains(text) } },
      "\(text) is still on the screen", sourceLocation: sourceLocation)
  }

  /// Presses a key as often as it takes until something is on the screen, each time once what the press
  /// before did is there.
  func press(
    _ key: String, until text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for _ in 0..<120 where !screen.contains(where: { $0.contains(text) }) {
      let before = screen
      press(key)
      guard waitUntil({ $0 != before }) else { break }
      settle()
    }
    expect(text, sourceLocation: sourceLocation)
  }

  /// The overview once every figure is there.
  func finished(sourceLocation: SourceLocation = #_sourceLocation) -> [String] {
    for text in ["基地 287", "2021–2023 年获奖 153", "毕业生 ", "历年落实率"] {
      expect(text, sourceLocation: sourceLocation)
    }
    settle(quiet: 300)
    return screen
  }

  /// Waits for the end and looks whether the terminal is as it was found.
  func expectEnd(_ end: ProcessEnd, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(waitForExit() == end, sourceLocation: sourceLocation)
    expectGivenBack(sourceLocation: sourceLocation)
  }

  /// The terminal is a shell's again: its own screen, modes, settings and cursor.
  func expectGivenBack(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!emulator.isAlternate, "alternate screen", sourceLocation: sourceLocation)
    #expect(cursor != nil, "no cursor", sourceLocation: sourceLocation)
    #expect(settings == earlierSettings, "terminal settings", sourceLocation: sourceLocation)
    let left = emulator.modes.intersection([1, 1000, 1002, 1003, 1004, 1006, 1049, 2004, 2026])
    #expect(left.isEmpty, "modes \(left)", sourceLocation: sourceLocation)
  }

  /// The processes of the program's session that still run.
  var remainingProcesses: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { name in
      guard Int(name) != nil,
        let text = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8)
      else { return false }
      // After the name in parentheses: state, parent, group, session.
      let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
      return fields.count > 4 && fields[4] == String(process) && fields[1] != "Z"
    }
  }
}
