import Dashboard
import Dispatch
import Records
import Sample
import Storage
import Synchronization
import Terminal

/// Does what the dashboard wants from the outside, off the main thread, and posts what comes of it.
nonisolated final class Performer: Sendable {
  private let session: Session
  private let inbox: Inbox<Posted>
  private let opening: Task<OpenedStore, any Error>
  private let running = Mutex<[Int: Running]>([:])
  private let number = Atomic(0)
  /// The day the records are meant for, as far as it was told.
  private let meantFor = Mutex<Day?>(nil)
  private let unfinished = DispatchGroup()
  /// nil for the sample, whose copy is dropped with all that was typed into it.
  private let drafts: DraftFolder?

  /// How often people see how far a measure has come.
  private static let beat = Duration.milliseconds(200)

  private struct Running {
    let task: Task<Void, Never>
    /// What it works out, where that is a measure.
    let measure: Measure?
  }

  /// Begins to open the store.
  init(
    _ session: Session, _ inbox: Inbox<Posted>,
    open: @escaping @Sendable (Session) async throws(CommandError) -> OpenedStore = {
      session throws(CommandError) in try await OpenedStore.open(session, for: .browsing)
    }
  ) {
    self.session = session
    self.inbox = inbox
    drafts =
      session.wishes.isDemo
      ? nil
      : DraftFolder(session) { id, trouble in
        inbox.post(.event(.draftKept(id: id, trouble)))
      }
    opening = Task.detached(priority: .high) { try await open(session) }
    start(priority: .high) { performer, opened in
      var alliance: Int?
      if let name = session.settings.alliance {
        do throws(CommandError) {
          alliance = try await opened.alliance(named: name)
        } catch {
          // Settings that hold for another database must not keep this one from opening.
          if session.settings.isAllianceAsked { return inbox.post(.unopened(error)) }
        }
      }
      performer.meantFor.withLock { $0 = opened.meantFor }
      inbox.post(
        .opened(alliance: alliance, meantFor: opened.meantFor, isCopy: opened.isCopy))
      if let left = performer.drafts?.left() {
        if !left.batches.isEmpty { inbox.post(.event(.batches(left.batches))) }
        let drafts = await performer.unsaved(left.drafts, opened.store)
        if !drafts.isEmpty { inbox.post(.event(.drafts(drafts))) }
        if let holder = left.holder { inbox.post(.event(.draftsElsewhere(holder))) }
      }
      await performer.watch(opened)
    }
  }

  /// The drafts whose contents did not reach the store; the others are forgotten.
  private func unsaved(
    _ left: [(seconds: Int, draft: Draft)], _ store: any RecordStore
  ) async -> [Draft] {
    var drafts: [Draft] = []
    for (_, draft) in left {
      // Whatever ends the program may come between saving and forgetting.
      let isSaved = try? await store.holds(draft: draft.id)
      if isSaved == true { self.drafts?.drop(draft.id) } else { drafts.append(draft) }
    }
    return drafts
  }

  func perform(_ effect: Effect) {
    switch effect {
    case .load, .find, .check, .checkArchiving, .history, .writers, .apply, .undo, .findUndoable,
      .fillSample, .fillCatalogue:
      start(priority: .userInitiated) { performer, opened in
        await performer.answer(effect, opened)
      }
    case .measure(let measure):
      start(priority: .utility, measure: measure) { performer, opened in
        await performer.answer(effect, opened, performer.progress(of: measure))
      }
    case .findNames, .checkAll, .bookings, .baseUses, .findInHistory, .countHistory:
      start(priority: .utility) { performer, opened in await performer.answer(effect, opened) }
    case .cancel(let measure):
      running.withLock { running in
        for work in running.values where work.measure == measure { work.task.cancel() }
      }
    case .cancelAll: cancelAll()
    case .remember(let preferences):
      // A choice that cannot be kept still holds for this session.
      try? PreferencesFile(path: session.paths.preferencesFile).write(preferences)
    case .keepDraft(let draft): drafts?.keep(draft)
    case .dropDraft(let id), .dropBatch(let id): drafts?.drop(id)
    case .writeDrafts: drafts?.writeNow()
    case .keepBatch(let batch): drafts?.keep(batch)
    case .useTheme, .useMouse, .copy, .redraw, .suspend, .quit: break
    }
  }

  /// Stops what is being worked out; whoever asked is told.
  func cancelAll() {
    let tasks = running.withLock { running in
      running.filter { $0.key != Self.watchNumber }.values.map(\.task)
    }
    for task in tasks { task.cancel() }
  }

  /// Waits a moment at most until the system has what fields that were left held.
  func awaitDrafts() { drafts?.awaitUrgent() }

  /// Why something typed and not saved will be gone; known once all is finished.
  var loss: DraftTrouble? { drafts?.loss }

  /// Stops everything, waits a moment for it, and closes the store in good order.
  func finish() {
    drafts?.finish()
    opening.cancel()
    for task in running.withLock({ $0.values.map(\.task) }) { task.cancel() }
    _ = unfinished.wait(timeout: .now() + .milliseconds(500))
    let closed = DispatchSemaphore(value: 0)
    Task.detached(priority: .high) { [opening] in
      if case .success(let opened) = await opening.result { await opened.store.close() }
      closed.signal()
    }
    _ = closed.wait(timeout: .now() + .milliseconds(500))
  }

  /// The first task started watches the store; it is not something being worked out.
  private static let watchNumber = 1

  private func start(
    priority: TaskPriority, measure: Measure? = nil,
    _ body: @escaping @Sendable (Performer, OpenedStore) async -> Void
  ) {
    let number = self.number.add(1, ordering: .relaxed).newValue
    unfinished.enter()
    running.withLock { running in
      let task = Task.detached(priority: priority) { [self] in
        do {
          let opened = try await opening.value
          await body(self, opened)
        } catch {
          fail(error, number)
        }
        _ = self.running.withLock { $0.removeValue(forKey: number) }
        unfinished.leave()
      }
      running[number] = Running(task: task, measure: measure)
    }
  }

  /// Tells once that the store cannot be opened.
  private func fail(_ error: any Error, _ number: Int) {
    guard number == Self.watchNumber else { return }
    let failure = error as? CommandError ?? .store(.failed("\(error)"), path: "")
    inbox.post(.unopened(failure))
  }

  private func answer(
    _ effect: Effect, _ opened: OpenedStore, _ progress: ReadingProgress? = nil
  ) async {
    do throws(StorageError) {
      inbox.post(.event(try await event(answering: effect, opened.store, progress)))
    } catch {
      inbox.post(.event(.failed(effect, error)))
    }
  }

  /// Tells now and then how far a measure has come.
  private func progress(of measure: Measure) -> ReadingProgress {
    let last = Mutex(ContinuousClock.now)
    return ReadingProgress { [inbox] records in
      let isTold = last.withLock { last in
        guard .now - last > Self.beat else { return false }
        last = .now
        return true
      }
      if isTold { inbox.post(.event(.progressed(measure, records: records))) }
    }
  }

  private func event(
    answering effect: Effect, _ store: any RecordStore, _ progress: ReadingProgress?
  ) async throws(StorageError) -> Event {
    if case .fillSample(let user) = effect {
      if let begun = try await loadSample(store, by: user) { return begun }
      await tellDay(store)
      return .changed(version: try await store.version())
    }
    guard let event = try await effect.answer(from: store, progress: progress) else {
      throw .failed("\(effect)")
    }
    if case .undone = event { await tellDay(store) }
    return event
  }

  /// Gives what was done instead where somebody else has begun meanwhile, who has chosen what the store
  /// holds, or does so just now.
  private func loadSample(
    _ store: any RecordStore, by user: String
  ) async throws(StorageError) -> Event? {
    while true {
      if let begun = try await begunMeanwhile(store) { return begun }
      do throws(StorageError) {
        try await store.fill(
          user: user, command: "sample", meantFor: SampleAlliance.asOf
        ) { sink throws(StorageError) in
          try SampleAlliance().write(to: &sink)
        }
        return nil
      } catch {
        // Whoever is loading it keeps others waiting for longer than a change does.
        if error == .busy, !Task.isCancelled { continue }
        if let begun = try await begunMeanwhile(store) { return begun }
        throw error
      }
    }
  }

  private func begunMeanwhile(_ store: any RecordStore) async throws(StorageError) -> Event? {
    guard let first = try await store.history(HistoryQuery(place: .oldest, limit: 1)).first else {
      return nil
    }
    await tellDay(store)
    return .begunMeanwhile(first)
  }

  /// Tells the day the records are meant for where that is another than before.
  private func tellDay(_ store: any RecordStore) async {
    let day: Day?
    do throws(StorageError) { day = try await store.meantFor() } catch { return }
    let isNew = meantFor.withLock { known in
      defer { known = day }
      return known != day
    }
    if isNew { inbox.post(.event(.meantFor(day))) }
  }

  /// Looks about once a second whether somebody has changed the store, or the day has.
  private func watch(_ opened: OpenedStore) async {
    var version = opened.version
    var day = session.today
    var trimmed = 0
    var isCutOff = false
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(1))
      if Task.isCancelled { return }
      do throws(StorageError) {
        let now = try await opened.store.version()
        if isCutOff {
          isCutOff = false
          inbox.post(.event(.cutOff(nil)))
        }
        if now != version {
          version = now
          await tellDay(opened.store)
          inbox.post(.event(.changed(version: now)))
        }
      } catch {
        // Of somebody who is writing for long the next look tells.
        if !isCutOff, error.cutsOff { inbox.post(.event(.cutOff(error))) }
        isCutOff = isCutOff || error.cutsOff
      }
      // What large answers took is given back once all is quiet, not while somebody waits.
      let started = number.load(ordering: .relaxed)
      if started != trimmed, running.withLock({ $0.count }) <= 1 {
        trimmed = started
        Memory.giveBack()
      }
      if Clock.today != day {
        day = Clock.today
        inbox.post(.event(.today(day)))
      }
    }
  }
}

nonisolated extension StorageError {
  /// Whether it keeps the file from being followed for as long as it lasts.
  fileprivate var cutsOff: Bool {
    switch self {
    case .moved, .cannotOpen: true
    default: false
    }
  }
}
