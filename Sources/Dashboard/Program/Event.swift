package import Canvas
package import Catalog
package import Records
package import Storage

/// Everything that can happen to the program.
package enum Event: Sendable {
  case input(Input)
  /// The calendar day outside, told at the start and at midnight.
  case today(Day)
  /// The sample was loaded, which is meant to be seen as of this day; or taken back again.
  case meantFor(Day?)
  /// What was asked for has not come for a while, and people should see that.
  case waited
  /// No key has come for a moment: what waits for that may follow the cursor.
  case rested
  case loaded(Page)
  case measured(Measurement)
  /// So many records were read for a measure that goes on.
  case progressed(Measure, records: Int)
  case found(entity: String, id: Int, Row?)
  /// What was found about a record that is to be saved.
  case checked(CheckRequest, Findings)
  case checkedAll(JointRequest, [Findings])
  case archivingChecked(ArchivingRequest, Findings)
  case history(HistoryQuery, [HistoryEntry])
  case foundInHistory(HistorySearch, HistorySearch.Found)
  case historyCounted(HistorySearch, by: HistoryQuery.Key, [String: Int])
  /// What texts that are meant to name records were found to mean.
  case named(NameQuery, [String: NameMatch])
  /// Everybody who has made changes.
  case writers([String])
  /// The bookings of bases over a span, complete.
  case bookings(BookingsRequest, [Row])
  /// How bases are used over a span; nil where they are more than was wanted at once.
  case baseUses(BaseUsesRequest, BaseUses?)
  /// What was to be changed is, and everybody sees it from now on.
  case saved(ChangeReceipt, ChangeSet)
  /// The change set with that number was taken back.
  case undone(ChangeReceipt, Int)
  /// What could be taken back, or done again; nil where nothing can.
  case undoable(UndoQuery, Undoable?)
  /// Somebody else has put the first records into the store meanwhile, by this change.
  case begunMeanwhile(HistoryEntry)
  /// What earlier sessions left unsaved.
  case drafts([Draft])
  /// Who else goes on with what earlier sessions left unsaved.
  case draftsElsewhere(DraftHolder)
  /// What keeps a draft from the disk, by its name; nil once it is there.
  case draftKept(id: String, DraftTrouble?)
  /// Batches that earlier sessions opened and did not close.
  case batches([Batch])
  /// Somebody's change reached the store.
  case changed(version: Int)
  /// Neither others' changes reach the store nor one's own, and why; nil once they do again.
  case cutOff(StorageError?)
  case failed(Effect, StorageError)
  /// What the popup above was asked for.
  case answered(Answer)
  /// Year, day, alliance, language or theme were changed.
  case settingsChanged
  /// Another screen has taken its place.
  case left
}

/// What the program wants from the outside; comparable, so that tests can read what was asked for.
package enum Effect: Hashable, Sendable {
  case load(Query)
  case measure(Measure)
  case find(entity: String, id: Int)
  /// Asks what is doubtful about a record before it is saved.
  case check(CheckRequest)
  case checkAll(JointRequest)
  /// Asks what archiving records, or bringing them back, leaves doubtful.
  case checkArchiving(ArchivingRequest)
  case history(HistoryQuery)
  case findInHistory(HistorySearch)
  case countHistory(HistorySearch, by: HistoryQuery.Key)
  /// Finds the records that texts are meant to name.
  case findNames(NameQuery)
  case writers
  case bookings(BookingsRequest)
  case baseUses(BaseUsesRequest)
  case apply(ChangeSet)
  case undo(Int, user: String, reason: String = "")
  /// Fills an empty store with the sample alliance.
  case fillSample(user: String)
  /// Brings in the programme catalogue where there is none yet.
  case fillCatalogue
  /// Keeps what was typed and not saved outside the program.
  case keepDraft(Draft)
  case dropDraft(String)
  /// Writes what is kept without delay: a field was left.
  case writeDrafts
  /// Keeps a batch outside the program until it is closed.
  case keepBatch(Batch)
  case dropBatch(String)
  /// Asks what would be taken back, or done again.
  case findUndoable(UndoQuery)
  /// Stops working out what nobody waits for any more.
  case cancel(Measure)
  /// Stops what is being worked out and has not been answered.
  case cancelAll
  case remember(Preferences)
  case useTheme(String)
  case useMouse(Bool)
  /// Hands text to the clipboard of the terminal, where it takes that.
  case copy(String)
  case redraw
  case suspend
  case quit
}

/// The bookings of some bases that touch a span of days.
package struct BookingsRequest: Hashable, Sendable {
  package let bases: [Int]
  package let from: Day
  package let to: Day

  package init(bases: [Int], from: Day, to: Day) {
    self.bases = bases
    self.from = from
    self.to = to
  }
}

/// How each of some bases is used over a span of days, of so many at most.
package struct BaseUsesRequest: Hashable, Sendable {
  package let bases: Scope
  package let days: ClosedRange<Day>
  package let limit: Int?

  package init(_ bases: Scope, _ days: ClosedRange<Day>, atMost limit: Int? = nil) {
    self.bases = bases
    self.days = days
    self.limit = limit
  }
}

/// What a popup was asked for and gave.
package struct Answer: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case text(String)
    /// The index of what was chosen among what was offered.
    case choice(Int)
    /// A condition a table is to be narrowed to.
    case filter(ColumnFilter)
    /// A value chosen for a field, with its name.
    case picked(Value, String)
    /// The numbers of records that were added, in their order.
    case added([Int])
    /// What was typed for a field, where nothing in the list goes with it.
    case unfound(String)
    /// One's own and somebody else's changes of a record, put together.
    case merged(Merge)
  }
  /// The name the asking layer gave its question.
  package let question: String
  package let content: Content

  /// Whether it was given unasked, since its code was typed to the end.
  let isUnasked: Bool

  package init(_ question: String, _ content: Content, isUnasked: Bool = false) {
    self.question = question
    self.content = content
    self.isUnasked = isUnasked
  }

  /// What a form or a sheet leaves with: the records added there.
  static func added(_ entity: String, _ ids: [Int]) -> Answer {
    Answer("added." + entity, .added(ids))
  }

  /// The records of an entity that were added, at least one; nil where it is no such answer.
  func added(to entity: String) -> [Int]? {
    guard question == "added." + entity, case .added(let ids) = content, !ids.isEmpty else {
      return nil
    }
    return ids
  }
}

/// What is kept of a person's settings between sessions.
package struct Preferences: Hashable, Sendable {
  package var language: Language
  package var theme: String
  package var skipsFullFields: Bool

  package init(language: Language, theme: String, skipsFullFields: Bool = true) {
    self.language = language
    self.theme = theme
    self.skipsFullFields = skipsFullFields
  }
}
