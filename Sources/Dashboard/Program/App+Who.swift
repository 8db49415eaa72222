import Records
import Storage

/// Who makes changes, where several people share a login.
extension App {
  /// What is done once that is known.
  enum Postponed: Hashable {
    case command(String)
    case start(Int)
  }

  mutating func askWho(before postponed: Postponed) -> [Effect] {
    self.postponed = postponed
    return carryOut([.push(WhoLayer(login: context.user))])
  }

  /// Takes the name for this session and goes on with what was wanted.
  mutating func take(writer name: String) -> [Effect] {
    context.user = Signature(name: name, login: context.user).text
    context.asksWho = false
    defer { postponed = nil }
    switch postponed {
    case .command(let command): return perform(named: command)
    case .start(let choice): return begin(with: choice)
    case nil: return []
    }
  }
}

/// How the history names a person at a login several people share: 王敏 (office).
package struct Signature: Hashable {
  let name: String
  let login: String

  /// Whether a person of the history is the one of a name, whatever login it was at.
  package static func isOf(_ name: String, _ user: String) -> Bool {
    user == name || user.hasPrefix(name + " (") && user.hasSuffix(")")
  }

  /// The name of a person of the history, without the login it was at.
  static func name(_ user: String) -> String {
    guard user.hasSuffix(")"), let start = user.lastIndex(of: "(") else { return user }
    return Typed.trimmed(String(user[..<start]))
  }

  var text: String { "\(name) (\(login))" }

  init(name: String, login: String) {
    self.name = name
    self.login = login
  }

  /// Reads one that was written at a login; nil for anybody else's.
  init?(_ text: String, login: String) {
    let ending = " (\(login))"
    guard text.hasSuffix(ending), text.count > ending.count else { return nil }
    self.init(name: String(text.dropLast(ending.count)), login: login)
  }
}
