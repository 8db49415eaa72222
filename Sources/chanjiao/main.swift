import Foundation
import Glibc
import Terminal

signal(SIGPIPE, SIG_IGN)
Memory.beFrugal()
let code = CommandLineProgram(
  arguments: Array(CommandLine.arguments.dropFirst()),
  environment: ProcessInfo.processInfo.environment
).run()
Leftovers.remove()
// A terminal that is gone takes nothing more, not even what ncurses says at its end.
if code == Exit.hangup.rawValue { _exit(code) }
exit(code)
