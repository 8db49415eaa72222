package import Records

/// Sums kept up to date by every change in its own transaction, so that the figures of a first screen
/// are read and not counted.
///
/// Of records that belong to alliances through a unit (``Shape/Belonging``), the store keeps each sum
/// once for everything and once for every alliance, and follows what changes in their memberships;
/// where no year of the record decides, by the days on which the unit is a member as well, so that a sum
/// as of any day is read too.
package struct Tally: Sendable {
  /// What one record adds: a value for each key, and for each sum. The count is one per contribution.
  package struct Contribution: Hashable, Sendable {
    package let keys: [Value]
    /// nil where the record leaves it blank.
    package let sums: [Double?]

    package init(keys: [Value], sums: [Double?]) {
      self.keys = keys
      self.sums = sums
    }
  }

  /// A sum of fields over the records that say something in any of some others.
  package struct Reported: Hashable, Sendable {
    package let fields: [String]
    package let reporting: [String]

    package init(_ fields: [String], reporting: [String]) {
      self.fields = fields
      self.reporting = reporting
    }

    /// What its column is called.
    package var column: String {
      fields.joined(separator: "+") + " of " + reporting.joined(separator: "+")
    }
  }

  package let name: String
  package let entity: String
  /// The dimensions: field names of the entity, or names of its own where contributions are computed.
  package let keys: [String]
  package let sums: [String]
  /// Sums over the records that say something in a field.
  package let reported: [Reported]
  /// Whether what a record adds is of times of its own, as hours of months are, so that its period is in
  /// the sums already and a question of days need not heed it.
  package let heedsPeriod: Bool
  /// Raised whenever contributions are computed otherwise, so that older files count anew.
  package let edition: Int
  /// Computes contributions from a record's values; nil where keys and sums are plain fields.
  package let contributions: (@Sendable ([Value]) -> [Contribution])?

  package init(
    _ name: String, of entity: String, by keys: [String], sums: [String] = [],
    reported: [Reported] = [], heedsPeriod: Bool = false, edition: Int = 1,
    contributions: (@Sendable ([Value]) -> [Contribution])? = nil
  ) {
    self.edition = edition
    self.name = name
    self.entity = entity
    self.keys = keys
    self.sums = sums
    self.reported = reported
    self.heedsPeriod = heedsPeriod
    self.contributions = contributions
  }

  /// What its columns are called: its sums, then those over records that report.
  package var columns: [String] { sums + reported.map(\.column) }
}

/// Fields computed from all records of a group, recomputed for the groups a change touches. A record
/// whose group is blank is a group by itself, without owner.
package struct Derivation: Sendable {
  /// A value to be kept in a record.
  package struct Assignment: Hashable, Sendable {
    package let entity: String
    package let id: Int
    package let field: String
    package let value: Value

    package init(_ entity: String, _ id: Int, _ field: String, _ value: Value) {
      self.entity = entity
      self.id = id
      self.field = field
      self.value = value
    }
  }

  package let name: String
  /// The entity whose records form the groups, and the field that groups them.
  package let entity: String
  package let group: String
  /// The entity a group's value refers to, where the field is a reference; its changes recompute too.
  package let owner: String?
  /// Raised whenever it computes otherwise, so that older files compute anew.
  package let edition: Int
  package let compute: @Sendable (_ members: [Record], _ owner: Record?) -> [Assignment]

  package init(
    _ name: String, of entity: String, per group: String, owner: String? = nil, edition: Int = 1,
    compute: @escaping @Sendable (_ members: [Record], _ owner: Record?) -> [Assignment]
  ) {
    self.name = name
    self.entity = entity
    self.group = group
    self.owner = owner
    self.edition = edition
    self.compute = compute
  }
}

/// Everything a store has to keep: the entities, what is computed along with their changes, and what is
/// checked before they are saved.
package struct Holdings: Sendable {
  package let shapes: [Shape]
  package let tallies: [Tally]
  package let derivations: [Derivation]
  package let checks: [Check]
  /// The entity that makes units members of alliances; nil where nothing belongs through it.
  package let membership: Membership?
  /// What changed the tables of older files beyond additions, in order.
  package let migrations: [Migration]

  /// The number files are at that have all migrations; where there are none, all files are at 1.
  package var version: Int { migrations.last?.number ?? 1 }

  /// The fields of the entity that makes units members of alliances.
  package struct Membership: Hashable, Sendable {
    package let entity: String
    package let alliance: String
    package let unit: String
    /// The date a unit joined on, and that it left on; blank where it has always been one, or still is.
    package let since: String
    package let until: String

    package init(entity: String, alliance: String, unit: String, since: String, until: String) {
      self.entity = entity
      self.alliance = alliance
      self.unit = unit
      self.since = since
      self.until = until
    }
  }

  package init(
    shapes: [Shape], tallies: [Tally] = [], derivations: [Derivation] = [], checks: [Check] = [],
    membership: Membership? = nil, migrations: [Migration] = []
  ) {
    self.checks = checks
    self.membership = membership
    self.migrations = migrations
    self.shapes = shapes
    self.tallies = tallies
    self.derivations = derivations
  }

  package subscript(entity: String) -> Shape? { shapes.first { $0.name == entity } }

  package func shape(_ entity: String) throws(StorageError) -> Shape {
    guard let shape = self[entity] else { throw .unknownEntity(entity) }
    return shape
  }

  /// The entities that refer to an entity, with the fields that do.
  package func references(to entity: String) -> [(shape: Shape, field: String)] {
    shapes.flatMap { shape in
      shape.fields.filter { $0.kind == .reference(entity) }.map { (shape, $0.name) }
    }
  }

  /// The entities whose texts may name records of an entity, with the fields that do.
  package func mentions(of entity: String) -> [(shape: Shape, field: String)] {
    shapes.flatMap { shape in
      shape.fields.filter { $0.mentioned == entity }.map { (shape, $0.name) }
    }
  }

  /// Whether the order of a field is kept, so that any number of records is sorted by it: its own, or
  /// that of the names of what it refers to.
  package func hasOrder(of field: FieldShape) -> Bool {
    guard case .reference(let entity) = field.kind else { return field.isSortable }
    return self[entity]?.sortName != nil
  }
}

extension Shape {
  /// The field by which records that refer to this entity's are sorted.
  package var sortName: FieldShape? {
    naming.lazy.compactMap { self[$0] }.first { $0.isSortable && $0.kind == .text }
  }
}
