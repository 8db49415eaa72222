import Foundation
import PseudoTerminal

// Enters a stack of awards by keys alone, twice: form by form, and typed ahead without looking up.

func setting(_ name: String) -> String {
  guard let value = ProcessInfo.processInfo.environment[name] else {
    FileHandle.standardError.write(
      Data("entry-bench: \(name) is not set; run scripts/bench\n".utf8))
    exit(64)
  }
  return value
}

let program = setting("BENCH_PROGRAM")
let home = setting("BENCH_HOME")
let environment = [
  "TERM": "xterm-256color", "LANG": "C.UTF-8", "CHANJIAO_LANGUAGE": "zh", "HOME": home, "TZ": "UTC",
  "PATH": "/usr/bin:/bin",
  "XDG_STATE_HOME": home + "/state", "XDG_CONFIG_HOME": home + "/config",
  "XDG_CACHE_HOME": home + "/cache", "XDG_DATA_HOME": home + "/data",
]
let stack = Stack(count: 100)
let checking = Checking(program: program, environment: environment)

func tell(_ name: String, _ value: String) {
  print("  " + name + String(repeating: " ", count: max(1, 46 - name.count)) + value)
}

func rounded(_ number: Double) -> String { String((number * 100).rounded() / 100) }

/// Enters the stack into a copy of the sample; whether all is in it then as it was meant.
func enter(_ name: String, _ body: (Typist) throws -> Void) throws -> Bool {
  let database = home + "/\(name).sqlite"
  try FileManager.default.copyItem(atPath: setting("BENCH_SMALL"), toPath: database)
  let known = try checking.newest(in: database)
  let typist = try Typist([program, "--database", database, "--user", "clerk"], environment)
  try typist.open(stack)
  try body(typist)
  try typist.close()
  let (right, wrong) = try checking.count(stack, in: database, after: known)
  tell("in the file as meant", "\(right) of \(stack.forms.count)")
  if let wrong { tell("wrong", wrong) }
  return wrong == nil
}

do {
  print("\nEntry of \(stack.forms.count) awards by keys alone")
  let isRight = try enter("entered") { typist in
    var times: [Double] = []
    var counts: [Int] = []
    for (index, form) in stack.forms.enumerated() {
      let before = typist.keys
      let began = SuspendingClock.now
      if index == 0 {
        typist.enterFirst(form)
      } else {
        typist.enter(form, after: stack.forms[index - 1])
      }
      try typist.send(until: "本次已录 \(index + 1) ")
      times.append((SuspendingClock.now - began) / .milliseconds(1))
      counts.append(typist.keys - before)
    }
    let rest = counts.dropFirst()
    let own = stack.forms.map(\.ownText.count)
    let perRecord = Double(counts.reduce(0, +)) / Double(counts.count)
    let perOwn = Double(own.reduce(0, +)) / Double(own.count)
    times.sort()
    tell("keystrokes of the first, which fixes fields", "\(counts[0])")
    tell("keystrokes of each other record", rounded(Double(rest.reduce(0, +)) / Double(rest.count)))
    tell("keystrokes per record, the first included", rounded(perRecord))
    tell("characters of its own text", rounded(perOwn))
    tell("keystrokes to a character of its own", rounded(perRecord / perOwn))
    tell(
      "time per record, median and p99",
      "\(rounded(times[times.count / 2])) ms / \(rounded(times[times.count * 99 / 100])) ms")
  }
  print("\nThe same stack typed ahead, without waiting for any record")
  let isRightAhead = try enter("ahead") { typist in
    let began = SuspendingClock.now
    for (index, form) in stack.forms.enumerated() {
      if index == 0 {
        typist.enterFirst(form)
      } else {
        typist.enter(form, after: stack.forms[index - 1])
      }
    }
    try typist.send(until: "本次已录 \(stack.forms.count) ")
    tell("time of all records", "\(rounded((SuspendingClock.now - began) / .seconds(1))) s")
  }
  exit(isRight && isRightAhead ? 0 : 1)
} catch {
  FileHandle.standardError.write(Data("entry-bench: \(error)\n".utf8))
  exit(1)
}
