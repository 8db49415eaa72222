/// What the program calls itself.
nonisolated enum Program {
  static let name = "chanjiao"
  static let version = "0.1.0"
}
