package import Records

/// Texts that are meant to name records of an entity, as a document or a spreadsheet has them.
package struct NameQuery: Hashable, Sendable {
  package let scope: NameScope
  package let texts: [String]

  package init(_ scope: NameScope, _ texts: [String]) {
    self.scope = scope
    self.texts = texts
  }

  package init(_ entity: String, _ texts: [String]) {
    self.init(NameScope(entity: entity), texts)
  }
}

/// Among which records a name is looked for.
package struct NameScope: Hashable, Sendable {
  package let entity: String
  /// What must be true of the record besides, as that it is of a school; a number is its own.
  package var within: Filter?

  package init(entity: String, within: Filter? = nil) {
    self.entity = entity
    self.within = within
  }

  /// Puts questions always into the same order.
  package var order: String { within.map { "\(entity) \($0)" } ?? entity }
}

/// What a text that is meant to name a record was found to mean.
package enum NameMatch: Hashable, Sendable {
  case none
  /// None, but a record that is archived.
  case archived
  case one(id: Int, name: Term)
  /// So many records it may mean.
  case several(Int)
  /// None of those it was looked for among, but so many others.
  case elsewhere(Int)
}

extension RecordStore {
  /// So many texts are asked about at a time.
  private static var textsAtOnce: Int { 400 }
  private static var pageLimit: Int { 4000 }
  private static var searchLimit: Int { 20 }

  /// What each text means: a number as `#12`, else a record with that very code or name, else the only
  /// record a search for it finds by its name.
  ///
  /// Codes and names cost one query for every few hundred texts, a search one for each text that is
  /// neither.
  package func names(_ query: NameQuery) async throws(StorageError) -> [String: NameMatch] {
    let scope = query.scope
    guard let shape = holdings[scope.entity] else { throw .unknownEntity(scope.entity) }
    var found = try await meant(query.texts, shape, scope.within)
    let lost = query.texts.filter { found[$0] == NameMatch.none }
    guard scope.within != nil, !lost.isEmpty else { return found }
    for (text, match) in try await meant(lost, shape, nil) {
      switch match {
      case .one: found[text] = .elsewhere(1)
      case .several(let count): found[text] = .elsewhere(count)
      case .none, .archived, .elsewhere: found[text] = match
      }
    }
    return found
  }

  private func meant(
    _ texts: [String], _ shape: Shape, _ within: Filter?
  ) async throws(StorageError) -> [String: NameMatch] {
    var found: [String: NameMatch] = [:]
    var start = 0
    while start < texts.count {
      let end = min(start + Self.textsAtOnce, texts.count)
      found.merge(try await spelled(Array(texts[start..<end]), shape, within)) { $1 }
      start = end
    }
    for text in texts where found[text] == nil {
      if Task.isCancelled { throw .cancelled }
      found[text] = try await searched(text, shape, within)
    }
    return found
  }

  /// The texts that are a record's number, code or name as it is written.
  private func spelled(
    _ texts: [String], _ shape: Shape, _ within: Filter?
  ) async throws(StorageError) -> [String: NameMatch] {
    var wanted: Set<String> = []
    var ids: [Int: String] = [:]
    for text in texts {
      if text.hasPrefix("#"), let id = Int(text.dropFirst()) { ids[id] = text }
      wanted.formUnion(shape.spellings(of: text))
    }
    let values = wanted.sorted().map(Value.text)
    let spoken = shape.spokenFields.map { Filter.oneOf($0, values) }
    var filters = spoken.isEmpty ? [] : [within && .any(spoken)]
    if !ids.isEmpty { filters.append(.ids(ids.keys.sorted())) }
    guard !filters.isEmpty else { return [:] }
    let page = try await page(
      Query(Scope(shape.name, filter: .any(filters)), limit: Self.pageLimit))
    var meant: [String: [Int: Row]] = [:]
    for row in page.rows {
      if let text = ids[row.id] { meant[text, default: [:]][row.id] = row }
      for name in row.spokenTexts(of: shape) { meant[name, default: [:]][row.id] = row }
    }
    var found: [String: NameMatch] = [:]
    for text in texts {
      guard let rows = meant[text], let first = rows.values.first else { continue }
      found[text] =
        rows.count == 1
        ? .one(id: first.id, name: first.called(shape)) : .several(rows.count)
    }
    return found
  }

