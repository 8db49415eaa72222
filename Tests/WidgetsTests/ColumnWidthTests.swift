import Scratch
import Testing

@testable import Widgets

/// How much room each column of a table gets, over many tables.
@Suite struct ColumnWidthTests {
  private struct Table {
    var columns: [GridColumn]
    var frozen: Int
    var width: Int

    init(_ random: inout Chance) {
      let count = Int.random(in: 1...9, using: &random)
      columns = (0..<count).map { place in
        GridColumn(
          id: "\(place)", title: "c", width: Int.random(in: 3...60, using: &random),
          minimum: Int.random(in: 2...20, using: &random),
          isRepeated: Int.random(in: 0..<4, using: &random) == 0)
      }
      frozen = Int.random(in: 0...min(2, count - 1), using: &random)
      width = Int.random(in: 12...220, using: &random)
    }

    func layout(width: Int? = nil, left: Int = 0, cursor: Int = 0) -> GridLayout {
      GridLayout(
        columns: columns, frozen: frozen, left: left, cursor: cursor, width: width ?? self.width)
    }

    var fits: Bool {
      columns.reduce(0) { $0 + $1.minimum } + columns.count - 1 + GridLayout.gutter <= width
    }

    var whole: Int { columns.reduce(0) { $0 + $1.width } + columns.count - 1 + GridLayout.gutter }
  }

  private func tables(_ seed: UInt64) -> [Table] {
    var random = Chance(seed: seed)
    return (0..<400).map { _ in Table(&random) }
  }

  @Test(arguments: 0..<4) func nothingIsWiderThanTheTable(seed: UInt64) {
    for table in tables(seed) {
      for cursor in table.columns.indices {
        let slots = table.layout(cursor: cursor).slots
        #expect(slots.contains { $0.column == cursor })
        #expect((slots.last.map { $0.x + $0.width } ?? 0) <= table.width)
        #expect(zip(slots, slots.dropFirst()).allSatisfy { $0.x + $0.width < $1.x })
      }
    }
  }

  @Test(arguments: 0..<4) func nothingIsCutWhereEverythingFits(seed: UInt64) {
    for table in tables(seed) {
      let slots = table.layout(width: table.whole).slots
      #expect(slots.map(\.width) == table.columns.map(\.width))
      let narrower = table.layout(width: table.whole - 1).slots
      #expect(narrower.map(\.width) != table.columns.map(\.width))
    }
  }

  @Test(arguments: 0..<4) func noRoomIsLeftWhileAColumnIsCut(seed: UInt64) {
    for table in tables(seed) {
      let slots = table.layout().slots
      guard table.fits else { continue }
      let used = slots.last.map { $0.x + $0.width } ?? 0
      let isCut = slots.contains { $0.width < table.columns[$0.column].width }
      #expect(!isCut || used == table.width)
    }
  }

  @Test(arguments: 0..<4) func moreRoomMakesNoColumnNarrower(seed: UInt64) {
    for table in tables(seed) {
      let (one, other) = (table.layout().slots, table.layout(width: table.width + 1).slots)
      guard table.fits else { continue }
      #expect(zip(one, other).allSatisfy { $0.width <= $1.width })
    }
  }

  /// Beyond what each needs, a longer column is never narrower than a shorter one of its kind.
  @Test(arguments: 0..<4) func longColumnsAreCutAtOneWidth(seed: UInt64) {
    for table in tables(seed) {
      let slots = table.layout().slots
      guard table.fits else { continue }
      let others = slots.dropFirst(table.frozen).filter { !table.columns[$0.column].isRepeated }
      let widened = others.filter { $0.width > table.columns[$0.column].minimum }.map(\.width)
      let cut = others.filter { $0.width < table.columns[$0.column].width }.map(\.width)
      if let most = widened.max(), let least = cut.min() { #expect(most <= least + 1) }
    }
  }

  @Test(arguments: 0..<4) func theFrozenColumnIsTheLastToShrink(seed: UInt64) {
    for table in tables(seed) where table.frozen == 1 {
      let slots = table.layout().slots
      guard table.fits, let name = slots.first else { continue }
      let room = (table.width - GridLayout.gutter) / 2
      let others = slots.dropFirst()
      let areLeast = others.allSatisfy { $0.width == table.columns[$0.column].minimum }
      #expect(name.width >= min(table.columns[0].width, room) || areLeast)
    }
  }

  @Test(arguments: 0..<4) func theFrozenColumnStaysAsItIsWhileTheTableScrolls(seed: UInt64) {
    for table in tables(seed) where table.frozen == 1 && !table.fits {
      let names = table.columns.indices.compactMap { cursor in
        table.layout(left: cursor, cursor: cursor).slots.first
      }
      // Where hardly anything would be seen beside it, it scrolls like the others.
      if names.allSatisfy({ $0.column == 0 }) { #expect(Set(names.map(\.width)).count == 1) }
    }
  }

  @Test func whatAllRowsHaveAlikeIsWidenedLast() {
    let columns = [true, false].map {
      GridColumn(id: "\($0)", title: "c", width: 30, minimum: 5, isRepeated: $0)
    }
    let layout = GridLayout(columns: columns, frozen: 0, left: 0, cursor: 0, width: 43)
    #expect(layout.slots.map(\.width) == [10, 30])
  }
}
