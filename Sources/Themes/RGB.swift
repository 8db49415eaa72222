import Foundation

/// A colour of the sRGB space, for reckoning with schemes and palettes.
struct RGB: Hashable, Sendable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  init(_ hex: UInt32) {
    self.init(UInt8(hex >> 16 & 0xff), UInt8(hex >> 8 & 0xff), UInt8(hex & 0xff))
  }

  /// Reads six hexadecimal digits, with or without `#` before them.
  init?(text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let hex = UInt32(digits, radix: 16)
    else { return nil }
    self.init(hex)
  }

  static let black = RGB(0x000000)
  static let white = RGB(0xffffff)

  var paint: PaintColor { .rgb(red: red, green: green, blue: blue) }

  /// The share of light per channel, with the sRGB curve taken out.
  var linear: SIMD3<Double> {
    SIMD3(RGB.light[Int(red)], RGB.light[Int(green)], RGB.light[Int(blue)])
  }

  /// The relative luminance of WCAG 2.
  var luminance: Double { (linear * SIMD3(0.2126, 0.7152, 0.0722)).sum() }

  /// The contrast ratio of WCAG 2, from 1 to 21.
  func contrast(with other: RGB) -> Double {
    let mine = luminance + 0.05
    let others = other.luminance + 0.05
    return max(mine, others) / min(mine, others)
  }

  private static let light: [Double] = (0...255).map { value in
    let share = Double(value) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}
