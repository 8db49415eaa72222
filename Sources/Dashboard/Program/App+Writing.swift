import Storage

/// What is being written, kept as it is typed, and forms that wait for a record that is added in another.
extension App {
  /// The entry layer in front, and what is being written in a popup over it.
  var entry: (place: Int, above: Unfinished?)? {
    guard let place = layers.lastIndex(where: { $0 is any EntryLayer }) else { return nil }
    let popups = layers[place...].lazy.compactMap { $0 as? any EntryPopup }
    return (place, popups.first?.unfinished)
  }

  /// The field that is being written in.
  var entrySpot: EntrySpot? { (layers.last { $0 is any EntryLayer } as? any EntryLayer)?.spot }

  /// The entry layer that waits for the record added in another.
  private func asker(ofEntryAt place: Int) -> Int? {
    guard (layers[place] as? any EntryLayer)?.answering != nil else { return nil }
    return layers[..<place].lastIndex { $0 is any EntryLayer }
  }

  /// Keeps what is being written as far as it has come, since whatever ends the program may not ask,
  /// along with what waits for it.
  mutating func keepWriting() -> [Effect] {
    guard let entry else { return [] }
    var effects: [Effect] = []
    var (place, isAsked) = (Optional(entry.place), false)
    while let current = place, var keeper = layers[current] as? any EntryLayer {
      place = asker(ofEntryAt: current)
      if !keeper.isSaving {
        keeper.isLinked = isAsked || place != nil
        effects += keeper.journal(current == entry.place ? entry.above : nil)
        layers[current] = keeper
      }
      isAsked = true
    }
    return effects
  }

  /// Drafts whose form was left while the one that waited for it goes on stand by themselves.
  func letGo() -> [Effect] {
    let open = Set(layers.compactMap { ($0 as? any EntryLayer)?.draftID })
    return context.drafts.compactMap { draft in
      guard let asker = draft.asker, !open.contains(draft.id), open.contains(asker.spot.draft)
      else { return nil }
      var free = draft
      free.asker = nil
      return .keepDraft(free)
    }
  }

  /// A draft as it is kept: with who writes it, and what waits for it.
  func marked(_ effect: Effect) -> Effect {
    guard case .keepDraft(var draft) = effect, draft.user == nil else { return effect }
    draft.user = context.user
    let place = layers.lastIndex { ($0 as? any EntryLayer)?.draftID == draft.id }
    if let place, let question = (layers[place] as? any EntryLayer)?.answering,
      let asker = asker(ofEntryAt: place).flatMap({ layers[$0] as? any EntryLayer })
    {
      draft.asker = Draft.Asker(question: question, spot: asker.keptSpot)
    }
    return .keepDraft(draft)
  }

  /// Opens what a draft was written in, over what waits for it.
  mutating func resume(_ draft: Draft) -> [Effect] {
    withdrawStart()
    var chain = [draft]
    while let asker = chain.first?.asker,
      let below = context.drafts.first(where: { $0.id == asker.spot.draft }),
      !chain.contains(below)
    {
      chain.insert(below, at: 0)
    }
    var effects: [Effect] = []
    for (place, draft) in chain.enumerated() {
      guard let shape = context.holdings[draft.entity] else { return effects }
      let spot = chain.dropFirst(place + 1).first?.asker?.spot
      let question = place > 0 ? draft.asker?.question : nil
      effects += carryOut([
        .push(
          draft.sheet == nil
            ? FormLayer(resuming: draft, answering: question, at: spot, shape, context)
            : SheetLayer(resuming: draft, at: spot, shape, context))
      ])
    }
    return effects
  }
}
