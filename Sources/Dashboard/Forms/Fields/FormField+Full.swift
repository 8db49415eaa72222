import Records
import Widgets

/// When a field has all it can hold, so that the next one can be gone to without a key for it.
extension FormField {
  /// Whether what was typed is as long as it can be and means something; free text never is.
  func isFull(today: Day) -> Bool {
    guard input.caret == text.count, let length = shape.fixedLength(of: text),
      text.count == length, let value = try? shape.value(reading: text, today: today)
    else { return false }
    return shape.faults(in: value).isEmpty
  }

  /// Whether its value stays what it is with something written behind it.
  func isSame(with tail: String, today: Day) -> Bool {
    !value.isBlank && (try? shape.value(reading: text + tail, today: today)) == value
  }
}

extension FieldShape {
  /// Whether its values are written anew rather than gone on with: all but words, since a figure, a day
  /// or a set of weekdays becomes another one by writing on.
  var isWrittenAnew: Bool {
    switch kind {
    case .code, .date, .time, .flag, .integer, .number, .amount, .weekdays: true
    case .text, .note, .choice, .reference: false
    }
  }

  /// How long a text of its kind is that begins like this; nil where that is not fixed.
  fileprivate func fixedLength(of text: String) -> Int? {
    let isNumber = text.allSatisfy { $0.isASCII && $0.isNumber }
    switch kind {
    case .code(let scheme): return scheme.length
    case .integer where isNumber && isYear: return 4
    case .date where isNumber: return 8
    case .time where isNumber: return 4
    case .flag where ["0", "1"].contains(text): return 1
    default: return nil
    }
  }
}

extension CodeScheme {
  /// How many characters its codes have; nil where that differs.
  fileprivate var length: Int? {
    switch self {
    case .division, .programme: 6
    case .school: 10
    case .unifiedSocialCredit: 18
    case .industry: nil
    }
  }
}
