import Canvas
import Dashboard
import Foundation
import Records
import Yams

/// A file of settings: what it sets, and what in it is not understood.
nonisolated struct ConfigFile: Hashable {
  /// Something in a file that is passed over; lines count from 1.
  enum Warning: Hashable {
    case unknownKey(file: String, line: Int, key: String)
    case badValue(file: String, line: Int, key: String, text: String)
    case unknownCommand(file: String, line: Int, name: String)
    case takenKey(file: String, line: Int, CommandLists.Taken)
    case malformed(file: String, line: Int, problem: String)
    case unreadable(file: String)
    /// A file asked for by name that is not there.
    case missing(file: String)
  }

  /// The keys a file may set, in the order they are explained in.
  enum Key: String, CaseIterable {
    case database, language, theme, mouse, alliance, keys
    case sharedLogin = "shared_login"
    case autoSkip = "auto_skip"
  }

  private(set) var database: String?
  private(set) var language: Language?
  private(set) var theme: String?
  private(set) var mouse: Bool?
  private(set) var alliance: String?
  /// Keys for commands, by the commands' names.
  private(set) var keys: [String: [KeyPress]] = [:]
  /// Whether several people share the login.
  private(set) var sharedLogin: Bool?
  /// Whether a field that is full goes on to the next.
  private(set) var autoSkip: Bool?
  private(set) var warnings: [Warning] = []

  /// Reads a file; one that is not there sets nothing, which is said only where it was asked for by name.
  init(path: String, isNamed: Bool = false) {
    guard Folder.exists(path) else {
      self.init(yaml: "", file: path)
      if isNamed { warnings = [.missing(file: path)] }
      return
    }
    guard let bytes = FileManager.default.contents(atPath: path),
      let text = String(data: bytes, encoding: .utf8)
    else {
      self.init(yaml: "", file: path)
      warnings = [.unreadable(file: path)]
      return
    }
    self.init(yaml: text, file: path)
  }

  init(yaml: String, file: String) {
    if yaml.isEmpty { return }
    do {
      guard let node = try compose(yaml: yaml) else { return }
      guard let mapping = node.mapping else {
        if node.scalar?.string.isEmpty == false || node.sequence != nil {
          let line = node.mark?.line ?? 1
          warnings = [.malformed(file: file, line: line, problem: "key: value")]
        }
        return
      }
      for (key, value) in mapping { take(key, value, file) }
    } catch let error as YamlError {
      warnings = [.malformed(file: file, line: error.line, problem: error.problem)]
    } catch {
      warnings = [.malformed(file: file, line: 1, problem: "\(error)")]
    }
  }

  private mutating func take(_ key: Node, _ value: Node, _ file: String) {
    let line = key.mark?.line ?? 1
    let name = key.scalar?.string ?? ""
    guard let known = Key(rawValue: name) else {
      warnings.append(.unknownKey(file: file, line: line, key: name))
      return
    }
    if known == .keys { return takeKeys(value, line, file) }
    let text = value.scalar?.string ?? ""
    func fail() {
      warnings.append(.badValue(file: file, line: line, key: name, text: text))
    }
    guard !text.isEmpty else { return fail() }
    switch known {
    case .database: database = text
    case .theme: theme = text
    case .alliance: alliance = text
    case .language:
      guard let read = Language(rawValue: text) else { return fail() }
      language = read
    case .mouse:
      guard let read = Switch(text) else { return fail() }
      mouse = read.isOn
    case .sharedLogin:
      guard let read = Switch(text) else { return fail() }
      sharedLogin = read.isOn
    case .autoSkip:
      guard let read = Switch(text) else { return fail() }
      autoSkip = read.isOn
    case .keys: break
    }
  }

  /// Reads `command: keys`, the keys in one text or as a list; what is not understood keeps its own.
  private mutating func takeKeys(_ value: Node, _ line: Int, _ file: String) {
    guard let mapping = value.mapping else {
      let text = value.scalar?.string ?? ""
      warnings.append(.badValue(file: file, line: line, key: Key.keys.rawValue, text: text))
      return
    }
    var lines: [String: Int] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      let line = key.mark?.line ?? line
      lines[name] = line
      guard CommandLists.names.contains(name) else {
        warnings.append(.unknownCommand(file: file, line: line, name: name))
        continue
      }
      let words =
        value.sequence?.compactMap { $0.scalar?.string }
        ?? (value.scalar?.string ?? "").split(separator: " ").map(String.init)
      let read = words.compactMap { KeyPress(name: $0) }.filter { !$0.isAnotherKeysByte }
      if read.isEmpty || read.count < words.count {
        let text = words.joined(separator: " ")
        warnings.append(.badValue(file: file, line: line, key: name, text: text))
      } else {
        keys[name] = read
      }
    }
    let taken = CommandLists.taken(by: keys).map { ($0, lines[$0.name] ?? line) }
    warnings += taken.sorted { $0.1 < $1.1 }.map { .takenKey(file: file, line: $1, $0) }
  }
}

/// The two words for a switch, and what YAML writes for them.
nonisolated enum Switch: String, CaseIterable {
  case on, off

  init?(_ text: String) {
    switch text.lowercased() {
    case "on", "true", "yes": self = .on
    case "off", "false", "no": self = .off
    default: return nil
    }
  }

  var isOn: Bool { self == .on }
}

nonisolated extension YamlError {
  fileprivate var line: Int {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: 1
    }
  }

  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    default: "\(self)"
    }
  }
}

nonisolated extension ConfigFile.Warning {
  var sentence: Term {
    switch self {
    case .unknownKey(let file, let line, let key):
      Term(
        "\(file):\(line)：不认识的设置 \(key)，已略过", "\(file):\(line): unknown setting \(key), passed over")
    case .badValue(let file, let line, let key, let text):
      Term(
        "\(file):\(line)：设置 \(key) 的值“\(text)”不对，已略过",
        "\(file):\(line): \"\(text)\" is no value of the setting \(key), passed over")
    case .unknownCommand(let file, let line, let name):
      Term(
        "\(file):\(line)：没有名为 \(name) 的命令，已略过",
        "\(file):\(line): no command is named \(name), passed over")
    case .takenKey(let file, let line, let taken):
      Term(
        "\(file):\(line)：\(taken.key.symbol) 给了 \(taken.name)，「\(taken.label.zh)」"
          + "（\(taken.other)）不再有这个键；也给它设一个，或另选一个",
        "\(file):\(line): \(taken.key.symbol) goes to \(taken.name), and \"\(taken.label.en)\""
          + " (\(taken.other)) has it no more; give that one a key too, or choose another")
    case .malformed(let file, let line, let problem):
      Term(
        "\(file):\(line)：不是设置文件：\(problem)", "\(file):\(line): not a file of settings: \(problem)")
    case .missing(let file):
      Term("没有设置文件 \(file)，按默认设置", "There is no settings file \(file); using the defaults")
    case .unreadable(let file): Term("读不了设置文件 \(file)", "Cannot read the settings file \(file)")
    }
  }
}
