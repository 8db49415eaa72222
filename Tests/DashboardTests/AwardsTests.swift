import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

struct AwardsTests {
  private func journey(
    _ keys: String..., size: Size = Size(width: 120, height: 40), language: Language = .zh
  ) async throws -> Journey {
    var journey = try await Journey(size: size, language: language)
    await journey.press("4")
    for key in keys { await journey.press(key) }
    return journey
  }

  @Test func shots() async throws {
    for (w, h) in [(120, 40), (80, 24), (40, 12), (200, 50)] {
      for language in [Language.zh, .en] {
        var j = try await journey(size: Size(width: w, height: h), language: language)
        if w == 200 { await j.press("*", "*") }
        print(j.screen.joined(separator: "\n"))
        if w < 90 {
          await j.press("Tab")
          print(j.screen.joined(separator: "\n"))
        }
      }
    }
  }
}
