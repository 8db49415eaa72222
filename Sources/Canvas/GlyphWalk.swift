/// Text that can be drawn: one kind of slice for both kinds of string, because code that is generic over
/// `StringProtocol` looks its types up anew for every cell of every frame.
package protocol DrawnText {
  var slice: Substring { get }
}

extension String: DrawnText {
  package var slice: Substring { self[...] }
}

extension Substring: DrawnText {
  package var slice: Substring { self }
}

extension DrawnText {
  /// Hands on each glyph and how many bytes of UTF-8 it was, until `body` says that it has enough.
  ///
  /// Clusters are looked for only where there may be some: most of what is shown is code points that
  /// stand alone.
  package func eachGlyph(_ body: (_ glyph: Glyph, _ bytes: Int) -> Bool) {
    let slice = slice
    let text = slice.utf8Span
    let bytes = text.span
    var start = 0
    var end = bytes.endOfScalar(at: 0)
    while start < bytes.count {
      let scalar = bytes.scalar(in: start..<end)
      let behind = bytes.endOfScalar(at: end)
      if Glyph.standsAlone(scalar),
        end == bytes.count || Glyph.standsAlone(bytes.scalar(in: end..<behind))
      {
        guard body(Glyph(alone: scalar), end - start) else { return }
        (start, end) = (end, behind)
        continue
      }
      var characters = text.makeCharacterIterator()
      characters.reset(toUnchecked: start)
      guard let character = characters.next() else { return }
      end = characters.currentCodeUnitOffset
      guard body(Glyph(character), end - start) else { return }
      start = end
      end = bytes.endOfScalar(at: start)
    }
  }
}

/// Code points of UTF-8 that is known to be valid: what the library's own walk finds out byte by byte,
/// for every text of every frame, is read off.
extension Span<UInt8> {
  /// The place behind the code point that begins at one; that place itself at the end of the text.
  fileprivate func endOfScalar(at start: Int) -> Int {
    guard start < count else { return start }
    return switch self[start] {
    case ..<0x80: start + 1
    case ..<0xE0: start + 2
    case ..<0xF0: start + 3
    default: start + 4
    }
  }

  fileprivate func scalar(in place: Range<Int>) -> UInt32 {
    let first = UInt32(self[place.lowerBound])
    func rest(_ offset: Int) -> UInt32 { UInt32(self[place.lowerBound + offset] & 0x3F) }
    return switch place.count {
    case 1: first
    case 2: (first & 0x1F) << 6 | rest(1)
    case 3: (first & 0x0F) << 12 | rest(1) << 6 | rest(2)
    default: (first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3)
    }
  }
}
