/// A JSON value whose members keep their order.
nonisolated enum JSON {
  case null
  case flag(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([(String, JSON)])

  var line: String {
    var line = ""
    write(to: &line)
    return line
  }

  /// Its simple values by the path to each, parts joined by points: what a table of CSV makes of it.
  func leaves(at path: String) -> [(path: String, value: String)] {
    switch self {
    case .object(let members): members.flatMap { $0.1.leaves(at: path + "." + $0.0) }
    case .list(let values):
      values.enumerated().flatMap { $0.element.leaves(at: path + ".\($0.offset + 1)") }
    default: [(path, text)]
    }
  }

  /// A simple value as text: nothing where there is none, texts without quotes.
  var text: String {
    switch self {
    case .null: ""
    case .text(let text): text
    default: line
    }
  }

  private func write(to line: inout String) {
    switch self {
    case .null: line += "null"
    case .flag(let flag): line += flag ? "true" : "false"
    case .integer(let number): line += String(number)
    case .number(let number): line += Self.digits(number)
    case .text(let text): Self.quote(text, to: &line)
    case .list(let values):
      line += "["
      for (index, value) in values.enumerated() {
        if index > 0 { line += "," }
        value.write(to: &line)
      }
      line += "]"
    case .object(let members):
      line += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { line += "," }
        Self.quote(member.0, to: &line)
        line += ":"
        member.1.write(to: &line)
      }
      line += "}"
    }
  }

  private static func digits(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return "\(number)"
  }

  private static func quote(_ text: String, to line: inout String) {
    line += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": line += "\\\""
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      case "\t": line += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{200E}", "\u{200F}", "\u{2028}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        let digits = String(scalar.value, radix: 16)
        line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: line.unicodeScalars.append(scalar)
      }
    }
    line += "\""
  }
}
