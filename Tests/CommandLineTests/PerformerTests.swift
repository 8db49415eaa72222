import Catalog
import Dashboard
import Foundation
import Records
import Sample
import Scratch
import Storage
import StorageSQLite
import Synchronization
import Terminal
import Testing

@testable import chanjiao

/// Effects carried out off the main thread, and what the loop is told of them.
@Suite(.scratch) struct PerformerTests {
  private let folder: Office.Folder
  private let inbox = Inbox<Posted>()

  init() throws { folder = try Office.Folder() }

  private var session: Session {
    var wishes = Wishes()
    wishes.database = folder.path + "/office.sqlite"
    return Session(wishes, environment: ["HOME": folder.path, "USER": "li"])
  }

  /// Everything posted until something is that is looked for.
  private func posted(until isWanted: (Posted) -> Bool) async throws -> [Posted] {
    var all: [Posted] = []
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline {
      all += inbox.takeAll()
      if all.contains(where: isWanted) { return all }
      try await Task.sleep(for: .milliseconds(2))
    }
    Issue.record("never told; \(all)")
    return all
  }

  private func isOpened(_ posted: Posted) -> Bool {
    if case .opened = posted { true } else { false }
  }

  private func draft(_ id: String, by user: String = "li") throws -> Draft {
    let text =
      #"{"id":"\#(id)","entity":"unit","fields":[],"count":1,"time":"","user":"\#(user)"}"#
    return try JSONDecoder().decode(Draft.self, from: Data(text.utf8))
  }

  @Test func whatWasLeftIsOfferedBehindTheOpening() async throws {
    let first = Performer(session, inbox)
    for id in ["d1", "d2"] { first.perform(.keepDraft(try draft(id))) }
    first.perform(.dropDraft("d2"))
    _ = try await posted(until: isOpened)
    first.finish()
    _ = inbox.takeAll()
    let second = Performer(session, inbox)
    let told = try await posted { if case .event(.drafts) = $0 { true } else { false } }
    #expect(told.first.map(isOpened) == true)
    guard case .event(.drafts(let drafts))? = told.last else { return }
    #expect(drafts.map(\.id) == ["d1"])
    second.perform(.dropDraft("d1"))
    second.finish()
    #expect(Folder.names(in: session.paths.drafts).isEmpty)
  }

