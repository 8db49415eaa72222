import Catalog
package import Storage

extension Effect {
  /// What a store answers, for whoever carries effects out; nil for what no store can do.
  package func answer(
    from store: any RecordStore, progress: ReadingProgress? = nil
  ) async throws(StorageError) -> Event? {
    switch self {
    case .load(let query): .loaded(try await store.page(query))
    case .measure(let measure): .measured(try await store.measure(measure, progress: progress))
    case .find(let entity, let id):
      .found(entity: entity, id: id, try await store.row(entity, id: id))
    case .check(let request): .checked(request, try await store.findings(request))
    case .checkArchiving(let request):
      .archivingChecked(request, try await store.findings(request))
    case .checkAll(let request): .checkedAll(request, try await store.findings(request))
    case .findNames(let query): .named(query, try await store.names(query))
    case .history(let query): .history(query, try await store.history(query))
    case .findInHistory(let search): .foundInHistory(search, try await search.found(in: store))
    case .countHistory(let search, let key):
      .historyCounted(search, by: key, try await search.counts(by: key, in: store))
    case .writers: .writers(try await store.writers())
    case .bookings(let request):
      .bookings(
        request, try await BaseBookings(store).rows(request.bases, request.from...request.to))
    case .baseUses(let request):
      .baseUses(
        request,
        try await BaseBookings(store).uses(of: request.bases, request.days, atMost: request.limit))
    case .apply(let set): .saved(try await store.apply(set), set)
    case .undo(let number, let user, let reason):
      .undone(try await store.undo(number, user: user, reason: reason), number)
    case .findUndoable(let query): .undoable(query, try await store.undoable(query))
    case .fillCatalogue: .changed(version: try await filledCatalogue(store))
    case .fillSample, .keepDraft, .dropDraft, .writeDrafts, .keepBatch, .dropBatch, .cancel,
      .cancelAll,
      .remember, .useTheme, .useMouse, .copy, .redraw, .suspend, .quit:
      nil
    }
  }

  private func filledCatalogue(_ store: any RecordStore) async throws(StorageError) -> Int {
    try await store.fillCatalogue()
    return try await store.version()
  }
}
