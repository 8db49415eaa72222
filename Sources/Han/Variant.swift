/// How far from the usual readings a match may stray; tokens and matches count alike, so that an
/// index never misses what a match accepts.
///
/// The first character of a match may have any of its readings. Of those that follow, one may have
/// another than its usual reading, and only one of the first three such readings counts, which
/// makes at most four variants.
struct Variant {
  static let limit = 3

  private var isFirst = true
  private var others = 0
  private var strayed = false

  /// The variant after a character is taken in one of its readings; nil when it strays too far.
  @inline(__always)
  func taking(reading place: Int, of count: Int) -> Variant? {
    var next = self
    next.isFirst = false
    if isFirst { return next }
    if place > 0 {
      guard !strayed, others + place <= Self.limit else { return nil }
      next.strayed = true
    }
    next.others += max(0, count - 1)
    return next
  }

  /// The variant after a character is taken as it is written.
  @inline(__always)
  func takingWritten(of count: Int) -> Variant {
    var next = self
    if !isFirst { next.others += max(0, count - 1) }
    next.isFirst = false
    return next
  }
}

/// How much of a text one token keeps.
enum TokenLength {
  static let han = 6
  static let initials = 8
  static let scalars = 16
}
