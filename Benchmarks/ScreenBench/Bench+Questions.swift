extension Bench {
  private static let texts = ["jc", "金昌", "j", "示例", "jinchang", "999"]
  private static let rounds = 6

  /// Typing to find, until the first rows are there.
  func measureSearch() throws {
    let session = try open(database)
    defer { session.quit() }
    for title in [TableTitle.awards, TableTitle.cohorts] {
      guard session.openTable(title) else {
        report.fail("find in \(title)", "no such table")
        continue
      }
      for text in Self.texts {
        let (times, bytes) = search(session, text)
        let beside = bytes.median.map { "\(Report.text($0)) B a key" } ?? ""
        report.add(
          "find “\(text)” in \(title), first rows", times, "ms", limit: .init(median: 30),
          beside: beside)
      }
      session.leaveTable()
    }
  }

  /// Letters come one by one, Han text from an input method at once.
  private func search(_ session: Session, _ text: String) -> (times: Samples, bytes: Samples) {
    let isTyped = text.utf8.count == text.count
    let pieces = isTyped ? text.map(String.init) : [text]
    var times: [Double] = []
    var bytes: [Double] = []
    for _ in 0..<Self.rounds {
      _ = session.press("F7", quiet: 50)
      for (index, piece) in pieces.enumerated() {
        let reading = session.type(piece, quiet: 150, until: Screens.isLoaded)
        // Where the same rows come again, found the same way, the last byte is the nearest there
        // is to see; it may be of the count.
        let isLast = index == pieces.count - 1
        let time = reading.lastChange(of: Screens.rows) ?? (isLast ? reading.lastByte : nil)
        times += time.map { [$0] } ?? []
        bytes.append(Double(reading.bytes))
      }
      _ = session.press("Esc", quiet: 200, until: Screens.isLoaded)
    }
    return (Samples(times), Samples(bytes))
  }

  /// The panes of awards and employment by each of their dimensions.
  func measurePivots() throws {
    let session = try open(database)
    defer { session.quit() }
    measurePane(session, "4", "awards", dimensions: 6, switches: ["(", "+"])
    measurePane(session, "5", "employment", dimensions: 4, switches: ["("])
    for (key, name) in [("2", "structure"), ("3", "bases")] {
      let reading = session.press(key, quiet: 300, until: Screens.isLoaded)
      report.add("\(name): opened", Samples(reading.lastByte.map { [$0] } ?? []), "ms")
    }
  }

  private func measurePane(
    _ session: Session, _ key: String, _ name: String, dimensions: Int, switches: [String]
  ) {
    let limit = Report.Limit(median: 300)
    let opening = session.press(key, quiet: 300, until: Screens.isLoaded)
    let opened = opening.first(where: Screens.isLoaded).map { [$0] } ?? []
    report.add("\(name): opened", Samples(opened), "ms", limit: limit)
    for switching in [nil] + switches {
      if let switching { _ = session.press(switching, quiet: 300, until: Screens.isLoaded) }
      var times: [String: [Double]] = [:]
      var order: [String] = []
      for _ in 0..<(3 * dimensions) {
        let reading = session.press("*", quiet: 250, until: Screens.isLoaded)
        let rows = dimension(reading.after, key)
        if times[rows] == nil { order.append(rows) }
        times[rows, default: []] += reading.first(where: Screens.isLoaded).map { [$0] } ?? []
      }
      for rows in order {
        let title = "\(name): \(rows)" + (switching.map { " after \($0)" } ?? "")
        report.add(title, Samples(times[rows] ?? []), "ms", limit: limit)
      }
    }
  }

  /// What the rows are, as the screen says.
  private func dimension(_ lines: [String], _ key: String) -> String {
    if key == "4", lines.count > 2 {
      return String(lines[2].trimmed.prefix { $0 != " " })
    }
    let rows = ["学校", "专业", "学段", "学历层次", "培养层次", "届"]
    let line = lines.first { line in
      let text = line.trimmed
      return text.hasPrefix("20") && rows.contains { text.contains($0) } || text.hasPrefix("届")
    }
    return line.map { $0.trimmed.split(separator: " ").prefix(2).joined(separator: " ") } ?? "rows"
  }

  /// Any column of a million rows, grouped and counted.
  func measureGroups() throws {
    let session = try open(database)
    defer { session.quit() }
    for title in TableTitle.all {
      guard session.openTable(title) else {
        report.fail("groups of \(title)", "no such table")
        continue
      }
      _ = session.press("Home", quiet: 30)
      for column in 1...5 {
        if session.press("Right", quiet: 30).bytes == 0 { break }
        let reading = session.press("!", quiet: 200, until: Screens.isLoaded)
        let time = reading.first(where: Screens.isLoaded).map { [$0] } ?? []
        // The budget is for as many rows as there are awards; of bookings there are twice as many.
        let limit = title == TableTitle.bookings ? 2000.0 : 1000
        report.add(
          "\(title) grouped by column \(column + 1), counted", Samples(time), "ms",
          limit: .init(median: limit))
        _ = session.press("Esc", quiet: 300, until: Screens.isLoaded)
      }
      session.leaveTable()
    }
  }
}
