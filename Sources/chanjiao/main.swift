import Foundation
import Glibc
import Terminal

signal(SIGPIPE, SIG_IGN)
// A stream that whoever started the program has closed would be the next file opened, and what is said
// would go into that; this one can be neither read nor written.
for stream: Int32 in 0...2 where fcntl(stream, F_GETFD) < 0 {
  _ = open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY)
}
Memory.beFrugal()
let code = CommandLineProgram(
  arguments: Array(CommandLine.arguments.dropFirst()),
  environment: ProcessInfo.processInfo.environment
).run()
Leftovers.remove()
// A terminal that is gone takes nothing more, not even what ncurses says at its end.
if code == Exit.hangup.rawValue { _exit(code) }
exit(code)
