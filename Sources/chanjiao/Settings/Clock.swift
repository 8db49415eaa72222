import Glibc
import Records
import Storage

/// The calendar outside.
nonisolated enum Clock {
  /// The clock on the wall, with its summer times.
  static let wall = WallClock { moment in
    var seconds = time_t(moment)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts.tm_gmtoff
  }

  /// Today where the program runs.
  static var today: Day {
    var seconds = Glibc.time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// When a moment was, as clocks here showed it: 10:42, or 11-21 10:42 on another day than today.
  static func time(_ moment: Int) -> String {
    var seconds = time_t(moment)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let time = ClockTime.text(Int(parts.tm_hour) * 60 + Int(parts.tm_min))
    let day = Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return day == today ? time : day.iso.dropFirst(5) + " " + time
  }
}
