/// Something kept, described once: from its schema come table, form, validation, search, files and SQL.
package protocol Entity: Hashable, Sendable {
  init()
  /// The identifier everywhere: command line, files, tables. Apart from the schema, so that entities
  /// can refer to each other in a circle.
  static var entity: String { get }
  static var schema: Schema<Self> { get }
}

extension Entity {
  package typealias Field = RecordField<Self>
}

/// The description of an entity with its Swift type; `shape` is the same without it.
package struct Schema<Root>: Sendable {
  package var shape: Shape
  private let fields: [RecordField<Root>]

  package init(
    _ zh: String, _ en: String, plural: String? = nil, group: EntityGroup,
    @SchemaBuilder<Root> fields: () -> [RecordField<Root>]
  ) where Root: Entity {
    self.fields = fields()
    let own = self.fields.map(\.shape)
    shape = Shape(
      name: Root.entity, title: Term(zh, en),
      plural: Term(zh, plural ?? EnglishPlural.of(en)), group: group,
      fields: own + Shape.commonFields.filter { common in !own.contains { $0.name == common.name } }
    )
  }

  private func changed(_ change: (inout Shape) -> Void) -> Self {
    var copy = self
    change(&copy.shape)
    return copy
  }

  /// Other words people look for it by, in both languages, parted by spaces.
  package func called(_ words: String) -> Self { changed { $0.words = words } }

  /// The fields that name a record where it is referred to.
  package func named(by fields: String...) -> Self { changed { $0.naming = fields } }

  /// By what records of the same name are told apart, and what other names they go by.
  package func alike(
    by name: String, or aliases: [String] = [], within fields: [String] = []
  ) -> Self {
    changed {
      $0.describedLikeness = Shape.Likeness(name: name, aliases: aliases, within: fields)
    }
  }

  /// The number a document or certificate bears, by which a record is likely another one with the same.
  package func numbered(by field: String) -> Self {
    changed { $0.documentNumbers.append(field) }
  }

  /// The dates from and to which a record holds, so that lists can be seen as of a day.
  package func valid(
    from: String, to: String? = nil, lastDay: Shape.Period.LastDay = .excluded
  ) -> Self {
    changed { $0.period = Shape.Period(from: from, to: to, lastDay: lastDay) }
  }

  /// The references that lead from a record to its alliance, such as `body.alliance`.
  package func scoped(by path: String) -> Self { changed { $0.scope = path } }

  /// The unit through which a record belongs to alliances, and the field with its year.
  package func belongs(through path: String, in year: String? = nil) -> Self {
    changed { $0.belonging = Shape.Belonging(path: path, year: year) }
  }

  /// The references whose records it counts with: once one of them is archived, it is listed and counted
  /// no more, and comes back along with it; neither is it as of days on which one of them does not hold.
  package func counts(with fields: String...) -> Self { changed { $0.countsWith = fields } }

  /// An index over several fields, for what is asked often.
  package func indexed(_ fields: String...) -> Self { changed { $0.indexes.append(fields) } }

  /// An index for each of these orders of the records with one value of a field.
  package func sorted(within lead: String, by sorts: String...) -> Self {
    changed { shape in
      shape.orders += sorts.map { Shape.Order(within: lead, by: $0) }
    }
  }

  /// Fields that together must not occur twice among records that are not archived; where one is blank
  /// they seldom do, unless it is the first.
  package func distinct(_ fields: String...) -> Self { changed { $0.distinct.append(fields) } }

  /// Fields that together seldom occur twice: a record that holds in all of them what another does,
  /// blanks included, is likely the same. The first one is required.
  package func seldomTwice(_ fields: String...) -> Self {
    changed { $0.seldomTwice.append(fields) }
  }

  /// A rule across fields.
  package func rule(_ rule: RecordRule) -> Self { changed { $0.rules.append(rule) } }

  /// The values of a record, in the order of the shape's fields; common fields are blank.
  package func values(of root: Root) -> [Value] {
    fields.map { $0.read(root) }
      + Array(repeating: .blank, count: shape.fields.count - fields.count)
  }

  /// The Swift value of a record; fields whose stored value does not fit keep their default.
  package func entity(from values: [Value]) -> Root where Root: Entity {
    var root = Root()
    for (field, value) in zip(fields, values) { _ = field.write(&root, value) }
    return root
  }
}

@resultBuilder
package enum SchemaBuilder<Root> {
  package static func buildBlock(_ fields: RecordField<Root>...) -> [RecordField<Root>] { fields }
}
