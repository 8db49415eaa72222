import Canvas
import Foundation
import Glibc
import PseudoTerminal
import Terminal
import Testing
import Themes

/// One place to wait for keys, signals, sizes and the events of other threads.
@MainActor
@Suite(.serialized)
struct TerminalWatcherTests {
  private static let size = Size(width: 80, height: 24)

  @MainActor
  private struct Bench {
    let pair: TerminalPair
    let display: Display
    let inbox = Inbox<Int>()
    let watcher: TerminalWatcher<Int>

    init() throws {
      let environment = ["TERM": "xterm-256color", "ESCDELAY": "1"]
      pair = try TerminalPair(size: size)
      display = try Display(
        input: pair.slave, output: pair.slave, theme: .standard, environment: environment)
      watcher = TerminalWatcher(display: display, inbox: inbox, environment: environment)
    }

    /// Waits until something comes; a test that waits in vain fails here.
    func next() -> [TerminalEvent<Int>] {
      watcher.next(deadline: .now + .seconds(120))
    }
  }

  @Test func keysArrive() throws {
    let bench = try Bench()
    defer { bench.display.leave() }
    bench.pair.write("a\u{1B}[A中".utf8)
    let keys: [Key] = [.character("a"), .up, .character("中")]
    #expect(bench.next() == keys.map { .input(.key(KeyPress($0))) })
  }

  @Test func escapeIsAKeyAfterItsDelay() throws {
    let bench = try Bench()
    defer { bench.display.leave() }
    bench.pair.write([0x1B])
    #expect(bench.next() == [.input(.key(KeyPress(.escape)))])
  }

  @Test func nothingCameBeforeTheDeadline() throws {
    let bench = try Bench()
    defer { bench.display.leave() }
    #expect(bench.watcher.next(deadline: .now) == [])
    #expect(bench.watcher.next(deadline: .now + .milliseconds(2)) == [])
  }

  @Test func eventsOfOtherThreadsArriveTogetherAndInOrder() throws {
    let bench = try Bench()
    defer { bench.display.leave() }
    let inbox = bench.inbox
    let thread = Thread { for number in 0..<1000 { inbox.post(number) } }
    thread.start()
    var numbers: [Int] = []
    while numbers.count < 1000 {
      let events = bench.next()
      try #require(!events.isEmpty)
      for case .posted(let number) in events { numbers.append(number) }
    }
    #expect(numbers == Array(0..<1000))
    #expect(bench.watcher.next(deadline: .now) == [])
  }

  @Test func onlyTheLastSizeCounts() throws {
    let bench = try Bench()
    defer { bench.display.leave() }
    bench.pair.resize(Size(width: 100, height: 30))
    kill(getpid(), SIGWINCH)
    kill(getpid(), SIGWINCH)
    #expect(bench.next() == [.input(.resize(Size(width: 100, height: 30)))])
    kill(getpid(), SIGWINCH)
    #expect(bench.watcher.next(deadline: .now) == [])
  }

  @Test(arguments: [
    (SIGTERM, TerminalSignal.terminate), (SIGHUP, .hangup), (SIGINT, .interrupt), (SIGTSTP, .stop),
    (SIGCONT, .resume),
  ])
  func signals(number: Int32, signal: TerminalSignal) throws {
    let bench = try Bench()
    defer { bench.display.leave() }
    kill(getpid(), number)
    #expect(bench.next() == [.signal(signal)])
  }

  @Test func lostTerminalIsAHangup() throws {
    let bench = try Bench()
    defer { bench.display.leave() }
    bench.pair.hangUp()
    #expect(bench.next() == [.signal(.hangup)])
    #expect(bench.display.isHungUp)
    bench.display.present(SampleScreens.table(Self.size))
    #expect(bench.watcher.next(deadline: .now) == [])
  }

  @Test func repliesTeachTheDisplay() throws {
    let bench = try Bench()
    defer { bench.display.leave() }
    bench.pair.write("\u{1B}[?2026;2$y".utf8)
    #expect(bench.next() == [.input(.reply(.mode(2026, state: 2)))])
    bench.display.present(SampleScreens.table(Self.size))
    let sent = String(decoding: bench.pair.read(waiting: 20_000), as: UTF8.self)
    #expect(sent.hasPrefix("\u{1B}[?2026h"))
  }

  @Test func dragsAreThinnedOut() throws {
    let bench = try Bench()
    defer { bench.display.leave() }
    bench.pair.write("\u{1B}[<0;1;1M\u{1B}[<32;2;1M\u{1B}[<32;9;1M\u{1B}[<0;9;1m".utf8)
    let last = Point(x: 8, y: 0)
    #expect(
      bench.next()
        == [
          MouseEvent(.press, at: Point(x: 0, y: 0)), MouseEvent(.drag, at: last),
          MouseEvent(.release, at: last),
        ].map { .input(.mouse($0)) })
  }
}
