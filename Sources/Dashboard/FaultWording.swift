package import Records

/// What is wrong or doubtful about a record, and what to do, in words.
package enum FaultWording {
  static let identityNumber = Term(
    "不得保存完整身份证号，请删去", "a full identity number may not be kept; take it out")

  static func term(for fault: Fault, _ shape: Shape) -> Term {
    switch fault.problem {
    case .missing: Term("必填，请填写", "must be filled in")
    case .belowMinimum(let least):
      Term("不能小于 \(Numbers.plain(least))", "must be at least \(Numbers.plain(least))")
    case .aboveMaximum(let most):
      Term("不应大于 \(Numbers.plain(most))", "should be at most \(Numbers.plain(most))")
    case .outsideRange(let least, let most):
      Term(
        "应在 \(Numbers.plain(least)) 与 \(Numbers.plain(most)) 之间",
        "must be between \(Numbers.plain(least)) and \(Numbers.plain(most))")
    case .doubtfulCode(_, let doubt): code(doubt)
    case .unknownChoice(let code): Term("未知选项 \(code)", "unknown choice \(code)")
    case .wrongOrder(let from, let to):
      Term(
        "\(name(to, shape).zh)早于\(name(from, shape).zh)",
        "\(name(to, shape).en) before \(name(from, shape).en)")
    case .partsExceedWhole(let parts, let whole):
      Term(
        "各项合计 \(Numbers.plain(parts)) 大于 \(Numbers.plain(whole))",
        "the parts add up to \(Numbers.plain(parts)), more than \(Numbers.plain(whole))")
    case .partsFallShort(let parts, let whole):
      Term(
        "各项合计 \(Numbers.plain(parts))，比 \(Numbers.plain(whole)) 少 \(Numbers.plain(whole - parts))",
        "the parts add up to \(Numbers.plain(parts)), \(Numbers.plain(whole - parts)) short of "
          + Numbers.plain(whole))
    case .exceedsShare(let number, let field, let share, let whole, let together):
      Self.share(number, name(field, shape), share, whole, together ? .together : .above)
    case .belowShare(let number, let field, let share, let whole):
      Self.share(number, name(field, shape), share, whole, .below)
    case .neededWhere(let field, let value):
      needed(field, value, shape)
    case .allBlank(let fields):
      Term(
        "\(fields.map { name($0, shape).zh }.joined(separator: "、"))至少填一项",
        "fill one of \(fields.map { name($0, shape).en }.joined(separator: ", "))")
    case .duplicate(let fields):
      Term(
        "\(fields.map { name($0, shape).zh }.joined(separator: "、"))已有相同的记录",
        "a record with the same \(fields.map { name($0, shape).en }.joined(separator: ", ")) exists"
      )
    case .identityNumber: identityNumber
    case .danglingReference(let id): Term("没有编号 \(id) 的记录", "there is no record #\(id)")
    case .beside(let finding): term(for: finding)
    }
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
    case .date: Term("日期（如 2021-11-21）", "a date (such as 2021-11-21)")
    case .time: Term("时间（如 08:30）", "a time (such as 08:30)")
    case .weekdays: Term("星期（如 一三五）", "weekdays (such as Mon Wed Fri)")
    case .flag: Term("是或否", "yes or no")
    case .choice(let terms):
      Term(
        terms.map(\.zh).joined(separator: "、"),
        "one of " + terms.map(\.en).joined(separator: ", "))
    case .id: Term("名称或 #编号", "a name or #id")
    case .recordName:
      Term("已有记录的名称，F4 查找或新增", "the name of a record that exists; F4 finds or adds it")
    case .distinctName(let count):
      Term("唯一的名称（有 \(count) 条相符），F4 选定", "a name of one record (\(count) match); F4 chooses")
    }
  }

  private static func name(_ field: String, _ shape: Shape) -> Term {
    shape[field]?.label ?? Term(field, field)
  }

  private static func code(_ fault: CodeFault) -> Term {
    switch fault {
    case .length(let expected):
      Term("应为 \(expected) 位，请核对", "should have \(expected) characters; check it")
    case .character(let character):
      Term("不应有字符 \(character)，请核对", "should not contain \(character); check it")
    case .checkDigit(let expected):
      Term("校验位应为 \(expected)，请核对", "the check digit should be \(expected); check it")
    case .unknownProvince(let code):
      Term("没有省份 \(code)，请核对", "there is no province \(code); check it")
    case .unusualKind(let kind): Term("类别码 \(kind) 少见，请核对", "kind \(kind) is unusual; check it")
    }
  }
}
