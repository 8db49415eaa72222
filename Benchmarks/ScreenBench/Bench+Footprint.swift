import Foundation

extension Bench {
  /// The memory taken after a person has been everywhere.
  func measureMemory() throws {
    let session = try open(database)
    defer { session.quit() }
    tell("resident at the start", session)
    for title in TableTitle.all where session.openTable(title) {
      for step in ["^End", "PgUp", "^Home"] + Array(repeating: "PgDn", count: 30) {
        _ = session.press(step, quiet: 20, until: Screens.isLoaded)
      }
      _ = session.press("F7", quiet: 50)
      _ = session.type("jc", quiet: 100, until: Screens.isLoaded)
      _ = session.press("Esc", quiet: 300, until: Screens.isLoaded)
      session.leaveTable()
    }
    tell("resident after tables", session)
    for key in ["1", "2", "3", "4", "*", "*", "*", "*", "*", "*", "5", "*", "*", "*", "*", "1"] {
      _ = session.press(key, quiet: 100, until: Screens.isLoaded)
    }
    tell("resident after browsing", session, limit: .init(median: 60))
  }

  private func tell(_ name: String, _ session: Session, limit: Report.Limit? = nil) {
    let facts = memory(session.process)
    let own = facts["RssAnon"].map { "\(Report.text($0)) not of files" } ?? ""
    let most = facts["VmHWM"].map { ", most \(Report.text($0))" } ?? ""
    report.add(
      name, Samples(facts["VmRSS"].map { [$0] } ?? []), "MiB", limit: limit, beside: own + most)
  }

  private func memory(_ process: Int32) -> [String: Double] {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    var facts: [String: Double] = [:]
    for line in text.split(separator: "\n") where line.hasSuffix(" kB") {
      let words = line.split { $0 == ":" || $0 == " " || $0 == "\t" }
      facts[String(words[0])] = Double(words[1]).map { $0 / 1024 }
    }
    return facts
  }

  /// The writes that frames take, seen from outside the program.
  func measureWrites() throws {
    let tracer = "/usr/bin/strace"
    guard FileManager.default.isExecutableFile(atPath: tracer) else {
      return report.note("writes per frame: strace is not installed, skipped")
    }
    let log = NSTemporaryDirectory() + "chanjiao-writes-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: log) }
    let trace = [tracer, "-f", "-qq", "-y", "-e", "trace=write,writev", "-o", log]
    let session = try Session(trace + command(database), environment)
    _ = session.start(quiet: 500, until: Screens.isOverviewComplete)
    guard session.openTable(TableTitle.awards) else {
      session.quit()
      return report.fail("writes per frame", "no table \(TableTitle.awards)")
    }
    for (name, key) in [("cursor move", "Down"), ("page", "PgDn")] {
      var writes: [Double] = []
      for _ in 0..<12 {
        let before = writesToTerminal(log)
        let reading = session.press(key, quiet: 120, until: Screens.isLoaded)
        if reading.bytes > 0 { writes.append(Double(writesToTerminal(log) - before)) }
      }
      report.add("writes of a \(name)", Samples(writes), "", limit: .init(median: 1))
    }
    session.quit()
  }

  private func writesToTerminal(_ log: String) -> Int {
    let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").count { $0.contains("</dev/pts/") }
  }
}
