import CTerminal

/// How the process holds its memory.
package enum Memory {
  /// Gives memory back as soon as it is free; to be called before other threads begin.
  package static func beFrugal() { ct_memory_frugal() }

  /// Gives back what has become free in the middle; takes a millisecond or two, so only when idle.
  nonisolated package static func giveBack() { ct_memory_trim() }
}
