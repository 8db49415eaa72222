package import Canvas

/// Which way a column is sorted.
package enum SortMark: Hashable, Sendable {
  case ascending, descending

  package var symbol: String { self == .ascending ? "▲" : "▼" }
}

/// One column of a table: its head, and how much room it wants and needs.
package struct GridColumn: Hashable, Sendable {
  package var id: String
  package var title: String
  /// The columns of the screen it takes where there is room.
  package var width: Int
  /// What it can be narrowed to before the table scrolls sideways.
  package var minimum: Int
  package var alignment: Alignment
  package var isSorted: SortMark?
  package var isFiltered: Bool

  package init(
    id: String, title: String, width: Int, minimum: Int, alignment: Alignment = .left,
    isSorted: SortMark? = nil, isFiltered: Bool = false
  ) {
    self.id = id
    self.title = title
    self.width = width
    self.minimum = minimum
    self.alignment = alignment
    self.isSorted = isSorted
    self.isFiltered = isFiltered
  }

  /// The marks after the title, which stay when the title is cut.
  var marks: String { (isSorted?.symbol ?? "") + (isFiltered ? "*" : "") }
}
