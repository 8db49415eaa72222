import Records

/// Puts global options given before a verb behind it, where the verb's parser takes them, and finds
/// out what has to be known before any parsing.
nonisolated struct ArgumentOrder: Hashable {
  let arranged: [String]
  let language: Language?
  let config: String?

  private static let valued: Set<String> = [
    "--database", "--alliance", "--as-of", "--language", "--theme", "--mouse", "--user", "--config",
  ]
  private static let flags: Set<String> = ["--demo", "--read-only", "--kiosk"]

  init(_ arguments: [String]) {
    arranged = Self.arranged(arguments)
    language = Self.value(of: "--language", in: arguments).flatMap(Language.init)
    config = Self.value(of: "--config", in: arguments)
  }

  private static func arranged(_ arguments: [String]) -> [String] {
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      if flags.contains(argument) || isAssignment(argument) {
        index += 1
      } else if valued.contains(argument) {
        index += 2
      } else {
        break
      }
    }
    guard index < arguments.count, !arguments[index].hasPrefix("-") else { return arguments }
    let verb = arguments[index]
    let leading = verb == "help" ? [] : Array(arguments[..<index])
    return [verb] + leading + arguments[(index + 1)...]
  }

  private static func isAssignment(_ argument: String) -> Bool {
    guard let sign = argument.firstIndex(of: "=") else { return false }
    return valued.contains(String(argument[..<sign]))
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument == option { return index + 1 < arguments.count ? arguments[index + 1] : nil }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }
}
