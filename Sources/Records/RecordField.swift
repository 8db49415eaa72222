/// A field without its Swift type: what tables, forms, files and stores read.
package struct FieldShape: Hashable, Sendable {
  package let name: String
  package let label: Term
  /// What heads its column where the label would take more room than its values.
  package var shortLabel: Term?
  /// What else heads its column in other people's spreadsheets, parted by spaces.
  package var words = ""
  /// What tables have in its column where it is left blank, as the sum of all where blank means all of them.
  package var blankWords: [String] = []
  package var kind: ValueKind
  package var isRequired: Bool
  package var isUnique = false
  package var isSearchable = false
  /// Whether tables offer to sort by it, which costs an index.
  package var isSortable = false
  /// The columns a table gives it; 0 keeps it out of the first view.
  package var width = 0
  /// The unit its quantity counts in, shown after it.
  package var unit: Term?
  package var help: Term?
  package var section: Term?
  package var rules: [Rule] = []
  /// What gives the value where it is left blank.
  package var source: Source?
  /// Of what kind the record it refers to should be.
  package var expectation: Expectation?
  /// The entity whose records its text names, where it may name many: the units that took part in something.
  package var mentioned: String?
  /// What the record it names should have in common with its own.
  package var sharings: [Sharing] = []
  /// What texts are called in the other language, where a field mostly holds known ones.
  package var vocabulary: Vocabulary?
  package var isPersonal = false
  /// Whether it is what one record after another is about, so that a stack of forms starts with it.
  package var isDiffering = false
  /// Whether its text is figures by month, which are worded when shown.
  package var isByMonth = false
  /// Whether the store works it out along with every change, so that nobody fills it in.
  package var isComputed = false
  /// What a new record has before anything is filled in.
  package var initial = Value.blank

  /// What a column that is no field of a record holds.
  package init(_ name: String, _ label: Term, _ kind: ValueKind, unit: Term? = nil) {
    self.name = name
    self.label = label
    self.kind = kind
    self.unit = unit
    isRequired = false
  }

  /// What heads its column in a table.
  package var head: Term { shortLabel ?? label }

  /// Whether it is a year: a number nobody adds up, all of whose values have four digits.
  package var isYear: Bool {
    kind == .integer
      && rules.contains { rule in
        if case .range(let least, let most) = rule { least >= 1000 && most < 10_000 } else { false }
      }
  }

  /// A field of the record referred to that should hold what one of the own record holds: an offering is one
  /// of the school that a cohort names beside it.
  package struct Sharing: Hashable, Sendable {
    package let theirs: String
    package let own: String
  }

  /// The kind of record a reference is meant for, where it can name others of the same entity: a unit that
  /// is a school.
  package struct Expectation: Hashable, Sendable {
    /// The field of the record referred to that tells its kind.
    package let field: String
    /// What that may hold.
    package let values: [Value]
    /// What such a record is, with its article.
    package let term: Term

    package init(_ field: String, _ values: [Value], _ zh: String, _ en: String) {
      self.field = field
      self.values = values
      term = Term(zh, en)
    }
  }
}

/// A field of an entity: its shape, and how to read and write it on the Swift value.
///
/// Like `Schema` it asks nothing of `Root`, since the runtime would look up every entity's conformance
/// at every start, a good part of the time to the first screen.
package struct RecordField<Root>: Sendable {
  package var shape: FieldShape
  let read: @Sendable (Root) -> Value
  /// Gives false where the value does not fit the field's type.
  let write: @Sendable (inout Root, Value) -> Bool

  /// The path is made when a value is first read or written: making all of a catalogue's would take a
  /// good part of every start.
  package init<V: FieldValue>(
    _ path: @autoclosure @escaping @Sendable () -> WritableKeyPath<Root, V>,
    _ name: String, _ zh: String, _ en: String
  ) {
    shape = FieldShape(name, Term(zh, en), V.kind)
    shape.isRequired = !V.isOptional && V.kind != .note && V.kind != .text
    read = { $0[keyPath: path()].value }
    write = { root, value in
      guard let typed = V(value) else { return value.isBlank }
      root[keyPath: path()] = typed
      return true
    }
  }

  private func changed(_ change: (inout FieldShape) -> Void) -> Self {
    var copy = self
    change(&copy.shape)
    return copy
  }

  package func required() -> Self { changed { $0.isRequired = true } }
  package func unique() -> Self { changed { $0.isUnique = true } }
  package func searchable() -> Self { changed { $0.isSearchable = true } }
  package func sortable() -> Self { changed { $0.isSortable = true } }
  package func width(_ columns: Int) -> Self { changed { $0.width = columns } }
  package func headed(_ zh: String, _ en: String) -> Self {
    changed { $0.shortLabel = Term(zh, en) }
  }
  package func called(_ words: String) -> Self { changed { $0.words = words } }
  package func blank(saidBy words: String...) -> Self { changed { $0.blankWords = words } }
  package func unit(_ zh: String, _ en: String) -> Self { changed { $0.unit = Term(zh, en) } }
  package func help(_ zh: String, _ en: String) -> Self { help(Term(zh, en)) }
  package func help(_ term: Term) -> Self { changed { $0.help = term } }
  package func section(_ zh: String, _ en: String) -> Self {
    changed { $0.section = Term(zh, en) }
  }
  package func rule(_ rule: Rule) -> Self { changed { $0.rules.append(rule) } }
  package func note() -> Self { changed { $0.kind = .note } }
  package func time() -> Self { changed { $0.kind = .time } }
  package func weekdays() -> Self { changed { $0.kind = .weekdays } }
  package func decimals(_ count: Int) -> Self { changed { $0.kind = .number(decimals: count) } }
  package func worded(by vocabulary: Vocabulary) -> Self {
    changed { $0.vocabulary = vocabulary }
  }
  package func byMonth() -> Self { changed { $0.isByMonth = true } }
  /// Tells a record from the one entered before it: a member from the next one of its alliance.
  package func differing() -> Self { changed { $0.isDiffering = true } }
  package func personal() -> Self { changed { $0.isPersonal = true } }

  /// Worked out by the store; until then a new record has the value given here.
  package func computed(initially value: Value = .blank) -> Self {
    changed {
      $0.isComputed = true
      $0.initial = value
    }
  }

  /// A code of a published scheme: searched, and checked, but only warned about.
  package func code(_ scheme: CodeScheme) -> Self {
    changed {
      $0.kind = .code(scheme)
      $0.isSearchable = true
      $0.rules.append(.code(scheme))
    }
  }

  /// Its text lists records of an entity by their full names; their cards tell of it.
  package func mentions<E: Entity>(_ type: E.Type) -> Self {
    changed { $0.mentioned = E.entity }
  }

  /// Should name a record of a kind; another one is doubtful.
  package func expects(_ expectation: FieldShape.Expectation) -> Self {
    changed { $0.expectation = expectation }
  }

  /// Should name a record that has in a field what the own record has in that field, or in another; where
  /// both are filled in and differ, that is doubtful.
  package func shares(_ theirs: String, as own: String? = nil) -> Self {
    changed { $0.sharings.append(FieldShape.Sharing(theirs: theirs, own: own ?? theirs)) }
  }

  /// Takes its value from a field of the referenced record where it is left blank.
  package func follows(_ reference: String, _ field: String) -> Self {
    changed { $0.source = .record(reference: reference, field: field) }
  }

  /// Where it is left blank, it is the days from one date of the record through another.
  package func follows(from: String, through: String) -> Self {
    changed { $0.source = .days(from: from, through: through) }
  }
}
