package import Themes

/// What is known of the terminal in use: for the doctor, and for the notice about a replaced name.
nonisolated package struct TerminalFacts: Hashable, Sendable {
  /// How the terminal reads and writes characters.
  package enum Locale: Hashable, Sendable {
    /// Neither UTF-8 nor a GB encoding is to be had: only ASCII shows.
    case plain
    case utf8
    case gb
    /// UTF-8, although the environment names another encoding or none that is installed.
    case utf8Instead
  }

  /// What TERM says.
  package let requestedName: String
  /// The description used, the nearest one where nothing is known of `requestedName`.
  package let name: String
  package let locale: Locale
  package let depth: ColorDepth
  package let substitution: GlyphSubstitution

  package var isNameReplaced: Bool { name != requestedName }
}
