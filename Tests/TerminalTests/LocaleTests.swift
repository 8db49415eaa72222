import Canvas
import Foundation
import Glibc
import PseudoTerminal
import Terminal
import Testing
import Themes

/// Terminals that don't speak UTF-8, or whose environment doesn't say what they speak.
struct LocaleTests {
  private static let size = Size(width: 80, height: 24)

  @MainActor
  private static func present(on path: String, _ variables: [String: String]) throws -> Display {
    for name in ["LANG", "LC_ALL", "LC_CTYPE"] { unsetenv(name) }
    for (name, value) in variables { setenv(name, value, 1) }
    let terminal = open(path, O_RDWR | O_NOCTTY)
    let display = try Display(
      input: terminal, output: terminal, theme: .standard, environment: ["TERM": "xterm-256color"])
    var surface = Surface(size)
    surface.frame(surface.bounds, title: "中文", Style(.border))
    surface.write("→①中😀", at: Point(x: 2, y: 2))
    surface.write("end", at: Point(x: 20, y: 2))
    display.present(surface)
    return display
  }

  @Test(arguments: [["LANG": "C"], ["LC_ALL": "xx_YY.UTF-8"], [:]])
  func unknownEncodingIsTakenForUTF8(variables: [String: String]) async throws {
    let pair = try TerminalPair(size: Self.size)
    await #expect(processExitsWith: .exitCode(0)) {
      [path = pair.path as String, variables = variables as [String: String]] in
      try await MainActor.run {
        let display = try LocaleTests.present(on: path, variables)
        display.leave()
        exit(display.facts.locale == .utf8Instead ? 0 : 1)
      }
    }
    let sent = String(decoding: pair.read(waiting: 20_000), as: UTF8.self)
    #expect(sent.contains("╭"))
    #expect(sent.contains("→①中😀"))
  }

  @Test(.enabled(if: LegacyLocale.folder != nil))
  func chineseEncodingIsKeptAndItsWideSignsReplaced() async throws {
    let folder = try #require(LegacyLocale.folder)
    let pair = try TerminalPair(size: Self.size)
    await #expect(processExitsWith: .exitCode(0)) {
      [path = pair.path as String, folder = folder as String] in
      try await MainActor.run {
        let variables = ["LOCPATH": folder, "LC_ALL": LegacyLocale.name]
        let display = try LocaleTests.present(on: path, variables)
        display.leave()
        exit(display.facts.locale == .gb ? 0 : 1)
      }
    }
    // Han characters in GB18030, all else in ASCII.
    let sent = pair.read(waiting: 20_000)
    let gb: [UInt8] = [0xD6, 0xD0]
    #expect(sent.firstRange(of: Array("+ ".utf8) + gb) != nil)
    #expect(sent.firstRange(of: Array(">1".utf8) + gb) != nil)
    // Each byte of a two-byte character stands for one of its two columns.
    let emulator = Emulator(size: Self.size)
    let frame = sent.prefix(upTo: sent.firstRange(of: Array("?1049l".utf8))?.lowerBound ?? 0)
    emulator.feed(frame.map { $0 < 0x80 ? $0 : 0x78 })
    #expect(emulator.lines[2].hasPrefix("| >1xxxx"))
    #expect(emulator[20, 2].text == "e")
  }
}
