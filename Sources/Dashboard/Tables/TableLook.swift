import Records
import Storage

/// How a table is looked at, whatever its rows are: what was typed, filtered, sorted by, chosen, widened.
struct TableLook: Sendable {
  var search = ""
  var filters: [ColumnFilter] = []
  var sort: Query.Sort?
  /// Whether archived records are shown, where rows are records.
  var archived = Scope.Archived.hidden
  /// The columns shown, in order; nil for those shown first.
  var chosen: [String]?
  /// How wide columns were made by hand.
  var widths: [String: Int] = [:]
  var frozen = 1

  var isNarrowed: Bool { !search.isEmpty || !filters.isEmpty }
  /// Whether rows there are may not be shown, for whatever was typed or chosen.
  var hides: Bool { isNarrowed || archived == .only }
}

/// A condition put on one column, with the words for it.
package struct ColumnFilter: Hashable, Sendable {
  let field: String
  let label: Term
  let filter: Filter
  /// What was typed for it, to be altered.
  var typed = ""
}

/// A column a table has, shown or not.
struct OfferedColumn: Sendable {
  let id: String
  let label: Term
  /// What its values are, which conditions on it are read by; nil where it takes none.
  var field: FieldShape?
  var isShownFirst = true
  var offersSort = true
  /// Whether sorting begins with the greatest.
  var startsDescending = false

  var head: Term { field?.head ?? label }
}
