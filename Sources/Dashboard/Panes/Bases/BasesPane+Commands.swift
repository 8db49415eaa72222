import Canvas
import Catalog
import Records
import Storage
import Widgets

extension BasesPane {
  static var ownCommands: [Command<BasesPane>] {
    [
      Command(
        "nextPart", "Tab S-Tab", Term("切换窗格", "Next pane"),
        help: Term("在基地表、日历与各数之间切换", "Between table, calendar and figures"), hint: 3
      ) { pane, context in
        pane.show(pane.shownPart.next, context)
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
      ) { pane, context in
        let prompt = BasesWording.freePrompt(context.year)
        return .act(
          .push(
            PromptLayer(
              "bases.free", prompt, text: pane.searched,
              examples: BasesWording.freeExamples(context.asOf))))
      },
      Command(
        "conflicts", "^X", Term("冲突", "Conflicts"),
        help: Term(
          "只看期间内有冲突的基地，再按看全部", "Only bases with conflicts in the period; again for all"),
        hint: 6
      ) { pane, context in pane.table.toggle(BaseColumns.isCrowded, context) },
      Command(
        "new", "F6 Ins", FormWording.add,
        help: Term(
          "新增基地；在日历上新增这个基地这一天的使用安排",
          "A new base; in the calendar, a booking of the base on the day"),
        hint: 4, changes: true
      ) { pane, context in
        guard pane.shownPart == .calendar, let filled = pane.calendar.booking else {
          return RecordCommands.add(to: pane.table.shownScope, context)
        }
        var response = RecordCommands.add(to: Scope(Booking.entity), filled: filled, context)
        if let closed = pane.calendar.closedDay {
          let words = BasesWording.isClosed(closed)
          response.acts.append(.notice(Message(context.text(words), .warning)))
        }
        return response
      }
      .found(by: FormWording.addWords),
      Command(
        "figures", "F11 w", FigureWording.figures,
        help: FigureWording.walk, hint: 7
      ) { pane, context in
        pane.show(pane.shownPart == .figures ? .table : .figures, context)
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

/// Short names of months.
enum MonthNames {
  private static let english = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func term(_ month: Int) -> Term { Term("\(month)月", english[(month - 1) % 12]) }

  static func name(_ month: Int, _ language: Language) -> String { term(month)[language] }
}
