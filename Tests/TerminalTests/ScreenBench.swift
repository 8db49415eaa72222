import Canvas
import PseudoTerminal
import Terminal
import Themes

/// A display on a pseudo-terminal whose screen an emulator shows.
@MainActor
final class ScreenBench {
  let pair: TerminalPair
  let emulator: Emulator
  let display: Display
  let earlierSettings: TerminalSettings
  private let pump: OutputPump
  private var absorbed = 0

  init(
    _ size: Size, term: String = "xterm-256color", mouse: Bool = false,
    _ variables: [String: String] = [:]
  ) throws {
    pair = try TerminalPair(size: size)
    pump = OutputPump(from: pair.master)
    emulator = Emulator(size: size)
    earlierSettings = pair.settings
    display = try Display(
      input: pair.slave, output: pair.slave, theme: .standard, mouse: mouse,
      environment: variables.merging(["TERM": term]) { own, _ in own })
  }

  /// Shows a surface and gives the bytes that took.
  @discardableResult
  func show(_ surface: Surface) -> Int {
    let before = display.bytesWritten
    display.present(surface)
    absorb()
    return display.bytesWritten - before
  }

  /// Shows the emulator what the display has sent, all of it.
  func absorb() { emulator.feed(takeOutput()) }

  /// What the display has sent since last asked.
  func takeOutput() -> [UInt8] {
    let bytes = pump.take(display.bytesWritten - absorbed)
    absorbed += bytes.count
    return bytes
  }

  func leave() {
    display.leave()
    absorb()
  }
}
