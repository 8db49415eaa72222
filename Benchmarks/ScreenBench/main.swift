import Foundation

/// Where a thing is to be found, as the script says.
func path(_ name: String) -> String {
  guard let path = ProcessInfo.processInfo.environment[name] else {
    FileHandle.standardError.write(
      Data("screen-bench: \(name) is not set; run scripts/bench\n".utf8))
    exit(64)
  }
  return path
}

/// The terminal every program gets, and folders of its own so that nobody's settings count.
func programEnvironment() -> [String: String] {
  let hasChinese = setlocale(LC_CTYPE, "zh_CN.UTF-8") != nil
  let home = path("BENCH_HOME")
  var environment = [
    "TERM": "xterm-256color", "LANG": hasChinese ? "zh_CN.UTF-8" : "C.UTF-8", "HOME": home,
    // A person's login, at which nobody is asked who makes changes.
    "USER": "clerk",
    "XDG_DATA_HOME": home + "/data", "XDG_STATE_HOME": home + "/state",
    "XDG_CONFIG_HOME": home + "/config", "XDG_CACHE_HOME": home + "/cache",
  ]
  environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
  return environment
}

signal(SIGPIPE, SIG_IGN)
let bench = Bench(
  program: path("BENCH_PROGRAM"), bare: path("BENCH_BARE"), database: path("BENCH_DATABASE"),
  small: path("BENCH_SMALL"), environment: programEnvironment())
let parts: [(name: String, body: () throws -> Void)] = [
  ("Start", bench.measureStart), ("Overview", bench.measureOverview), ("Keys", bench.measureKeys),
  ("Tables", bench.measureTables), ("Find as you type", bench.measureSearch),
  ("Pivots", bench.measurePivots), ("Free pivots", bench.measureGroups),
  ("Memory", bench.measureMemory), ("Writes per frame", bench.measureWrites),
  ("Follows", bench.measureFollows),
]
let wanted = Set(CommandLine.arguments.dropFirst().map { $0.lowercased() })
for part in parts where wanted.isEmpty || wanted.contains(part.name.lowercased()) {
  bench.part(part.name, part.body)
}
bench.report.note("")
bench.report.note("not yet: CSV import, and keys while one runs (there is no import)")
let missed = bench.report.missed
bench.report.note(
  missed.isEmpty ? "all budgets met" : "missed: " + missed.joined(separator: "; "))
exit(bench.report.failures.isEmpty ? 0 : 1)
