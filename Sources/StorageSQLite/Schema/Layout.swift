import Records
import Storage

/// The tables the description asks for.
enum Layout {
  static func tables(_ holdings: Holdings) -> [TableLayout] {
    Journal.tables + holdings.shapes.map { table($0, holdings) }
  }

  /// The index that answers whether a unit belongs to an alliance without the table.
  static func belongingIndex(_ membership: Holdings.Membership) -> String {
    quoted(membership.entity + "_belonging")
  }

  /// The index that has a table's rows with one value of a field together, sorted by another. A
  /// reference is sorted by the name of what it refers to, so that it leads.
  static func orderIndex(
    _ shape: Shape, within lead: String, by sort: String
  ) -> (name: String, definition: String) {
    let name = "\(shape.name)_\(sort)_within_\(lead)"
    let isReference = if case .reference? = shape[sort]?.kind { true } else { false }
    let column = shape[sort]?.hasSortKey == true ? sort + "_sort" : sort
    let columns = (isReference ? [column, lead] : [lead, column]).map(quoted)
    return (
      name,
      "INDEX \(quoted(name)) ON \(quoted(shape.name)) (\(columns.joined(separator: ", ")))"
    )
  }

  private static func table(_ shape: Shape, _ holdings: Holdings) -> TableLayout {
    var columns: [TableLayout.Column] = [
      .init("id", "INTEGER PRIMARY KEY"),
      .init("revision", "INTEGER NOT NULL DEFAULT 1"),
      .init("archived", "INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))"),
    ]
    var indexes: [String: String] = [:]
    func index(_ name: String, _ columns: String, unique: Bool = false) {
      indexes["\(shape.name)_\(name)"] =
        "\(unique ? "UNIQUE INDEX" : "INDEX") \(quoted("\(shape.name)_\(name)")) ON "
        + "\(quoted(shape.name)) (\(columns))" + (unique ? " WHERE archived = 0" : "")
    }
    for field in shape.fields {
      columns.append(.init(field.name, definition(of: field)))
      if field.kind == .amount { columns.append(.init(field.name + "_qualifier", "INTEGER")) }
      if field.hasSortKey {
        columns.append(.init(field.name + "_sort", "TEXT NOT NULL DEFAULT ''"))
      }
      if case .reference = field.kind {
        index(field.name, quoted(field.name))
      } else if field.isSortable {
        index(field.name, quoted(field.hasSortKey ? field.name + "_sort" : field.name))
      }
      if shape.identifyingCodes.contains(field.name) { index(field.name, quoted(field.name)) }
      if field.isUnique { index(field.name + "_once", quoted(field.name), unique: true) }
    }
    // Few records are archived; without this, looking for them would go through all.
    indexes["\(shape.name)_archived"] =
      "INDEX \(quoted("\(shape.name)_archived")) ON \(quoted(shape.name)) (archived) "
      + "WHERE archived = 1"
    if let period = PeriodIndex(shape) { indexes[period.name] = period.definition }
    // With `archived` in it, such an index answers measures of its fields without the table.
    for fields in shape.indexes {
      index(
        "by_" + fields.joined(separator: "_"),
        (fields + ["archived"]).map(quoted).joined(separator: ", "))
    }
    for order in shape.orders {
      let (name, definition) = orderIndex(shape, within: order.lead, by: order.sort)
      indexes[name] = definition
    }
    if let membership = holdings.membership, membership.entity == shape.name {
      let fields = [
        membership.alliance, membership.unit, "archived", membership.until, membership.since,
      ]
      index("belonging", fields.map(quoted).joined(separator: ", "))
    }
    for fields in shape.distinct {
      index(
        "once_" + fields.joined(separator: "_"), fields.map(quoted).joined(separator: ", "),
        unique: true)
    }
    return TableLayout(name: shape.name, columns: columns, indexes: indexes)
  }

  private static func definition(of field: FieldShape) -> String {
    let name = quoted(field.name)
    var parts: [String] = []
    switch field.kind {
    case .text, .note, .code: parts.append("TEXT")
    case .date: parts.append("TEXT CHECK (\(name) GLOB '[0-9][0-9][0-9][0-9]*')")
    case .integer, .time, .weekdays, .choice: parts.append("INTEGER")
    case .flag: parts.append("INTEGER CHECK (\(name) IN (0, 1))")
    case .number, .amount: parts.append("REAL")
    case .reference(let entity): parts.append("INTEGER REFERENCES \(quoted(entity)) (id)")
    }
    // A followed value is filled in before writing, so it may be demanded here all the same.
    if field.isRequired { parts.append("NOT NULL") }
    for rule in field.rules {
      switch rule {
      case .minimum(let least): parts.append("CHECK (\(name) >= \(Numbers.plain(least)))")
      case .range(let least, let most):
        parts.append("CHECK (\(name) BETWEEN \(Numbers.plain(least)) AND \(Numbers.plain(most)))")
      case .code: break
      }
    }
    return parts.joined(separator: " ")
  }

  /// One number for everything described; where it equals the stored one, nothing has to be compared.
  static func fingerprint(_ tables: [TableLayout], _ keeping: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    for table in tables {
      mix(table.name)
      for column in table.columns {
        mix(column.name)
        mix(column.definition)
      }
      for (_, definition) in table.indexes.sorted(by: { $0.key < $1.key }) { mix(definition) }
    }
    for definition in keeping { mix(definition) }
    return String(hash, radix: 16)
  }
}
