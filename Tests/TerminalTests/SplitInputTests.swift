import Canvas
import Scratch
import Terminal
import Testing

/// However a stream of bytes is cut into reads, it means the same.
struct SplitInputTests {
  private static let pieces: [[UInt8]] =
    [
      "a", "金昌市", "产教融合", "😀", "𠀀", "：", "\r", "\t", "\u{7F}", "\u{1}", "\u{0}",
      "\u{1B}[A", "\u{1B}OA", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[15~", "\u{1B}[1;5C", "\u{1B}[3$",
      "\u{1B}[5;5~", "\u{1B}OM", "\u{1B}x", "\u{1B}中", "\u{1B}[Z", "\u{1B}[97;5u",
      "\u{1B}\u{1B}[A", "\u{1B}\u{1B}[?62c", "\u{1B}\u{1B}x",
      "\u{1B}[200~学校\r\n\u{1B}[31m企业\u{1B}[201~", "\u{1B}[200~\u{1B}[201~",
      "\u{1B}[<0;10;10M", "\u{1B}[<0;10;10m", "\u{1B}[M !!", "\u{1B}[I", "\u{1B}[O",
      "\u{1B}[?62;22c", "\u{1B}[?2026;2$y", "\u{1B}P>|XTerm(379)\u{1B}\\", "\u{1B}P\u{1B}[A",
      "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}[24;80R", "\u{1B}[1;2R", "\u{1B}[999z", "\u{1B}[12\u{18}",
      "\u{1B}[1;\u{1B}[B", "\u{1B}[1;中",
    ].map { Array($0.utf8) } + [[0xFF], [0xE4, 0xB8], [0xC0, 0xAF], [0xF0, 0x9F, 0x98]]

  private static func decode(_ reads: [some Sequence<UInt8>]) -> [Input] {
    var decoder = InputDecoder()
    decoder.expectsMouse = true
    return reads.flatMap { decoder.feed($0) }
  }

  @Test(arguments: 0..<40)
  func anyCutMeansTheSame(seed: Int) {
    var dice = Chance(seed: seed)
    let chosen: [[UInt8]] = (0..<12).map { _ in Self.pieces.randomElement(using: &dice) ?? [] }
    let bytes: [UInt8] = chosen.flatMap(\.self) + [0x2E]
    let whole = Self.decode([bytes])
    #expect(Self.decode(bytes.map { [$0] }) == whole)
    for cut in 1..<bytes.count {
      #expect(Self.decode([bytes[..<cut], bytes[cut...]]) == whole, "cut at \(cut) of \(bytes)")
    }
  }

  @Test func everyPairOfPiecesSurvivesEveryCut() {
    for first in Self.pieces {
      for second in Self.pieces {
        let bytes = first + second + [0x2E]
        let whole = Self.decode([bytes])
        #expect(Self.decode(bytes.map { [$0] }) == whole, "\(bytes)")
      }
    }
  }

  @Test func randomBytesNeverStopTheDecoder() {
    var dice = Chance(seed: 7)
    for _ in 0..<200 {
      let bytes = (0..<60).map { _ in
        Bool.random(using: &dice)
          ? UInt8.random(in: 0...255, using: &dice) : [0x1B, 0x5B, 0x3B, 0x4F].randomElement() ?? 0
      }
      var decoder = InputDecoder()
      _ = decoder.feed(bytes)
      _ = decoder.timeout()
      // Once whatever they began is ended, a key is a key again.
      _ = decoder.feed("\u{1B}\\\u{1B}[201~".utf8)
      _ = decoder.timeout()
      #expect(decoder.feed("a".utf8) == [.key(KeyPress(.character("a")))])
    }
  }
}
