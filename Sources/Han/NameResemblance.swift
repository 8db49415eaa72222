/// A name reduced to what tells it from others, so that two spellings of one name are found to be alike:
/// without case, width, traditional forms, blanks, marks and the legal form of a company.
package struct ComparableName: Sendable {
  /// How alike two names are, the most first.
  package enum Resemblance: Int, Comparable, Sendable {
    case same
    /// The same but for the legal form: 公司 and 有限公司 may be two companies.
    case form
    /// Other characters of the same sound, as an input method offers them.
    case sound
    /// A character more or less, or two neighbours changed about.
    case nearly

    package static func < (left: Resemblance, right: Resemblance) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  private let units: [TextUnit]
  /// The legal form of the company, where the name says it.
  private let form: [UInt32]

  package init(_ text: String) {
    var units = TextUnit.units(of: text)
    let form = Self.legalForms.first { Self.ends(units, with: $0) } ?? []
    let isLeft = units.count < form.count + 2
    if !isLeft { units.removeLast(form.count) }
    self.units = units
    self.form = isLeft ? [] : form
  }

  package var isEmpty: Bool { units.isEmpty }

  package func resemblance(to other: ComparableName) -> Resemblance? {
    let (left, right) = (units, other.units)
    if left.isEmpty || right.isEmpty { return nil }
    if left.count == right.count {
      let differing = left.indices.filter { !Self.isSame(left[$0], right[$0]) }
      if differing.isEmpty { return form == other.form ? .same : .form }
      if differing.allSatisfy({ Self.soundsAlike(left[$0], right[$0]) }) { return .sound }
      guard left.count >= Self.leastLength, differing.count == 2, differing[0] + 1 == differing[1],
        Self.isSame(left[differing[0]], right[differing[1]]),
        Self.isSame(left[differing[1]], right[differing[0]]),
        !differing.contains(where: { Self.digit(left[$0]) != nil })
      else { return nil }
      return .nearly
    }
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard short.count >= Self.leastLength, long.count == short.count + 1 else { return nil }
    let place = short.indices.first { !Self.isSame(short[$0], long[$0]) } ?? short.count
    let rest = short.indices[place...].allSatisfy { Self.isSame(short[$0], long[$0 + 1]) }
    return rest && !Self.tellsApart(long[place]) ? .nearly : nil
  }

  /// Names shorter than this differ by a character because they are others.
  private static let leastLength = 4

  private static func isSame(_ left: TextUnit, _ right: TextUnit) -> Bool {
    left.scalar == right.scalar || digit(left).map { $0 == digit(right) } ?? false
  }

  private static func soundsAlike(_ left: TextUnit, _ right: TextUnit) -> Bool {
    if isSame(left, right) { return true }
    guard left.isHan, right.isHan, !tellsApart(left), !tellsApart(right) else { return false }
    let codes = (0..<right.readings.count).map { right.readings[$0].code }
    return (0..<left.readings.count).contains { codes.contains(left.readings[$0].code) }
  }

  /// 第2中学 is 第二中学.
  private static func digit(_ unit: TextUnit) -> UInt32? {
    if unit.scalar >= 0x30, unit.scalar <= 0x39 { return unit.scalar - 0x30 }
    return numerals.firstIndex(of: unit.scalar).map { UInt32($0) }
  }

  private static let numerals = Array("零一二三四五六七八九".unicodeScalars.map(\.value))

  /// Characters that number things or put them in their places: names that differ in one are others.
  private static func tellsApart(_ unit: TextUnit) -> Bool {
    !unit.isHan || numerals.contains(unit.scalar) || markers.contains(unit.scalar)
  }

  private static let markers = Set(
    "十百千东西南北中上下前后左右内外新老大小甲乙丙丁".unicodeScalars.map(\.value))

  private static let legalForms: [[UInt32]] = [
    "股份有限公司", "有限责任公司", "有限公司", "责任公司", "总公司", "公司", "coltd", "ltd", "inc",
  ].map { $0.unicodeScalars.map(\.value) }

  private static func ends(_ units: [TextUnit], with form: [UInt32]) -> Bool {
    units.count > form.count && units.suffix(form.count).map(\.scalar) == form
  }
}

extension ComparableName {
  /// What an index has to be asked to find every name that is alike: for each question prefixes of
  /// tokens that must all be there.
  package var indexQueries: [[String]] {
    let whole = [[Self.spelled(units[...])]]
    guard units.count >= Self.leastLength else { return whole }
    // Where one place differs, two of three pieces do not.
    let cuts = [0, units.count / 3, units.count * 2 / 3, units.count]
    let pieces = (0..<3).map { Self.spelled(units[cuts[$0]..<cuts[$0 + 1]]) }
    return whole + [[pieces[0], pieces[1]], [pieces[1], pieces[2]], [pieces[0], pieces[2]]]
  }

  /// Keys of which names that are alike have one in common, told apart by their usual sounds: the whole
  /// name, and where a character may be more or less, the name without each.
  package var kinKeys: Set<String> {
    let sounds = sounds
    var keys: Set<String> = [sounds.joined()]
    guard units.count >= Self.leastLength else { return keys }
    for place in sounds.indices {
      keys.insert((sounds[..<place] + sounds[(place + 1)...]).joined())
    }
    return keys
  }

  /// What names that are the same have in common with those that sound the same or differ in their legal
  /// form only; nil where nothing is left of a name.
  package var soundKey: String? {
    if units.isEmpty { return nil }
    return zip(units, sounds).map { unit, sound in
      let isItself = Self.tellsApart(unit) && Self.digit(unit) == nil
      return (isItself ? Self.written(unit) : sound)
    }.joined()
  }

  /// What numbers that documents or certificates bear have in common however their brackets, spaces and
  /// width are written; nil where nothing is left of one.
  package var writtenKey: String? {
    units.isEmpty
      ? nil : (units.map(\.scalar) + form).compactMap(Unicode.Scalar.init).map(String.init).joined()
  }

  private static func written(_ unit: TextUnit) -> String {
    Unicode.Scalar(unit.scalar).map { String(Character($0)) } ?? ""
  }

  private var sounds: [String] {
    units.map { unit in
      if let digit = Self.digit(unit) { return String(digit) }
      if unit.readings.count > 0 { return unit.readings[0].text + "'" }
      return Self.written(unit)
    }
  }

  /// The usual sound of the units, as far as a token keeps it.
  private static func spelled(_ units: ArraySlice<TextUnit>) -> String {
    var text = String.UnicodeScalarView()
    for unit in units {
      if unit.readings.count > 0 {
        text.append(contentsOf: unit.readings[0].text.unicodeScalars)
      } else if let scalar = Unicode.Scalar(unit.scalar) {
        text.append(scalar)
      }
    }
    return String(String.UnicodeScalarView(text.prefix(TokenLength.scalars)))
  }
}
