import Foundation

/// A colour by perceived lightness and two hue axes, where distance means difference to the eye.
struct OKLab: Hashable, Sendable {
  var lightness: Double
  /// From green to red.
  var a: Double
  /// From blue to yellow.
  var b: Double

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  init(_ color: RGB) {
    let light = color.linear
    let long = cbrt((light * SIMD3(0.4122214708, 0.5363325363, 0.0514459929)).sum())
    let medium = cbrt((light * SIMD3(0.2119034982, 0.6806995451, 0.1073969566)).sum())
    let short = cbrt((light * SIMD3(0.0883024619, 0.2817188376, 0.6299787005)).sum())
    let cones = SIMD3(long, medium, short)
    lightness = (cones * SIMD3(0.2104542553, 0.7936177850, -0.0040720468)).sum()
    a = (cones * SIMD3(1.9779984951, -2.4285922050, 0.4505937099)).sum()
    b = (cones * SIMD3(0.0259040371, 0.7827717662, -0.8086757660)).sum()
  }

  var rgb: RGB {
    let long = lightness + 0.3963377774 * a + 0.2158037573 * b
    let medium = lightness - 0.1055613458 * a - 0.0638541728 * b
    let short = lightness - 0.0894841775 * a - 1.2914855480 * b
    let cones = SIMD3(long * long * long, medium * medium * medium, short * short * short)
    return RGB(
      OKLab.channel((cones * SIMD3(4.0767416621, -3.3077115913, 0.2309699292)).sum()),
      OKLab.channel((cones * SIMD3(-1.2684380046, 2.6097574011, -0.3413193965)).sum()),
      OKLab.channel((cones * SIMD3(-0.0041960863, -0.7034186147, 1.7076147010)).sum()))
  }

  var chroma: Double { (a * a + b * b).squareRoot() }

  /// The hue in degrees, 0..<360: red about 29, yellow 110, green 142, cyan 195, blue 264.
  var hue: Double {
    let degrees = atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  func distance(to other: OKLab) -> Double {
    let step = SIMD3(lightness - other.lightness, a - other.a, b - other.b)
    return (step * step).sum().squareRoot()
  }

  /// The colour a share of the way towards another.
  func mixed(with other: OKLab, share: Double) -> OKLab {
    OKLab(
      lightness: lightness + (other.lightness - lightness) * share,
      a: a + (other.a - a) * share,
      b: b + (other.b - b) * share)
  }

  private static func channel(_ light: Double) -> UInt8 {
    let share = light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
    return UInt8((min(1, max(0, share)) * 255).rounded())
  }
}

extension RGB {
  /// The colour a share of the way towards another, mixed as the eye sees it.
  func mixed(with other: RGB, share: Double) -> RGB {
    if share <= 0 { return self }
    if share >= 1 { return other }
    return OKLab(self).mixed(with: OKLab(other), share: share).rgb
  }

  /// How different two colours look; 0.02 is barely seen, 1 is black against white.
  func difference(from other: RGB) -> Double { OKLab(self).distance(to: OKLab(other)) }

  /// This colour if it reads on a ground, or the nearest mix towards white or black that does.
  func readable(on ground: RGB, minimum: Double) -> RGB {
    if contrast(with: ground) >= minimum { return self }
    let own: RGB = luminance >= ground.luminance ? .white : .black
    let extreme = own.contrast(with: ground) >= minimum ? own : RGB.extreme(on: ground)
    let steps = 24
    for step in 1..<steps {
      let mixed = mixed(with: extreme, share: Double(step) / Double(steps))
      if mixed.contrast(with: ground) >= minimum { return mixed }
    }
    return extreme
  }

  /// Black or white, whichever reads better on a ground.
  static func extreme(on ground: RGB) -> RGB {
    RGB.white.contrast(with: ground) >= RGB.black.contrast(with: ground) ? .white : .black
  }
}
