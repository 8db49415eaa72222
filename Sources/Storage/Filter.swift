package import Records

/// Which records are meant; paths lead over references, as in `unit.kind`.
package indirect enum Filter: Hashable, Sendable {
  package enum Comparison: Hashable, Sendable { case less, atMost, atLeast, more }

  /// A number means amounts of it however they are qualified, an amount those with its qualifier.
  case equals(String, Value)
  case oneOf(String, [Value])
  case compare(String, Comparison, Value)
  case blank(String)
  /// A code below another: 6203 means every division of that city.
  case prefix(String, String)
  /// Text found by Han characters, pinyin or initials.
  case matches(String, String)
  /// Text that lists a name among others.
  case lists(String, String)
  case ids([Int])
  case all([Filter])
  case any([Filter])
  case not(Filter)

  /// Both filters, where there are any.
  package static func && (left: Filter?, right: Filter) -> Filter {
    guard let left else { return right }
    if case .all(let parts) = left { return .all(parts + [right]) }
    return .all([left, right])
  }

  /// The paths it asks about.
  package var paths: [String] {
    switch self {
    case .equals(let path, _), .oneOf(let path, _), .compare(let path, _, _), .blank(let path),
      .prefix(let path, _), .matches(let path, _),
      .lists(let path, _):
      [path]
    case .ids: ["id"]
    case .all(let parts), .any(let parts): parts.flatMap(\.paths)
    case .not(let part): part.paths
    }
  }
}

/// The records a query or a measure looks at, before sorting and grouping.
package struct Scope: Hashable, Sendable {
  package enum Archived: Hashable, Sendable { case hidden, only, included }

  package let entity: String
  package var filter: Filter?
  /// What was typed to find records: every term in the record's own texts, in those it refers to, or as
  /// one of its choices, its years or the years of its dates.
  package var search = ""
  /// Whether the search is for what records are called, so that their choices and years do not count.
  package var searchesNames = false
  /// Only what holds on this day, for entities with a period.
  package var asOf: Day?
  /// Only what holds on any of these days, for entities with a period; goes before ``asOf``.
  package var during: ClosedRange<Day>?
  /// Only what belongs to this alliance, for entities with a scope or a ``Shape/Belonging``.
  package var alliance: Int?
  /// Only what belongs to the alliance through a unit that is a member on this day, where a record's year
  /// alone would let former members count.
  package var memberOn: Day?
  package var archived = Archived.hidden

  package init(
    _ entity: String, filter: Filter? = nil, search: String = "", asOf: Day? = nil,
    during: ClosedRange<Day>? = nil, alliance: Int? = nil, archived: Archived = .hidden
  ) {
    self.entity = entity
    self.filter = filter
    self.search = search
    self.asOf = asOf
    self.during = during
    self.alliance = alliance
    self.archived = archived
  }

  /// The same scope with a further filter.
  package func filtered(_ further: Filter?) -> Scope {
    guard let further else { return self }
    var copy = self
    copy.filter = filter && further
    return copy
  }
}
