import Canvas
import Catalog
import Records
import Storage
import Widgets

/// What the table of bases shows of their use in the period, beside their fields.
enum BaseColumns {
  static let free = "free"
  static let utilisation = "utilisation"
  static let hours = "hours"
  static let clashes = "clashes"

  /// So many bases at most are sorted or filtered by their use: it takes all their bookings.
  private static let limit = 4000

  static var all: WorkedColumns {
    var columns = WorkedColumns()
    columns.follow = "workstations"
    columns.replaced = ["conflicts"]
    columns.columns = [
      .init(id: free, label: BasesWording.free, width: 12, minimum: 10, followsFilter: true),
      .init(
        id: utilisation, label: BasesWording.utilisation, width: 18, minimum: 11,
        field: rate(BasesWording.utilisation)),
      .init(
        id: hours, label: BasesWording.hours, width: 15, minimum: 15,
        field: FieldShape(hours, BasesWording.hours, .integer)),
      .init(
        id: clashes, label: BasesWording.conflicts, width: 9, minimum: 6,
        field: FieldShape(clashes, BasesWording.conflicts, .integer)),
    ]
    return columns
  }

  /// Only bases with conflicts in the period: some of those that ever have any.
  static let isCrowded = ColumnFilter(
    field: clashes,
    label: Term(BasesWording.conflicts.zh + " > 0", BasesWording.conflicts.en + " > 0"),
    filter: .all([BaseTotals.isEverCrowded, .compare(clashes, .more, .integer(0))]), typed: ">0")

  /// How a rate is read where a condition on it is typed.
  fileprivate static func rate(_ label: Term) -> FieldShape {
    FieldShape(utilisation, label, .number(decimals: 1), unit: Term("%", "%"))
  }

  static func request(_ bases: Scope, _ days: ClosedRange<Day>) -> BaseUsesRequest {
    BaseUsesRequest(bases, days, atMost: limit)
  }
}

extension WorkedColumns {
  /// Begins anew with another period, or with other records.
  mutating func begin(with days: ClosedRange<Day>) {
    asks = { .baseUses(BaseColumns.request($0, days)) }
    forgetFigures()
    for index in columns.indices where columns[index].id != BaseColumns.free {
      (columns[index].cells, columns[index].opens) = ([:], [:])
    }
  }

  /// Says of which month the rate is, where it is not the year's.
  mutating func name(month: Int?) {
    let whole = BasesWording.utilisation
    let label =
      month.map(MonthNames.term).map {
        Term($0.zh + whole.zh, $0.en + " " + whole.en.lowercased())
      } ?? whole
    self[BaseColumns.utilisation]?.label = label
    self[BaseColumns.utilisation]?.field = BaseColumns.rate(label)
  }

  /// Shows the use of a base; nothing can be said of one that does not tell its workstations and hours.
  mutating func show(_ figures: BaseFigures?, of base: Int) {
    let missing = GridCell("—", ink: .missing)
    guard let figures else {
      for id in [BaseColumns.utilisation, BaseColumns.hours, BaseColumns.clashes] {
        self[id]?.cells[base] = missing
      }
      return
    }
    let use = figures.use
    let isCrowded = !use.conflicts.isEmpty
    self[BaseColumns.utilisation]?.opens[base] = figures.rate
    self[BaseColumns.hours]?.opens[base] = figures.usedFigure
    self[BaseColumns.clashes]?.opens[base] = figures.conflicts
    self[BaseColumns.utilisation]?.cells[base] = GridCell(
      Numbers.rate(figures.used, of: use.open, decimals: 1),
      ink: isCrowded ? .bad : figures.isKept ? .number : .missing,
      bar: figures.isKept ? use.utilisation : nil)
    self[BaseColumns.hours]?.cells[base] = GridCell(
      figures.usedText + "/" + Numbers.grouped(use.open, decimals: 0), ink: .number)
    self[BaseColumns.clashes]?.cells[base] = GridCell(
      figures.clashesText, ink: isCrowded ? .bad : figures.isKept ? .dim : .missing)
  }

  mutating func show(free: [Int: Int]) {
    self[BaseColumns.free]?.cells = free.mapValues { GridCell(Numbers.grouped($0), ink: .number) }
  }
}

extension WorkedColumns.Figures {
  /// The use of bases as the columns have it; nothing of it is known where no bookings were kept.
  init(_ uses: BaseUses, isKept: Bool, free: [Int: Int]) {
    let sums = isKept ? uses.sums : [:]
    self.init(
      ids: uses.bases,
      figures: [
        BaseColumns.free: free.mapValues(Double.init),
        BaseColumns.utilisation: sums.compactMapValues { sums in
          sums.open > 0 ? sums.used / sums.open * 100 : nil
        },
        BaseColumns.hours: sums.mapValues(\.used),
        BaseColumns.clashes: sums.mapValues { Double($0.conflicts) },
      ])
  }
}
