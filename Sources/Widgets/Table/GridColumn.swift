package import Canvas

/// Which way a column is sorted.
package enum SortMark: Hashable, Sendable {
  case ascending, descending

  package var symbol: String { self == .ascending ? "▲" : "▼" }
}

/// One column of a table: its head, and how much room it wants and needs.
///
/// A head is never cut for want of room, up to a length, and where nothing is cut the mark of sorting has
/// its place beside it beforehand, so that nothing moves when one sorts.
package struct GridColumn: Hashable, Sendable {
  package var id: String
  package var title: String
  /// A head longer than this is cut rather than take room from the others.
  package static let longestHead = 20

  /// The columns of the screen it takes where nothing in it is cut.
  package var width: Int
  /// What it can be narrowed to before the table scrolls sideways.
  package var minimum: Int
  package var alignment: Alignment
  package var isSorted: SortMark?
  package var isFiltered: Bool
  /// The width at which the mark of sorting has its place beside the head.
  package private(set) var widthForMark: Int
  /// Whether it says the same in every row, and so is widened after those that tell rows apart.
  package var isRepeated: Bool

  package init(
    id: String, title: String, width: Int, minimum: Int, alignment: Alignment = .left,
    isSorted: SortMark? = nil, isFiltered: Bool = false, isRepeated: Bool = false
  ) {
    self.id = id
    self.title = title
    let marks = (isSorted == nil ? 0 : 1) + (isFiltered ? 1 : 0)
    let head = min(title.columns, GridColumn.longestHead)
    self.width = max(width, head + marks)
    self.minimum = max(min(minimum, width), head + marks)
    widthForMark = max(width, head + max(1, marks))
    self.alignment = alignment
    self.isSorted = isSorted
    self.isFiltered = isFiltered
    self.isRepeated = isRepeated
  }

  /// The column as wide as somebody has set it; as it is where nobody has.
  package func fixed(at width: Int?) -> GridColumn {
    guard let width else { return self }
    var column = self
    (column.width, column.minimum, column.widthForMark) = (width, width, width)
    return column
  }

  /// The marks after the title, which stay when the title is cut.
  var marks: String { (isSorted?.symbol ?? "") + (isFiltered ? "*" : "") }
}
