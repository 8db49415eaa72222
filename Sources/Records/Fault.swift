/// Something wrong, or doubtful, about a record; facts only, worded by the interface.
package struct Fault: Hashable, Sendable {
  /// How much it matters: a fault keeps the record from being saved, a warning asks why it is right all
  /// the same, a note is only said.
  package enum Weight: Hashable, Sendable { case fault, warning, note }

  package enum Problem: Hashable, Sendable {
    case missing
    case belowMinimum(Double)
    case aboveMaximum(Double)
    case outsideRange(Double, Double)
    /// What each of another field has on average.
    case averageAbove(Amount, per: String, most: Double)
    case doubtfulCode(CodeScheme, CodeFault)
    case unknownChoice(Int)
    case wrongOrder(String, String)
    /// A time of day that does not come after another.
    case notLater(String, String)
    /// None of the weekdays falls on a day between two dates.
    case weekdayMissing(String, String)
    case partsExceedWhole(parts: Sum, whole: Sum)
    case partsFallShort(parts: Sum, whole: Sum)
    /// More than a share of another field; together with what other records have, or alone.
    case exceedsShare(Double, of: String, share: Double, whole: Double, together: Bool = false)
    case belowShare(Double, of: String, share: Double, whole: Double)
    case allBlank([String])
    /// A part of what comes in wholes.
    case fraction
    /// Blank, though another field holds a value that calls for it.
    case neededWhere(String, Value)
    /// A part of a code says something else than another field.
    case disagrees(part: String, with: String)
    case duplicate([String])
    case danglingReference(Int)
    /// The number of somebody's identity card, which may not be kept.
    case identityNumber
    case beside(Beside)
  }

  /// What a record means beside others.
  package enum Beside: Hashable, Sendable {
    /// Another record holds at the same time, from and to the dates it gives.
    case overlaps(id: Int, from: PartialDate?, to: PartialDate?)
    /// In so many hours more is taken than there is; the first of them, and what is taken then.
    case overbooked(hours: Int, day: Day, hour: Int, taken: Int, capacity: Int)
    /// On so many of its days what it takes place at is closed; the first of them.
    case closed(days: Int, first: Day)
    /// So many bookings of it take place when it is no longer open, the first of them on a day.
    case closedTo(bookings: Int, first: Day)
    /// It begins before, or ends after, the times of day between which what it takes place at is open.
    case openBetween(Int, Int)
    /// What all records of a year add up to is less than what is asked.
    case yearBelow(year: Int, sum: Double, least: Double)
    /// Fewer of some kinds than something needs of each.
    case tooFew([Part], of: String, least: Int)
    /// What it newly refers to is archived; whether it does not count for that.
    case archived(countsNot: Bool)
    /// What it refers to is of a kind that is not meant there: what it is called, its kind, and what is
    /// meant.
    case otherKind(name: Term, kind: Term, wanted: Term)
    /// What it refers to has something else in a field than the record itself: what it is called, that
    /// field, and what is there.
    case ofAnother(name: Term, field: Term, value: Term)
    /// The key of its work stands with an award of what seems another one.
    case otherWork(id: Int, title: String)
    /// It is still to come on the day it is entered.
    case aheadOf(Day)
    /// What the records count of it.
    case counted(Double, agrees: Bool)
    /// One work counts once: how many others it has, and the one that counts where that is
    /// another, as it is called.
    case countedOnce(others: Int, best: Int?, called: [Term])
    /// The same people are in other records, which have so many of them; and how many it has itself, a
    /// part together with the other parts.
    case countedTwice(Overlap, ids: [Int], sum: Int, own: Int)
  }

  /// What some fields add up to.
  package struct Sum: Hashable, Sendable {
    package let fields: [String]
    package let number: Double

    package init(_ fields: [String], _ number: Double) {
      self.fields = fields
      self.number = number
    }
  }

  /// How a record counts people that others count.
  package enum Overlap: Hashable, Sendable { case totalBesideParts, partBesideTotal, otherDay }

  /// How many there are of a kind.
  package struct Part: Hashable, Sendable {
    package let kind: Term
    package let count: Int

    package init(_ kind: Term, _ count: Int) {
      self.kind = kind
      self.count = count
    }
  }

  /// The field it is shown beside.
  package let field: String
  package let problem: Problem
  package let weight: Weight

  package init(_ field: String, _ problem: Problem, _ weight: Weight) {
    self.field = field
    self.problem = problem
    self.weight = weight
  }

  package init(_ field: String, _ problem: Problem, isWarning: Bool = false) {
    self.init(field, problem, isWarning ? .warning : .fault)
  }

  /// The records it names beside the one it is about.
  package var others: [Int] {
    switch problem {
    case .beside(.overlaps(let id, _, _)): [id]
    case .beside(.countedTwice(_, let ids, _, _)): ids
    default: []
    }
  }

  /// Whether the record can be kept all the same.
  package var isWarning: Bool { weight != .fault }
}
