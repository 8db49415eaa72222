package import Records

/// The published code tables: what codes stand for. Each table is read when it is first asked.
package enum CodeTables {
  private static let divisionTable = DivisionTable(rows: EmbeddedTable.divisions.rows)
  private static let industries = Dictionary(
    EmbeddedTable.industries.rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  private static let programmeNames = Dictionary(
    programmes.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })

  /// The programme catalogue of 2021.
  package static let programmes = EmbeddedTable.programmes.rows.compactMap(CatalogueProgramme.init)

  /// What a code stands for, nothing where no table says.
  package static func name(of code: String, _ scheme: CodeScheme) -> String? {
    switch scheme {
    case .division: regionName(code)
    case .industry: industries[code] ?? industries[String(code.prefix(2))]
    case .programme: programmeNames[code]
    case .unifiedSocialCredit, .school: nil
    }
  }

  /// What a division is called without those it lies in.
  static func ownName(_ code: Int) -> String? { divisionTable.name(of: code) }

  /// A division with the ones it lies in, such as 甘肃省金昌市.
  package static func regionName(_ code: String) -> String? {
    guard let number = number(code), let own = divisionTable.name(of: number) else { return nil }
    var text = ""
    for outer in [number / 10_000 * 10_000, number / 100 * 100] where outer != number {
      guard let name = divisionTable.name(of: outer), !isFiller(name) else { continue }
      if !text.hasSuffix(name) { text += name }
    }
    return isFiller(own) ? text : text + own
  }

  /// The divisions of the next level inside one; without a code, the provinces.
  package static func divisions(under code: String? = nil) -> [Division] {
    guard let code, !code.isEmpty else { return divisionTable.divisions(under: 0) }
    return number(code).map(divisionTable.divisions) ?? []
  }

  /// Names that only fill a level of the code, as 市辖区 does under 北京市.
  private static func isFiller(_ name: String) -> Bool {
    name == "市辖区" || name == "县" || name.hasSuffix("直辖县级行政区划")
  }

  private static func number(_ code: String) -> Int? {
    guard [2, 4, 6].contains(code.utf8.count), let number = Int(code) else { return nil }
    return number * [10_000, 100, 1][code.utf8.count / 2 - 1]
  }
}

extension CodeTables {
  /// Every code of a scheme with its full name, in the order of the codes; none where there is no table.
  package static func codes(_ scheme: CodeScheme) -> [(code: String, name: String)] {
    switch scheme {
    case .division:
      EmbeddedTable.divisions.rows.compactMap { row in
        regionName(row[0]).map { (row[0], $0) }
      }
    case .industry: EmbeddedTable.industries.rows.map { ($0[0], $0[1]) }
    case .programme: programmes.map { ($0.code, $0.name) }
    case .unifiedSocialCredit, .school: []
    }
  }

  /// The same with what lies near to a place first: the divisions of its city, then of its province.
  package static func codes(
    _ scheme: CodeScheme, near home: String
  ) -> [(code: String, name: String)] {
    let codes = codes(scheme)
    guard scheme == .division, home.count >= 2 else { return codes }
    let rings = codes.map { ring($0.code, around: home) }
    return (0...2).flatMap { wanted in
      codes.indices.filter { rings[$0] == wanted }.map { codes[$0] }
    }
  }
}
