/// What the numbers of a 256-colour palette look like, for choosing the nearest of them.
enum XtermPalette {
  /// The first sixteen as xterm has them; people change these, so `nearest` never picks one.
  static let ansi: [RGB] = [
    0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
    0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
  ].map { RGB($0) }

  /// The first sixteen as the Linux console has them: the other end of what is in use.
  static let console: [RGB] = [
    0x000000, 0xaa0000, 0x00aa00, 0xaa5500, 0x0000aa, 0xaa00aa, 0x00aaaa, 0xaaaaaa,
    0x555555, 0xff5555, 0x55ff55, 0xffff55, 0x5555ff, 0xff55ff, 0x55ffff, 0xffffff,
  ].map { RGB($0) }

  /// All 256: the sixteen, a cube of 6x6x6, and 24 greys.
  static let colors: [RGB] = ansi + cube + greys

  /// The palette's fixed colour most like another, among those a test allows.
  static func nearest(to color: RGB, where allowed: (Int) -> Bool = { _ in true }) -> Int? {
    let wanted = OKLab(color)
    var best: (index: Int, distance: Double)?
    for index in 16...255 where allowed(index) {
      let distance = labs[index].distance(to: wanted)
      if let found = best, found.distance <= distance { continue }
      best = (index, distance)
    }
    return best?.index
  }

  /// The contrast of two of the first sixteen where it is worst among the palettes in use.
  static func worstContrast(_ first: Int, _ second: Int) -> Double {
    min(
      ansi[first].contrast(with: ansi[second]), console[first].contrast(with: console[second]))
  }

  private static let labs = colors.map { OKLab($0) }

  private static let cube: [RGB] = {
    let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
    return levels.flatMap { red in
      levels.flatMap { green in levels.map { RGB(red, green, $0) } }
    }
  }()

  private static let greys: [RGB] = (0..<24).map { step in
    let level = UInt8(8 + step * 10)
    return RGB(level, level, level)
  }
}
