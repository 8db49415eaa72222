import Catalog
import Records
import Storage

extension EmploymentPane {
  static let commands: [Command<EmploymentPane>] =
    [
      Command(
        "openFigure", "Enter F4", TableWording.open,
        help: Term(
          "打开光标所在的数：分子、分母、口径、统计时点、覆盖与记录",
          "Open the figure under the cursor: numerator, denominator, definition, snapshot, records"
        ),
        hint: 2
      ) { pane, context in pane.openFigure(context) },
      Command(
        "nextRows", "*", Term("切换分组", "Next rows"),
        help: Term(
          "各行换按下一种分组，查找与筛选过的仍只算这些",
          "Rows by the next dimension, still of what was found or filtered only")
      ) { pane, context in pane.show(pane.question.rows.next, context) },
      Command(
        "clearFilter", "^U \\", Term("清除筛选", "Clear filters"),
        help: Term(
          "清除查找与筛选，分组换过之前的也清除",
          "Clear finding and filters, those from before the rows were changed too")
      ) { pane, context in pane.clearFilters(context) }
      .of(.finding),
      Command(
        "snapshot", "(", Snapshot.title,
        help: Term("在初次与年终之间切换", "Between the first and the year-end count"), hint: 5
      ) { pane, context in pane.change(context) { $0.snapshot = $0.otherSnapshot } },
      Command(
        "basis", "+", Term("本地分母", "Local basis"),
        help: Term(
          "换本地就业率的分母：就业含升学、直接就业、毕业生总数",
          "What local employment is of: employed, employed directly, or all graduates"),
        hint: 6
      ) { pane, context in pane.changeBasis(context) },
      Command(
        "figures", "F11 w", FigureWording.figures, help: FigureWording.walk, hint: 7
      ) { pane, context in
        pane.chooseHead(!pane.isHeadChosen, context)
        return .taken
      },
      Command(
        "nextPart", "Tab S-Tab", Term("切换窗格", "Next pane"),
        help: Term("在总体与表格之间切换", "Between the whole and the table"), hint: 3
      ) { pane, context in
        pane.chooseHead(!pane.isHeadChosen, context)
        return .taken
      },
      Command(
        "new", "F6 Ins", FormWording.add,
        help: Term(
          "新增这一届、这一统计时点的去向统计", "A new cohort of this year, counted at this snapshot"),
        hint: 4, changes: true
      ) { pane, context in
        let cohorts = pane.question.cohorts(context).filtered(
          .equals("snapshot", .integer(pane.question.snapshot.rawValue)))
        return RecordCommands.add(to: cohorts, context)
      }
      .found(by: FormWording.addWords),
    ]
    + powers(of: \.table, group: EmploymentWording.group).filter { $0.name != "clearFilter" }
}
