import Records

/// Puts global options given before a verb behind it, where the verb's parser takes them, and finds
/// out what has to be known before any parsing.
nonisolated struct ArgumentOrder: Hashable {
  let arranged: [String]
  /// What the dashboard is opened with, where there is nothing to find fault with: the parser would
  /// take a quarter of the time to the first screen. Nil leaves everything to it.
  let plainWishes: Wishes?
  /// The first word that is no option: what is to be done.
  let verb: String?
  let language: Language?
  let config: String?

  /// The global options that take a value; what sets one gives false of a value it cannot make out.
  private static let valued: [String: @Sendable (inout Wishes, String) -> Bool] = [
    "--database": { $0.set(\.database, $1) },
    "--alliance": { $0.set(\.alliance, $1) },
    "--as-of": { $0.set(\.asOf, $1) },
    "--language": { $0.set(\.language, Language(rawValue: $1)) },
    "--theme": { $0.set(\.theme, $1) },
    "--mouse": { $0.set(\.mouse, Switch(rawValue: $1)?.isOn) },
    "--user": { $0.set(\.user, $1) },
    "--config": { $0.set(\.config, $1) },
  ]
  private static let flags: [String: @Sendable (inout Wishes) -> Void] = [
    "--demo": { $0.isDemo = true },
    "--read-only": { $0.isReadOnly = true },
    "--kiosk": { $0.isKiosk = true },
  ]

  /// The options of all verbs that tell something: put before the verb, they are its own.
  private static let telling: Set<String> = ["--format", "--output", "-o"]

  init(_ arguments: [String]) {
    plainWishes = Self.plainWishes(arguments)
    let leading = Self.leading(arguments)
    let rest = arguments[leading...]
    if let first = rest.first, !first.hasPrefix("-") {
      verb = first
      arranged =
        first == "help"
        ? Self.withoutGlobals(Array(rest)) : [first] + arguments[..<leading] + rest.dropFirst()
    } else {
      verb = nil
      // Asked for before any verb, help is that of the whole program.
      arranged =
        rest.first.map(Self.helps.contains) == true ? Self.withoutGlobals(Array(rest)) : arguments
    }
    language = Self.value(of: "--language", in: arguments).flatMap(Language.init)
    config = Self.value(of: "--config", in: arguments)
  }

  private static func plainWishes(_ arguments: [String]) -> Wishes? {
    var wishes = Wishes()
    var index = 0
    while index < arguments.count {
      if let set = flags[arguments[index]] {
        set(&wishes)
      } else if let set = valued[arguments[index]], index + 1 < arguments.count,
        !arguments[index + 1].isEmpty, !arguments[index + 1].hasPrefix("-"),
        set(&wishes, arguments[index + 1])
      {
        index += 1
      } else {
        return nil
      }
      index += 1
    }
    return wishes
  }

  private static let helps: Set<String> = ["-h", "--help"]

  /// How many arguments from the first on are global options and their values.
  private static func leading(_ arguments: [String]) -> Int {
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      if flags[argument] != nil || isAssignment(argument) {
        index += 1
      } else if valued[argument] != nil || telling.contains(argument) {
        // What is an option itself is no value; the parser says that there is none.
        if index + 1 < arguments.count, isOption(arguments[index + 1]) { break }
        index += 2
      } else {
        break
      }
    }
    return min(index, arguments.count)
  }

  /// What is asked to be explained, without the options that only say how.
  private static func withoutGlobals(_ arguments: [String]) -> [String] {
    var kept: [String] = []
    var rest = arguments[...]
    while let first = rest.first {
      let leading = leading(Array(rest))
      if leading == 0 { kept.append(first) }
      rest = rest.dropFirst(max(1, leading))
    }
    return kept
  }

  private static func isOption(_ argument: String) -> Bool {
    flags[argument] != nil || valued[argument] != nil || telling.contains(argument)
      || isAssignment(argument)
  }

  private static func isAssignment(_ argument: String) -> Bool {
    guard let sign = argument.firstIndex(of: "=") else { return false }
    let name = String(argument[..<sign])
    return valued[name] != nil || telling.contains(name)
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

nonisolated extension Wishes {
  /// Gives false where there is no value.
  fileprivate mutating func set<Value>(
    _ path: WritableKeyPath<Wishes, Value?>, _ value: Value?
  ) -> Bool {
    self[keyPath: path] = value
    return value != nil
  }
}