  private func searched(
    _ text: String, _ shape: Shape, _ within: Filter?
  ) async throws(StorageError) -> NameMatch {
    var scope = Scope(shape.name, filter: within, search: text)
    scope.searchesNames = true
    let page = try await page(Query(scope, limit: Self.searchLimit))
    let rows = page.rows.filter { $0.isCalled(text, shape) }
    // An archived one is looked for only once there is none at all.
    guard let first = rows.first else {
      return within == nil ? try await archived(text, shape) : .none
    }
    if rows.count > 1 || page.hasLater { return .several(rows.count) }
    // One character of a name is no name that was cut short.
    let isFragment = text.count == 1 && text.contains(where: \.isIdeographic)
    return isFragment ? .none : .one(id: first.id, name: first.called(shape))
  }
}

extension RecordStore {
  /// Whether a record that is archived has the very name.
  private func archived(_ text: String, _ shape: Shape) async throws(StorageError) -> NameMatch {
    let filters = shape.spokenFields.map { Filter.equals($0, .text(text)) }
    if filters.isEmpty { return .none }
    let scope = Scope(shape.name, filter: .any(filters), archived: .only)
    return try await page(Query(scope, limit: 1)).rows.isEmpty ? .none : .archived
  }
}

extension Shape {
  /// The fields that hold what a record is called by: its names, the number it bears, and codes no other
  /// record has.
  fileprivate var spokenFields: [String] {
    let names = naming + (likeness.map { [$0.name] + $0.aliases } ?? [])
    let meant = Set(names + documentNumbers + identifyingCodes)
    return fields.filter { field in
      switch field.kind {
      case .text, .code: field.isUnique || meant.contains(field.name)
      default: false
      }
    }.map(\.name)
  }

  /// What a record's own text may be where a text names it: where names are put together of several
  /// fields, any beginning of it that ends before a space.
  fileprivate func spellings(of text: String) -> [String] {
    guard naming.count > 1 else { return [text] }
    return [text]
      + text.indices.filter { text[$0] == " " }.map { String(text[..<$0]) }.filter { !$0.isEmpty }
  }
}

extension Row {
  /// What the record is called in a language: its naming fields, of which none tells again what one
  /// before it did, as an offering its school; nil where they are blank.
  package func name(of shape: Shape, _ language: Language) -> String? {
    let names = shape.naming.reduce(into: [String]()) { names, name in
      guard let index = shape.index(of: name), !record.values[index].isBlank else { return }
      let text = text(index, of: shape, language)
      let told = names.first { text.hasSuffix(" " + $0) }
      names.append(told.map { String(text.dropLast($0.count + 1)) } ?? text)
    }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  func called(_ shape: Shape) -> Term {
    Term(name(of: shape, .zh) ?? "#\(id)", name(of: shape, .en) ?? "#\(id)")
  }

  /// Everything the record can be called by.
  fileprivate func spokenTexts(of shape: Shape) -> Set<String> {
    var texts = Set(
      shape.spokenFields.compactMap { shape.index(of: $0) }.compactMap { record.values[$0].text })
    for language in [Language.zh, .en] {
      if let name = name(of: shape, language) { texts.insert(name) }
    }
    return texts
  }

  /// Whether a record that a search found is meant by the text, and not only holds it somewhere.
  ///
  /// A search also finds pinyin, initials and other fields, which nobody means who writes a name in a
  /// table. What has no Chinese in it is a name only as a whole.
  fileprivate func isCalled(_ text: String, _ shape: Shape) -> Bool {
    let names = spokenTexts(of: shape)
    guard text.contains(where: \.isIdeographic) else {
      let lists = names.flatMap { $0.split { ",，、;；".contains($0) } }
      return (lists.map { Typed.trimmed(String($0)) } + names)
        .contains { $0.lowercased() == text.lowercased() }
    }
    let parts = text.split(whereSeparator: \.isWhitespace)
    if parts.allSatisfy({ part in names.contains { $0.holds(part) } }) { return true }
    // In other characters than the name, as in traditional ones, it stands in no field as it is written.
    let spoken = Set(shape.spokenFields)
    return !shape.fields.indices.contains { index in
      let field = shape.fields[index]
      guard field.isSearchable, !spoken.contains(field.name) else { return false }
      let held = self.text(index, of: shape, .zh)
      return parts.contains { held.contains($0) }
    }
  }
}

extension Character {
  fileprivate var isIdeographic: Bool { unicodeScalars.contains { $0.value >= 0x2E80 } }
}

extension String {
  /// Whether a piece of a name is in it, with its numbers whole: 1号楼 is not in 21号楼.
  fileprivate func holds(_ piece: Substring) -> Bool {
    ranges(of: piece).contains { range in
      let before = self[..<range.lowerBound].last
      let after = self[range.upperBound...].first
      return !(before?.isNumber == true && piece.first?.isNumber == true)
        && !(after?.isNumber == true && piece.last?.isNumber == true)
    }
  }
}
