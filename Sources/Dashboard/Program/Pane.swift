package import Records

/// A layer with a numbered tab of its own.
package protocol Pane: Layer {
  static var name: String { get }
  /// The digit that opens it; numbers stay what they are when panes are added between.
  static var number: Int { get }
  static var tab: Term { get }
  /// Other words people look for it by, in both languages.
  static var words: String { get }
  init()
  /// Whether there is no room for all of its parts at once, so that the key for the next one comes first
  /// in the hint line.
  func hidesParts(_ context: Context) -> Bool
}

extension Pane {
  package static var words: String { "" }
  package func hidesParts(_ context: Context) -> Bool { false }
  package func title(_ context: Context) -> String { context.text(Self.tab) }
}
