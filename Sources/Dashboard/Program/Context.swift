package import Canvas
package import Records
package import Storage

/// What every layer may know: the settings of the scope bar, and what can be kept.
package struct Context: Sendable {
  package var language: Language
  package var year: Int
  /// The day as of which memberships, seats and links are read.
  package var asOf: Day
  /// Whether year and day are those to begin with: a file may be meant for others, and until it is open
  /// none are claimed.
  package var knowsDay = true
  package var today: Day
  /// The alliance looked at; nil where the store has none.
  package var alliance: Int?
  /// Empty where there is none; an ellipsis until that is known.
  package var allianceName = "…"
  /// Empty where it has none.
  var allianceShortName = ""
  var allianceLife = AllianceLife()
  /// The code of the place it is of; empty where that is not said.
  var home = ""
  /// What can be kept; made when first asked for, since a first screen needs none of it.
  package var holdings: Holdings { source() }
  private let source: @Sendable () -> Holdings
  package var size: Size
  /// Why nothing can be changed; nil where it can.
  package var readOnly: ReadOnlyReason?
  package var isReadOnly: Bool { readOnly != nil }
  /// The last record entered here of each entity, field by field, to be duplicated from.
  var entered: [String: [String: FormField.Entry]] = [:]
  /// What was typed and not saved, the newest last.
  var drafts: [Draft] = []
  /// Who else has taken up drafts that were left.
  var draftHolder: DraftHolder?
  /// Why drafts are nowhere but here, by their names.
  var unkept: [String: DraftTrouble] = [:]
  /// The batches that are open, at most one of them going on for each entity.
  var batches: [Batch] = []
  /// How many batches were begun in this run.
  var batchNumber = 0
  /// Who makes changes here.
  package var user = ""
  /// Whether several people share the login, so that it has to be asked who makes changes.
  package var asksWho = false
  /// The clock on the wall, by which the history is told.
  package var clock = WallClock.utc
  /// This run of the program among all that keep drafts in one place.
  package var session = ""
  /// The number of the last change made in this session.
  var lastChange: Int?
  /// Whether the records came with the sample, which made up most of them.
  package var holdsSample = false
  /// Whether the records are a copy that goes when the program ends.
  package var isPassing = false
  /// The themes one can choose from.
  package var themes = ["terminal"]
  package var theme: String
  package var isMouseOn = false
  /// Whether a field that has all it can hold is left without a key for it.
  package var skipsFullFields = true
  package var isKiosk = false
  /// Whether texts can be handed to the terminal's clipboard.
  package var canCopy = false
  /// Whether tmux stands before the terminal, which keeps texts from its clipboard unless told otherwise.
  package var isInTmux = false
  package var keyMap = KeyMap()

  package init(
    language: Language, year: Int, asOf: Day, today: Day,
    holdings: @escaping @autoclosure @Sendable () -> Holdings, size: Size,
    theme: String = "terminal"
  ) {
    self.language = language
    self.year = year
    self.asOf = asOf
    self.today = today
    source = holdings
    self.size = size
    self.theme = theme
  }

  /// The room between the two lines at the top and the hint line at the bottom.
  package var area: Rect {
    Rect(x: 0, y: min(2, size.height), width: size.width, height: size.height - 3)
  }

  package func text(_ term: Term) -> String { term[language] }

  /// The batch that new records of an entity belong to.
  func batch(of entity: String) -> Batch? { batches.first { $0.entity == entity } }

  /// A scope as the scope bar has it: of this alliance and as of this day, where the entity knows them.
  package func scope(_ entity: String, filter: Filter? = nil, timed: Bool = true) -> Scope {
    let shape = holdings[entity]
    return Scope(
      entity, filter: filter, asOf: timed && shape?.period != nil ? asOf : nil,
      alliance: shape?.scope != nil || shape?.belonging != nil ? alliance : nil)
  }
}

/// From when to when there is an alliance; nil where that is not said.
struct AllianceLife: Hashable, Sendable {
  var founded: PartialDate?
  var dissolved: PartialDate?

  func isBegun(asOf day: Day) -> Bool { founded.map { $0.first <= day } ?? true }

  /// What has to be known of a day on which there is none; nil of other days.
  func remark(asOf day: Day) -> Term? {
    if !isBegun(asOf: day) { return Term("（联盟尚未成立）", " (not founded yet)") }
    guard let dissolved, dissolved.last < day else { return nil }
    return Term("（联盟已解散）", " (dissolved)")
  }
}
