package import Records

/// Codes found by what they stand for.
extension CodeTables {
  private typealias Named = (code: String, name: String)
  private static let divisionNames = codes(.division)
  private static let industryNames = codes(.industry)
  private static let programmeNames = codes(.programme)

  /// The code people mean by a name, where only one can be meant: as it is listed, as they leave out
  /// what a division lies in (金昌市 for 甘肃省金昌市), or also what it is (金昌). Of several divisions with
  /// one name the nearest to a place is meant.
  package static func code(named text: String, _ scheme: CodeScheme, near home: String) -> String? {
    guard !text.allSatisfy(\.isASCII) else { return nil }
    let all = names(scheme)
    let manners: [(Named) -> Bool] = [
      { $0.name == text }, { $0.name.hasSuffix(text) },
      { scheme == .division && isShort(text, for: $0) },
    ]
    for manner in text.count > 1 ? manners : [manners[0]] {
      let found = all.filter(manner)
      guard !found.isEmpty else { continue }
      let nearest = found.map { ring($0.code, around: home) }.min()
      let meant = found.filter { ring($0.code, around: home) == nearest }
      return meant.count == 1 ? meant[0].code : nil
    }
    return nil
  }

  /// What the codes of all that lies in a division begin with; any other code itself.
  package static func stem(_ code: String, _ scheme: CodeScheme) -> String {
    guard scheme == .division, code.count == 6 else { return code }
    return code.hasSuffix("0000")
      ? String(code.prefix(2)) : code.hasSuffix("00") ? String(code.prefix(4)) : code
  }

  private static func names(_ scheme: CodeScheme) -> [Named] {
    switch scheme {
    case .division: divisionNames
    case .industry: industryNames
    case .programme: programmeNames
    case .unifiedSocialCredit, .school: []
    }
  }

  /// Whether a division is called by a text without what it is: 酒泉 for 酒泉市, 甘南 for 甘南藏族自治州.
  private static func isShort(_ text: String, for division: Named) -> Bool {
    let name = division.name
    let kinds = ["省", "市", "区", "县", "旗", "盟", "地区", "自治区", "自治州", "自治县", "自治旗"]
    guard kinds.contains(where: name.hasSuffix), let own = Int(division.code).flatMap(ownName),
      own.hasPrefix(text)
    else { return false }
    let rest = own.dropFirst(text.count)
    return kinds.contains(String(rest)) || kinds.suffix(4).contains(where: rest.hasSuffix)
  }

  /// How far a division lies from a place: in its city, its province, or beyond.
  static func ring(_ code: String, around home: String) -> Int {
    home.count >= 4 && code.prefix(4) == home.prefix(4)
      ? 0 : home.count >= 2 && code.prefix(2) == home.prefix(2) ? 1 : 2
  }
}
