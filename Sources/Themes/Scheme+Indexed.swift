import Canvas

/// The scheme in 256 colours: the nearest of the palette's fixed 240 by OKLab.
extension Scheme {
  func indexedTable() -> PaintTable {
    let backs = groundIndexes()
    let fronts = Ground.allCases.map { inkIndexes(on: $0, behind: backs[Int($0.rawValue)]) }
    return PaintTable { ink, ground in
      let row = Int(ground.rawValue)
      return Paint(
        foreground: .index(fronts[row][Int(ink.rawValue)]), background: .index(backs[row])
      ).with(ink.emphasis).with(ground.emphasis)
    }
  }

  /// Grounds that differ in the scheme stay different, although the palette is coarse.
  private func groundIndexes() -> [Int] {
    var indexes: [Int] = []
    for ground in Ground.allCases {
      let taken = indexes.enumerated().filter { place, _ in
        guard let other = Ground(rawValue: UInt8(place)) else { return false }
        return ground.mustDiffer(from: other)
      }.map(\.element)
      let index = XtermPalette.nearest(to: color(of: ground)) { !taken.contains($0) }
      indexes.append(index ?? 16)
    }
    return indexes
  }

  /// One number an ink; the series of a chart stay different from each other.
  private func inkIndexes(on ground: Ground, behind: Int) -> [Int] {
    let back = XtermPalette.colors[behind]
    let extreme = RGB.extreme(on: back)
    let extremeIndex = extreme == .white ? 231 : 16
    var series: Set<Int> = []
    return Ink.allCases.map { ink in
      if ground == .cellCursor { return extremeIndex }
      let floor = min(minimum(for: ink), extreme.contrast(with: back))
      let wanted = self[ink.slot].readable(on: back, minimum: floor)
      let found = XtermPalette.nearest(to: wanted) {
        XtermPalette.colors[$0].contrast(with: back) >= floor
          && !(ink.isSeries && series.contains($0))
      }
      let index = found ?? extremeIndex
      if ink.isSeries { series.insert(index) }
      return index
    }
  }
}

extension Ground {
  /// Pairs of grounds shown side by side, which rounding must not make one.
  fileprivate func mustDiffer(from other: Ground) -> Bool {
    if isHeat { return other.isHeat }
    if self == .popup { return false }
    if other == .plain { return true }
    if standsOut, other.standsOut { return self != .fieldFocus || other != .rowCursor }
    return self == .fieldFocus && other == .field
  }
}
