import Canvas
import Foundation
import Glibc
import PseudoTerminal
import Scratch
import Terminal
import Testing
import Themes

/// What a terminal looks like after the program on it died or stopped.
@Suite(.scratch) struct CrashTests {
  private static let size = Size(width: 80, height: 24)

  @MainActor
  private static func open(_ path: String, log: CrashLog?) throws -> Display {
    let terminal = Glibc.open(path, O_RDWR | O_NOCTTY)
    dup2(terminal, STDERR_FILENO)
    let display = try Display(
      input: terminal, output: terminal, theme: .standard, mouse: true,
      environment: ["TERM": "xterm-256color"], log: log)
    display.present(Surface(size))
    return display
  }

  private static func checkIsAsBefore(_ pair: TerminalPair, _ earlier: TerminalSettings) {
    let emulator = Emulator(size: size)
    emulator.feed(pair.read(waiting: 20_000))
    #expect(pair.settings == earlier)
    #expect(!emulator.isAlternate)
    #expect(emulator.cursor != nil)
    #expect(emulator.modes.isDisjoint(with: [1, 1000, 1002, 1004, 1006, 1049, 2004]))
  }

  @Test func crashPutsTheTerminalBackAndSaysWhy() async throws {
    let pair = try TerminalPair(size: Self.size)
    let earlier = pair.settings
    let log = try Scratch.file("crash.log")
    await #expect(processExitsWith: .failure) { [path = pair.path as String, log = log as String] in
      try await MainActor.run {
        _ = try CrashTests.open(path, log: CrashLog(path: log, version: "1.2.3"))
        fatalError("the reason")
      }
    }
    Self.checkIsAsBefore(pair, earlier)
    let text = try String(contentsOfFile: log, encoding: .utf8)
    #expect(text.contains("the reason"))
    #expect(text.contains("version 1.2.3"))
    #expect(text.contains("crash SIG"))
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGQUIT])
  func everyFatalSignalEndsTheProgramAsItself(number: Int32) async throws {
    let pair = try TerminalPair(size: Self.size)
    let earlier = pair.settings
    let log = try Scratch.file("crash.log")
    await #expect(processExitsWith: .signal(number)) {
      [path = pair.path as String, log = log as String, number = number as Int32] in
      try await MainActor.run {
        _ = try CrashTests.open(path, log: CrashLog(path: log, version: "1.2.3"))
        // To the process: this thread may have the signal blocked.
        kill(getpid(), number)
        while true { pause() }
      }
    }
    Self.checkIsAsBefore(pair, earlier)
  }

  @Test func exitWithoutLeavingPutsTheTerminalBack() async throws {
    let pair = try TerminalPair(size: Self.size)
    let earlier = pair.settings
    await #expect(processExitsWith: .exitCode(3)) { [path = pair.path as String] in
      try await MainActor.run {
        _ = try CrashTests.open(path, log: nil)
        exit(3)
      }
    }
    Self.checkIsAsBefore(pair, earlier)
  }

  @Test func suspendedProgramLeavesASaneTerminalAndComesBack() async throws {
    let pair = try TerminalPair(size: Self.size)
    let earlier = pair.settings
    let seen = try Scratch.file("settings")
    await #expect(processExitsWith: .exitCode(0)) {
      [path = pair.path as String, seen = seen as String] in
      try await MainActor.run {
        let display = try CrashTests.open(path, log: nil)
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        let process = getpid()
        shell.arguments = [
          "-c",
          """
          until grep -q '^State:.T' /proc/\(process)/status; do :; done
          stty -a < \(path) > \(seen)
          kill -CONT \(process)
          """,
        ]
        try shell.run()
        display.suspend()
        let isBack = display.frames == 3
        display.leave()
        exit(isBack ? 0 : 1)
      }
    }
    Self.checkIsAsBefore(pair, earlier)
    let settings = try String(contentsOfFile: seen, encoding: .utf8)
    #expect(settings.contains(" icanon"))
    #expect(settings.contains(" echo "))
  }
}
