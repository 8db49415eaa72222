import Canvas
import Scratch
import Testing

/// The grid everything is drawn into never shows half a wide glyph, nor anything outside a clip.
struct SurfaceTests {
  private func surface(_ text: String = "abcdefgh") -> Surface {
    var surface = Surface(Size(width: 8, height: 1))
    surface.write(text, at: Point(x: 0, y: 0))
    return surface
  }

  private let middle = Rect(x: 2, y: 0, width: 3, height: 1)

  @Test func aWideGlyphThatDoesNotFitIsASpace() {
    var surface = surface()
    #expect(surface.write("x中文", at: Point(x: 2, y: 0), clip: middle) == 5)
    #expect(surface.lines == ["abx中fgh"])
    surface = self.surface()
    #expect(surface.write("中文", at: Point(x: 2, y: 0), clip: middle) == 5)
    #expect(surface.lines == ["ab中 fgh"])
    surface = self.surface()
    surface.write("中", at: Point(x: 7, y: 0))
    #expect(surface.lines == ["abcdefg"])
  }

  @Test func aWideGlyphThatBeginsBeforeTheClipIsASpace() {
    var surface = surface()
    surface.write("中文字", at: Point(x: 1, y: 0), clip: middle)
    #expect(surface.lines == ["ab 文fgh"])
    #expect(surface.hasWholeGlyphs)
    surface = self.surface()
    surface.write("中", at: Point(x: -1, y: 0))
    #expect(surface.lines == [" bcdefgh"])
  }

  @Test func whatIsLeftOfAnOverwrittenGlyphIsASpace() {
    for (place, shown) in [(0, "x 文abcd"), (1, " x文abcd"), (2, "中x abcd"), (3, "中 xabcd")] {
      var surface = surface("中文abcd")
      surface.write("x", at: Point(x: place, y: 0))
      #expect(surface.lines == [shown])
    }
    var surface = surface("中文abcd")
    surface.write("大", at: Point(x: 1, y: 0))
    #expect(surface.lines == [" 大 abcd"])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func whateverIsWrittenWhereverStaysWholeAndInsideItsClip(seed: UInt64) {
    var dice = Chance(seed: seed)
    let size = Size(width: 13, height: 3)
    var surface = Surface(size)
    for _ in 0..<60 {
      let text = (0..<Int.random(in: 0...9, using: &dice)).map { _ in
        ["a", "中", "e\u{301}", "👩‍🔧", "ａ", "é", "—", "\u{1B}", "한"].randomElement(using: &dice) ?? ""
      }.joined()
      let clip = Rect(
        x: Int.random(in: -3...13, using: &dice), y: Int.random(in: -1...3, using: &dice),
        width: Int.random(in: 0...14, using: &dice), height: Int.random(in: 0...3, using: &dice))
      let before = surface
      let start = Point(
        x: Int.random(in: -6...14, using: &dice), y: Int.random(in: -1...3, using: &dice))
      surface.write(text, at: start, clip: clip)
      #expect(surface.hasWholeGlyphs, "seed \(seed)")
      for y in 0..<size.height {
        for x in 0..<size.width where surface[x, y] != before[x, y] {
          // The other half of a glyph that was cut in two is blanked wherever it lies.
          let isHalf = before[x, y].width != 1 && surface[x, y].text == " "
          #expect(clip.contains(Point(x: x, y: y)) || isHalf, "seed \(seed) at \(x), \(y)")
        }
      }
    }
  }
}
