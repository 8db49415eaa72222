import Canvas
import Glibc
import PseudoTerminal
import Testing

/// The harness itself: what other tests rely on.
struct PseudoTerminalTests {
  private static let environment = ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin"]

  private static func shell(_ script: String) throws -> PseudoTerminal {
    try PseudoTerminal(
      "/bin/sh", ["-c", script], size: Size(width: 60, height: 10), environment: environment)
  }

  @Test func programHasATerminalOfItsOwn() throws {
    let terminal = try Self.shell("stty size < /dev/tty; read answer; echo got $answer")
    #expect(terminal.waitFor("10 60"))
    terminal.type("产教")
    terminal.press("Enter")
    #expect(terminal.waitFor("got 产教"))
    #expect(terminal.waitForExit() == .exit(0))
    #expect(terminal.settings == terminal.earlierSettings)
  }

  @Test func exitCodesAndSignals() throws {
    #expect(try Self.shell("exit 7").waitForExit() == .exit(7))
    let terminal = try Self.shell("echo ready; exec cat")
    #expect(terminal.waitFor("ready"))
    terminal.signal(SIGTERM)
    #expect(terminal.waitForExit() == .signal(Int(SIGTERM)))
  }

  @Test func interruptKeyReachesTheProgram() throws {
    let terminal = try Self.shell("trap 'echo caught; exit 3' INT; echo ready; read x")
    #expect(terminal.waitFor("ready"))
    terminal.press("^C")
    #expect(terminal.waitForExit() == .exit(3))
    #expect(terminal.screen.contains { $0.contains("caught") })
  }

  @Test func newSizeReachesTheProgram() throws {
    let script = "trap 'stty size' WINCH; echo ready; while :; do read x && exit; done"
    let terminal = try Self.shell(script)
    #expect(terminal.waitFor("ready"))
    terminal.resize(Size(width: 100, height: 30))
    #expect(terminal.waitFor("30 100"))
    terminal.press("Enter")
    #expect(terminal.waitForExit() != nil)
  }

  @Test func questionsAreAnswered() throws {
    let script = """
      stty raw -echo; printf '\\033[6n'; dd bs=1 count=6 2>/dev/null | od -c | head -1; stty sane
      """
    let terminal = try Self.shell(script)
    #expect(terminal.waitFor("033   [   1   ;   1   R"))
    #expect(terminal.waitForExit() == .exit(0))
  }

  @Test func stoppedProgramIsSeen() throws {
    let terminal = try Self.shell("kill -STOP $$; echo again")
    #expect(terminal.waitForStop())
    terminal.signal(SIGCONT)
    #expect(terminal.waitForExit() == .exit(0))
    #expect(terminal.screen[0] == "again")
  }
}
