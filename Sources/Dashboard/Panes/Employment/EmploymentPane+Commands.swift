import Catalog
import Records
import Storage
import Widgets

extension EmploymentPane {
  static var commands: [Command<EmploymentPane>] {
    [
      Command(
        "openFigure", "Enter F4", TableWording.open,
        help: Term(
          "打开光标所在的数：分子、分母、口径、统计时点、覆盖与记录",
          "Open the figure under the cursor: numerator, denominator, definition, snapshot, records"
        ),
        hint: 2
      ) { pane, context in
        pane.finding = nil
        guard let figure = pane.figure(context) else {
          return .notice(context.text(TableWording.noRow), .note)
        }
        return .act(.push(FigureLayer(figure)))
      },
      Command(
        "find", "F7 /", Wording.find,
        help: Term("按名称查找：汉字、拼音或首字母", "Find by name: Chinese, pinyin or initials"), hint: 3
      ) { pane, _ in
        pane.chooseHead(false)
        pane.finding = TextInput(pane.table?.search ?? "")
        return .taken
      },
      Command(
        "rows", "F11 w", EmploymentWording.rows,
        help: Term("按学校、专业、学段或届分行", "Rows by school, programme, level or year"), hint: 4
      ) { _, _ in
        let titles = OutcomeQuestion.Rows.allCases.map(\.term)
        return .act(.push(ChooserLayer("employment.rows", EmploymentWording.chooseRows, titles)))
      },
      Command(
        "nextRows", "*", Term("换行维度", "Next rows"),
        help: Term("换成下一种分行", "Rows by the next dimension")
      ) { pane, context in
        pane.change(context) { question in
          let all = OutcomeQuestion.Rows.allCases
          let index = all.firstIndex(of: question.rows) ?? 0
          question.rows = all[(index + 1) % all.count]
        }
      },
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
        "sort", "[ s", Term("排序", "Sort"),
        help: Term("按光标所在列降序、升序、还原", "Sort by the column under the cursor: down, up, off"),
        hint: 7
      ) { pane, context in
        pane.sortByCurrent(context)
        return .taken
      },
      Command(
        "clearFind", "\\", Term("清除查找", "Clear finding"),
        help: Term("显示全部行，光标留在原行", "All rows again; the cursor stays on its row")
      ) { pane, context in
        pane.finding = nil
        pane.find("", context)
        return .taken
      },
      Command(
        "nextPart", "Tab S-Tab", Term("换格", "Next pane"),
        help: Term("在总体与表格之间切换", "Between the whole and the table"), hint: 10
      ) { pane, _ in
        pane.changePart()
        return .taken
      },
    ]
  }

  /// The figure under the cursor with all it takes to check it.
  func figure(_ context: Context) -> Figure? {
    if isHeadChosen {
      let entries = entries(context)
      guard entries.indices.contains(headCursor) else { return nil }
      let entry = entries[headCursor]
      guard let counts = whole(entry.snapshot) else { return nil }
      var asked = question
      asked.rows = .school
      asked.snapshot = entry.snapshot
      return figure(entry.rate, counts, "", asked, asked.scope(context), context)
    }
    guard let table, let row = currentRow else { return nil }
    let scope = table.measure.scope.filtered(table.question.rows.filter(row.key))
    return figure(currentRate, row.counts, row.name + " ", table.question, scope, context)
  }

  private func figure(
    _ rate: OutcomeRate, _ counts: OutcomeCounts, _ name: String, _ question: OutcomeQuestion,
    _ scope: Scope, _ context: Context
  ) -> Figure {
    let people = " " + context.text(EmploymentWording.people)
    func count(_ number: Double?) -> String {
      number.map { Numbers.grouped(Int($0)) + people } ?? "—"
    }
    var lines: [(label: Term, text: String)] = []
    if rate != .graduates {
      lines.append((FigureWording.numerator, count(rate.numerator(counts))))
      let whole = count(rate.denominator(counts, basis))
      lines.append(
        (FigureWording.denominator, whole + "  " + context.text(rate.whole(basis))))
    }
    lines.append((FigureWording.definition, context.text(rate.definition(basis))))
    lines.append((FigureWording.snapshot, snapshotText(question, context)))
    if question.rows != .year {
      lines.append((FigureWording.coverage, coverageText(question, context)))
    }
    let value = rate.text(counts, basis) + (rate == .graduates ? people : "")
    var figure = Figure(
      title: name + context.text(rate.title), value: value, lines: lines, scope: scope,
      sort: .init("graduates", descending: true))
    figure.coverage = rate.field.map { field in
      FigureCoverage(
        label: EmploymentWording.reportingIt,
        reporting: Measure(scope.filtered(.not(.blank(field))), [.distinct("school")]),
        all: Measure(scope, [.distinct("school")]))
    }
    return figure
  }

  private func snapshotText(_ question: OutcomeQuestion, _ context: Context) -> String {
    let snapshot = context.text(question.snapshot.term)
    guard question.rows != .year else { return snapshot }
    let date = coverage.date(question.snapshot, in: question.year)
    return "\(question.year) \(snapshot)" + (date.isEmpty ? "" : " \(date)")
  }

  private func coverageText(_ question: OutcomeQuestion, _ context: Context) -> String {
    guard let schools = coverage.schools(question.snapshot) else {
      return context.text(Wording.loading)
    }
    let rate = Numbers.rate(Double(schools.reporting), of: Double(schools.expected))
    return context.text(EmploymentWording.reporting)
      + " \(schools.reporting) / \(schools.expected)  \(rate)"
  }
}
