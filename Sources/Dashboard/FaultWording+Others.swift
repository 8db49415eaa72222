import Records
import Storage

/// What a record means beside others, in words.
extension FaultWording {
  static func term(for finding: Fault.Beside) -> Term {
    switch finding {
    case .overlaps(let id, let from, let to):
      Term(
        "\(beside(id))（\(from?.iso ?? "…") 至 \(to?.iso ?? "今")）重叠",
        "overlaps with \(place(id).en) (\(from?.iso ?? "…") to \(to?.iso ?? "now"))")
    case .overbooked(let hours, let day, let hour, let taken, let capacity):
      Term(
        "\(hours) 个时段超出工位：\(day.iso) \(ClockTime.text(hour * 60)) 起占用 \(taken)，共有 \(capacity)",
        "\(hours) hours overbooked: on \(day.iso) from \(ClockTime.text(hour * 60)) "
          + "\(taken) of \(capacity) are taken")
    case .closed(let days, let first):
      days == 1
        ? Term("\(first.iso) 基地不开放，请核对", "the base is closed on \(first.iso); check it")
        : Term(
          "有 \(days) 天基地不开放，第一天是 \(first.iso)，请核对",
          "the base is closed on \(days) of the days, the first of them \(first.iso); check them")
    case .closedTo(let bookings, let first):
      Term(
        "\(bookings) 条使用安排落在不开放的时间，最早是 \(first.iso)，请核对",
        "\(bookings) \(bookings == 1 ? "booking" : "bookings") when it is closed, the first on "
          + "\(first.iso); check it")
    case .openBetween(let opens, let closes):
      Term(
        "基地 \(ClockTime.text(opens)) 至 \(ClockTime.text(closes)) 开放，请核对",
        "the base is open from \(ClockTime.text(opens)) to \(ClockTime.text(closes)); check it")
    case .yearBelow(let year, let sum, let least):
      Term(
        "\(year) 年合计 \(Numbers.plain(sum))，少于要求的 \(Numbers.plain(least))",
        "\(year) adds up to \(Numbers.plain(sum)), less than the \(Numbers.plain(least)) asked for")
    case .tooFew(let parts, let whole, let least):
      Term(
        "\(whole)：" + parts.map { "\($0.kind.zh) \($0.count)" }.joined(separator: "、")
          + "，各应不少于 \(least)",
        "\(whole): " + parts.map { "\($0.kind.en) \($0.count)" }.joined(separator: ", ")
          + "; at least \(least) of each")
    case .archived(let countsNot):
      countsNot
        ? Term(
          "已归档，引用它的记录不列出、不计入",
          "is archived; what refers to it is neither listed nor counted")
        : Term("已归档", "is archived")
    case .otherKind(let name, let kind, let wanted):
      Term(
        "应填\(wanted.zh)，不是“\(name.zh)”（\(kind.zh)），请核对",
        "takes \(wanted.en), not “\(name.en)” (\(kind.en)); check it")
    case .ofAnother(let name, let field, let value):
      Term(
        "“\(name.zh)”的\(field.zh)是\(value.zh)，与此处所填不同，请核对",
        "\(field.en) of “\(name.en)” is \(value.en), unlike here; check it")
    case .otherWork(let id, let title):
      Term(
        "与 #\(id)“\(title)”同一标识：不是同一作品的请改，否则只计最高的一项",
        "the key of #\(id) “\(title)”: change it unless they are one work, of which one award counts"
      )
    case .aheadOf(let today):
      Term("晚于今天（\(today.iso)），请核对", "later than today (\(today.iso)); check it")
    case .counted(let number, let agrees):
      agrees
        ? Term(
          "台账计得 \(Numbers.plain(number))，相符",
          "the records count \(Numbers.plain(number)), in agreement")
        : Term(
          "台账计得 \(Numbers.plain(number))，与所填不符",
          "the records count \(Numbers.plain(number)), which differs")
    case .countedOnce(let others, let best, let called):
      if let best {
        Term(
          "同一作品已有\(called.map(\.zh).joined())（\(place(best).zh)），只计最高奖，本项不计",
          "the work has \(called.map(\.en).joined(separator: ", ")) (\(place(best).en)); only the "
            + "highest counts, not this one")
      } else {
        Term(
          "同一作品另有 \(others) 项获奖，本项最高，只计本项",
          "\(others) more awards of the work; this is the highest and alone counts")
      }
    case .countedTwice(let overlap, let ids, let sum, let own):
      countedTwice(overlap, places(ids), Numbers.grouped(sum), Numbers.grouped(own))
    }
  }

  private static func countedTwice(
    _ overlap: Fault.Overlap, _ others: Term, _ sum: String, _ own: String
  ) -> Term {
    switch overlap {
    case .totalBesideParts:
      Term(
        "合计 \(own) 人与分专业点 \(others.zh)（共 \(sum) 人）并存，毕业生会重复计入",
        "the total of \(own) and its parts, \(others.en) (\(sum) in all), count graduates twice")
    case .partBesideTotal:
      Term(
        "分专业点共 \(own) 人与全校合计 \(others.zh)（\(sum) 人）并存，毕业生会重复计入",
        "the parts, \(own) in all, and the school's total, \(others.en) (\(sum)), "
          + "count graduates twice")
    case .otherDay:
      Term(
        "同一批毕业生已有 \(others.zh)（\(sum) 人，统计日期不同），与本条 \(own) 人会重复计入",
        "\(others.en) (\(sum), counted on another day) and this one (\(own)) "
          + "count the same graduates twice")
    }
  }

  /// The first few places, and how many there are where that is more.
  private static func places(_ ids: [Int]) -> Term {
    let shown = ids.prefix(3).map(place)
    let isAll = shown.count == ids.count
    return Term(
      shown.map(\.zh).joined(separator: "、") + (isAll ? "" : " 等 \(ids.count) 条"),
      shown.map(\.en).joined(separator: ", ") + (isAll ? "" : " and \(ids.count - 3) more"))
  }

  /// Where a record is found: by its number, or in a sheet by its row.
  private static func place(_ id: Int) -> Term {
    guard let row = Record.row(of: id) else { return Term("#\(id)", "#\(id)") }
    return SheetWording.inRow(row + 1)
  }

  /// 与 #2, 与第 5 行
  private static func beside(_ id: Int) -> String {
    let place = place(id).zh
    return (place.hasPrefix("#") ? "与 " : "与") + place
  }

  enum ShareFault { case above, together, below }

  static func share(
    _ number: Double, _ whole: Term, _ share: Double, _ size: Double, _ fault: ShareFault
  ) -> Term {
    let (number, size) = (Numbers.plain(number), Numbers.plain(size))
    let percent = Numbers.plain(share * 100) + " %"
    return switch fault {
    case .above:
      Term(
        "\(number) 多于\(whole.zh) \(size) 的 \(percent)",
        "\(number) is more than \(percent) of \(whole.en) \(size)")
    case .together:
      Term(
        "与同期其他记录合计 \(number)，多于\(whole.zh) \(size) 的 \(percent)",
        "\(number) with other records of that time, more than \(percent) of \(whole.en) \(size)")
    case .below:
      Term(
        "\(number) 少于\(whole.zh) \(size) 的 \(percent)",
        "\(number) is less than \(percent) of \(whole.en) \(size)")
    }
  }

  static func needed(_ field: String, _ value: Value, _ shape: Shape) -> Term {
    guard let field = shape[field] else { return Term("应填写", "should be filled in") }
    return Term(
      "\(field.label.zh)为“\(field.text(value, .zh))”时应填写",
      "should be filled in where \(field.label.en) is \(field.text(value, .en))")
  }
}
