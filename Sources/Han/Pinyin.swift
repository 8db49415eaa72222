internal import CHanTables

/// How Han characters are read aloud, from a table made ahead of time so that typing never asks ICU.
package enum Pinyin {
  /// Readings of a Han character without tone, most usual first, `ü` as `v`; empty for others.
  ///
  /// `lve` and `nve` are also given as people type them, `lue` and `nue`.
  package static func readings(of scalar: Unicode.Scalar) -> [String] {
    guard let character = HanTable.character(ScalarFold.plain(scalar.value)) else { return [] }
    let readings = Readings(code: character.reading)
    return (0..<readings.count).map { readings[$0].text }
  }
}
