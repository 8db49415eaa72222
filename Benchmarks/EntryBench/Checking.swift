import Foundation

/// Holds what is in the file against the stack.
struct Checking {
  let program: String
  let environment: [String: String]

  /// How many forms of a stack are in a database as they were meant, and what is wrong with the first
  /// that is not.
  func count(_ stack: Stack, in database: String, after known: Int) throws -> (Int, String?) {
    let rows = try records(in: database).filter { $0["id"] as? Int ?? 0 > known }
    var right = 0
    var wrong: String?
    for (index, form) in stack.forms.enumerated() {
      let row = index < rows.count ? rows[index] : [:]
      let meant: [(String, String)] = [
        ("workTitle", form.title), ("contest", "\(Stack.contest.name) \(Stack.contest.year)"),
        ("year", Stack.contest.year), ("level", Stack.level), ("group", Stack.group),
        ("place", form.place.name), ("unit", form.school.name), ("people", String(form.people)),
        ("work", ""), ("wonOn", ""), ("isTeam", ""), ("offering", ""),
      ]
      let difference = meant.first { name, text in self.text(row[name]) != text }
      if let (name, text) = difference {
        wrong = wrong ?? "form \(index + 1): \(name) is \(self.text(row[name])), not \(text)"
      } else {
        right += 1
      }
    }
    if rows.count != stack.forms.count {
      wrong = wrong ?? "\(rows.count) records, not \(stack.forms.count)"
    }
    return (right, wrong)
  }

  func newest(in database: String) throws -> Int {
    try records(in: database).compactMap { $0["id"] as? Int }.max() ?? 0
  }

  private func text(_ value: Any?) -> String {
    switch value {
    case let text as String: text
    case let number as NSNumber: number.stringValue
    default: ""
    }
  }

  private func records(in database: String) throws -> [[String: Any]] {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["list", "award", "--format", "json", "--database", database]
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONSerialization.jsonObject(with: bytes) as? [[String: Any]] ?? []
  }
}
