extension Bench {
  private static let rounds = 20

  /// From the start to the first screen and to its figures, in turns with the bare program.
  func measureStart() throws {
    var bareTimes: [Double] = []
    var frameTimes: [Double] = []
    var figureTimes: [Double] = []
    var argumentTimes: [Double] = []
    for _ in 0..<Self.rounds {
      let bareSession = try Session([bare], environment)
      bareTimes += bareSession.start(quiet: 40).first(where: Screens.isFull).map { [$0] } ?? []
      bareSession.quit()
      let plain = try Session([program], environment)
      let reading = plain.start(quiet: 100, until: Screens.isOverviewComplete)
      frameTimes += reading.first(where: Screens.isFramed).map { [$0] } ?? []
      figureTimes += reading.first(where: Screens.isOverviewComplete).map { [$0] } ?? []
      plain.quit()
      let other = try Session(command(database), environment)
      argumentTimes +=
        other.start(quiet: 100).first(where: Screens.isFramed).map { [$0] } ?? []
      other.quit()
    }
    let bareSamples = Samples(bareTimes)
    report.add("bare ncurses program, start to full screen", bareSamples, "ms")
    guard let unit = bareSamples.median else { return }
    let frame = Samples(frameTimes)
    report.add(
      "start to first screen", frame, "ms", limit: .init(median: 3.5 * unit),
      beside: ratio(frame, unit))
    let arguments = Samples(argumentTimes)
    report.add(
      "start to first screen, with options", arguments, "ms",
      beside: ratio(arguments, unit))
    report.add("start to all figures of the overview", Samples(figureTimes), "ms")
  }

  func ratio(_ samples: Samples, _ unit: Double) -> String {
    samples.median.map { "\(Report.text($0 / unit)) × bare" } ?? ""
  }

  /// Another year for all tiles: asked anew, while the screen goes on.
  func measureOverview() throws {
    let session = try open(database)
    defer { session.quit() }
    var times: [Double] = []
    var echoes: [Double] = []
    for round in 0..<Self.rounds {
      let reading = session.press(
        round % 2 == 0 ? "," : ".", quiet: 300, until: Screens.isOverviewComplete)
      times += reading.lastByte.map { [$0] } ?? []
      echoes += (reading.pieces.first?.time).map { [$0] } ?? []
    }
    report.add(
      "overview, all tiles of another year", Samples(times), "ms", limit: .init(median: 50))
    report.add("  the screen answers meanwhile", Samples(echoes), "ms")
  }
}
