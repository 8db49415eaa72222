import Records

/// What becomes of a field's value in the records that follow.
extension FormField {
  mutating func keepOtherwise() {
    switch (isSticky, isPassed) {
    case (false, _): isSticky = true
    case (true, false): isPassed = true
    case (true, true): (isSticky, isPassed) = (false, false)
    }
  }

  var keeping: Term {
    switch (isSticky, isPassed) {
    case (false, _): Term("下一条不沿用", "Not kept for the next record")
    case (true, false): Term("下一条沿用，仍停留", "Kept for the next record")
    case (true, true): Term("下一条沿用，Enter 不再停留", "Kept, and Enter passes it over")
    }
  }
}
