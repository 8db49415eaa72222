import CTerminal
import Canvas
import Themes

/// Remembers which attributes and colour pair stand for a style of a theme on this terminal.
struct Palette {
  private let theme: Theme
  private let depth: ColorDepth
  private var looks: [Int32]

  private static let grounds = Ground.allCases.count
  private static let unknown: Int32 = -1

  init(_ theme: Theme, depth: ColorDepth) {
    self.theme = theme
    self.depth = depth
    looks = Array(repeating: Self.unknown, count: Ink.allCases.count * Self.grounds * 8)
  }

  /// The attributes and pair of a style, as `ct_screen_put` takes them.
  mutating func look(of style: Style) -> Int32 {
    let place = Int(style.ink.rawValue) * Self.grounds + Int(style.ground.rawValue)
    let index = place * 8 + Int(style.emphasis.rawValue & 7)
    if looks[index] == Self.unknown {
      looks[index] = Self.look(of: theme.paint(style, depth: depth), depth: depth)
    }
    return looks[index]
  }

  private static func look(of paint: Paint, depth: ColorDepth) -> Int32 {
    var look: Int32 = 0
    if paint.bold { look |= Int32(CT_BOLD) }
    if paint.underline { look |= Int32(CT_UNDERLINE) }
    if paint.reverse { look |= Int32(CT_REVERSE) }
    guard depth != .none else { return look }
    let pair = ct_screen_pair(
      number(of: paint.foreground, depth: depth), number(of: paint.background, depth: depth))
    return look | pair << Int32(CT_PAIR_SHIFT)
  }

  /// The number ncurses knows a colour by.
  private static func number(of color: PaintColor, depth: ColorDepth) -> Int32 {
    switch (color, depth) {
    case (.standard, _): -1
    case (.index(let index), _): Int32(index)
    case (.rgb(let red, let green, let blue), .direct):
      // The first eight numbers are still places in the palette.
      max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
    case (.rgb(let red, let green, let blue), .indexed):
      Int32(16 + 36 * step(red) + 6 * step(green) + step(blue))
    case (.rgb(let red, let green, let blue), _):
      Int32((red > 127 ? 1 : 0) | (green > 127 ? 2 : 0) | (blue > 127 ? 4 : 0))
    }
  }

  /// The nearest of the six steps of the 256-colour cube: 0, 95, 135, 175, 215, 255.
  private static func step(_ value: UInt8) -> Int {
    value < 48 ? 0 : value < 115 ? 1 : (Int(value) - 35) / 40
  }
}
