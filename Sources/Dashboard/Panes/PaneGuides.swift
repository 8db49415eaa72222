import Records

/// What help says of each pane before its commands.
extension OverviewPane {
  static var guide: Guide? {
    Guide(
      Term(
        "联盟的概况：成员、基地、获奖、就业各占一块。方向键选一块，Enter 进入；F11 逐个看其中的数，Enter 打开口径与记录。",
        "The alliance at a glance: members, bases, awards, employment. Arrows choose a block, Enter opens it; "
          + "F11 walks its figures, Enter shows how one is counted, with its records."),
      marks: [
        .init("▶", Term("光标所在的一块", "the cursor's block")), .bar, .trend,
        .init("—", Term("没有数值", "no value")),
      ] + [Guide.Mark].outcomes)
  }
}

extension StructurePane {
  static var guide: Guide? {
    Guide(
      Term(
        "联盟的构成：机构、成员单位与产业链对接。左边的树逐层展开，各行后面是统计的数；右边是这一行的数与记录卡片。",
        "How the alliance is made up: bodies, members, chains served. The tree opens level by level, with counts; "
          + "at the right stand the figures and the card of its row."),
      marks: [
        .init("▶", Term("光标所在行", "the cursor's row")),
        .init("▸ ▾", Term("可展开、已展开", "closed, open")),
        .init("▲ ▼", Term("上面、下面还有", "more above, below")),
      ] + [Guide.Mark].agreement)
  }
}

extension BasesPane {
  static var guide: Guide? {
    Guide(
      Term(
        "实训与实习基地：最上面是全部基地的数，中间是基地表，下面是光标所在基地一年的使用日历。Tab 在三者之间切换。",
        "Training bases: figures of them all, their table, and a year's calendar of the base under the cursor. "
          + "Tab goes between the three."),
      marks: [Guide.Mark].tables + [.bar] + [Guide.Mark].shades)
  }
}

extension AwardsPane {
  static var guide: Guide? {
    Guide(
      Term(
        "竞赛获奖：上面的矩阵按级别、学校等分行计数，下面列出光标所在那个数的获奖。Tab 切换，* 换分行，+ 换期间。",
        "Awards: a matrix counts them by level, school and more; below are the awards of the number under the "
          + "cursor. Tab goes between, * changes the rows, + the period."),
      marks: [Guide.Mark].tables + [.trend])
  }
}

extension EmploymentPane {
  static var guide: Guide? {
    Guide(
      Term(
        "毕业生去向：上面是联盟总体的各率，下面按学校、专业等分行排名。Enter 打开一个率的分子、分母与口径。",
        "Where graduates went: rates of the whole alliance, and below them by school, programme and more. Enter opens "
          + "a rate with numerator, denominator and definition."),
      marks: [Guide.Mark].outcomes + [Guide.Mark].tables + [.trend])
  }
}

extension RecordsPane {
  static var guide: Guide? {
    Guide(
      Term(
        "全部台账：左边选一种记录，右边是它的表格。F6 新增一条，^N 成批录入或从电子表格粘贴，F2 修改，F8 归档。",
        "All records: choose a kind at the left, its table is at the right. F6 enters one, ^N many or from a "
          + "spreadsheet, F2 edits, F8 archives."),
      marks: .tables)
  }
}

extension TableLayer {
  static var guide: Guide? {
    Guide(
      Term(
        "一种记录的表格。Enter 打开光标所在的一条，Esc 返回。", "A table of records. Enter opens one, Esc goes back."),
      marks: .tables)
  }
}

extension FigureLayer {
  static var guide: Guide? {
    Guide(
      Term(
        "一个数：上面是它的口径、期间与来源，下面是它所统计的记录。",
        "A figure: at the top how it is counted, of when and from where; below, the records it counts."
      ),
      marks: .tables)
  }
}

extension GroupLayer {
  static var guide: Guide? {
    Guide(
      Term(
        "按一个字段分组计数。Enter 打开一组的记录；筛选时空格可标记几组，Enter 只留下这些。",
        "Records counted by one field. Enter opens a group; when filtering, Space marks several, and Enter keeps only these."
      ), marks: [Guide.Mark].tables + [.bar])
  }
}

extension HistoryLayer {
  static var guide: Guide? {
    Guide(
      Term(
        "谁在何时改了什么。Enter 逐字段看一次修改，F8 撤回它，& 按时间、用户、种类筛选。",
        "Who changed what, and when. Enter shows a change field by field, F8 takes it back, & filters."
      ),
      marks: .tables)
  }
}

extension CardLayer {
  static var guide: Guide? {
    Guide(
      Term(
        "一条记录：各字段，以及与它相关的记录。Enter 打开光标所在的相关记录。",
        "One record: its fields and what belongs to it. Enter opens the related records under the cursor."
      ),
      marks: [
        .init("▶", Term("光标所在", "the cursor")), .init("▲ ▼", Term("上面、下面还有", "more above, below")),
      ])
  }
}
