import Foundation
import Glibc

signal(SIGPIPE, SIG_IGN)
let code = CommandLineProgram(
  arguments: Array(CommandLine.arguments.dropFirst()),
  environment: ProcessInfo.processInfo.environment
).run()
Leftovers.remove()
exit(code)
