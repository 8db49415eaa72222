import Han
import Records
import Storage
import Widgets

/// What records are grouped by: a field, or the year or month of a date.
struct GroupDimension: FigureDimension, Hashable, Sendable {
  let field: FieldShape
  let part: Measure.Dimension.Part

  var path: String { field.name }
  var term: Term { label }

  /// What a field's records are grouped by to begin with: of days there are too many.
  init(_ field: FieldShape) {
    self.init(field, field.kind == .date ? .year : .value)
  }

  private init(_ field: FieldShape, _ part: Measure.Dimension.Part) {
    self.field = field
    self.part = part
  }

  /// Everything records of a kind can be grouped by.
  static func all(_ shape: Shape) -> [GroupDimension] {
    shape.fields.filter { $0.kind != .note }.flatMap { field in
      field.kind == .date
        ? [
          GroupDimension(field, .year), GroupDimension(field, .month),
          GroupDimension(field, .value),
        ]
        : [GroupDimension(field, .value)]
    }
  }

  var label: Term {
    let parts: Term? =
      switch (field.kind, part) {
      case (_, .year): Term("年", "year")
      case (_, .month): Term("月", "month")
      case (.date, .value): Term("日", "day")
      default: nil
      }
    guard let parts else { return field.label }
    return Term("\(field.label.zh)（\(parts.zh)）", "\(field.label.en) (\(parts.en))")
  }

  /// What a group is called, personal data masked.
  func name(_ row: Measurement.Row) -> Term {
    if let name = row.term(at: 0) { return name }
    let key = row.key(0)
    // Part of a date is no value of its field.
    if part != .value, let text = key.text ?? key.integer.map(String.init) {
      return Term(text, text)
    }
    return Term(Display.value(key, field, .zh), Display.value(key, field, .en))
  }

  /// The records of one group. Months have among them the dates of which only the year is known.
  func filter(_ key: Value) -> Filter {
    guard let text = key.text ?? (part == .value ? nil : key.integer.map(String.init)),
      part == .year || (part == .month && text.count > 4)
    else { return key.isBlank ? .blank(path) : .equals(path, key) }
    return .prefix(path, text)
  }

  func filter(_ keys: [Value]) -> Filter {
    if keys.count == 1 { return filter(keys[0]) }
    guard part == .value else { return .any(keys.map { filter($0) }) }
    return .oneOf(path, keys)
  }
}

/// The records with one value of a field.
struct GroupRow: FigureRow {
  let id: Int64
  let key: Value
  let name: Term
  let count: Double
  /// Whether it is sorted by its name rather than by the value.
  let isNamed: Bool
  private(set) var isTotal = false

  init(id: Int64, key: Value, name: Term, count: Double, isNamed: Bool) {
    (self.id, self.key, self.name) = (id, key, name)
    (self.count, self.isNamed) = (count, isNamed)
  }

  func nameOrder(_ language: Language) -> NameOrder {
    guard !isNamed, let number = key.quantity else {
      return .text(SortKey.make(name[language]))
    }
    return .number(number)
  }

  static func total(_ rows: [GroupRow], name: Term) -> GroupRow {
    let count = rows.reduce(0) { $0 + $1.count }
    var total = GroupRow(id: .min, key: .blank, name: name, count: count, isNamed: true)
    total.isTotal = true
    return total
  }
}

extension GroupRow {
  /// Groups in their order with counts, shares and bars.
  static func content(_ rows: [GroupRow], name: Term) -> FigureTable<GroupRow>.Content {
    let all = rows.reduce(0) { $0 + $1.count }
    return FigureTable.Content(
      rows: rows,
      columns: [
        FigureColumn(count: "count", Term("统计", "Counted"), width: 12, minimum: 8, \.count),
        FigureColumn(share: "share", FigureWording.share) { all > 0 ? $0.count / all : nil },
        FigureColumn(picture: "bar", GroupWording.bar, width: 40, minimum: 10, by: \.count) {
          row, _ in GridCell("", bar: row.isTotal || all == 0 ? nil : row.count / all)
        },
      ], name: name, isRanked: false)
  }
}

/// The numbers groups are known by, however they are counted anew.
struct GroupNumbers: Sendable {
  private var numbers: [Value: Int64] = [:]

  subscript(key: Value) -> Int64 {
    mutating get {
      if let known = numbers[key] { return known }
      let next = Int64(numbers.count)
      numbers[key] = next
      return next
    }
  }
}
