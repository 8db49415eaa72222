import Catalog
import Records
import Storage
import Widgets

/// A search for bases with so many workstations free at every open hour from one day to another.
struct FreeSearch: Sendable {
  private let workstations: Int
  let request: BaseUsesRequest
  /// How many are free, by base, of those with enough.
  private(set) var free: [Int: Int] = [:]
  /// Whether any booking of those with enough is kept in the span.
  private var isBooked = true

  /// The longest time that is looked at, in days.
  private static let longest = 3660

  /// Reads two dates, of the year looked at where they have none, or a word for a span of days as 下周,
  /// which counts from the day looked at, and a number.
  init(reading text: String, _ context: Context) throws(TypedFault) {
    let parts = Self.parts(of: text)
    func date(_ part: TypedPart) throws(TypedFault) -> PartialDate {
      guard let date = Typed.date(part.text, today: context.today, beside: .year(context.year))
      else { throw part.fault(BasesWording.dateOrSpan) }
      return date
    }
    // A span is a word or two: 下周, next week.
    let named = [1, 2].lazy.filter { $0 <= parts.count }.compactMap { count in
      SpokenDays(
        reading: parts.prefix(count).map(\.text).joined(), today: context.asOf,
        year: context.year
      ).map { (days: $0.days, parts: count) }
    }.first
    let word = named?.days
    let needed = named.map { $0.parts + 1 } ?? 3
    guard parts.count >= needed else {
      if word == nil { for part in parts.prefix(2) { _ = try date(part) } }
      throw TypedFault(
        end: text.count, reason: BasesWording.freeLacks(word == nil ? parts.count : 2))
    }
    if parts.count > needed {
      let further = parts[needed]
      throw TypedFault(end: further.range.upperBound, reason: BasesWording.tooMuch(further.text))
    }
    let (from, to) =
      if let word { (word.lowerBound, word.upperBound) } else {
        (try date(parts[0]).first, try date(parts[1]).last)
      }
    if to < from {
      throw TypedFault(
        end: parts[needed - 2].range.upperBound, reason: BasesWording.endsEarly(from, to))
    }
    if to - from > Self.longest {
      throw TypedFault(end: parts[needed - 2].range.upperBound, reason: BasesWording.tooLong)
    }
    let unit = Base.schema.shape["workstations"]?.unit
    guard
      let count = Typed.number(parts[needed - 1].text, unit: unit)
        .flatMap(Int.init(exactly:)), count > 0
    else { throw parts[needed - 1].fault(BasesWording.someWorkstations) }
    workstations = count
    let fit = Filter.all([
      .compare("workstations", .atLeast, .integer(count)),
      .oneOf("status", [BaseStatus.open.value, .blank]),
    ])
    var bases = context.scope(Base.entity, filter: fit, timed: false)
    bases.during = from...to
    request = BaseUsesRequest(bases, from...to)
  }

  /// What stands between blanks and words for from and to; a month and a day of it are one, as June 3.
  private static func parts(of text: String) -> [TypedPart] {
    let words = TypedPart.parts(of: text) {
      $0.isWhitespace || BasesWording.between.zh.contains($0)
        || BasesWording.between.en.contains($0)
    }.filter { !["from", "to", "until"].contains($0.text.lowercased()) }
    // June 20 may be twenty workstations in June; with two dates there is more.
    guard words.count > 3 else { return words }
    var parts: [TypedPart] = []
    var rest = words[...]
    while let first = rest.popFirst() {
      guard let second = rest.first, let date = date(first, second) else {
        parts.append(first)
        continue
      }
      rest.removeFirst()
      parts.append(date)
    }
    return parts
  }

  /// A day of a month whose name is before or behind it.
  private static func date(_ first: TypedPart, _ second: TypedPart) -> TypedPart? {
    for (name, number) in [(first, second), (second, first)] {
      let digits = number.text.prefix { $0.isASCII && $0.isNumber }
      let ending = number.text.dropFirst(digits.count).lowercased()
      guard let month = SpokenDays.month(named: name.text.lowercased()), let day = Int(digits),
        (1...31).contains(day), ["", "st", "nd", "rd", "th", "日", "号"].contains(ending)
      else { continue }
      return TypedPart(
        range: first.range.lowerBound..<second.range.upperBound, text: "\(month)-\(day)")
    }
    return nil
  }

  mutating func take(_ uses: BaseUses) {
    free = uses.sums.compactMapValues(\.free).filter { $0.value >= workstations }
    isBooked = uses.sums.values.contains { $0.used > 0 }
  }

  /// What is to be said beside the bases found: that nothing is kept of who used them.
  var remark: Term? {
    isBooked || free.isEmpty ? nil : BasesWording.nothingBooked(period)
  }

  private var period: String { "\(request.days.lowerBound.iso) – \(request.days.upperBound.iso)" }

  /// What narrows the table to the bases found.
  var filter: ColumnFilter {
    let span = " ≥ \(workstations)  \(period)"
    return ColumnFilter(
      field: BaseColumns.free,
      label: Term(BasesWording.free.zh + span, BasesWording.free.en + span),
      filter: .ids(free.keys.sorted()))
  }

  /// What the number of a base opens: the bookings that leave so many.
  func opening(_ base: Row) -> FigureSheet.Opening? {
    guard let free = free[base.id] else { return nil }
    let (days, period) = (request.days, period)
    let places = Base.schema.entity(from: base.record.values).workstations ?? 0
    return { context in
      Figure(
        title: Display.name(base, Base.schema.shape, context.language) + " "
          + context.text(BasesWording.free),
        value: Numbers.grouped(free),
        lines: [
          (FigureWording.definition, context.text(BasesWording.freeDefinition)),
          (FigureWording.period, period), (BasesWording.workstations, Numbers.grouped(places)),
        ], scope: Booking.taking(placesOf: [base.id], days), sort: .init("since"))
    }
  }
}
