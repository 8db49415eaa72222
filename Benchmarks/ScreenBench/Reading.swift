/// What a program sent after one action, piece by piece, and how the screen looked after each.
struct Reading {
  struct Piece {
    /// Milliseconds since the action.
    let time: Double
    let count: Int
    let screen: Screenful
  }

  private let start: Screenful
  private(set) var pieces: [Piece] = []
  /// Whether the wanted screen came in time.
  var isComplete = true

  init(before start: Screenful) { self.start = start }

  mutating func append(_ piece: Piece) { pieces.append(piece) }

  var bytes: Int { pieces.reduce(0) { $0 + $1.count } }
  var before: [String] { start.lines }
  var after: [String] { pieces.last?.screen.lines ?? before }
  /// Milliseconds to the last byte; nil where nothing was sent.
  var lastByte: Double? { pieces.last?.time }

  /// Milliseconds to the first screen of a kind.
  func first(where isWanted: ([String]) -> Bool) -> Double? {
    pieces.first { isWanted($0.screen.lines) }?.time
  }

  /// Milliseconds until a part of the screen looked as it does at the end; nil where it stayed.
  func lastChange(of part: ([String]) -> [String]) -> Double? {
    var shown = start
    var time: Double?
    for piece in pieces {
      if piece.screen.differs(from: shown, in: part) { time = piece.time }
      shown = piece.screen
    }
    return time
  }

  /// The bytes of text on the lines that changed, from the first cell that did, a gap counting one.
  var visibleText: Int {
    zip(before, after).reduce(0) { sum, lines in
      guard lines.0 != lines.1 else { return sum }
      let kept = zip(lines.0, lines.1).prefix { $0 == $1 }.count
      let words = lines.1.dropFirst(kept).split(separator: " ")
      return sum + words.reduce(0) { $0 + $1.utf8.count + 1 }
    }
  }
}
