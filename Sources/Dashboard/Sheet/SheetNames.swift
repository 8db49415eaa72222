import Records
import Storage

/// The names of records a sheet mentions: which are known, which are being looked for, and which are
/// still to be asked about.
struct SheetNames: Sendable {
  private var known: [String: [String: NameMatch]] = [:]
  private var wanted: [String: Set<String>] = [:]
  private var asked: Set<NameQuery> = []

  func match(_ text: String, _ entity: String) -> NameMatch? { known[entity]?[text] }

  mutating func want(_ text: String, _ entity: String) {
    wanted[entity, default: []].insert(text)
  }

  /// Asks about every name not asked about yet, once for all cells that have it.
  mutating func ask() -> [Effect] {
    guard !wanted.isEmpty else { return [] }
    var queries: [NameQuery] = []
    for (entity, texts) in wanted.sorted(by: { $0.key < $1.key }) {
      let waiting = asked.reduce(into: Set<String>()) { waiting, query in
        if query.entity == entity { waiting.formUnion(query.texts) }
      }
      let fresh = texts.subtracting(waiting).sorted()
      if !fresh.isEmpty { queries.append(NameQuery(entity, fresh)) }
    }
    wanted = [:]
    asked.formUnion(queries)
    return queries.map { .findNames($0) }
  }

  /// Takes an answer; false where this sheet did not ask.
  mutating func take(_ query: NameQuery, _ found: [String: NameMatch]) -> Bool {
    guard asked.remove(query) != nil else { return false }
    known[query.entity, default: [:]].merge(found) { $1 }
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
    reread(reader) { $0.isUnnamed($1) && $1.target == query.entity && found[$0.text] != nil }
    return true
  }

  /// Looks again for what was not found, or not answered: records may have changed.
  mutating func renew(_ reader: CellReader) {
    names.forget()
    reread(reader) { entry, _ in
      switch entry.error?.expected {
      case .recordName, .keptRecord, .distinctName: true
      default: false
      }
    }
    for cells in [given] + (unnamed > 0 ? rows.map(\.cells) : []) {
      for (entry, field) in zip(cells, fields) where entry.isUnnamed(field) {
        if let entity = field.target { names.want(entry.text, entity) }
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
    _ reader: CellReader, where isMeant: (FormField.Entry, FormField) -> Bool
  ) {
    var reader = reader
    reader.names = names
    func read(_ cells: [FormField.Entry]) -> [FormField.Entry] {
      var cells = cells
      for (place, field) in fields.enumerated() where isMeant(cells[place], field) {
        cells[place] = reader.entry(cells[place].text, field, place)
      }
      return cells
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
