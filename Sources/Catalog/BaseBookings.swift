package import Records
package import Storage

/// Gathers the bookings of bases from a store, and finds from them which have workstations free.
package struct BaseBookings: Sendable {
  private let store: any RecordStore

  private static let pageSize = 2000
  /// So many bases are asked about at a time.
  private static let basesAtOnce = 200

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

  /// The fewest workstations free in any open hour of the days, for the bases with enough of them.
  package func free(
    _ workstations: Int, _ days: ClosedRange<Day>
  ) async throws(StorageError) -> [Int: Int] {
    let scope = Scope(
      Base.entity,
      filter: .all([
        .compare("workstations", .atLeast, .integer(max(1, workstations))),
        .oneOf("status", [BaseStatus.open.value, .blank]),
      ]), during: days)
    var free: [Int: Int] = [:]
    try await forEachPage(Query(scope, limit: Self.basesAtOnce)) { page throws(StorageError) in
      var capacities: [Int: BaseCapacity] = [:]
      for row in page.rows {
        capacities[row.id] = BaseCapacity(Base.schema.entity(from: row.record.values))
      }
      let spans = BookingSpan.byBase(try await rows(capacities.keys.sorted(), days))
      for (id, capacity) in capacities {
        let use = BaseUse(
          capacity, spans[id] ?? [], from: days.lowerBound, to: days.upperBound)
        if let least = use.free, least >= workstations { free[id] = least }
      }
    }
    return free
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
