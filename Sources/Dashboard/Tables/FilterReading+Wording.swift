import Records

/// What is said of conditions on a column while they are typed.
extension FilterReading {
  /// 筛选：年度（数字）
  static func prompt(_ field: FieldShape) -> Term {
    let kind = kind(field)
    return Term("筛选：\(field.label.zh)（\(kind.zh)）", "Filter: \(field.label.en) (\(kind.en))")
  }

  private static func kind(_ field: FieldShape) -> Term {
    switch field.kind {
    case .text, .note: Term("文字", "text")
    case .code: Term("代码", "code")
    case .integer, .number, .amount: Term("数字", "number")
    case .date: Term("日期", "date")
    case .time: Term("时间", "time")
    case .weekdays: Term("星期", "weekdays")
    case .flag, .choice: Term("选项", "choice")
    case .reference: Term("名称", "name")
    }
  }

  /// What may be typed for a column, by example.
  static func examples(_ field: FieldShape) -> Term {
    if field.isPersonal {
      return Term("全文相同才算：如完整的电话；空 = 未填", "The whole of it, as a full phone number; blank = none")
    }
    switch field.kind {
    case .text, .note, .flag, .choice, .reference:
      return Term("如 金昌、jinchang、jc；空 = 未填", "As jinchang, jc or 金昌; blank = none")
    case .code:
      return Term(
        "代码、它的开头或名称，如 62、甘肃；空 = 未填", "A code, its beginning or a name, as 62; blank = none")
    case .integer where field.isYear:
      return Term(
        "如 2023、>=2021、2021..2023；空 = 未填", "As 2023, >=2021, 2021..2023; blank = none")
    case .integer, .number, .amount:
      return Term("如 100、>100、!=100、50..100；空 = 未填", "As 100, >100, !=100, 50..100; blank = none")
    case .date:
      return Term(
        "如 2023、2023-05、>=2023-05-01、2021..2023；空 = 未填",
        "As 2023, 2023-05, >=2023-05-01, 2021..2023; blank = none")
    case .time: return Term("如 08:30、>=09:00；空 = 未填", "As 08:30, >=09:00; blank = none")
    case .weekdays: return Term("如 一三五；空 = 未填", "As Mon Wed Fri; blank = none")
    }
  }
}
