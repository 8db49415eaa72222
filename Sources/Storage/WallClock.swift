package import Records

/// The clock on the wall beside the history's UTC: what day and time a moment was for people here.
package struct WallClock: Sendable {
  /// The seconds local time is ahead of UTC at a moment, given in seconds since 1970.
  private let offset: @Sendable (Int) -> Int

  package init(offset: @escaping @Sendable (Int) -> Int) { self.offset = offset }

  package static let utc = WallClock { _ in 0 }

  /// The moment a local day begins at. Where clocks are changed at midnight, the offset of the day
  /// before finds the offset that holds.
  package func start(of day: Day) -> Int {
    let midnight = day.number * 86_400
    let guess = midnight - offset(midnight)
    return midnight - offset(guess)
  }

  /// A moment of the history as the clock here showed it: 2023-12-31 10:42:05; other texts stay.
  package func text(_ iso: String) -> String {
    guard let moment = Self.moment(iso) else { return iso }
    return Self.text(moment + offset(moment), between: " ")
  }

  /// UTC to the second, as ISO 8601.
  package static func iso(_ moment: Int) -> String { text(moment, between: "T") + "Z" }

  private static func text(_ seconds: Int, between: String) -> String {
    // Moments before 1970 are less than nothing.
    let clock = (seconds % 86_400 + 86_400) % 86_400
    let day = (seconds - clock) / 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return Day(number: day).iso + between
      + "\(two(clock / 3600)):\(two(clock / 60 % 60)):\(two(clock % 60))"
  }

  private static func moment(_ iso: String) -> Int? {
    let parts = iso.split { "-T:Z".contains($0) }.compactMap { Int($0) }
    guard parts.count == 6, iso.hasSuffix("Z"),
      let date = PartialDate(year: parts[0], month: parts[1], day: parts[2])
    else { return nil }
    return date.first.number * 86_400 + parts[3] * 3600 + parts[4] * 60 + parts[5]
  }
}
