import Storage

/// Records that were just added, while it is looked how many of them a table shows.
struct AddedRecords {
  let ids: [Int]
  /// What counts those shown, where there are several.
  let counting: Measure?
  var isLastShown: Bool?
  var shown: Int?

  /// How many are not shown; nil until it is known.
  var missing: Int? {
    guard let isLastShown else { return nil }
    if counting == nil { return isLastShown ? 0 : 1 }
    return shown.map { ids.count - $0 }
  }
}
