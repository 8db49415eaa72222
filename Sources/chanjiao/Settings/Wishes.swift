import Records

/// What the command line says to every command; nil where it says nothing.
nonisolated struct Wishes: Hashable {
  var config: String?
  var database: String?
  var language: Language?
  var theme: String?
  var mouse: Bool?
  var alliance: String?
  /// The as-of date as it was written.
  var asOf: String?
  var user: String?
  var isReadOnly = false
  var isDemo = false
  var isKiosk = false
}
