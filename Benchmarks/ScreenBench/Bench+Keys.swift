extension Bench {
  private static let stride = 12
  private static let rounds = 25

  /// Keys in a table: how soon they show, and how many bytes they take.
  func measureKeys() throws {
    let session = try open(database)
    defer { session.quit() }
    let bareSession = try Session([bare], environment)
    defer { bareSession.quit() }
    _ = bareSession.start(quiet: 50)
    guard session.openTable(TableTitle.awards) else {
      return report.fail("arrow key in a table", "no table \(TableTitle.awards)")
    }
    measureArrows(session, bareSession)
    measurePages(session)
    measureHan(session)
    let reading = session.idle(seconds: 5)
    report.add("idle", Samples([Double(reading.bytes) / 5]), "B/s", limit: .init(median: 0))
  }

  private func measureArrows(_ session: Session, _ bareSession: Session) {
    var times: [Double] = []
    var bytes: [Double] = []
    var bareTimes: [Double] = []
    var bareBytes: [Double] = []
    for round in 0..<Self.rounds {
      let key = round % 2 == 0 ? "Down" : "Up"
      for _ in 0..<Self.stride {
        let own = session.press(key)
        times += own.lastByte.map { [$0] } ?? []
        bytes.append(Double(own.bytes))
        let other = bareSession.press(key)
        bareTimes += other.lastByte.map { [$0] } ?? []
        bareBytes.append(Double(other.bytes))
      }
    }
    let bareSamples = Samples(bareTimes)
    let samples = Samples(times)
    report.add("bare ncurses program, arrow key", bareSamples, "ms")
    report.add(
      "arrow key in a table", samples, "ms", limit: .init(median: 0.7, p99: 4),
      beside: bareSamples.median.map { ratio(samples, $0) } ?? "")
    let bareMedian = Samples(bareBytes).median.map(Report.text) ?? "—"
    report.add(
      "bytes of a cursor move", Samples(bytes), "B", limit: .init(median: 120, p99: 120),
      beside: "bare \(bareMedian) B")
  }

  private func measurePages(_ session: Session) {
    var ratios: [Double] = []
    var bytes: [Double] = []
    for _ in 0..<20 {
      let reading = session.press("PgDn", quiet: 60, until: Screens.isLoaded)
      guard reading.visibleText > 0 else { continue }
      bytes.append(Double(reading.bytes))
      ratios.append(Double(reading.bytes) / Double(reading.visibleText))
    }
    report.add(
      "bytes of a page, to its visible text", Samples(ratios), "×", limit: .init(median: 1.3),
      beside: Samples(bytes).median.map { "\(Report.text($0)) B" } ?? "")
    var scrolls: [Double] = []
    for _ in 0..<60 {
      let reading = session.press("Down")
      if Screens.rows(reading.before) != Screens.rows(reading.after) {
        scrolls.append(Double(reading.bytes))
      }
    }
    report.add("bytes of an arrow key, some of them scrolling", Samples(scrolls), "B")
  }

  /// One Han character into a prompt, where nothing else changes.
  private func measureHan(_ session: Session) {
    _ = session.press(";", quiet: 50)
    var bytes: [Double] = []
    for _ in 0..<20 {
      bytes.append(Double(session.type("金", quiet: 30).bytes))
      _ = session.press("Backspace", quiet: 30)
    }
    _ = session.press("Esc", quiet: 300)
    report.add("bytes of one Han character typed", Samples(bytes), "B", limit: .init(median: 60))
  }
}
