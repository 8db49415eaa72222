import Canvas

/// The scheme in 16 million colours.
extension Scheme {
  func directTable() -> PaintTable {
    PaintTable { ink, ground in
      Paint(foreground: color(of: ink, on: ground).paint, background: color(of: ground).paint)
        .with(ink.emphasis).with(ground.emphasis)
    }
  }

  /// What lies behind text: the slot's colour, moved off the background where it must stand out.
  func color(of ground: Ground) -> RGB {
    let plain = self[.base00]
    let tinted = plain.mixed(with: self[ground.tint.slot], share: ground.tint.share)
    guard ground.standsOut, tinted.difference(from: plain) < 0.05 else { return tinted }
    return plain.mixed(with: self[.base05], share: 0.25)
  }

  /// The ink's colour, moved towards black or white as far as the ground asks for.
  func color(of ink: Ink, on ground: Ground) -> RGB {
    let behind = color(of: ground)
    // A saturated ground fights with every hue, so the cell under the cursor is black or white.
    if ground == .cellCursor { return .extreme(on: behind) }
    return self[ink.slot].readable(on: behind, minimum: minimum(for: ink))
  }

  func minimum(for ink: Ink) -> Double { ink.isFaint ? faintContrast : contrast }
}
