import CTerminal
package import Canvas
import Glibc
package import Themes

/// The terminal as a screen: shows surfaces, sending only what has changed, in one write a frame.
///
/// One at a time: it owns the terminal from `init` to `leave()`.
package final class Display {
  package let facts: TerminalFacts
  package private(set) var size: Size
  /// Frames that had something to send.
  package private(set) var frames = 0
  package private(set) var bytesWritten = 0
  /// Whether the terminal has gone away; nothing is sent to it any more.
  package private(set) var isHungUp = false

  /// Whether mouse events are asked for; the terminal's own selection needs Shift while they are.
  package var mouse: Bool {
    didSet { if mouse != oldValue { switchMouse() } }
  }

  package var theme: Theme {
    didSet {
      run.palette = Palette(theme, depth: facts.depth)
      isStale = true
    }
  }

  let input: Int32
  /// Whether the terminal was asked how wide it draws ambiguous characters and has not answered.
  private(set) var awaitsWidth = false
  private let modes: TerminalModes
  private let asksWidth: Bool
  private var hasAsked = false
  private var run: CellRun
  private var shown: Surface
  /// Whether `shown` says nothing about what ncurses holds.
  private var isStale = true
  private var isOpen = true
  private var isSynchronized = false
  private let log: CrashLog?
  private let earlierWrites: Int

  /// Takes over a terminal; the first `present` makes it visible.
  package init(
    input: Int32 = 0, output: Int32 = 1, theme: Theme, mouse: Bool = false,
    environment variables: [String: String], log: CrashLog? = nil
  ) throws(TerminalError) {
    let environment = TerminalEnvironment(variables)
    let locale = TerminalFacts.Locale(ct_locale_choose())
    guard ct_tty_open(input, output) else { throw .notATerminal }
    let size = Self.size(otherwise: Size(width: 80, height: 24))
    let candidates = TerminalName.candidates(for: environment.name)
    guard
      let name = candidates.first(where: { ct_screen_probe($0) == CT_SCREEN_OPEN }),
      ct_screen_open(name, Int32(size.width), Int32(size.height))
    else { throw .terminalUnusable(name: environment.name) }
    let depth =
      environment.refusesColor
      ? .none
      : environment.depth(
        colors: Int(ct_screen_colors()), isDirect: ct_screen_has_direct_color())
    facts = TerminalFacts(
      requestedName: environment.name, name: name, locale: locale, depth: depth,
      substitution: GlyphSubstitution(locale: locale, environment: environment))
    modes = TerminalModes(isXtermLike: ct_screen_is_xterm_like())
    asksWidth =
      modes.isXtermLike && environment.drawsAmbiguousWide == nil
      && (locale == .utf8 || locale == .utf8Instead)
    run = CellRun(
      palette: Palette(theme, depth: depth), substitution: facts.substitution)
    shown = Surface(size)
    earlierWrites = Int(ct_output_writes())
    self.size = size
    self.input = input
    self.theme = theme
    self.mouse = mouse
    self.log = log
    enter()
  }

  /// How often the terminal was written to.
  package var writes: Int { Int(ct_output_writes()) - earlierWrites }

  /// The size the terminal has now, which may not be the one drawn for.
  package var presentSize: Size { Self.size(otherwise: size) }

  private static func size(otherwise size: Size) -> Size {
    var width: Int32 = 0
    var height: Int32 = 0
    guard ct_tty_size(&width, &height) else { return size }
    return Size(width: Int(width), height: Int(height))
  }

  /// Shows a surface, cut or filled up where it has not the terminal's size.
  package func present(_ surface: Surface) {
    guard isOpen, !isHungUp else { return }
    let fitted = surface.size == size ? surface : fit(surface)
    var hasChanged = isStale || fitted.cursor != shown.cursor
    for y in 0..<size.height {
      if let columns = changes(in: fitted, y) {
        put(fitted, y, columns)
        hasChanged = true
      }
    }
    shown = fitted
    isStale = false
    guard hasChanged else { return }
    placeCursor()
    ct_screen_update()
    if !hasAsked { ask() }
    flush()
  }

  /// Asks what only the terminal knows, in the same write as the first frame, which is on screen then
  /// and no part of what the user had there before.
  private func ask() {
    hasAsked = true
    if asksWidth, size.width > 2 {
      awaitsWidth = true
      ct_output_emit(TerminalModes.widthQuestion)
      ct_screen_mend_row(0)
      ct_screen_update()
    }
    ct_output_emit(modes.questions)
  }

  /// Draws everything anew, where something else has written to the terminal.
  package func repaint() {
    guard isOpen, !isHungUp else { return }
    ct_screen_repaint()
    placeCursor()
    ct_screen_update()
    flush()
  }

  /// Follows a change of the terminal's size; the next `present` draws for it.
  package func resize(to size: Size) {
    guard isOpen, size != self.size, size.width > 0, size.height > 0 else { return }
    guard ct_screen_resize(Int32(size.width), Int32(size.height)) else { return }
    self.size = size
    shown = Surface(size)
    isStale = true
  }

  /// Learns from an answer of the terminal's what it can do.
  package func learn(_ reply: TerminalReply) {
    switch reply {
    case .mode(TerminalModes.synchronizedOutput, let state):
      isSynchronized = state == 1 || state == 2
    case .cursorPosition(row: 1, let column) where awaitsWidth:
      awaitsWidth = false
      if column > 2 {
        run.substitution = .wideAmbiguous
        isStale = true
      }
    // Every terminal answers this question, which was the last.
    case .deviceAttributes: awaitsWidth = false
    default: break
    }
  }

  /// Whether the terminal may have a clipboard that can be written to.
  package var canCopy: Bool { modes.isXtermLike }

  /// Gives the terminal back and stops the program until the shell continues it.
  package func suspend() {
    lend { ct_signals_stop() }
  }

  /// Gives the terminal to another program for a while, then shows the last surface again.
  package func lend<Failure: Error>(to body: () throws(Failure) -> Void) throws(Failure) {
    guard isOpen, !isHungUp else { return try body() }
    let last = shown
    ct_screen_pause()
    flush()
    ct_tty_restore()
    ct_stderr_return()
    defer {
      enter()
      resize(to: presentSize)
      isStale = true
      ct_screen_repaint()
      present(last)
    }
    try body()
  }

  /// Leaves the terminal as it was found. Later calls do nothing.
  package func leave() {
    guard isOpen else { return }
    isOpen = false
    if isHungUp {
      ct_tty_abandon()
    } else {
      ct_screen_pause()
      flush()
    }
    ct_screen_close()
    ct_tty_restore()
    ct_stderr_return()
  }

  /// Whether the terminal is there and this program is the one in front of it.
  var isInFront: Bool { ct_tty_is_ours() }

  /// Notes that the terminal is gone.
  func hangUp() {
    isHungUp = true
    ct_tty_abandon()
  }

  private func enter() {
    _ = ct_tty_raw()
    ct_stderr_divert(log?.descriptor ?? -1)
    ct_modes_set(modes.on(mouse: mouse), modes.off(mouse: mouse))
    ct_modes_enable()
  }

  /// Hands text to the terminal's clipboard; nobody tells whether it takes it.
  package func copy(_ text: String) {
    guard isOpen, !isHungUp, let sequence = modes.copying(text) else { return }
    ct_output_emit(sequence)
    flush()
  }

  private func switchMouse() {
    guard isOpen, !isHungUp else { return }
    ct_modes_set(modes.on(mouse: mouse), modes.off(mouse: mouse))
    ct_output_emit(mouse ? modes.mouseOn : modes.mouseOff)
    flush()
  }

  private func flush() {
    let sent = ct_output_flush(
      isSynchronized ? TerminalModes.beginFrame : "", isSynchronized ? TerminalModes.endFrame : "")
    if sent < 0 {
      hangUp()
    } else if sent > 0 {
      bytesWritten += Int(sent)
      frames += 1
    }
  }
}

