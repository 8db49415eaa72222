import Foundation

/// A file that nobody is writing, told from what it becomes when somebody does.
struct StillFile: Hashable {
  let path: String
  private let size: off_t
  private let seconds: time_t
  private let nanoseconds: Int

  /// nil where the file cannot be read, or its log holds something.
  init?(_ path: String) {
    var facts = stat()
    if stat(path + "-wal", &facts) == 0, facts.st_size > 0 { return nil }
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, access(path, R_OK) == 0
    else { return nil }
    self.path = path
    size = facts.st_size
    seconds = facts.st_mtim.tv_sec
    nanoseconds = Int(facts.st_mtim.tv_nsec)
  }

  /// The file as SQLite is asked to read it without a log, without locks, and without looking again.
  var address: String {
    let whole = URL(filePath: path).absoluteURL.path
    let escaped = whole.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? whole
    return "file://" + escaped + "?immutable=1"
  }
}
