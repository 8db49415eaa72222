import Catalog
import Dashboard
import Records
import Storage

/// Gathers bookings from the store, and finds from them which bases have workstations free.
nonisolated struct Bookings {
  let store: any RecordStore

  private static let pageSize = 2000
  /// So many bases are asked about at a time.
  private static let basesAtOnce = 200

  /// The bookings of some bases that touch a span of days and take workstations.
  func rows(_ request: BookingsRequest) async throws(StorageError) -> [Row] {
    guard !request.bases.isEmpty else { return [] }
    let scope = Booking.taking(placesOf: request.bases, from: request.from, to: request.to)
    return try await all(Query(scope, limit: Self.pageSize))
  }

  /// The fewest workstations free in any open hour of a span, for the bases with enough of them.
  func free(_ request: FreeBasesRequest) async throws(StorageError) -> [Int: Int] {
    let day = request.from.iso
    let scope = Scope(
      Base.entity,
      filter: .all([
        .compare("workstations", .atLeast, .integer(max(1, request.workstations))),
        .oneOf("status", [BaseStatus.open.value, .blank]),
        .not(.compare("closedOn", .less, .text(day))),
      ]))
    var free: [Int: Int] = [:]
    var query = Query(scope, limit: Self.basesAtOnce)
    while true {
      if Task.isCancelled { throw .cancelled }
      let page = try await store.page(query)
      var capacities: [Int: BaseCapacity] = [:]
      for row in page.rows {
        capacities[row.id] = BaseCapacity(Base.schema.entity(from: row.record.values))
      }
      let ids = capacities.keys.sorted()
      let booked = try await rows(
        BookingsRequest(bases: ids, from: request.from, to: request.to))
      let spans = Self.spans(booked)
      for (id, capacity) in capacities {
        let use = BaseUse(capacity, spans[id] ?? [], from: request.from, to: request.to)
        if let least = use.free, least >= request.workstations { free[id] = least }
      }
      guard page.hasLater, let last = page.rows.last else { return free }
      query.place = .after(last.anchor)
    }
  }

  private func all(_ first: Query) async throws(StorageError) -> [Row] {
    var query = first
    var rows: [Row] = []
    while true {
      if Task.isCancelled { throw .cancelled }
      let page = try await store.page(query)
      rows += page.rows
      guard page.hasLater, let last = page.rows.last else { return rows }
      query.place = .after(last.anchor)
    }
  }

  /// The bookings by the base they take.
  private static func spans(_ rows: [Row]) -> [Int: [BookingSpan]] {
    var spans: [Int: [BookingSpan]] = [:]
    for row in rows {
      let booking = Booking.schema.entity(from: row.record.values)
      guard let base = booking.base, let span = BookingSpan(booking, id: row.id) else { continue }
      spans[base.id, default: []].append(span)
    }
    return spans
  }
}
