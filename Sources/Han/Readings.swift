internal import CHanTables

/// The readings of one character where it stands: the usual one there, then the others.
struct Readings: Hashable {
  private let codes: Codes
  let count: Int

  static let none = Readings()

  private init() {
    codes = Codes()
    count = 0
  }

  /// From the code that the table has for a character.
  @inline(__always)
  init(code: UInt16) {
    guard code & UInt16(HAN_POLYPHONE) != 0 else {
      codes = Codes(first: code)
      count = code == 0 ? 0 : 1
      return
    }
    let readings = han_polyphone(Int32(code & 0x7FFF)).readings
    codes = Codes(
      first: readings.0, second: readings.1, third: readings.2, fourth: readings.3)
    count = readings.2 == 0 ? 2 : readings.3 == 0 ? 3 : 4
  }

  private init(_ codes: Codes, count: Int) {
    self.codes = codes
    self.count = count
  }

  @inline(__always)
  subscript(place: Int) -> Syllable {
    switch place {
    case 0: Syllable(code: codes.first)
    case 1: Syllable(code: codes.second)
    case 2: Syllable(code: codes.third)
    default: Syllable(code: codes.fourth)
    }
  }

  /// The same readings with one of them put first.
  func preferring(_ syllable: UInt16) -> Readings {
    var changed = codes
    switch syllable {
    case codes.second: (changed.first, changed.second) = (codes.second, codes.first)
    case codes.third: (changed.first, changed.third) = (codes.third, codes.first)
    case codes.fourth: (changed.first, changed.fourth) = (codes.fourth, codes.first)
    default: break
    }
    return Readings(changed, count: count)
  }
}

/// Syllable codes held in place, so that reading a name allocates nothing.
private struct Codes: Hashable {
  var first: UInt16 = 0
  var second: UInt16 = 0
  var third: UInt16 = 0
  var fourth: UInt16 = 0
}
