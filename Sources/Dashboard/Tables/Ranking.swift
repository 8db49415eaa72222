/// Places in a ranking, where equal figures share the better place and what has no figure has no place.
enum Ranking {
  /// The places of figures that come in descending order.
  static func places(of figures: [Double?]) -> [Int?] {
    var places: [Int?] = []
    for (index, figure) in figures.enumerated() {
      guard let figure else {
        places.append(nil)
        continue
      }
      let isTie = index > 0 && figures[index - 1] == figure
      places.append(isTie ? places[index - 1] : index + 1)
    }
    return places
  }
}
