import CVTerm
package import Canvas

/// A terminal emulator to look at: what a person would see of the bytes a program sent.
package final class Emulator {
  package private(set) var size: Size
  /// The DEC private modes that are on, by number.
  package private(set) var modes: Set<Int> = []

  private let terminal: OpaquePointer
  private var filter = SequenceFilter()
  /// The lines as last asked for; nil once they may be others.
  private var shown: [String]?

  package init(size: Size) {
    guard let terminal = cv_open(Int32(size.width), Int32(size.height)) else {
      preconditionFailure("out of memory")
    }
    self.terminal = terminal
    self.size = size
  }

  deinit { cv_close(terminal) }

  package func feed(_ bytes: some Sequence<UInt8>) {
    shown = nil
    let shown = filter.feed(bytes)
    for (mode, isOn) in filter.takeModes() {
      if isOn { modes.insert(mode) } else { modes.remove(mode) }
    }
    cv_write(terminal, shown, Int32(shown.count))
  }

  package func resize(_ size: Size) {
    shown = nil
    self.size = size
    cv_resize(terminal, Int32(size.width), Int32(size.height))
  }

  /// What the terminal has answered to questions since last asked.
  package func takeReplies() -> [UInt8] {
    var replies: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = Int(cv_read(terminal, &buffer, Int32(buffer.count)))
      if count == 0 { return replies }
      replies += buffer.prefix(count)
    }
  }

  /// The screen as lines without trailing spaces, as `Surface.lines` gives them.
  package var lines: [String] {
    if let shown { return shown }
    let lines = (0..<size.height).map { y in
      var line = ""
      for x in 0..<size.width { line += self[x, y].text }
      while line.last == " " { line.removeLast() }
      return line
    }
    shown = lines
    return lines
  }

  package subscript(x: Int, y: Int) -> EmulatedCell {
    EmulatedCell(cv_cell_at(terminal, Int32(x), Int32(y)))
  }

  /// Where the cursor stands, or nil while it is hidden.
  package var cursor: Point? {
    guard cv_is_cursor_visible(terminal) else { return nil }
    var x: Int32 = 0
    var y: Int32 = 0
    cv_cursor(terminal, &x, &y)
    return Point(x: Int(x), y: Int(y))
  }

  package var isAlternate: Bool { cv_is_alternate(terminal) }
}

/// One cell as the emulator shows it.
package struct EmulatedCell: Hashable, Sendable {
  /// Empty for the second half of a wide glyph.
  package let text: String
  package let width: Int
  package let isBold: Bool
  package let isUnderlined: Bool
  package let isReversed: Bool
  /// A palette index, -1 for the terminal's own colour, or 0x1000000 and above for an RGB colour.
  package let foreground: Int
  package let background: Int

  init(_ cell: cv_cell) {
    width = Int(cell.width)
    isBold = cell.bold
    isUnderlined = cell.underline
    isReversed = cell.reverse
    foreground = Int(cell.foreground)
    background = Int(cell.background)
    let values = [
      cell.scalars.0, cell.scalars.1, cell.scalars.2, cell.scalars.3, cell.scalars.4,
      cell.scalars.5,
    ]
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: values.filter { $0 != 0 }.compactMap(Unicode.Scalar.init))
    text = scalars.isEmpty && cell.width > 0 ? " " : String(scalars)
  }
}
