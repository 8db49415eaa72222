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

  @Test(
    "no line breaks inside a word or a number, nor between a number and what it counts",
    arguments: [
      ("落实率 97.42 %", 10, ["落实率 ", "97.42 %"]), ("至少1,200人参加", 9, ["至少", "1,200人参", "加"]),
      ("代码；6 位", 8, ["代码；", "6 位"]), ("应为18位", 7, ["应为", "18位"]),
      ("see GB32100 now", 9, ["see ", "GB32100 ", "now"]),
      ("123456789人", 5, ["12345", "6789", "人"]),
    ])
  func numbersStayWhole(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(text.wrapped(width) == lines)
  }

  /// What is walked by code points gives the clusters Unicode gives, whatever stands side by side.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func aTextIsWalkedByItsClusters(seed: UInt64) {
    var dice = Chance(seed: seed)
    let joining: [UInt32] = [
      0x300, 0x301, 0x200D, 0xFE0F, 0x1F3FB, 0x1F1E8, 0x1F1F3, 0x0D, 0x0A, 0x1100, 0x1161, 0x11A8,
      0x600,
      0x903, 0x94D, 0x302A, 0x3099, 0xFF9E, 0x1F469, 0x1F527, 0x20E3, 0xAD, 0x7F, 0x9F, 0x30AB,
    ]
    for _ in 0..<200 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...9, using: &dice) {
        let value =
          switch Int.random(in: 0..<4, using: &dice) {
          case 0: joining.randomElement(using: &dice) ?? 0x20
          case 1: UInt32.random(in: 0x4E00...0x9FFF, using: &dice)
          default: UInt32.random(in: 0x20...0xFF60, using: &dice)
          }
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      let text = "一" + String(scalars)
      for part in [text[...], text.dropFirst()] {
        var walked: [Glyph] = []
        var bytes = 0
        part.eachGlyph { glyph, count in
          walked.append(glyph)
          bytes += count
          return true
        }
        #expect(walked == part.map { Glyph($0) }, "\(scalars.map { String($0.value, radix: 16) })")
        #expect(bytes == part.utf8.count)
      }
    }
  }

  /// A code point that stands alone is no part of another's cluster.
  @Test func whatStandsAloneIsNeverJoined() {
    let alone = (0...0xFFFF as ClosedRange<UInt32>).filter { Glyph.standsAlone($0) }
      .compactMap(Unicode.Scalar.init)
    for scalar in alone {
      for other in ["a", "中", "─", "é", "，", "…", "▶"] as [Unicode.Scalar] {
        #expect(String(String.UnicodeScalarView([scalar, other, scalar])).count == 3, "\(scalar)")
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
