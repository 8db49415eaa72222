@testable import Han

/// The readings of single characters, as the table has them.
enum Pinyin {
  /// Readings of a Han character without tone, most usual first, `ü` as `v`; empty for others.
  ///
  /// `lve` and `nve` are also given as people type them, `lue` and `nue`.
  static func readings(of scalar: Unicode.Scalar) -> [String] {
    guard let character = HanTable.character(ScalarFold.plain(scalar.value)) else { return [] }
    let readings = Readings(code: character.reading)
    return (0..<readings.count).map { readings[$0].text }
  }
}
