import Canvas
import Scratch
import Testing

/// Texts measured and cut by columns, whatever characters they have.
struct TextWidthTests {
  private static let characters: [(text: String, columns: Int)] = [
    ("a", 1), ("中", 2), ("，", 2), ("ａ", 2), ("한", 2), ("é", 1), ("e\u{301}", 1), ("👍", 2),
    ("👩‍🔧", 2), ("𠀀", 2), (" ", 1),
  ]

  private func texts(seed: UInt64) -> [(text: String, columns: Int)] {
    var dice = Chance(seed: seed)
    return (0..<40).map { _ in
      let chosen = (0..<Int.random(in: 0...12, using: &dice)).compactMap { _ in
        Self.characters.randomElement(using: &dice)
      }
      return (chosen.map(\.text).joined(), chosen.reduce(0) { $0 + $1.columns })
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func aTextIsAsWideAsItsCharactersAndCutToFit(seed: UInt64) {
    for (text, columns) in texts(seed: seed) {
      #expect(text.columns == columns, "\(text)")
      for width in 0...26 {
        let shortened = text.shortened(width)
        #expect(shortened.columns <= width, "\(text) in \(width)")
        #expect((shortened == text) == (columns <= width), "\(text) in \(width)")
        // No column is given away but the one half a wide glyph would take.
        if columns > width { #expect(shortened.columns >= width - 1, "\(text) in \(width)") }
        for side in [Alignment.left, .right, .centre] {
          #expect(text.padded(width, side).columns == width, "\(text) in \(width)")
        }
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func nothingIsLostBetweenLines(seed: UInt64) {
    for (text, _) in texts(seed: seed) {
      for width in 2...26 {
        let lines = text.wrapped(width)
        #expect(lines.joined() == text, "\(text) in \(width)")
        #expect(lines.allSatisfy { $0.columns <= width }, "\(text) in \(width)")
      }
    }
  }

  /// Data is never trusted with the terminal.
  @Test func controlCharactersAreShownAndNeverSent() {
    for value in Array(0..<0x20) + Array(0x7F..<0xA0) + [0x200E, 0x202E, 0x2066, 0xFEFF] {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      var surface = Surface(Size(width: 6, height: 1))
      surface.write("a" + String(scalar) + "b", at: Point(x: 0, y: 0))
      for x in 0..<6 {
        let cell = surface[x, 0]
        let sent = [cell.base] + (0..<4).map { cell.marks[$0] }.filter { $0 != 0 }
        #expect(!sent.contains(UInt32(value)), "U+\(String(value, radix: 16))")
      }
    }
  }
}
