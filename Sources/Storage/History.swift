package import Records

/// One line of the history: who did what to which record, when, with the changed fields.
package struct HistoryEntry: Hashable, Sendable {
  package enum Action: Int, Hashable, Sendable, CaseIterable {
    case insert = 1, update, archive, restore
    /// Somebody was shown personal fields unmasked; it cannot be taken back.
    case reveal
    /// Somebody said something about the record; it cannot be taken back either.
    case remark

    /// Those that leave their record as it is.
    package static let ofNoChange: Set<Action> = [.reveal, .remark]
  }

  /// Its place in the history: the number of its change, and its line among those of the change.
  package struct Anchor: Hashable, Sendable, Comparable {
    package let change: Int
    package let line: Int

    package init(change: Int, line: Int = 0) {
      self.change = change
      self.line = line
    }

    package static func < (left: Anchor, right: Anchor) -> Bool {
      (left.change, left.line) < (right.change, right.line)
    }
  }

  package let anchor: Anchor
  /// UTC, ISO 8601.
  package let time: String
  package let user: String
  package let command: String
  package let reason: String
  package let entity: String
  package let id: Int
  /// How many records with ids from `id` on one entry stands for: those of a filling are one line.
  package let count: Int
  package let action: Action
  /// Changed fields only; a new record has none, its row being the "after". Of what was shown
  /// unmasked only the fields are kept, not their values.
  package let before: [String: Value]
  package let after: [String: Value]
  /// What the records are called by now that the entry is about or refers to.
  package var names: RecordNames

  package init(
    _ anchor: Anchor, time: String, user: String, command: String, reason: String, entity: String,
    id: Int, count: Int = 1, action: Action, before: [String: Value], after: [String: Value],
    names: RecordNames = RecordNames()
  ) {
    self.anchor = anchor
    self.time = time
    self.user = user
    self.command = command
    self.reason = reason
    self.entity = entity
    self.id = id
    self.count = count
    self.action = action
    self.before = before
    self.after = after
    self.names = names
  }

  package var change: Int { anchor.change }

  /// What its record is called; nil of several, and of one without a name.
  package var name: String? { count == 1 ? names[entity, id] : nil }

  /// What it is counted under.
  package func key(_ key: HistoryQuery.Key) -> String {
    switch key {
    case .minute: String(time.prefix(16))
    case .user: user
    case .entity: entity
    }
  }

  /// A value of one of its fields as text, references by name.
  package func text(_ value: Value?, of field: FieldShape, _ language: Language) -> String {
    guard let value else { return "" }
    if case .reference(let entity) = field.kind, let id = value.integer {
      return names[entity, id] ?? "#\(id)"
    }
    // A change too small to show in a table is one all the same.
    return field.written(value, language)
  }
}

/// Names of records by entity and id.
package struct RecordNames: Hashable, Sendable {
  private var names: [String: [Int: String]]

  package init(_ names: [String: [Int: String]] = [:]) { self.names = names }

  package subscript(entity: String, id: Int) -> String? {
    guard let name = names[entity]?[id], !name.isEmpty else { return nil }
    return name
  }
}

/// Which part of the history, newest first.
package struct HistoryQuery: Hashable, Sendable {
  /// Where a part begins or ends; as with records, places are found by key and never by counting.
  package enum Place: Hashable, Sendable {
    case newest, oldest
    case before(HistoryEntry.Anchor)
    case after(HistoryEntry.Anchor)

    /// Whether what is nearest to the place is older than the rest that is asked for.
    package var isUpward: Bool {
      switch self {
      case .newest, .before: false
      case .oldest, .after: true
      }
    }
  }

  /// What lines are counted by.
  package enum Key: Hashable, Sendable {
    /// UTC to the minute, ISO 8601 without seconds: what a day is depends on the clock on the wall.
    case minute
    case user, entity
  }

  /// Days as the clock on the wall counts them, both ends included; an end left out is open.
  package struct Days: Hashable, Sendable {
    package let first: Day?
    package let last: Day?

    package init(_ first: Day?, _ last: Day?) {
      self.first = first
      self.last = last
    }

    package init(_ days: ClosedRange<Day>) { self.init(days.lowerBound, days.upperBound) }

    /// Those of them within others.
    package func clamped(to days: ClosedRange<Day>) -> Days {
      func clamp(_ day: Day) -> Day { min(max(day, days.lowerBound), days.upperBound) }
      return Days(clamp(first ?? days.lowerBound), clamp(last ?? days.upperBound))
    }
  }

  package var entity: String?
  package var id: Int?
  /// Whose changes; nil for everybody's.
  package var users: [String]?
  /// From this moment on, and before that one; UTC, ISO 8601.
  package var from: String?
  package var until: String?
  package var place: Place
  package var limit: Int

  package init(
    entity: String? = nil, id: Int? = nil, users: [String]? = nil, from: String? = nil,
    until: String? = nil, place: Place = .newest, limit: Int = 100
  ) {
    self.entity = entity
    self.id = id
    self.users = users
    self.from = from
    self.until = until
    self.place = place
    self.limit = limit
  }

  /// The same within days.
  package func within(_ days: Days?, _ clock: WallClock) -> HistoryQuery {
    var query = self
    query.from = days?.first.map { WallClock.iso(clock.start(of: $0)) }
    // Moments are compared as texts, which years of five digits would not be.
    query.until = days?.last.flatMap { last in
      last < Self.lastDay ? WallClock.iso(clock.start(of: last + 1)) : nil
    }
    return query
  }

  private static let lastDay = Day(year: 9999, month: 12, day: 30)
}
