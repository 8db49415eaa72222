import Catalog
import Records

extension AwardsPane {
  static let commands: [Command<AwardsPane>] =
    [
      Command(
        "openFigure", "Enter F4", TableWording.open,
        help: Term(
          "打开光标所在的数（口径、期间、覆盖与记录）或记录",
          "Open the figure under the cursor with its definition and records, or the record"),
        hint: 2
      ) { pane, context in pane.openFigure(context) },
      Command(
        "nextRows", "*", Term("切换分组", "Next rows"),
        help: Term("各行换按下一种分组", "Rows by the next dimension")
      ) { pane, context in pane.change(context) { $0.rows = $0.rows.next } },
      Command(
        "period", "+", AwardsWording.period,
        help: Term("在一年与近三年之间切换", "Between one year and the last three"), hint: 5
      ) { pane, context in pane.change(context) { $0.spansThreeYears.toggle() } },
      Command(
        "bestOnly", "(", AwardsWording.bestOnly,
        help: Term(
          "同一作品只计最高级别的一项，或每项都计",
          "Count each work once at its highest level, or every award"),
        hint: 6
      ) { pane, context in pane.change(context) { $0.countsBestOnly.toggle() } },
      Command(
        "levels", "^E", AwardsWording.levels,
        help: Term("只计某些级别", "Count certain levels only"), hint: 7
      ) { _, _ in
        let titles = AwardQuestion.Levels.offered.map(\.term)
        return .act(.push(ChooserLayer("awards.levels", AwardsWording.chooseLevels, titles)))
      },
      Command(
        "figures", "F11 w", FigureWording.figures, help: FigureWording.walk, hint: 8
      ) { pane, context in
        pane.show(pane.part == .figures ? .matrix : .figures, context)
        return .taken
      },
      Command(
        "nextPart", "Tab S-Tab", Term("切换窗格", "Next pane"),
        help: Term("在矩阵、获奖列表与各数之间切换", "Between matrix, list of awards and figures"), hint: 3
      ) { pane, context in
        pane.show(pane.part.next, context)
        return .taken
      },
      Command(
        "find", "F7 /", Term("查找", "Find"),
        help: Term(
          "边输入边找：行是学校、专业、赛事时找行，否则在获奖列表中找；在列表中总找获奖",
          "Find as you type: among rows of schools, programmes or contests, else among the awards"),
        hint: 3
      ) { pane, _ in pane.find() },
      // What the list below it says of its filters holds wherever the keys go.
      Command(
        "clearFilter", "^U \\", TableWording.clear, help: TableWording.clearHelp
      ) { pane, context in
        pane.isListFocused || !pane.matrix.look.hides
          ? pane.table.clearFilters(context) : pane.matrix.clearFilters(context)
      }
      .found(by: TableWording.clearWords),
    ]
    + Command.either(
      powers(of: \.matrix, group: AwardsWording.group), or: tableCommands,
      when: \.isListFocused
    )
    .filter { !["openRecord", "find", "clearFilter"].contains($0.name) }
    .map { ["find", "group", "new"].contains($0.name) ? $0 : $0.unhinted }
}
