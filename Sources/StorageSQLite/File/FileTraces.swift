import Foundation

/// What a write leaves of itself at a file: the same traces, the same contents.
struct FileTraces: Hashable {
  private let number: ino_t
  private let size: off_t
  private let times: [Int]

  /// nil where there is no file.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    number = facts.st_ino
    size = facts.st_size
    times = [facts.st_mtim, facts.st_ctim].flatMap { [$0.tv_sec, $0.tv_nsec] }
  }

  /// Whether a further write would leave others: clocks of file systems tick slowly.
  var areSettled: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let since = (now.tv_sec - times[2]) * 1_000_000_000 + now.tv_nsec - times[3]
    return since > 50_000_000
  }
}
