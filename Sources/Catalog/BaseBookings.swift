package import Records
package import Storage

/// Gathers the bookings of bases from a store, and works out from them how the bases are used.
package struct BaseBookings: Sendable {
  private let store: any RecordStore

  private static let pageSize = 2000
  /// So many bases are asked about at a time: of more, SQLite would rather look through all bookings of
  /// the days than for those of each.
  private static let basesAtOnce = 50

  package init(_ store: any RecordStore) { self.store = store }

  /// The bookings of some bases that take workstations on any of the days.
  package func rows(
    _ bases: [Int], _ days: ClosedRange<Day>
  ) async throws(StorageError) -> [Row] {
    if bases.isEmpty { return [] }
    var rows: [Row] = []
    try await forEachPage(Query(Booking.taking(placesOf: bases, days), limit: Self.pageSize)) {
      page throws(StorageError) in rows += page.rows
    }
    return rows
  }

  /// How bases are used on the days, each for itself; nil where they are more than are wanted at once.
  package func uses(
    of bases: Scope, _ days: ClosedRange<Day>, atMost limit: Int? = nil
  ) async throws(StorageError) -> BaseUses? {
    if let limit {
      let count = try await store.measure(Measure(bases)).figure() ?? 0
      guard count <= Double(limit) else { return nil }
    }
    var uses = BaseUses()
    try await forEachPage(Query(bases, limit: Self.basesAtOnce)) { page throws(StorageError) in
      var capacities: [Int: BaseCapacity] = [:]
      for row in page.rows {
        uses.bases.append(row.id)
        capacities[row.id] = BaseCapacity(Base.schema.entity(from: row.record.values))
      }
      let spans = BookingSpan.byBase(try await rows(capacities.keys.sorted(), days))
      for (id, capacity) in capacities {
        let spans = spans[id] ?? []
        let use = BaseUse(capacity, spans, from: days.lowerBound, to: days.upperBound)
        uses.sums[id] = BaseUses.Sums(use, spans)
      }
    }
    return uses
  }

  private func forEachPage(
    _ first: Query, _ body: (Page) async throws(StorageError) -> Void
  ) async throws(StorageError) {
    var query = first
    while true {
      if Task.isCancelled { throw .cancelled }
      let page = try await store.page(query)
      try await body(page)
      guard page.hasLater, let last = page.rows.last else { return }
      query.place = .after(last.anchor)
    }
  }
}

/// How many bases are used over some days: what is left of each base's use once it is added up.
package struct BaseUses: Hashable, Sendable {
  /// Of one base.
  package struct Sums: Hashable, Sendable {
    /// Workstation-hours open and used.
    package let open: Double
    package let used: Double
    /// Hours with more booked than there are workstations, and the ids of the bookings in them.
    package let conflicts: Int
    package let clashing: [Int]
    /// The fewest workstations free in any open hour; nil where it is never open.
    package let free: Int?

    init(_ use: BaseUse, _ spans: [BookingSpan]) {
      (open, used, free) = (use.open, use.used, use.free)
      conflicts = use.conflicts.count
      clashing =
        use.conflicts.isEmpty
        ? []
        : spans.filter { span in use.conflicts.contains { $0.involves(span) } }.map(\.id)
    }
  }

  /// Every base that was asked about.
  package fileprivate(set) var bases: [Int] = []
  /// By base; none where it does not say how many workstations it has or when it is open.
  package fileprivate(set) var sums: [Int: Sums] = [:]

  package init() {}
}

extension BookingSpan {
  /// The spans of bookings by the base they take.
  package static func byBase(_ rows: [Row]) -> [Int: [BookingSpan]] {
    var spans: [Int: [BookingSpan]] = [:]
    for row in rows {
      let booking = Booking.schema.entity(from: row.record.values)
      guard let base = booking.base, let span = BookingSpan(booking, id: row.id) else { continue }
      spans[base.id, default: []].append(span)
    }
    return spans
  }
}