  /// Whoever starts first at a login does not take what the others were writing.
  /// Under the name they start with as under the one they gave when they were asked.
  @Test(arguments: ["wang", "wang (office)"])
  func aDraftWaitsForWhoeverWroteIt(_ writer: String) async throws {
    let first = Performer(session, inbox) { _ in WaitingStore().opened }
    first.perform(.keepDraft(try draft("d1", by: writer)))
    _ = try await posted(until: isOpened)
    first.finish()
    _ = inbox.takeAll()
    let second = Performer(session, inbox) { _ in WaitingStore().opened }
    let told = try await posted {
      if case .event(.draftsElsewhere) = $0 { true } else { false }
    }
    guard case .event(.draftsElsewhere(let holder))? = told.last else { return }
    #expect(holder == DraftHolder(count: 1, .writer(writer)))
    var wishes = session.wishes
    wishes.user = "wang"
    let other = Inbox<Posted>()
    let third = Performer(Session(wishes, environment: session.environment), other) { _ in
      WaitingStore().opened
    }
    var offered: [String] = []
    let deadline = ContinuousClock.now + .seconds(60)
    while offered.isEmpty, ContinuousClock.now < deadline {
      for case .event(.drafts(let drafts)) in other.takeAll() { offered += drafts.map(\.id) }
      try await Task.sleep(for: .milliseconds(2))
    }
    #expect(offered == ["d1"])
    second.finish()
    // Of what its writer has at hand nobody else is told.
    let fourth = Performer(session, inbox) { _ in WaitingStore().opened }
    let said = try await posted(until: isOpened)
    fourth.finish()
    third.finish()
    #expect(
      (said + inbox.takeAll()).allSatisfy {
        if case .event(.draftsElsewhere) = $0 { false } else { true }
      })
  }

  @Test func aBatchWaitsForWhoeverOpenedIt() async throws {
    let text = #"{"id":"b1","entity":"award","count":3,"totals":[],"ids":[]}"#
    let batch = try JSONDecoder().decode(Batch.self, from: Data(text.utf8))
    let first = Performer(session, inbox) { _ in WaitingStore().opened }
    first.perform(.keepBatch(batch))
    _ = try await posted(until: isOpened)
    first.finish()
    var wishes = session.wishes
    for (user, isOffered) in [("wang", false), ("li", true)] {
      wishes.user = user
      _ = inbox.takeAll()
      let next = Performer(Session(wishes, environment: session.environment), inbox) { _ in
        OpenedStore(store: WaitingStore(), path: "", version: -1)
      }
      // What was left is told before the store is watched.
      let told = try await posted { if case .event(.changed) = $0 { true } else { false } }
      next.finish()
      let batches = told.flatMap { posted -> [Batch] in
        if case .event(.batches(let batches)) = posted { batches } else { [] }
      }
      #expect(batches.map(\.id) == (isOffered ? ["b1"] : []))
    }
  }

  /// What ends the program may come between saving and forgetting; the same values saved by somebody else
  /// are another record.
  @Test(arguments: [("d", false), ("e", true), (nil, true)])
  func aDraftIsOfferedUnlessItWasSaved(_ saved: String?, _ isOffered: Bool) async throws {
    let first = Performer(session, inbox) { _ in WaitingStore().opened }
    let text =
      #"{"id":"d","entity":"unit","fields":[{"name":"name","text":"甲厂"}],"count":1,"time":""}"#
    first.perform(.keepDraft(try JSONDecoder().decode(Draft.self, from: Data(text.utf8))))
    _ = try await posted(until: isOpened)
    first.finish()
    let store = try SQLiteStore(inMemory: Catalog.holdings)
    var unit = Unit()
    (unit.name, unit.kind) = ("甲厂", .enterprise)
    _ = try await store.apply(
      ChangeSet(
        [.insert(entity: Unit.entity, values: Unit.schema.values(of: unit))], user: "li",
        command: "new", draft: saved))
    #expect(try await drafts(at: store) == (isOffered ? ["d"] : []))
  }

  @Test func ofTwoWhoLoadTheSampleOneIsToldOfTheOther() async throws {
    let inboxes = [inbox, Inbox<Posted>()]
    var performers = [Performer(session, inboxes[0])]
    // Who opens it first makes the file.
    _ = try await posted(until: isOpened)
    performers.append(Performer(session, inboxes[1]))
    for (performer, user) in zip(performers, ["li", "wang"]) {
      performer.perform(.fillSample(user: user))
    }
    var told: [(place: Int, entry: HistoryEntry)] = []
    let deadline = ContinuousClock.now + .seconds(60)
    while told.isEmpty, ContinuousClock.now < deadline {
      for (place, inbox) in inboxes.enumerated() {
        for posted in inbox.takeAll() {
          switch posted {
          case .event(.begunMeanwhile(let entry)): told.append((place, entry))
          case .event(.failed(_, let error)): Issue.record(error)
          case .unopened(let error): Issue.record(error)
          default: break
          }
        }
      }
      try await Task.sleep(for: .milliseconds(2))
    }
    for performer in performers { performer.finish() }
    let (place, entry) = try #require(told.first)
    #expect(entry.command == "sample" && entry.user == (place == 0 ? "wang" : "li"))
  }

  @Test func draftsOfAnotherDatabaseAreLeftToIt() async throws {
    let first = Performer(session, inbox) { _ in WaitingStore().opened }
    first.perform(.keepDraft(try draft("d1")))
    _ = try await posted(until: isOpened)
    first.finish()
    #expect(try await drafts(at: SQLiteStore(inMemory: Catalog.holdings), "other.sqlite") == [])
    #expect(try await drafts(at: SQLiteStore(inMemory: Catalog.holdings)) == ["d1"])
  }

  /// The drafts offered at the next start: all that are come before the store is watched.
  private func drafts(
    at store: SQLiteStore, _ database: String = "office.sqlite"
  ) async throws -> [String] {
    _ = inbox.takeAll()
    var wishes = Wishes()
    wishes.database = folder.path + "/" + database
    let session = Session(wishes, environment: ["HOME": folder.path, "USER": "li"])
    let performer = Performer(session, inbox) { _ in
      OpenedStore(store: store, path: "", version: -1)
    }
    let told = try await posted { if case .event(.changed) = $0 { true } else { false } }
    performer.finish()
    return told.flatMap { posted -> [String] in
      if case .event(.drafts(let drafts)) = posted { drafts.map(\.id) } else { [] }
    }
  }

  @Test func aDraftThatCannotBeWrittenIsTold() async throws {
    // A file where a folder has to be keeps even those out who may write everywhere.
    let place = try folder.write("", to: ".local")
    let performer = Performer(session, inbox)
    func isTold(_ isTrouble: Bool, _ posted: Posted) -> Bool {
      if case .event(.draftKept("d1", let trouble)) = posted {
        (trouble != nil) == isTrouble
      } else {
        false
      }
    }
    performer.perform(.keepDraft(try draft("d1")))
    _ = try await posted { isTold(true, $0) }
    #expect(performer.loss != nil)
    unlink(place)
    performer.perform(.keepDraft(try draft("d1")))
    _ = try await posted { isTold(false, $0) }
    performer.finish()
    #expect(performer.loss == nil)
    #expect(Folder.names(in: session.paths.drafts) == ["d1.json"])
  }

  @Test func theSampleIsKnownAsOneBeforeItsRecordsAreRead() async throws {
    let performer = Performer(session, inbox)
    performer.perform(.fillSample(user: "li"))
    let told = try await posted { if case .event(.changed) = $0 { true } else { false } }
    let isSample = told.firstIndex { if case .event(.meantFor(.some)) = $0 { true } else { false } }
    let isChanged = told.firstIndex { if case .event(.changed) = $0 { true } else { false } }
    #expect(try #require(isSample) < (try #require(isChanged)))
    performer.finish()
  }

  @Test func choicesMadeOnTheScreenAreRemembered() async throws {
    let performer = Performer(session, inbox)
    performer.perform(.remember(Preferences(language: .en, theme: "nord")))
    performer.finish()
    #expect(session.settings.language == .en)
    #expect(session.settings.theme == "nord")
  }

  @Test func whatTheStoreRefusesIsTold() async throws {
    let performer = Performer(session, inbox) { _ in WaitingStore().opened }
    let query = Query(Scope("unit"))
    performer.perform(.load(query))
    let told = try await posted { if case .event(.failed) = $0 { true } else { false } }
    guard case .event(.failed(let effect, let error))? = told.last else { return }
    #expect(effect == .load(query))
    #expect(error == WaitingStore.refusal)
    performer.finish()
  }

  @Test func aStoreThatCannotBeOpenedIsToldOnce() async throws {
    let performer = Performer(session, inbox) { _ throws(CommandError) in
      throw .noDatabase(path: "none")
    }
    performer.perform(.load(Query(Scope("unit"))))
    performer.perform(.writers)
    let told = try await posted { if case .unopened = $0 { true } else { false } }
    performer.finish()
    #expect(told.count + inbox.takeAll().count == 1)
  }

  @Test func onlyTheMeasureNobodyWaitsForIsStopped() async throws {
    let store = WaitingStore()
    let performer = Performer(session, inbox) { _ in store.opened }
    let measures = ["unit", "base", "award"].map { Measure(Scope($0)) }
    for measure in measures { performer.perform(.measure(measure)) }
    _ = try await posted { _ in store.asked.count == 3 }
    performer.perform(.cancel(measures[1]))
    #expect(try await failures(1) == [.measure(measures[1])])
    performer.perform(.cancelAll)
    #expect(try await failures(2) == [.measure(measures[0]), .measure(measures[2])])
    // What watches the store goes on.
    store.tell(version: 7)
    _ = try await posted { if case .event(.changed(version: 7)) = $0 { true } else { false } }
    performer.finish()
  }

  @Test func aChangeElsewhereIsToldOnce() async throws {
    let store = WaitingStore()
    let performer = Performer(session, inbox) { _ in store.opened }
    _ = try await posted(until: isOpened)
    store.tell(version: 2)
    _ = try await posted { if case .event(.changed(version: 2)) = $0 { true } else { false } }
    store.tell(version: 3)
    let told = try await posted {
      if case .event(.changed(version: 3)) = $0 { true } else { false }
    }
    #expect(told.count == 1)
    performer.finish()
    #expect(store.isClosed)
  }

  /// The effects that failed since they were last looked at, once there are so many.
  private func failures(_ count: Int) async throws -> Set<Effect> {
    var found: Set<Effect> = []
    _ = try await posted { posted in
      if case .event(.failed(let effect, .cancelled)) = posted { found.insert(effect) }
      return found.count == count
    }
    return found
  }
}

