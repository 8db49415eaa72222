/// An administrative division: a province, a city or a county, by its six-digit code.
package struct Division: Hashable, Sendable {
  package let code: String
  package let name: String

  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// The administrative divisions, in the order of their codes; shorter codes are filled with zeros.
struct DivisionTable: Sendable {
  private let codes: [Int]
  private let names: [String]

  init(rows: [[String]]) {
    codes = rows.map { Int($0[0]) ?? 0 }
    names = rows.map { $0[1] }
  }

  func name(of code: Int) -> String? {
    let index = position(of: code)
    return index < codes.count && codes[index] == code ? names[index] : nil
  }

  /// The divisions of the next level inside one; of 0, the provinces.
  func divisions(under code: Int) -> [Division] {
    let (span, step) =
      code == 0 ? (1_000_000, 10_000) : code % 10_000 == 0 ? (10_000, 100) : (100, 1)
    if code % 100 != 0 { return [] }
    return (position(of: code + 1)..<position(of: code + span)).filter { codes[$0] % step == 0 }
      .map { Division(code: String(codes[$0]), name: names[$0]) }
  }

  /// The first row whose code is not below one.
  private func position(of code: Int) -> Int {
    var low = 0
    var high = codes.count
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
