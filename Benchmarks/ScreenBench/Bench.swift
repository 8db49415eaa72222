/// The programs and files of a run, and where the findings go.
struct Bench {
  let program: String
  let bare: String
  /// The large database.
  let database: String
  /// The sample alliance, which shows what grows with the data.
  let small: String
  let environment: [String: String]
  let report = Report()

  /// The day the sample data end on.
  private static let asOf = "2023-12-31"

  /// The dashboard on a database, when its overview is complete.
  func open(_ database: String) throws -> Session {
    let session = try Session(command(database), environment)
    _ = session.start(quiet: 200, until: Screens.isOverviewComplete)
    return session
  }

  func command(_ database: String) -> [String] {
    [program, "--database", database, "--as-of", Self.asOf]
  }

  /// Runs a part of the bench; one that fails does not keep the others from running.
  func part(_ name: String, _ body: () throws -> Void) {
    report.heading(name)
    do {
      try body()
    } catch {
      report.fail(name, "\(error)")
    }
  }
}

extension Session {
  /// Opens the table of a kind of record among the records; false where there is none.
  func openTable(_ title: String) -> Bool {
    _ = press("8", quiet: 200, until: Screens.isLoaded)
    _ = press("^Home", quiet: 50)
    for _ in 0..<100 {
      if Screens.tableLine(screen).hasPrefix(title) {
        _ = press("Tab", quiet: 200, until: Screens.isLoaded)
        return true
      }
      _ = press("Down", quiet: 30, until: Screens.isLoaded)
    }
    return false
  }

  /// Goes back from the table to the list of kinds.
  func leaveTable() { _ = press("Tab", quiet: 50) }
}
