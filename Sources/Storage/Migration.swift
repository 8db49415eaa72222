/// A change of a store's tables that no addition can make. Once it has been let out it stays as it is: it
/// names tables and columns as they were and as they became, and knows nothing of today's descriptions.
package struct Migration: Hashable, Sendable {
  /// A column as a table has it afterwards.
  package struct Column: Hashable, Sendable {
    let layout: TableLayout.Column
    /// What it holds, as an expression over the row as it was, which is called `old`.
    package let source: String

    package init(_ name: String, _ definition: String, from source: String) {
      layout = TableLayout.Column(name, definition)
      self.source = source
    }

    package var name: String { layout.name }
    package var definition: String { layout.definition }
  }

  /// One thing done, in the store's own words.
  package enum Step: Hashable, Sendable {
    /// Makes a table as it was then, where an older file does not have it yet.
    case create(TableLayout)
    /// A statement over records; where it changes those of an entity, what is computed from these is
    /// computed anew afterwards.
    case run(String, changing: String? = nil)
    /// Gives a column another name, in the history as well.
    case rename(table: String, column: String, to: String)
    /// Makes a table anew with some columns otherwise and without others; its rows keep their ids.
    case rebuild(table: String, [Column], without: [String] = [])
  }

  /// What a file is at once it has been applied: 2 for the first, one more for each.
  package let number: Int
  /// What the log of a file calls it.
  package let name: String
  /// The tables it changes; a file that has not all of them has nothing to be changed.
  package let tables: [String]
  package let steps: [Step]

  package init(_ number: Int, _ name: String, of tables: [String], _ steps: [Step]) {
    self.number = number
    self.name = name
    self.tables = tables
    self.steps = steps
  }
}

extension TableLayout {
  /// The same table with a column under another name; indexes over it are left out.
  package func renaming(_ column: String, to name: String) -> TableLayout {
    let (old, new) = ("\"\(column)\"", "\"\(name)\"")
    return TableLayout(
      name: self.name,
      columns: columns.map { known in
        known.name == column
          ? Column(name, known.definition.replacing(old, with: new)) : known
      }, indexes: indexes.filter { !$0.value.contains(old) })
  }

  /// The same table with some columns otherwise and without others; it has no indexes any more.
  package func rebuilt(_ changed: [Migration.Column], without dropped: [String]) -> TableLayout {
    var columns = columns.filter { !dropped.contains($0.name) }
    for column in changed {
      if let place = columns.firstIndex(where: { $0.name == column.name }) {
        columns[place] = column.layout
      } else {
        columns.append(column.layout)
      }
    }
    return TableLayout(name: name, columns: columns, indexes: [:])
  }
}
