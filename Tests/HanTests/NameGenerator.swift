import Han
import Scratch

/// Makes random names, and queries that should find them, the same ones for the same seed.
struct NameGenerator: RandomNumberGenerator {
  private var chance: Chance

  init(seed: Int) { chance = Chance(seed: seed) }

  mutating func next() -> UInt64 { chance.next() }

  private static let han = Array(
    "金昌市重庆长安行业银乐都藏单解曾区厦蚌六朝传调会校车参差率数省石盛职技术学院甘肃兰州绿略女安鄂欧阿傳統業"
  )
  private static let latin = ["A", "5G", "AI", "iPhone", "HTTPServer", "GB", "2024", "x", "Uni"]
  private static let marks = ["-", "_", ".", "/", " ", "（", "）", "·", "、"]

  mutating func name() -> String {
    var name = ""
    for _ in 0..<Int.random(in: 1...12, using: &self) {
      switch Int.random(in: 0..<10, using: &self) {
      case 0: name += Self.latin.randomElement(using: &self) ?? ""
      case 1: name += Self.marks.randomElement(using: &self) ?? ""
      default: name += Self.han.randomElement(using: &self).map(String.init) ?? ""
      }
    }
    return name
  }

  /// What a person might type of a character: itself, its syllable, or its initial.
  enum Part: CaseIterable {
    case written
    case pinyin
    case initial
  }

  /// Spells a run of Han characters of the name, each in one of the ways given.
  mutating func query(from name: String, parts: [Part]) -> String? {
    let characters = Array(name)
    let starts = characters.indices.filter { isHan(characters[$0]) }
    guard let start = starts.randomElement(using: &self) else { return nil }
    var query = ""
    for character in characters[start...].prefix(Int.random(in: 1...8, using: &self)) {
      guard isHan(character), let scalar = TextFold.fold(String(character)).unicodeScalars.first
      else { break }
      // Only what has one reading: which others count depends on the words around them.
      let readings = Pinyin.readings(of: scalar)
      let part: Part =
        readings.count == 1 ? parts.randomElement(using: &self) ?? .written : .written
      guard readings.count == 1 || parts.contains(.written) else { break }
      switch part {
      case .written: query.append(character)
      case .pinyin: query += readings[0]
      case .initial: query += readings[0].prefix(1)
      }
    }
    return query.isEmpty ? nil : query
  }

  private func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { !Pinyin.readings(of: $0).isEmpty } ?? false
  }
}
