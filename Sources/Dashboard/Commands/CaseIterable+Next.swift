extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The case behind this one, the first behind the last: what a key that goes round chooses.
  var next: Self {
    let all = Self.allCases
    return all.firstIndex(of: self).map { all[($0 + 1) % all.count] } ?? self
  }
}
