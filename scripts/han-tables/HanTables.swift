import Foundation

/// A character of several readings as polyphones.txt has it.
struct Polyphone: Hashable {
  var readings: [String]
  var words: [Word]

  /// A word that settles a reading, and where the character stands in it.
  struct Word: Hashable {
    var characters: [UInt16]
    var position: Int
    var reading: String
  }
}

/// What goes wrong with the hand-written table.
enum TableError: Error {
  case malformedLine(String)
  case tooManyReadings(Character)
  case unusableWord(String)
  case redundantLine(String)
}

/// Asks ICU once for every Han character, adds the polyphones and writes the tables.
@main
struct HanTables {
  static let blocks: [ClosedRange<UInt16>] = [0x3400...0x9FFF, 0xF900...0xFAFF]

  static func main() throws {
    let arguments = CommandLine.arguments
    let text = try String(contentsOfFile: arguments[1], encoding: .utf8)
    let folder = URL(fileURLWithPath: arguments[2], isDirectory: true)
    let tables = try Tables(polyphones: try parse(text))
    for (name, bytes) in tables.files {
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    }
  }

  static func parse(_ text: String) throws -> [UInt16: Polyphone] {
    var polyphones: [UInt16: Polyphone] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].count == 1, let character = parts[0].utf16.first else {
        throw TableError.malformedLine(String(line))
      }
      var polyphone = Polyphone(readings: [], words: [])
      for group in parts[1].split(separator: ";") {
        let fields = group.split(separator: " ").map(String.init)
        guard let reading = fields.first else { throw TableError.malformedLine(String(line)) }
        polyphone.readings.append(reading)
        for word in fields.dropFirst() {
          let characters = word.utf16.map { $0 }
          guard characters.count <= 4, let position = characters.firstIndex(of: character) else {
            throw TableError.unusableWord(word)
          }
          polyphone.words.append(
            .init(characters: characters, position: position, reading: reading))
        }
      }
      guard polyphone.readings.count <= 4 else {
        throw TableError.tooManyReadings(Character(String(parts[0])))
      }
      if polyphone.readings == [Sound.reading(of: character)] {
        throw TableError.redundantLine(String(line))
      }
      polyphones[character] = polyphone
    }
    return polyphones
  }
}

/// What ICU says of one character.
enum Sound {
  static func string(_ character: UInt16) -> String {
    Unicode.Scalar(character).map { String(Character($0)) } ?? ""
  }

  static func reading(of character: UInt16) -> String? {
    let text = string(character)
    guard let latin = text.applyingTransform(.mandarinToLatin, reverse: false), latin != text
    else { return nil }
    var letters = ""
    for scalar in latin.decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar == "\u{308}", letters.last == "u" {
        letters.removeLast()
        letters.append("v")
      } else if ("a"..."z").contains(scalar) {
        letters.unicodeScalars.append(scalar)
      }
    }
    // An interjection without a vowel would let a lone initial pass for a whole syllable.
    let spoken = ["n": "en", "ng": "en", "m": "mu", "hm": "heng", "hng": "heng"]
    return letters.isEmpty ? nil : spoken[letters] ?? letters
  }

  /// The simplified form, such that folding it again changes nothing; of forms that ICU takes for
  /// each other the one that comes first.
  static func simplified(_ character: UInt16) -> UInt16 {
    var chain = [character]
    while let last = chain.last {
      let next = simplifiedOnce(last)
      if let start = chain.firstIndex(of: next) { return chain[start...].min() ?? next }
      chain.append(next)
    }
    return character
  }

  private static func simplifiedOnce(_ character: UInt16) -> UInt16 {
    let transform = StringTransform("Traditional-Simplified")
    let composed = string(character).precomposedStringWithCanonicalMapping
    let scalars = (composed.applyingTransform(transform, reverse: false) ?? composed).utf16
    return scalars.count == 1 ? scalars.first ?? character : character
  }
}

