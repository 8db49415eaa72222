import CTerminal
import Glibc

/// The file that keeps what a crash has to say when no screen is left to say it on.
///
/// It also takes what is written to standard error while the screen is open.
package struct CrashLog {
  let descriptor: Int32

  /// Opens the log for appending, and from then on restores the terminal and writes the signal, the
  /// version and a backtrace before a crash ends the program; nil where the file can't be written.
  package init?(path: String, version: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    if descriptor < 0 { return nil }
    ct_crash_install(descriptor, version)
  }
}
