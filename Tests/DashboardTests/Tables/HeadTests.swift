import Canvas
import Catalog
import Records
import Testing

@testable import Dashboard
@testable import Widgets

/// The heads of columns are read whole.
struct HeadTests {
  private static let widths = [80, 120]

  @Test(arguments: Language.allCases) func headsOfEveryKindAreWhole(language: Language) async throws
  {
    var journey = try await Journey(language: language)
    for shape in Catalog.holdings.shapes {
      await journey.open(tableOf: shape.name)
      let table = try #require(journey.app.layers.last as? TableLayer)
      let grid = table.table.grid
      for width in Self.widths {
        let slots = grid.layout(width: width).slots
        for slot in slots {
          let title = grid.columns[slot.column].title
          #expect(title.columns <= slot.width, "\(title) of \(shape.name) at \(width)")
        }
        if width == 120 { #expect(slots.count == grid.columns.count, "\(shape.name)") }
      }
      await journey.press("Esc")
    }
  }

  @Test(arguments: Language.allCases, widths) func headsOfPanesAreWhole(
    language: Language, width: Int
  ) async throws {
    var journey = try await Journey(
      size: Size(width: width, height: width / 3), language: language)
    for pane in PaneList.all {
      await journey.press("\(pane.number)")
      let surface = journey.app.draw()
      for y in 0..<surface.size.height {
        let head = (0..<surface.size.width).map { surface[$0, y] }
          .filter { $0.style.ink == .title && $0.style.emphasis.contains(.bold) && !$0.isTail }
        #expect(
          !head.contains { $0.text == "…" }, "\(pane.name), line \(y): \(head.map(\.text).joined())"
        )
      }
    }
  }
}
