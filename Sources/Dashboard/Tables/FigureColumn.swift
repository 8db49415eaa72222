import Canvas
import Han
import Records
import Widgets

/// What rows are sorted by where they are sorted by what they stand for.
enum NameOrder: Comparable {
  case number(Double)
  case text(String)
}

/// One row of computed figures: a school, a level, a year, or several of them together.
protocol FigureRow: Sendable {
  /// What it is known by however the figures change.
  var id: Int64 { get }
  /// The value of the dimension the row stands for.
  var key: Value { get }
  var name: Term { get }
  /// How much of what it counts is made up; nothing where that is not asked.
  var madeUp: MadeUp { get }
  func nameOrder(_ language: Language) -> NameOrder
  /// Several rows as one.
  static func total(_ rows: [Self], name: Term) -> Self
}

extension FigureRow {
  var madeUp: MadeUp { MadeUp() }

  var id: Int64 {
    guard let text = key.text else { return Int64(key.integer ?? -1) }
    // FNV-1a, below the ids of records and the one of nothing named.
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return -2 - Int64(hash >> 2)
  }

  /// The order of keys where nothing else decides: ids, then names, then nothing named.
  func isBefore(_ other: Self) -> Bool {
    switch (key.integer, other.key.integer) {
    case (let one?, let two?): one < two
    case (nil, nil): !key.isBlank && (other.key.isBlank || name.zh < other.name.zh)
    case (let one, _): one != nil
    }
  }

  func nameOrder(_ language: Language) -> NameOrder { .text(SortKey.make(name[language])) }
}

/// A column of computed figures.
struct FigureColumn<Row: FigureRow>: Sendable {
  let id: String
  let label: Term
  let width: Int
  let minimum: Int
  var isShownFirst = true
  /// How its figures are read where a condition is typed; nil for a picture of others.
  let field: FieldShape?
  /// What it is sorted and filtered by, in the unit shown; nil where there is none.
  let figure: @Sendable (Row) -> Double?
  let cell: @Sendable (Row, Language) -> GridCell

  /// A column of counts.
  init(
    count id: String, _ label: Term, width: Int = 9, minimum: Int = 6,
    _ figure: @escaping @Sendable (Row) -> Double?
  ) {
    (self.id, self.label, self.width, self.minimum) = (id, label, width, minimum)
    field = FieldShape(id, label, .integer)
    self.figure = figure
    cell = { row, _ in
      guard let count = figure(row) else { return GridCell("—", ink: .missing) }
      return GridCell(Numbers.grouped(Int(count)), ink: count == 0 ? .dim : .number)
    }
  }

  /// A column of shares of a whole, shown in per cent.
  init(
    share id: String, _ label: Term, width: Int = 10, minimum: Int = 8,
    _ figure: @escaping @Sendable (Row) -> Double?
  ) {
    (self.id, self.label, self.width, self.minimum) = (id, label, width, minimum)
    field = FieldShape(id, label, .number(decimals: 2), unit: Term("%", "%"))
    self.figure = { figure($0).map { $0 * 100 } }
    cell = { row, _ in
      let share = figure(row)
      return GridCell(Numbers.rate(share, of: 1), ink: share == nil ? .missing : .number)
    }
  }

  /// A picture of the row's figures, sorted by one of them.
  init(
    picture id: String, _ label: Term, width: Int, minimum: Int,
    by figure: @escaping @Sendable (Row) -> Double?,
    _ picture: @escaping @Sendable (Row, Language) -> GridCell
  ) {
    (self.id, self.label, self.width, self.minimum) = (id, label, width, minimum)
    field = nil
    self.figure = figure
    cell = picture
  }
}

extension FigureTable.Content {
  /// What the longest name takes, and the longest figure of each column, those of the total among them.
  func widest(_ context: Context) -> [String: Int] {
    let all = rows + (rows.isEmpty ? [] : [Row.total(rows, name: Wording.total)])
    let name = all.reduce(0) {
      max($0, $1.madeUp.marked(context.text($1.name), context).columns)
    }
    var widest = [FigureTable<Row>.nameColumn: name]
    for column in columns where column.field != nil {
      // Figures are as long as the greatest or the least is. Each is worked out once: there may be ten
      // thousand rows of twenty columns, while everybody waits for the screen.
      var least: (figure: Double, place: Int)?
      var most: (figure: Double, place: Int)?
      for place in all.indices {
        guard let figure = column.figure(all[place]) else { continue }
        if least.map({ figure < $0.figure }) ?? true { least = (figure, place) }
        if most.map({ figure > $0.figure }) ?? true { most = (figure, place) }
      }
      widest[column.id] = [least, most].compactMap { $0?.place }.reduce(0) {
        max($0, column.cell(all[$1], context.language).text.columns)
      }
    }
    return widest
  }
}
