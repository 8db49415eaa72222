package import Canvas

/// Which way a column is sorted.
package enum SortMark: Hashable, Sendable {
  case ascending, descending

  package var symbol: String { self == .ascending ? "▲" : "▼" }
}

/// One column of a table: its head, and how much room it wants and needs.
///
/// A head is never cut for want of room, up to a length, and where there is enough the mark of sorting
/// has its place beside it beforehand, so that nothing moves when one sorts.
package struct GridColumn: Hashable, Sendable {
  package var id: String
  package var title: String
  /// A head longer than this is cut rather than take room from the others.
  package static let longestHead = 20

  /// The columns of the screen it takes where there is room.
  package var width: Int
  /// What it can be narrowed to before the table scrolls sideways.
  package var minimum: Int
  /// What it is widened to where there is room to spare once every column has what it wants.
  package var most: Int
  package var alignment: Alignment
  package var isSorted: SortMark?
  package var isFiltered: Bool
  /// Whether somebody has set its width, which then neither grows nor shrinks with the room.
  private(set) var isFixed = false

  package init(
    id: String, title: String, width: Int, minimum: Int, most: Int? = nil,
    alignment: Alignment = .left, isSorted: SortMark? = nil, isFiltered: Bool = false
  ) {
    self.id = id
    self.title = title
    let marks = (isSorted == nil ? 0 : 1) + (isFiltered ? 1 : 0)
    let head = min(title.columns, GridColumn.longestHead)
    let width = max(width, head + max(1, marks))
    self.width = width
    self.minimum = max(minimum, head + marks)
    self.most = max(width, most ?? width)
    self.alignment = alignment
    self.isSorted = isSorted
    self.isFiltered = isFiltered
  }

  /// The column as wide as somebody has set it; as it is where nobody has.
  package func fixed(at width: Int?) -> GridColumn {
    guard let width else { return self }
    var column = self
    (column.width, column.minimum, column.most, column.isFixed) = (width, width, width, true)
    return column
  }

  /// The marks after the title, which stay when the title is cut.
  var marks: String { (isSorted?.symbol ?? "") + (isFiltered ? "*" : "") }
}
