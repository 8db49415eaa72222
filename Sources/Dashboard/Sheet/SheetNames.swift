import Records
import Storage

/// The names of records a sheet mentions: which are known, which are being looked for, and which are
/// still to be asked about.
struct SheetNames: Sendable {
  private var known: [NameScope: [String: NameMatch]] = [:]
  private var wanted: [NameScope: Set<String>] = [:]
  private var asked: Set<NameQuery> = []

  func match(_ text: String, _ scope: NameScope) -> NameMatch? { known[scope]?[text] }

  mutating func want(_ text: String, _ scope: NameScope) {
    wanted[scope, default: []].insert(text)
  }

  /// Asks about every name not asked about yet, once for all cells that have it.
  mutating func ask() -> [Effect] {
    guard !wanted.isEmpty else { return [] }
    var queries: [NameQuery] = []
    for (scope, texts) in wanted.sorted(by: { $0.key.order < $1.key.order }) {
      let waiting = asked.reduce(into: Set<String>()) { waiting, query in
        if query.scope == scope { waiting.formUnion(query.texts) }
      }
      let fresh = texts.subtracting(waiting).sorted()
      if !fresh.isEmpty { queries.append(NameQuery(scope, fresh)) }
    }
    wanted = [:]
    asked.formUnion(queries)
    return queries.map { .findNames($0) }
  }

  /// Takes an answer; false where this sheet did not ask.
  mutating func take(_ query: NameQuery, _ found: [String: NameMatch]) -> Bool {
    guard asked.remove(query) != nil else { return false }
    known[query.scope, default: [:]].merge(found) { $1 }
    return true
  }

  /// Gives a question up; false where this sheet did not ask.
  mutating func giveUp(_ query: NameQuery) -> Bool { asked.remove(query) != nil }

  /// Forgets what was found: records have changed.
  mutating func forget() { known = [:] }
}

extension Sheet {
  /// Whether names are being looked for.
  var isNaming: Bool { unnamed > 0 }

  /// Writes what names were found to mean into every cell that waits for them.
  mutating func take(
    _ query: NameQuery, _ found: [String: NameMatch], _ reader: CellReader
  ) -> Bool {
    guard names.take(query, found) else { return false }
    // What waited in a row for a name that is found now may be known already.
    reread(reader) { entry, field, hasChanged in
      entry.isUnnamed(field)
        && (hasChanged || field.target == query.scope.entity && found[entry.text] != nil)
    }
    return true
  }

  /// The cells of a row, where what was wrong with a name was wrong among other records than those it is
  /// looked for among now: it is looked for again.
  func withoutOutdatedErrors(_ cells: [FormField.Entry]) -> [FormField.Entry] {
    var cells = cells
    for (place, field) in fields.enumerated() where field.target != nil {
      guard let error = cells[place].error, error.expected.isOfName else { continue }
      let text = cells[place].text
      let match = nameScope(of: place, in: cells).flatMap { names.match(text, $0) }
      if match?.trouble != error.expected { cells[place] = FormField.Entry(text: text) }
    }
    return cells
  }

  /// Looks again for what was not found, or not answered: records may have changed.
  mutating func renew(_ reader: CellReader) {
    names.forget()
    reread(reader) { entry, _, _ in entry.error?.expected.isOfName == true }
    for cells in [given] + (unnamed > 0 ? rows.map(\.cells) : []) {
      for (place, field) in fields.enumerated() where cells[place].isUnnamed(field) {
        if let scope = nameScope(of: place, in: cells) { names.want(cells[place].text, scope) }
      }
    }
  }

  /// Words everything, or some rows, in another language.
  mutating func reword(_ language: Language, rows range: Range<Int>? = nil) {
    for place in fields.indices { given[place].reword(fields[place], language) }
    for index in range ?? rows.indices {
      var row = rows[index]
      for place in row.cells.indices {
        row.cells[place].reword(fields[place], language)
        row.given[place].reword(fields[place], language)
      }
      if row != rows[index] { replace(index..<index + 1, with: [row]) }
    }
  }

  /// Reads cells anew, those of the rows to come included; no step of anybody's.
  private mutating func reread(
    _ reader: CellReader,
    where isMeant: (FormField.Entry, FormField, _ hasChanged: Bool) -> Bool
  ) {
    var reader = reader
    reader.names = names
    func read(_ cells: [FormField.Entry]) -> [FormField.Entry] {
      var read = cells
      var hasChanged = false
      for place in readingOrder where isMeant(cells[place], fields[place], hasChanged) {
        read[place] = reader.entry(
          cells[place].text, fields[place], place, among: nameScope(of: place, in: read))
        hasChanged = hasChanged || read[place] != cells[place]
      }
      return read
    }
    given = read(given)
    for index in rows.indices {
      var row = rows[index]
      row.cells = read(row.cells)
      row.given = read(row.given)
      if row.cells != rows[index].cells { replace(index..<index + 1, with: [row]) }
    }
  }
}

extension FormField.Entry {
  fileprivate mutating func reword(_ field: FormField, _ language: Language) {
    guard error == nil, field.target == nil, field.shape.kind != .note, !value.isBlank else {
      return
    }
    text = field.shape.written(value, language)
  }
}

extension ReadingError.Expected {
  /// Whether what was expected is the name of a record.
  fileprivate var isOfName: Bool {
    switch self {
    case .recordName, .keptRecord, .distinctName, .fittingName: true
    default: false
    }
  }
}

extension NameMatch {
  /// What a text should be that does not name one record.
  var trouble: ReadingError.Expected? {
    switch self {
    case .none: .recordName
    case .archived: .keptRecord
    case .several(let count): .distinctName(count)
    case .elsewhere(let count): .fittingName(count)
    case .one: nil
    }
  }
}
