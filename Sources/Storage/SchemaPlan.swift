/// The tables as they are described, or as they are found in a store.
package struct TableLayout: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package let name: String
    /// The store's own words for type and constraints.
    package let definition: String

    package init(_ name: String, _ definition: String) {
      self.name = name
      self.definition = definition
    }
  }

  package let name: String
  package let columns: [Column]
  /// Indexes by name with their whole definition.
  package let indexes: [String: String]

  package init(name: String, columns: [Column], indexes: [String: String]) {
    self.name = name
    self.columns = columns
    self.indexes = indexes
  }
}

/// How to get from the tables that are there to those described: additions only; anything else needs
/// a written migration.
package enum SchemaStep: Hashable, Sendable {
  case createTable(TableLayout)
  case addColumn(table: String, TableLayout.Column)
  case createIndex(table: String, name: String, definition: String)
  case dropIndex(name: String)
}

/// The difference between two layouts, as a pure function.
package struct SchemaPlan: Hashable, Sendable {
  package private(set) var steps: [SchemaStep] = []
  /// What no addition can mend, in words for whoever writes the migration.
  package private(set) var obstacles: [String] = []

  package init(described: [TableLayout], present: [TableLayout]) {
    for table in described {
      guard let found = present.first(where: { $0.name == table.name }) else {
        steps.append(.createTable(table))
        continue
      }
      for column in table.columns {
        guard let old = found.columns.first(where: { $0.name == column.name }) else {
          if column.definition.contains("NOT NULL"), !column.definition.contains("DEFAULT") {
            obstacles.append("\(table.name).\(column.name): \(column.definition)")
          } else {
            steps.append(.addColumn(table: table.name, column))
          }
          continue
        }
        if old.definition != column.definition {
          obstacles.append(
            "\(table.name).\(column.name): \(old.definition) → \(column.definition)")
        }
      }
      for column in found.columns
      where column.definition.contains("NOT NULL") && !column.definition.contains("DEFAULT")
        && !table.columns.contains(where: { $0.name == column.name })
      {
        // Left as it is, it would refuse every new record.
        obstacles.append("\(table.name).\(column.name): \(column.definition) → ∅")
      }
      for name in found.indexes.keys.sorted() where table.indexes[name] == nil {
        steps.append(.dropIndex(name: name))
      }
      for (name, definition) in table.indexes.sorted(by: { $0.key < $1.key }) {
        if found.indexes[name] == definition { continue }
        if found.indexes[name] != nil { steps.append(.dropIndex(name: name)) }
        steps.append(.createIndex(table: table.name, name: name, definition: definition))
      }
    }
  }

  /// The layout once the plan is carried out: what is described, and columns and tables that are left
  /// where they are.
  package static func united(described: [TableLayout], present: [TableLayout]) -> [TableLayout] {
    let kept = present.filter { table in !described.contains { $0.name == table.name } }
    return described.map { table in
      let found = present.first { $0.name == table.name }?.columns ?? []
      let rest = found.filter { column in !table.columns.contains { $0.name == column.name } }
      return TableLayout(name: table.name, columns: table.columns + rest, indexes: table.indexes)
    } + kept
  }
}
