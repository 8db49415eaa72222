import Canvas

/// The paint of every ink on every ground at one depth, so that painting a cell is a look-up.
struct PaintTable: Sendable {
  private let paints: [Paint]

  init(_ paint: (Ink, Ground) -> Paint) {
    paints = Ground.allCases.flatMap { ground in Ink.allCases.map { paint($0, ground) } }
  }

  subscript(ink: Ink, ground: Ground) -> Paint {
    paints[Int(ground.rawValue) * Ink.allCases.count + Int(ink.rawValue)]
  }

  /// Weight only, for terminals without colours and for schemes without hues.
  static let uncolored = PaintTable { ink, ground in
    Paint().with(ink.emphasis).with(ground.plainEmphasis)
  }
}
