import Canvas
import Foundation
import Testing

@testable import Themes

/// Colours as seen without red or green cones (Viénot, Brettel and Mollon 1999).
enum Vision: CaseIterable {
  case protanopia
  case deuteranopia

  func seen(_ color: RGB) -> RGB {
    let light = color.linear
    let (long, short) =
      switch self {
      case .protanopia:
        (SIMD3(0.11238, 0.88762, 0), SIMD3(0.00401, -0.00401, 1))
      case .deuteranopia:
        (SIMD3(0.29275, 0.70725, 0), SIMD3(-0.02234, 0.02234, 1))
      }
    let yellow = level((light * long).sum())
    return RGB(yellow, yellow, level((light * short).sum()))
  }

  private func level(_ light: Double) -> UInt8 {
    let share = light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
    return UInt8((min(1, max(0, share)) * 255).rounded())
  }
}

@Suite struct ColorVisionTests {
  @Test(
    arguments: ["colorblind-dark", "colorblind-light"], Vision.allCases)
  func statesAreToldApart(name: String, vision: Vision) throws {
    let theme = try Shipped.theme(name)
    for depth in [ColorDepth.sixteen, .indexed, .direct] {
      for ground in [Ground.plain, .rowCursor, .popup] where depth > .sixteen || ground == .plain {
        let ok = try seen(.ok, ground)
        let warn = try seen(.warn, ground)
        let bad = try seen(.bad, ground)
        #expect(ok.difference(from: bad) > 0.12)
        #expect(ok.difference(from: warn) > 0.08)
        #expect(bad.difference(from: warn) > 0.05)
      }
      func seen(_ ink: Ink, _ ground: Ground) throws -> RGB {
        let paint = theme.paint(Style(ink, on: ground), depth: depth)
        return vision.seen(try #require(paint.foreground.color))
      }
    }
  }

  @Test(arguments: ["colorblind-dark", "colorblind-light"], Vision.allCases)
  func overfullIsToldFromFull(name: String, vision: Vision) throws {
    let scheme = try Shipped.scheme(name)
    let full = vision.seen(scheme.color(of: .heat3))
    #expect(full.difference(from: vision.seen(scheme.color(of: .heat4))) > 0.08)
  }

  @Test(arguments: ["mono-dark", "mono-light"])
  func monochromeHasNoHue(name: String) throws {
    let scheme = try Shipped.scheme(name)
    #expect(!scheme.isChromatic)
    let grounds: [Ground] = [.plain, .rowCursor, .cellCursor, .marked]
    for (place, ground) in grounds.enumerated() {
      for other in grounds[..<place] {
        #expect(scheme.color(of: ground).difference(from: scheme.color(of: other)) > 0.04)
      }
    }
  }
}
