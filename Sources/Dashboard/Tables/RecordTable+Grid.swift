import Canvas
import Han
import Records
import Storage
import Widgets

/// Records as rows of the grid.
extension RecordTable {
  func shape(_ context: Context) -> Shape? { context.holdings[entity] }

  /// The fields of the records, with the columns worked out beside them.
  func offered(_ context: Context) -> [OfferedColumn] {
    guard let shape = shape(context) else { return [] }
    var columns = shape.fields.map { field in
      OfferedColumn(
        id: field.name, label: field.label, field: field,
        isShownFirst: field.width > 0 && !workedOut.replaced.contains(field.name),
        // What is masked is not found out by its order.
        offersSort: !field.isPersonal)
    }
    let place = columns.firstIndex { $0.id == workedOut.follow }.map { $0 + 1 } ?? columns.count
    let worked = workedOut.offered(look).map {
      OfferedColumn(id: $0.id, label: $0.label, field: $0.field)
    }
    columns.insert(contentsOf: worked, at: place)
    return focused(columns, shape)
  }

  func countText(_ context: Context) -> String {
    count.map { Numbers.grouped($0) + " " + context.text(Wording.records($0)) } ?? "…"
  }

  /// That there is nothing, why, and the next step where there is one.
  private func emptyText(_ shape: Shape, _ context: Context) -> String {
    if isAsking { return context.text(Wording.loading) }
    var text: String
    if look.hides {
      text = narrowedText(looksIn: TableWording.searched(shape), context)
    } else if context.isReadOnly {
      text = context.text(Wording.noRecords)
    } else {
      let isFirst = context.allianceName.isEmpty
      text = context.text(isFirst ? Wording.noRecordsAtAll : Wording.noRecordsYet)
    }
    if let leftOut, let count = leftOut.count, count > 0 {
      let key = context.keyMap.symbol(of: leftOut.command, otherwise: leftOut.key)
      let said = TableWording.leavesOut(count, by: leftOut.rule, key: key)
      text = context.text(said) + "\n" + text
    }
    return text
  }

  mutating func rebuild(_ context: Context, keeping id: Int64?) {
    guard let shape = shape(context) else { return }
    let shown = shown(context)
    grid.frozen = look.frozen
    grid.emptyText = emptyText(shape, context)
    let query = SearchQuery(search)
    let places = shown.map { shape.index(of: $0.id) }
    let said = places.map { $0.map { saidAgain(ofNamesIn: $0, beside: shown, shape, context) } }
    let lines = rows.map { row in
      let cells = shown.enumerated().map { place, column in
        places[place].map {
          cell(row, $0, shape, query, isFirst: place == 0, said: said[place] ?? [], context)
        } ?? worked(column.id, row)
      }
      return GridRow(id: Int64(row.id), cells: cells)
    }
    contents.note(lines, in: shown.map(\.id), context.language)
    grid.replace(
      columns: shown.enumerated().map { place, column in
        self.column(column, isFirst: place == 0, context)
      })
    grid.replace(rows: lines, hasEarlier: hasEarlier, hasLater: hasLater, keeping: id)
  }

  private func column(_ column: OfferedColumn, isFirst: Bool, _ context: Context) -> GridColumn {
    let mark: SortMark? =
      sort?.field == column.id ? (sort?.isDescending == true ? .descending : .ascending) : nil
    var (width, least, alignment) = (18, 10, Alignment.right)
    var isRepeated = false
    if let worked = workedOut[column.id] {
      (width, least) = (worked.width, worked.minimum)
    } else if let field = column.field {
      alignment = field.kind.isQuantity ? .right : .left
      width =
        contents.widest(in: column.id)
        ?? max(field.width, field.leastWidth, field.choiceWidth(context.language))
      least = isFirst ? 19 : field.leastWidth
      // A number cut short is another number.
      if field.kind.isQuantity || field.isChoice && width <= Self.shortChoice { least = width }
      least += contents.leastMark(in: column.id)
      isRepeated = !isFirst && !field.isChoice && contents.isUniform(column.id)
    }
    return GridColumn(
      id: column.id, title: context.text(column.head), width: width, minimum: least,
      alignment: alignment, isSorted: mark,
      isFiltered: filters.contains { $0.field == column.id }, isRepeated: isRepeated
    ).fixed(at: look.widths[column.id])
  }

  /// Choices up to this width are never cut.
  private static let shortChoice = 14

  private func worked(_ id: String, _ row: Row) -> GridCell {
    workedOut[id]?.cells[row.id] ?? GridCell("…", ink: .dim)
  }

  /// What one field of one record shows; the first says of the record that it is archived or made up.
  private func cell(
    _ row: Row, _ index: Int, _ shape: Shape, _ query: SearchQuery, isFirst: Bool,
    said: [[Int]], _ context: Context
  ) -> GridCell {
    let field = shape.fields[index]
    if row.record.values[index].isBlank, !(isFirst && row.record.isArchived) {
      return GridCell("—", ink: .missing)
    }
    let unmasked = unmasking.shown.contains(row.id)
    var text = Display.short(row, index, shape, unmasked: unmasked, context.language)
    row.leaveOut(said, from: &text, shape, context.language)
    let sample = shape.index(of: "sample").map { row.record.values[$0] }
    if isFirst, sample == .integer(1), !text.contains(Wording.sampleMark.zh) {
      // Beside the name of something else the mark must not seem to be that thing's.
      let mark = row.references.names[index] == nil ? Wording.sampleMark : Wording.sampleRecordMark
      text = context.text(mark) + " " + text
    }
    if isFirst, row.record.isArchived { text = context.text(Wording.archivedMark) + " " + text }
    let match = query.isEmpty || field.kind.isQuantity ? nil : query.ranges(in: text)?.first
    let isDim = row.record.isArchived || row.references.archived.contains(index)
    let ink: Ink = isDim ? .dim : field.kind.isQuantity ? .number : .text
    return GridCell(
      text, ink: ink, match: match, mark: Display.mark(row, index, context.language))
  }
}

extension FieldShape {
  fileprivate var isChoice: Bool { if case .choice = kind { true } else { false } }

  /// What a column can be narrowed to without its values losing their meaning.
  fileprivate var leastWidth: Int {
    switch kind {
    case .date: 10
    // A phone number cut short is none.
    case .text where isPersonal: 12
    case .integer, .number, .amount, .time, .flag: 6
    // Four Chinese characters and the mark that more follow.
    case .text, .note, .code, .choice, .reference, .weekdays: 9
    }
  }

  /// What the longest of its choices takes.
  func choiceWidth(_ language: Language) -> Int {
    guard case .choice(let options) = kind else { return 0 }
    return min(30, options.all.map { $0.term[language].columns }.max() ?? 0)
  }
}
