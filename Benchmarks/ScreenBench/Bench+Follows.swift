import Foundation

extension Bench {
  private static let changes = 60

  /// Two people at one file, each in a process of their own: what one saves comes to the other's screen
  /// without a key.
  func measureFollows() throws {
    let shared = path("BENCH_HOME") + "/followed.sqlite"
    try FileManager.default.copyItem(atPath: small, toPath: shared)
    let (writer, reader) = (try open(shared), try open(shared))
    defer {
      writer.quit()
      reader.quit()
    }
    guard writer.openTable(TableTitle.units), reader.openTable(TableTitle.units) else {
      return report.fail("follows", "no table \(TableTitle.units)")
    }
    var seen: [Double] = []
    var saved: [Double] = []
    var random = SystemRandomNumberGenerator()
    for number in 1...Self.changes {
      let name = "跟随\(number)号"
      func hasName(_ lines: [String]) -> Bool { lines.contains { $0.contains(name) } }
      _ = writer.press("F2", quiet: 30) { $0.contains { $0.contains("编辑 单位") } }
      _ = writer.press("^E", quiet: 30)
      _ = writer.type(name, quiet: 30, until: hasName)
      // A person saves at any moment between two looks of the other program.
      usleep(UInt32.random(in: 0..<1_000_000, using: &random))
      // In turns, since only one terminal at a time is read the moment something comes.
      if number % 3 == 0 {
        let reading = writer.press("F10", quiet: 30) { $0.last?.contains("✓") ?? false }
        saved += reading.first { $0.last?.contains("✓") ?? false }.map { [$0] } ?? []
        _ = reader.read(since: .now, quiet: 30, until: hasName)
      } else {
        let reading = reader.watch({ writer.send("F10") }, quiet: 30, until: hasName)
        seen += reading.first(where: hasName).map { [$0] } ?? []
        _ = writer.read(since: .now, quiet: 30) { $0.last?.contains("✓") ?? false }
      }
    }
    report.add(
      "saving key to the other person's screen", Samples(seen), "ms",
      limit: .init(median: 2000, p99: 2000))
    report.add("  of that, saving key to one's own screen", Samples(saved), "ms")
    let missing = Self.changes - seen.count - saved.count
    if missing > 0 { report.fail("follows", "\(missing) changes were not seen") }
  }
}
