/// What one field of one record holds; blank is not zero.
package enum Value: Hashable, Sendable {
  case blank
  /// Whole numbers, choices by their code, flags as 0 and 1, references by id, times in minutes.
  case integer(Int)
  case number(Double)
  /// Text, codes, and dates in ISO form with their own precision.
  case text(String)
  case amount(Amount)

  package var isBlank: Bool { self == .blank }

  package var integer: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The quantity with how exactly it is stated: a plain number exactly.
  package var stated: Amount? {
    if case .amount(let amount) = self { amount } else { quantity.map { Amount($0) } }
  }

  /// The quantity in a number, a whole number or an amount.
  package var quantity: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .amount(let amount): amount.number
    case .blank, .text: nil
    }
  }
}

/// A stated quantity with its qualifier: dropping 余, 近 or 以上 would make a document say what it does not.
package struct Amount: Hashable, Sendable {
  package var number: Double
  package var qualifier: Qualifier

  package init(_ number: Double, _ qualifier: Qualifier = .exact) {
    self.number = number
    self.qualifier = qualifier
  }

  /// Whether a counted figure bears the stated one out: 余, 多 and 以上 say at least, 近 says just
  /// under (down to nine tenths), 约 says within five per cent.
  package func agrees(with counted: Double) -> Bool {
    switch qualifier {
    case .exact, .forecast: counted == number
    case .over, .atLeast: counted >= number
    case .nearly: counted < number && counted >= 0.9 * number
    case .about: abs(counted - number) <= 0.05 * abs(number)
    case .atMost: counted <= number
    }
  }
}

/// How exactly a document states a figure.
package enum Qualifier: Int, Choice {
  case exact = 0, over = 1, atLeast = 2, nearly = 3, about = 4, atMost = 5, forecast = 6

  package static let title = Term("限定词", "Qualifier")

  package var term: Term {
    switch self {
    case .exact: Term("准确", "exactly")
    case .over: Term("余", "over")
    case .atLeast: Term("以上", "at least")
    case .nearly: Term("近", "nearly")
    case .about: Term("约", "about")
    case .atMost: Term("最高", "at most")
    case .forecast: Term("将达", "to reach")
    }
  }

  /// Whether Chinese puts the word before the number (近700) or after it (1500余).
  package var leads: Bool { self != .over && self != .atLeast }
}
