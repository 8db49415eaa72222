import Storage

/// An award is won in its year, whether that is its own or its contest's, or told of in the year after:
/// certificates of a contest in winter bear the next year's date.
enum AwardDay {
  static let check = PastDay(field: "wonOn", yearsAfter: 1)
    .check("award day", of: Award.entity, following: "contest")
}
