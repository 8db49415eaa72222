import Catalog
import Records
import Storage
import Widgets

extension AwardsPane {
  static var commands: [Command<AwardsPane>] {
    [
      Command(
        "openCell", "Enter F4", TableWording.open,
        help: Term(
          "打开光标所在的数（口径、期间、覆盖与记录）或记录",
          "Open the figure under the cursor with its definition and records, or the record"),
        hint: 2
      ) { pane, context in pane.open(context) },
      Command(
        "rows", "F11 w", AwardsWording.rows,
        help: Term(
          "矩阵按级别、组别、学校、专业、赛事或年度分行",
          "Rows by level, group, school, programme, contest or year"),
        hint: 4
      ) { _, _ in
        let titles = AwardQuestion.Rows.allCases.map(\.term)
        return .act(.push(ChooserLayer("awards.rows", AwardsWording.chooseRows, titles)))
      },
      Command(
        "nextRows", "*", Term("换行维度", "Next rows"),
        help: Term("换成下一种分行", "Rows by the next dimension")
      ) { pane, context in
        pane.change(context) { question in
          let all = AwardQuestion.Rows.allCases
          let index = all.firstIndex(of: question.rows) ?? 0
          question.rows = all[(index + 1) % all.count]
        }
      },
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
        "nextPart", "Tab S-Tab", Term("换格", "Next pane"),
        help: Term("在矩阵与获奖列表之间切换", "Between the matrix and the list of awards"), hint: 10
      ) { pane, _ in
        pane.changePart()
        return .taken
      },
      Command(
        "find", "F7 /", Wording.find,
        help: Term("在列表中查找：汉字、拼音或首字母", "Find in the list: Chinese, pinyin or initials"),
        hint: 3
      ) { pane, _ in
        pane.find()
        return .taken
      },
    ]
      + tableCommands.filter { !["find", "openRecord"].contains($0.name) }
      .map { $0.unhinted }
  }

  private mutating func open(_ context: Context) -> Response {
    if isListFocused {
      endFinding()
      guard let row = table.current else { return .notice(context.text(TableWording.noRow), .note) }
      return .act(.push(CardLayer(entity: table.entity, id: row.id)))
    }
    guard let figure = figure(context) else { return .taken }
    return .act(.push(FigureLayer(figure)))
  }

  /// The figure under the cursor with all it takes to check it.
  func figure(_ context: Context) -> Figure? {
    guard let standings, standings.lines.indices.contains(cursor.line) else { return nil }
    let line = standings.lines[cursor.line]
    guard line.counts.indices.contains(column) else { return nil }
    let question = standings.question
    let rowName = line.key == nil ? context.text(AwardsWording.all) : line.name
    let title =
      column == 0 ? rowName : rowName + " · " + standings.title(column: column, context)
    let span = question.spansThreeYears ? AwardsWording.lastThree : AwardsWording.oneYear
    return Figure(
      title: title,
      value: Numbers.grouped(line.counts[column]) + " " + context.text(AwardsWording.unit),
      lines: [
        (FigureWording.definition, context.text(AwardsWording.definition)),
        (FigureWording.period, question.period + " " + context.text(span)),
        (
          AwardsWording.rule,
          context.text(question.countsBestOnly ? AwardsWording.ruleOn : AwardsWording.ruleOff)
        ),
        (AwardsWording.levels, context.text(question.levels.term)),
        (FigureWording.coverage, coverage(context)),
      ],
      scope: standings.scope(line: cursor.line, column: column),
      sort: .init("year", descending: true))
  }

  /// Schools that won anything that counts, of all schools.
  func coverage(_ context: Context) -> String {
    guard let winners, let schools else { return context.text(Wording.loading) }
    let parts = [
      context.text(AwardsWording.winners), Numbers.grouped(winners), "/",
      Numbers.grouped(schools), context.text(AwardsWording.schools),
      Numbers.rate(Double(winners), of: Double(schools)),
    ]
    return parts.joined(separator: " ")
  }
}
