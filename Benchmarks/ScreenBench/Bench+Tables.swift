/// The tables that are large, by their titles.
enum TableTitle {
  static let units = "单位"
  static let awards = "获奖"
  static let cohorts = "毕业生批次"
  static let bookings = "使用安排"
  static let all = [awards, cohorts, bookings]
}

extension Bench {
  private static let limit = Report.Limit(median: 20, p99: 20)
  private static let steps =
    ["^End", "PgUp", "PgUp", "PgUp", "PgUp", "PgUp", "^Home"]
    + Array(repeating: "PgDn", count: 8)

  /// First, last and other pages of the large tables in every order their columns offer.
  func measureTables() throws {
    let many = try pages(database)
    // Few records are sorted by any column; what many are not is nothing to hold them against.
    let few = try pages(small, only: Set(many.map(\.name)))
    for (name, samples) in many {
      let other = few.first { $0.name == name }?.samples
      let beside = other?.median.map { "sample \(Report.text($0))" } ?? ""
      let most = other?.p99.map { " / \(Report.text($0))" } ?? ""
      report.add("pages of " + name, samples, "ms", limit: Self.limit, beside: beside + most)
    }
  }

  private func pages(
    _ database: String, only names: Set<String>? = nil
  ) throws -> [(name: String, samples: Samples)] {
    let session = try open(database)
    defer { session.quit() }
    var found: [(name: String, samples: Samples)] = []
    for title in TableTitle.all {
      guard session.openTable(title) else {
        report.fail("pages of \(title)", "no such table")
        continue
      }
      found.append((title, turn(session, first: nil)))
      found += sorted(session, title, only: names)
      session.leaveTable()
    }
    return found
  }

  /// Every column's orders; a column that offers none says so.
  private func sorted(
    _ session: Session, _ title: String, only names: Set<String>?
  ) -> [(name: String, samples: Samples)] {
    var found: [(name: String, samples: Samples)] = []
    _ = session.press("Home", quiet: 30)
    for column in 0..<12 {
      if column > 0 {
        let move = session.press("Right", quiet: 30)
        if move.bytes == 0 { break }
      }
      let ascending = session.press("s", quiet: 150, until: Screens.isLoaded)
      if Screens.notice(ascending.after).contains("不能排序") { continue }
      let name = title + " by " + (sortedColumn(ascending.after) ?? "column \(column + 1)")
      let isWanted = names?.contains(name + " ↑") ?? true
      if isWanted { found.append((name + " ↑", turn(session, first: ascending))) }
      let descending = session.press("s", quiet: 150, until: Screens.isLoaded)
      if isWanted { found.append((name + " ↓", turn(session, first: descending))) }
      _ = session.press("s", quiet: 150, until: Screens.isLoaded)
    }
    return found
  }

  /// Turns to the last page, back, to the first and on.
  private func turn(_ session: Session, first: Reading?) -> Samples {
    var times = first?.lastChange(of: Screens.rows).map { [$0] } ?? []
    for step in Self.steps {
      let reading = session.press(step, quiet: 80, until: Screens.isLoaded)
      times += reading.lastChange(of: Screens.rows).map { [$0] } ?? []
    }
    return Samples(times)
  }

  /// The head of the column that shows an order.
  private func sortedColumn(_ lines: [String]) -> String? {
    guard lines.count > 3 else { return nil }
    return lines[3].split(separator: " ").map(String.init)
      .first { $0.contains("▲") || $0.contains("▼") || $0.contains("↑") || $0.contains("↓") }
      .map { $0.filter { !"▲▼↑↓│".contains($0) } }
  }
}
