import Records

/// What a kind of value is called, for people and for files.
nonisolated extension ValueKind {
  var title: Term {
    switch self {
    case .text: Term("文字", "text")
    case .note: Term("多行文字", "note")
    case .code(.division): Term("行政区划代码", "division code")
    case .code(.industry): Term("行业代码", "industry code")
    case .code(.programme): Term("专业代码", "programme code")
    case .code(.unifiedSocialCredit): Term("统一社会信用代码", "unified social credit code")
    case .code(.school): Term("学校标识码", "school code")
    case .integer: Term("整数", "whole number")
    case .number: Term("数字", "number")
    case .amount: Term("数量", "amount")
    case .date: Term("日期", "date")
    case .time: Term("时间", "time")
    case .weekdays: Term("星期", "weekdays")
    case .flag: Term("是否", "yes or no")
    case .choice: Term("选项", "choice")
    case .reference: Term("引用", "reference")
    }
  }

  var identifier: String {
    switch self {
    case .text: "text"
    case .note: "note"
    case .code(let scheme): "code:" + scheme.rawValue
    case .integer: "integer"
    case .number: "number"
    case .amount: "amount"
    case .date: "date"
    case .time: "time"
    case .weekdays: "weekdays"
    case .flag: "flag"
    case .choice: "choice"
    case .reference: "reference"
    }
  }
}
