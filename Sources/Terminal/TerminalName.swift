/// The names under which a terminal may be described on this machine.
nonisolated package enum TerminalName {
  /// The name the terminal gives itself and the names of terminals it is probably like, best first;
  /// none for one that says it can do nothing.
  package static func candidates(for name: String) -> [String] {
    if name == "dumb" { return [] }
    var family =
      families.first { family in family.prefixes.contains { name.hasPrefix($0) } }?.names ?? []
    // One that says it has fewer colours is sent none it may not know.
    if fewColours.contains(where: name.hasSuffix) {
      family.removeAll { $0.hasSuffix("-256color") }
    }
    var seen: Set<String> = [""]
    return ([name] + family + ["vt100", "ansi"]).filter { seen.insert($0).inserted }
  }

  private static let fewColours = ["-8color", "-16color", "-88color"]

  private static let families: [(prefixes: [String], names: [String])] = [
    (["screen", "tmux"], ["screen-256color", "screen"]),
    (["linux", "con"], ["linux"]),
    (["vt", "dec"], ["vt220", "vt100"]),
    (
      [
        "xterm", "rxvt", "urxvt", "putty", "kitty", "alacritty", "foot", "ghostty", "wezterm",
        "konsole", "gnome", "vte", "st", "mintty", "iterm", "nsterm", "contour", "rio",
        "terminator",
      ], ["xterm-256color", "xterm"]
    ),
  ]
}
