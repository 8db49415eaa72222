/// The kinds of token, each of which a reading of a term follows for some length.
private enum TokenKind: Int, CaseIterable {
  case written
  case pinyin
  case initials
}

extension SearchTerm {
  /// How many scalars of the term each kind of token can hold at least.
  var limits: [Int] {
    [
      limit(TokenLength.han) { $0 >= 0x80 && ScalarFold.kind($0) == .han },
      min(scalars.count, TokenLength.scalars),
      limit(TokenLength.initials, counting: Self.isInitial),
    ]
  }

  private func limit(_ most: Int, counting: (UInt32) -> Bool) -> Int {
    var count = 0
    for (place, scalar) in scalars.prefix(TokenLength.scalars).enumerated() {
      if counting(scalar) { count += 1 }
      if count > most { return place }
    }
    return min(scalars.count, TokenLength.scalars)
  }

  /// How much of the term is certain to begin a token, whichever way it is read.
  ///
  /// Every way of reading the term follows each kind of token up to the point where it takes
  /// another; the way that leaves all of them soonest decides.
  var certainLength: Int {
    let limits = limits
    guard isMixed else { return limits.min() ?? 0 }
    return certainLength(from: 0, followed: [nil, nil, nil], limits: limits)
  }

  /// `followed` holds for each kind of token where the reading left it, nil while it has not.
  private func certainLength(from start: Int, followed: [Int?], limits: [Int]) -> Int {
    if start == scalars.count || !followed.contains(nil) {
      return zip(followed, limits).map { min($0 ?? start, $1) }.max() ?? 0
    }
    func next(_ end: Int, leaving: [TokenKind: Int]) -> Int {
      var followed = followed
      for (kind, length) in leaving where followed[kind.rawValue] == nil {
        followed[kind.rawValue] = length
      }
      return certainLength(from: end, followed: followed, limits: limits)
    }
    let scalar = scalars[start]
    guard Self.isLetter(scalar) else {
      let isHan = scalar >= 0x80 && ScalarFold.kind(scalar) == .han
      return next(start + 1, leaving: isHan ? [.pinyin: start, .initials: start] : [:])
    }
    var shortest = scalars.count
    if Self.isInitial(scalar) {
      let isLast = start + 1 == scalars.count
      let leaving: [TokenKind: Int] =
        isLast ? [.written: start] : [.written: start, .pinyin: start + 1]
      shortest = min(shortest, next(start + 1, leaving: leaving))
    } else {
      shortest = min(shortest, next(start + 1, leaving: [:]))
    }
    if start + 1 < scalars.count, Self.isDoubleInitial(scalar, scalars[start + 1]) {
      let leaving: [TokenKind: Int] = [
        .written: start, .pinyin: start + 2, .initials: start + 1,
      ]
      shortest = min(shortest, next(start + 2, leaving: leaving))
    }
    for end in start + 2..<max(start + 3, min(start + 7, scalars.count + 1))
    where end <= scalars.count {
      let spelling = Syllable.spelling(of: scalars[start..<end])
      guard spelling == .full || spelling == .partial && end == scalars.count else { continue }
      shortest = min(shortest, next(end, leaving: [.written: start, .initials: start + 1]))
    }
    if Syllable.spelling(of: scalars[start..<start + 1]) == .full {
      shortest = min(shortest, next(start + 1, leaving: [.written: start]))
    }
    return shortest
  }
}
