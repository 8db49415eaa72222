import Canvas
import Catalog
import Records
import Storage
import Widgets

extension BasesPane {
  static var ownCommands: [Command<BasesPane>] {
    [
      Command(
        "nextPart", "Tab S-Tab", Term("换格", "Next pane"),
        help: Term("在基地表、日历与各数之间切换", "Between table, calendar and figures"), hint: 3
      ) { pane, context in
        let all = BasesPane.Part.allCases
        let index = all.firstIndex(of: pane.shownPart) ?? 0
        pane.show(all[(index + 1) % all.count], context)
        return .taken
      },
      Command(
        "period", "^E", Term("期间", "Period"),
        help: Term("选择全年或某月", "Choose the whole year or a month"), hint: 4
      ) { _, _ in
        let months = (1...12).map(MonthNames.term)
        return .act(
          .push(
            ChooserLayer(
              "bases.month", BasesWording.monthTitle, [BasesWording.wholeYear] + months)))
      },
      Command(
        "free", "^W *", Term("找空闲", "Free"),
        help: Term(
          "两个日期之间每个开放时段都有足够空闲工位的基地", "Bases with enough workstations free between two dates"),
        hint: 5
      ) { _, _ in .act(.push(PromptLayer("bases.free", BasesWording.freePrompt, text: ""))) },
      Command(
        "conflicts", "^X", Term("冲突", "Conflicts"),
        help: Term("只看任一时期有冲突的基地", "Only bases with conflicts at any time"), hint: 6
      ) { pane, context in
        pane.table.setFilter(
          ColumnFilter(
            field: "conflicts", label: Term("冲突时段（全部期间） > 0", "Conflicts, all time > 0"),
            filter: .compare("conflicts", .more, .integer(0))), context)
      },
      Command(
        "figures", "F11 w", FigureWording.figures,
        help: FigureWording.walk, hint: 7
      ) { pane, context in
        pane.show(pane.shownPart == .figures ? .table : .figures, context)
        return .taken
      },
      Command(
        "openDay", "Enter F4", TableWording.open,
        help: Term(
          "打开光标所在的基地、利用率、数，或这一天的使用安排",
          "Open the base, the figure, or the bookings of the day, under the cursor"),
        hint: 2
      ) { pane, context in
        switch pane.shownPart {
        case .table: pane.table.open(context)
        case .calendar: pane.calendar.open(context)
        case .figures: pane.openFigure(context)
        }
      },
    ]
  }
}

/// Reads what people type to look for free workstations: two dates and a number.
enum FreeSearchReading {
  static func request(_ text: String, year: Int) -> FreeBasesRequest? {
    let parts = Typed.folded(text).split(whereSeparator: { $0 == " " || $0 == "," || $0 == "~" })
    guard parts.count == 3, let count = Int(parts[2]), count > 0 else { return nil }
    let today = Day(year: year, month: 1, day: 1)
    guard let from = day(String(parts[0]), today, year)?.first,
      let to = day(String(parts[1]), today, year)?.last, from <= to, to - from <= 3660
    else { return nil }
    return FreeBasesRequest(from: from, to: to, workstations: count)
  }

  /// Month and day alone (6-3) mean the year looked at.
  private static func day(_ text: String, _ today: Day, _ year: Int) -> PartialDate? {
    if let date = Typed.date(text, today: today) { return date }
    let parts = text.split(whereSeparator: { "-./".contains($0) }).map { Int($0) }
    guard parts.count == 2, let month = parts[0], let day = parts[1] else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }
}

/// Short names of months.
enum MonthNames {
  private static let english = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func term(_ month: Int) -> Term { Term("\(month)月", english[(month - 1) % 12]) }

  static func name(_ month: Int, _ language: Language) -> String { term(month)[language] }
}
