import Canvas

/// Painting with the terminal's first eight or sixteen colours, whatever they look like there.
///
/// Only pairs that read in every common palette are used: inks keep their hue on the plain ground,
/// elsewhere black or white text stands on a fixed colour.
struct AnsiCanvas: Sendable {
  /// The plain ground.
  var ground: PaintColor
  /// Black or white text on the plain ground turned round; `reverse` where the ground is unknown.
  var inverse: Paint
  /// Light text on the dark colours of a heat map.
  var light: PaintColor
  /// Whether underlines show: the console of Linux, as others of eight colours, has none beside colours.
  var underlines: Bool
  /// One colour an ink, on the plain ground.
  private let inks: [PaintColor]

  init(
    ground: PaintColor, inverse: Paint, light: PaintColor, underlines: Bool,
    ink: (Ink) -> PaintColor
  ) {
    self.ground = ground
    self.inverse = inverse
    self.light = light
    self.underlines = underlines
    inks = Ink.allCases.map(ink)
  }

  func table() -> PaintTable { PaintTable(paint) }

  func paint(_ ink: Ink, _ ground: Ground) -> Paint {
    let own = Paint(foreground: inks[Int(ink.rawValue)], background: self.ground)
    let black = PaintColor.index(0)
    let paint =
      switch ground {
      case .plain, .popup, .heat0: own
      case .field where !underlines: Paint(foreground: light, background: .index(4))
      case .field: own.with(.underline)
      case .bar: inverse
      case .rowCursor, .fieldFocus, .heat2: Paint(foreground: black, background: .index(6))
      case .cellCursor: inverse.with([.bold, .underline])
      case .marked, .heat3: Paint(foreground: black, background: .index(3))
      case .heat1: Paint(foreground: light, background: .index(4))
      case .heat4: Paint(foreground: light, background: .index(1), bold: true)
      }
    return paint.with(ink.emphasis)
  }
}

extension AnsiCanvas {
  /// The terminal's own foreground and background, with inks that read on black and on white.
  static func standard(_ depth: ColorDepth) -> AnsiCanvas {
    AnsiCanvas(
      ground: .standard, inverse: Paint(reverse: true), light: .index(depth == .eight ? 7 : 15),
      underlines: depth > .eight
    ) { ink in
      switch ink {
      case .accent, .borderFocus, .warn, .series3: .index(5)
      case .ok, .series2: .index(2)
      case .bad, .required, .fault, .series4: .index(1)
      case .series6: .index(3)
      // Plain blue is hardly seen on black; on terminals of eight colours the ground mostly is.
      case .info, .series1: depth >= .sixteen ? fixed(12, at: depth) : .index(6)
      case .series5: .index(depth >= .sixteen ? 6 : 4)
      // The sixteen hold no grey that is sure to show; this one is half way from black to white.
      case .dim, .border, .missing, .sample: depth >= .indexed ? fixed(244, at: depth) : .standard
      case .text, .title, .number, .match, .hintKey, .hintText: .standard
      }
    }
  }

  /// The standard theme's table; heat maps take fixed colours where the terminal has them.
  static func standardTable(_ depth: ColorDepth) -> PaintTable {
    let canvas = standard(depth)
    guard depth >= .indexed else { return canvas.table() }
    return PaintTable { ink, ground in
      let heat: (ink: Int, ground: Int)
      switch ground {
      case .heat1: heat = (231, 24)
      case .heat2: heat = (16, 37)
      case .heat3: heat = (16, 178)
      case .heat4: heat = (231, 160)
      default: return canvas.paint(ink, ground)
      }
      return Paint(
        foreground: fixed(heat.ink, at: depth), background: fixed(heat.ground, at: depth)
      ).with(ink.emphasis).with(ground.emphasis)
    }
  }

  /// A colour of the fixed 240; direct-colour terminals read numbers above 7 as red-green-blue.
  private static func fixed(_ index: Int, at depth: ColorDepth) -> PaintColor {
    depth == .direct ? XtermPalette.colors[index].paint : .index(index)
  }
}
