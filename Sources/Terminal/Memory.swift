import CTerminal

/// How the process holds its memory.
package enum Memory {
  /// Gives memory back as soon as it is free; to be called before other threads begin.
  package static func beFrugal() { ct_memory_frugal() }
}
