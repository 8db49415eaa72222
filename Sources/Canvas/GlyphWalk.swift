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
    let span = slice.utf8Span
    var scalars = span.makeUnicodeScalarIterator()
    var start = 0
    var next = scalars.next()
    while let scalar = next {
      let end = scalars.currentCodeUnitOffset
      next = scalars.next()
      if Glyph.standsAlone(scalar.value), next.map({ Glyph.standsAlone($0.value) }) ?? true {
        guard body(Glyph(alone: scalar), end - start) else { return }
        start = end
        continue
      }
      var characters = span.makeCharacterIterator()
      characters.reset(toUnchecked: start)
      guard let character = characters.next() else { return }
      let behind = characters.currentCodeUnitOffset
      guard body(Glyph(character), behind - start) else { return }
      start = behind
      scalars.reset(toUnchecked: start)
      next = scalars.next()
    }
  }
}
