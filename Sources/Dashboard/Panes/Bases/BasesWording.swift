import Records

/// What the bases screen says.
enum BasesWording {
  static let free = Term("空闲工位", "Free workstations")
  static let freeDefinition = Term(
    "期间内任一开放时段至少空着的工位数", "The fewest workstations free in any open hour of the period")
  static let tooMany = Term(
    "基地多于 4,000 个，逐个计算太久：请先筛选，再按此列排序或筛选",
    "More than 4,000 bases would take too long to work out: filter by other columns first")
  /// What may stand between two dates and a number.
  static let between = Term("从至到，～", ",~")
  static func freePrompt(_ year: Int) -> Term {
    Term("\(year) 年空闲工位：从 到 工位数", "Free workstations in \(year): from to number")
  }
  static func freeExamples(_ asOf: Day) -> Term {
    Term(
      "0603 0614 40；10月 40；下周 40（自截至日 \(asOf.iso) 算）",
      "0603 0614 40; June 3 to June 14 40; next week 40 (from \(asOf.iso))")
  }
  /// That nobody kept a booking is no proof of workstations standing free.
  static func nothingBooked(_ period: String) -> Term {
    Term(
      "\(period) 没有这些基地的使用安排记录：所列只是没有记到占用",
      "No bookings of these bases are kept for \(period): free only as far as is known")
  }
  /// What is still to be typed where so many parts are there.
  static func freeLacks(_ parts: Int) -> Term {
    switch parts {
    case 0: Term("请输入两个日期和工位数，如 0603 0614 40", "Type two dates and a number, as in 0603 0614 40")
    case 1:
      Term("还缺截止日期和工位数，如 0603 0614 40", "The last day and a number are missing, as in 0603 0614 40")
    default:
      Term("还缺工位数，如 0603 0614 40", "The number of workstations is missing, as in 0603 0614 40")
    }
  }

  static func tooMuch(_ part: String) -> Term {
    Term("“\(part)”是多余的：只要两个日期和工位数", "“\(part)” is too much: two dates and a number will do")
  }

  static func endsEarly(_ from: Day, _ to: Day) -> Term {
    Term(
      "截止日 \(to.iso) 早于起始日 \(from.iso)", "The last day, \(to.iso), is before the first, \(from.iso)"
    )
  }

  static let dateOrSpan = Term(
    "日期（0603、2023-06-03）或本周、下周、本月、下月、10月",
    "a date (0603, 2023-06-03), or this or next week or month, or October")
  static let tooLong = Term("两个日期最多相隔十年", "The dates may be ten years apart at most")
  static let someWorkstations = Term("工位数（大于 0 的整数）", "a number of workstations above 0")
  static let monthTitle = Term("期间", "Period")
  static let wholeYear = Term("全年", "Whole year")
  static func ofBases(_ count: Int) -> Term { Term("个", count == 1 ? "base" : "bases") }
  static func ofPlaces(_ count: Int) -> Term { Term("个", count == 1 ? "place" : "places") }
  static func ofHours(_ count: Int) -> Term { Term("小时", count == 1 ? "hour" : "hours") }
  static func ofStationHours(_ count: Int) -> Term {
    Term("工位时", count == 1 ? "station-hour" : "station-hours")
  }
  static func ofBookings(_ count: Int) -> Term { Term("项", count == 1 ? "booking" : "bookings") }

  /// A number with what it counts; a dash has no unit.
  static func counted(_ number: Double?, _ unit: (Int) -> Term, _ context: Context) -> String {
    number.map { Numbers.grouped($0) + " " + context.text(unit(Int($0))) } ?? "—"
  }

  static let bases = Term("基地总数", "Bases")
  static let basesDefinition = Term(
    "截至日在册的基地，每个计一次", "Bases on the as-of day, each once")
  static let workstations = Term("工位", "Workstations")
  static let workstationsDefinition = Term(
    "截至日在册基地的工位数之和", "The workstations of the bases on the as-of day, added up")
  static let utilisation = Term("利用率", "Utilisation")
  static let utilisationTitle = Term("工位利用率", "Workstation utilisation")
  /// I-56.
  static let utilisationDefinition = Term(
    "使用工位时 ÷ 开放工位时；开放 = 工位 × 每周开放时间；各基地自建成到撤销",
    "Station-hours used ÷ open; open = workstations × weekly hours, while there is the base")
  static let byMonth = Term("各月利用率（%）", "Utilisation by month, %")
  static let hours = Term("工位时", "Station-hours")
  static let used = Term("使用工位时", "Station-hours used")
  static let usedDefinition = Term(
    "未取消、未拒绝的使用安排：工位 × 小时，不开放时也计入",
    "Bookings neither refused nor cancelled: workstations × hours, also while the base is closed")
  /// What the list behind a utilisation holds besides what it adds up.
  static let listed = Term(
    "与期间相交的安排；期间以外、基地建成前和撤销后的日子不计时",
    "Bookings that touch the period; days outside it, or before or after there is the base, add no hours"
  )
  static func coverage(_ bases: Int, leftOut: Int) -> Term {
    let (counted, others) = (Numbers.grouped(bases), Numbers.grouped(leftOut))
    if leftOut == 0 { return Term("\(counted) 个基地", bases == 1 ? "1 base" : "\(counted) bases") }
    return Term(
      "\(counted) 个基地；另 \(others) 个未填工位或开放时间，不计",
      "\(counted) bases; \(others) without workstations or opening hours left out")
  }
  static let open = Term("开放工位时", "Station-hours open")
  static let openDefinition = Term(
    "期间内有过的基地：工位 × 建成后、撤销前的开放小时",
    "Bases of the period: workstations × hours open from completion to closing")
  static let conflicts = Term("冲突时段", "Conflicts")
  /// R-08, I-57.
  static let conflictsDefinition = Term(
    "预约工位多于工位总数的小时数", "Hours in which more is booked than there are workstations")
  static let basesInConflict = Term("有冲突的基地", "Bases with conflicts")
  static let bookings = Term("项安排", "bookings")
  static let bookingsDefinition = Term(
    "当日有效的使用安排", "Bookings of the day neither refused nor cancelled")
  static let taken = Term("预约工位", "Workstations booked")
  /// What the steps of the calendar mean, by a day of each.
  static let heat: [(day: Double?, label: Term)] = [
    (nil, closed), (0.1, Term("<1/3", "<1/3")), (0.5, Term("<2/3", "<2/3")),
    (0.8, Term("<1", "<1")),
    (1, Term("满", "full")), (2, Term("冲突", "over")),
  ]
  static let hour = Term("时段", "Hour")
  static let closed = Term("不开放", "closed")
  static func isClosed(_ day: Day) -> Term {
    Term("基地 \(day.iso) 不开放", "The base is closed on \(day.iso)")
  }
  static let notOpen = Term("未填工位或开放时间", "no workstations or opening hours given")
}