/// A store that works at a measure until that is stopped, refuses to give records, and is at whatever
/// version it is told.
private final class WaitingStore: RecordStore {
  static let refusal = StorageError.failed("not now")

  let holdings = Catalog.holdings
  let readOnlyReason: StorageError? = nil
  private let state = Mutex((version: 1, asked: [Measure](), isClosed: false))

  var asked: [Measure] { state.withLock { $0.asked } }
  var isClosed: Bool { state.withLock { $0.isClosed } }
  var opened: OpenedStore { OpenedStore(store: self, path: "", version: 1) }

  func tell(version: Int) { state.withLock { $0.version = version } }
  func version() async throws(StorageError) -> Int { state.withLock { $0.version } }
  func close() async { state.withLock { $0.isClosed = true } }

  func measure(
    _ measure: Measure, progress: ReadingProgress?
  ) async throws(StorageError) -> Storage::Measurement {
    state.withLock { $0.asked.append(measure) }
    while !Task.isCancelled { try? await Task.sleep(for: .seconds(1)) }
    throw .cancelled
  }

  func page(_ query: Query) async throws(StorageError) -> Page { throw Self.refusal }
  func row(_ entity: String, id: Int) async throws(StorageError) -> Row? { throw Self.refusal }
  func alike(_ entity: String, _ values: [Value]) async throws(StorageError) -> [Likeness] {
    throw Self.refusal
  }
  func apply(_ set: ChangeSet) async throws(StorageError) -> ChangeReceipt { throw Self.refusal }
  func undo(
    _ number: Int, user: String, reason: String
  ) async throws(StorageError) -> ChangeReceipt { throw Self.refusal }
  func undoable(_ query: UndoQuery) async throws(StorageError) -> Undoable? { throw Self.refusal }
  func holds(draft: String) async throws(StorageError) -> Bool { throw Self.refusal }
  func history(_ query: HistoryQuery) async throws(StorageError) -> [HistoryEntry] {
    throw Self.refusal
  }
  func counts(
    of query: HistoryQuery, by key: HistoryQuery.Key
  ) async throws(StorageError) -> [String: Int] { throw Self.refusal }
  func writers() async throws(StorageError) -> [String] { throw Self.refusal }
  func fill(
    user: String, command: String, meantFor: Day?,
    _ pour: @escaping @Sendable (inout any RecordSink) throws(StorageError) -> Void
  ) async throws(StorageError) { throw Self.refusal }
  func meantFor() async throws(StorageError) -> Day? { nil }
}