/// The four files, in the layout CHanTables.h declares.
struct Tables {
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  init(polyphones hand: [UInt16: Polyphone]) throws {
    let characters = HanTables.blocks.flatMap { Array($0) }
    var readings: [UInt16: Polyphone] = [:]
    var folded: [UInt16: UInt16] = [:]
    for character in characters {
      let unified = Sound.string(character).precomposedStringWithCanonicalMapping.utf16
      let plain = unified.count == 1 ? unified.first ?? character : character
      let simplified = Sound.simplified(character)
      folded[character] = simplified
      if let polyphone = hand[plain] ?? hand[simplified] {
        readings[character] = Self.withLatinU(polyphone)
      } else if let reading = Sound.reading(of: plain) ?? Sound.reading(of: simplified) {
        readings[character] = Self.withLatinU(Polyphone(readings: [reading], words: []))
      }
    }
    let syllables = Set(readings.values.flatMap(\.readings)).sorted()
    let numbers = Dictionary(
      uniqueKeysWithValues: zip(syllables, 1...).map { ($0, UInt16($1)) })
    let ranks = Self.ranks(of: characters)

    var polyphoneIndices: [Polyphone: UInt16] = [:]
    var characterBytes: [UInt8] = []
    var polyphoneBytes: [UInt8] = []
    var wordBytes: [UInt8] = []
    var wordCount: UInt16 = 0
    for character in characters {
      var code: UInt16 = 0
      if let reading = readings[character] {
        if reading.readings.count == 1 {
          code = numbers[reading.readings[0]] ?? 0
        } else if let index = polyphoneIndices[reading] {
          code = 0x8000 | index
        } else {
          let index = UInt16(polyphoneIndices.count)
          polyphoneIndices[reading] = index
          code = 0x8000 | index
          for place in 0..<4 {
            let number = place < reading.readings.count ? numbers[reading.readings[place]] : 0
            polyphoneBytes.append(number ?? 0)
          }
          polyphoneBytes.append(wordCount)
          polyphoneBytes.append(UInt16(reading.words.count))
          for word in reading.words {
            for place in 0..<4 {
              let letter = place < word.characters.count ? word.characters[place] : 0
              wordBytes.append(folded[letter] ?? letter)
            }
            wordBytes.append(UInt16(word.position))
            wordBytes.append(numbers[word.reading] ?? 0)
          }
          wordCount += UInt16(reading.words.count)
        }
      }
      characterBytes.append(folded[character] ?? character)
      characterBytes.append(code)
      characterBytes.append(ranks[character] ?? 0)
    }
    let syllableBytes = ([""] + syllables).flatMap { syllable in
      Array(syllable.utf8) + Array(repeating: 0, count: 8 - syllable.utf8.count)
    }
    files = [
      ("characters.bin", characterBytes), ("polyphones.bin", polyphoneBytes),
      ("words.bin", wordBytes), ("syllables.bin", syllableBytes),
    ]
  }

  /// People type lue and nue as well as lve and nve.
  static func withLatinU(_ polyphone: Polyphone) -> Polyphone {
    var polyphone = polyphone
    for (spelling, other) in [("lve", "lue"), ("nve", "nue")]
    where polyphone.readings.contains(spelling) && polyphone.readings.count < 4 {
      polyphone.readings.append(other)
    }
    return polyphone
  }

  /// The places of the characters in the order of a dictionary: sound, tone, strokes.
  static func ranks(of characters: [UInt16]) -> [UInt16: UInt16] {
    let locale = Locale(identifier: "zh@collation=pinyin")
    let ordered = characters.map { ($0, Sound.string($0)) }.sorted { left, right in
      switch left.1.compare(right.1, options: [], range: nil, locale: locale) {
      case .orderedAscending: true
      case .orderedDescending: false
      case .orderedSame: left.0 < right.0
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(ordered.map(\.0), 0...).map { ($0, UInt16($1)) })
  }
}

extension [UInt8] {
  mutating func append(_ value: UInt16) {
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }
}
