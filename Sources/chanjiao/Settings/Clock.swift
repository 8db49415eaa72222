import Glibc
import Records

/// The calendar outside.
nonisolated enum Clock {
  /// Today where the program runs.
  static var today: Day {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
