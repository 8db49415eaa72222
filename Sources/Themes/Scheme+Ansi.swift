import Canvas

/// The scheme in eight or sixteen colours: its variant decides black or white, its hues the rest.
extension Scheme {
  func ansiTable(_ depth: ColorDepth) -> PaintTable {
    guard isChromatic else { return .uncolored }
    let white = depth == .sixteen ? 15 : 7
    let plain = variant == .dark ? 0 : white
    let text = variant == .dark ? white : 0
    var inks: [Ink: PaintColor] = [:]
    var series: Set<Int> = []
    for ink in Ink.allCases {
      let taken = ink.isSeries ? series : []
      let index = ansi(ink, plain: plain, text: text, depth: depth, taken: taken)
      if ink.isSeries { series.insert(index) }
      inks[ink] = .index(index)
    }
    let inverse = Paint(foreground: .index(plain), background: .index(text))
    return AnsiCanvas(
      ground: .index(plain), inverse: inverse, light: .index(white), underlines: depth > .eight
    ) { inks[$0] ?? .standard }.table()
  }

  /// The first colour of the ink's hue, or of a hue beside it, that shows on the plain ground.
  private func ansi(
    _ ink: Ink, plain: Int, text: Int, depth: ColorDepth, taken: Set<Int>
  ) -> Int {
    let lab = OKLab(self[ink.slot])
    guard ink.isHued, lab.chroma > 0.03 || ink.isSeries else {
      guard ink.isFaint, depth == .sixteen else { return text }
      return variant == .dark ? 7 : 8
    }
    // Bars of a chart need to differ more than they need to be read: of those colours that are left the
    // ones that show well come first, whatever their hue.
    let hues = Scheme.ansiHues(near: lab.hue) + (ink.isSeries ? [4, 1, 5, 2, 6, 3] : [])
    for floor in ink.isSeries ? [3, 1.5] : [2.5] {
      for hue in hues {
        let shades = variant == .dark ? [hue + 8, hue] : [hue, hue + 8]
        for shade in shades where (depth == .sixteen || shade < 8) && !taken.contains(shade) {
          if XtermPalette.worstContrast(shade, plain) >= floor { return shade }
        }
      }
      let grey = 8
      if ink.isSeries, depth == .sixteen, !taken.contains(grey),
        XtermPalette.worstContrast(grey, plain) >= floor
      {
        return grey
      }
    }
    return text
  }

  /// The six hues of the terminal, nearest first; yellow's neighbours keep it apart from red.
  private static func ansiHues(near degrees: Double) -> [Int] {
    switch degrees {
    case ..<65: [1, 5]
    case ..<125: [3, 5, 1]
    case ..<170: [2, 6, 4]
    case ..<230: [6, 4]
    case ..<290: [4, 6]
    default: [5, 1]
    }
  }
}
