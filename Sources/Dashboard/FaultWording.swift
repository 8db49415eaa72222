import Catalog
package import Records

/// What is wrong or doubtful about a record, and what to do, in words.
package enum FaultWording {
  /// Why, and what to do, in the one line that a small screen has for it.
  static let identityNumber = Term(
    "不得保存完整身份证号：属个人信息，办公用不着；请删去，至多留后四位",
    "identity number: personal, not needed; leave out all but last 4 digits")

  package static let identityNumberAsUser = Term(
    "历史不得保存完整身份证号，不能用作姓名；请写姓名",
    "a full identity number may not be kept in the history; give a name instead")

  package static func term(for fault: Fault, _ shape: Shape) -> Term {
    switch fault.problem {
    case .missing: Term("必填，请填写", "must be filled in")
    case .belowMinimum(let least):
      Term("不能小于 \(Numbers.plain(least))，请改正", "must be at least \(Numbers.plain(least))")
    case .fraction:
      Term("应为整数，请核对小数点", "should be a whole number; check the point")
    case .aboveMaximum(let most):
      Term(
        "不应大于 \(Numbers.plain(most))，请核对", "should be at most \(Numbers.plain(most)); check it")
    case .outsideRange(let least, let most):
      Self.outside(
        shape[fault.field]?.text(limit: least) ?? Numbers.plain(least),
        shape[fault.field]?.text(limit: most) ?? Numbers.plain(most))
    case .averageAbove(let average, let count, let most):
      Term(
        "按\(name(count, shape).zh)平均 \(average.worded(Numbers.plain(average.number, besides: most), .zh))，"
          + "不应大于 \(Numbers.plain(most))，请核对",
        "\(average.worded(Numbers.plain(average.number, besides: most), .en)) each by "
          + "\(name(count, shape).en), should be at most \(Numbers.plain(most)); check it")
    case .doubtfulCode(let scheme, let doubt): code(doubt, scheme)
    case .unknownChoice(let code):
      Term("没有选项 \(code)，请按 F4 另选", "there is no choice \(code); F4 lists them")
    case .wrongOrder(let from, let to):
      Term(
        "\(name(to, shape).zh)早于\(name(from, shape).zh)，请改正其中一个",
        "\(name(to, shape).en) before \(name(from, shape).en); correct one of them")
    case .notLater(let from, _):
      Term(
        "须晚于\(name(from, shape).zh)，当天最晚 24:00，请改正",
        "must be later than \(name(from, shape).en), at 24:00 at the latest; correct it")
    case .weekdayMissing(let from, let to):
      Term(
        "\(name(from, shape).zh)至\(name(to, shape).zh)没有这样的日子，本条不会计入，请核对",
        "no such day from \(name(from, shape).en) to \(name(to, shape).en), so it counts "
          + "nowhere; check it")
    case .partsExceedWhole(let parts, let whole):
      sums(parts, whole, shape) { parts, whole in
        Term("\(parts.zh)，多于\(whole.zh)，请核对", "\(parts.en), more than \(whole.en); check them")
      }
    case .partsFallShort(let parts, let whole):
      sums(parts, whole, shape) { sum, all in
        let short = Numbers.plain(whole.number - parts.number)
        return Term(
          "\(sum.zh)，比\(all.zh) 少 \(short)，请补齐或核对",
          "\(sum.en), \(short) short of \(all.en); fill in the rest or check them")
      }
    case .exceedsShare(let number, let field, let share, let whole, let together):
      Self.share(number, name(field, shape), share, whole, together ? .together : .above)
    case .belowShare(let number, let field, let share, let whole):
      Self.share(number, name(field, shape), share, whole, .below)
    case .neededWhere(let field, let value):
      needed(field, value, shape)
    case .allBlank(let fields):
      Term(
        "\(names(fields, shape).zh)至少填一项", "fill in at least one of \(names(fields, shape).en)")
    case .disagrees(let part, let field):
      Term(
        "其中的 \(part) 与\(name(field, shape).zh)不符，请核对",
        "\(part) in it does not go with \(name(field, shape).en); check both")
    case .duplicate(let fields):
      Term(
        "已有\(names(fields, shape).zh)相同的记录，请改正，或改用那一条",
        "a record with the same \(names(fields, shape).en) exists; correct it, or use that one")
    case .identityNumber: identityNumber
    case .danglingReference(let id):
      Term("没有编号 \(id) 的记录，请按 F4 另选", "there is no record #\(id); F4 finds another")
    case .beside(let finding): term(for: finding)
    }
  }

  private static func outside(_ least: String, _ most: String) -> Term {
    Term("应在 \(least) 与 \(most) 之间，请改正", "must be between \(least) and \(most)")
  }

  /// Why what was typed is no value of its field.
  package static func term(for error: ReadingError) -> Term {
    let wanted = wanted(error.expected)
    return Term("应为\(wanted.zh)", "takes \(wanted.en)")
  }

  package static func wanted(_ expected: ReadingError.Expected) -> Term {
    switch expected {
    case .integer: Term("整数", "a whole number")
    case .number: Term("数字", "a number")
    case .amount: Term("数量（如 1500余）", "an amount (such as over 1500)")
    case .oneNumber: Term("一个数，不收范围和算式（如 约35）", "one number, no range or sum (such as about 35)")
    case .digits: Term("用数字写的数（如 300）", "a number in digits (such as 300)")
    case .lessThan:
      Term(
        "前有近（略少）或最高（不超过）的数；没有只说“小于”的限定词",
        "a number behind nearly (just under) or at most; no qualifier says only less")
    case .withoutUnit(let word):
      Term("数量，其后不写“\(word)”（如 1500余）", "an amount without “\(word)” (such as over 1500)")
    case .unqualified:
      Term("不带余、近、约等词的数（如 60）", "a number without such words as over or about (such as 60)")
    case .smallerNumber:
      Term("小于 1000 万亿的数，请核对位数", "a number below 1,000,000,000,000,000; count its digits")
    case .groupedNumber:
      Term("数字，逗号只分千位（如 1,200），小数用点（如 1.5）", "a number with commas as in 1,200, a point as in 1.5")
    case .signedNumber:
      Term("数字，负数前写减号（如 -300）", "a number, a negative one with a minus (such as -300)")
    case .date: Term("日期（如 2021-11-21）", "a date (such as 2021-11-21)")
    case .existingDay: Term("存在的日期，该月没有这一天", "a day that exists; that month has no such day")
    case .wholeDate:
      Term("写明年份的日期（如 2021-11-21）", "a date with its year (such as 2021-11-21)")
    case .serialDate(let date):
      Term(
        "日期；若是表格软件的日期序号，请填 \(date.iso)",
        "a date; as a spreadsheet's number of a day it is \(date.iso)")
    case .time: Term("时间（如 08:30）", "a time (such as 08:30)")
    case .weekdays: Term("星期（如 一三五）", "weekdays (such as Mon Wed Fri)")
    case .flag: Term("是或否", "yes or no")
    case .withheldDigits:
      Term(
        "完整内容，草稿不存可能是身份证号的数字，请补填",
        "all that was written: a draft keeps no digits that may be an identity number")
    case .choice(let terms):
      Term(
        terms.map(\.zh).joined(separator: "、"),
        "one of " + terms.map(\.en).joined(separator: ", "))
    case .id: Term("名称或 #编号", "a name or #id")
    case .codeOrName: Term("代码或名称", "a code, or a name that has one")
    case .recordName:
      Term("已有记录的名称，F4 查找或新增", "the name of a record that exists; F4 finds or adds it")
    case .keptRecord:
      Term("现存记录的名称，这一条已归档，可先还原", "the name of a record that is kept; this one is archived")
    case .distinctName(let count):
      Term("唯一的名称（有 \(count) 条相符），F4 选定", "a name of one record (\(count) match); F4 chooses")
    case .fittingName(let count):
      Term(
        "与本行其他字段相符的名称（名称相符的 \(count) 条都不符），F4 选定",
        "a name that fits what else its row says (\(count) of the name do not); F4 chooses")
    }
  }

  private static func name(_ field: String, _ shape: Shape) -> Term {
    shape[field]?.label ?? Term(field, field)
  }

  private static func names(_ fields: [String], _ shape: Shape) -> Term {
    let terms = fields.map { name($0, shape) }
    return Term(
      terms.map(\.zh).joined(separator: "、"), terms.map(\.en).joined(separator: ", "))
  }

  /// Two sums with what they are sums of, of many fields only the first.
  private static func sums(
    _ parts: Fault.Sum, _ whole: Fault.Sum, _ shape: Shape, _ sentence: (Term, Term) -> Term
  ) -> Term {
    func words(_ sum: Fault.Sum) -> Term {
      let (names, number) = (names(Array(sum.fields.prefix(2)), shape), Numbers.plain(sum.number))
      switch sum.fields.count {
      case 1: return Term("\(names.zh) \(number)", "\(names.en) \(number)")
      case 2: return Term("\(names.zh) 合计 \(number)", "\(names.en) add up to \(number)")
      case let count:
        return Term(
          "\(names.zh) 等 \(count) 项合计 \(number)",
          "\(names.en) and others (\(count)) add up to \(number)")
      }
    }
    return sentence(words(parts), words(whole))
  }

  private static func code(_ fault: CodeFault, _ scheme: CodeScheme) -> Term {
    switch fault {
    case .character(let character) where !CodeTables.codes(scheme).isEmpty:
      Term(
        "代码中不应有“\(character)”，可按 F4 用名称查找",
        "a code has no “\(character)”; F4 finds it by name")
    case .length(let expected):
      Term("应为 \(expected) 位，请核对", "should have \(expected) characters; check it")
    case .character(let character):
      Term("不应有“\(character)”，请核对", "should not contain “\(character)”; check it")
    case .checkDigit(let expected):
      Term("校验位应为 \(expected)，请核对", "the check digit should be \(expected); check it")
    case .unknownProvince(let code):
      Term("没有省份 \(code)，请核对", "there is no province \(code); check it")
    case .unusualKind(let kind): Term("类别码 \(kind) 少见，请核对", "kind \(kind) is unusual; check it")
    }
  }
}