/// Turning cells into what ncurses takes.
extension Display {
  private func fit(_ surface: Surface) -> Surface {
    var fitted = Surface(size)
    fitted.draw(surface, at: Point(x: 0, y: 0))
    fitted.cursor = surface.cursor
    return fitted
  }

  private func placeCursor() {
    if let cursor = shown.cursor, shown.bounds.contains(cursor) {
      ct_screen_cursor(Int32(cursor.x), Int32(cursor.y))
    } else {
      ct_screen_cursor(-1, 0)
    }
  }

  /// The columns of a row in which a surface differs from what is shown, in whole glyphs.
  private func changes(in surface: Surface, _ y: Int) -> Range<Int>? {
    let row = y * size.width..<(y + 1) * size.width
    if isStale { return size.width > 0 ? 0..<size.width : nil }
    return surface.cells.withUnsafeBufferPointer { surface in
      shown.cells.withUnsafeBufferPointer { shown in
        let (new, old) = (surface.extracting(row), shown.extracting(row))
        // Every row is looked at with every key, and nearly all are the same: a cell has no gaps, so that
        // rows of them can be compared as bytes.
        guard let cells = new.baseAddress, let others = old.baseAddress,
          memcmp(cells, others, row.count * MemoryLayout<Cell>.stride) != 0
        else { return nil }
        var (start, end) = (0, row.count)
        while start < end, new[start] == old[start] { start += 1 }
        while end > start, new[end - 1] == old[end - 1] { end -= 1 }
        while start > 0, new[start].isTail { start -= 1 }
        while end < row.count, new[end].isTail { end += 1 }
        return start < end ? start..<end : nil
      }
    }
  }

  private func put(_ surface: Surface, _ y: Int, _ columns: Range<Int>) {
    run.fill(from: surface, y, columns)
    ct_screen_put(
      Int32(columns.lowerBound), Int32(y), run.scalars, run.looks, Int32(run.looks.count))
  }
}

extension TerminalFacts.Locale {
  fileprivate init(_ chosen: Int32) {
    switch Int(chosen) {
    case CT_LOCALE_UTF8: self = .utf8
    case CT_LOCALE_GB: self = .gb
    case CT_LOCALE_UTF8_INSTEAD: self = .utf8Instead
    default: self = .plain
    }
  }
}
