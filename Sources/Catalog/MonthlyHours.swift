package import Records

/// Hours by month as a field keeps them, for people and to be read again: `2023-03 4; 2023-11 2.5`.
package struct MonthlyHours: Hashable, Sendable {
  /// Only months that have any, in order; a month as `2023-03`.
  package let months: [Month]

  package struct Month: Hashable, Sendable {
    package let key: String
    package let hours: Double
  }

  package init(_ hours: [String: Double]) {
    months = hours.filter { $0.value > 0 }.map { Month(key: $0.key, hours: $0.value) }
      .sorted { $0.key < $1.key }
  }

  /// 使用工位时 of a base: the workstation-hours its bookings take.
  package init(used bookings: [BookingSpan]) {
    var hours: [String: Double] = [:]
    for booking in bookings {
      for span in MonthSpan.all(from: booking.since, to: booking.until) {
        hours[span.month.iso, default: 0] += booking.hours(from: span.from, to: span.to)
      }
    }
    self.init(hours)
  }

  /// Reads what ``text`` has written.
  package init(_ text: String) {
    months = text.split(separator: "; ").compactMap { month in
      let parts = month.split(separator: " ")
      guard parts.count == 2, let hours = Double(parts[1]) else { return nil }
      return Month(key: String(parts[0]), hours: hours)
    }
  }

  /// For people: with thousands separated, and parted as the language has it.
  package func words(_ language: Language) -> String {
    months.map { month in
      let whole = Int(exactly: month.hours).map { Numbers.grouped($0) }
      return "\(month.key) " + (whole ?? Numbers.grouped(month.hours, decimals: 1))
    }.joined(separator: language == .zh ? "；" : "; ")
  }

  package var text: String {
    months.map { month in
      let whole = Int(exactly: month.hours).map(String.init)
      return "\(month.key) " + (whole ?? "\(month.hours)")
    }.joined(separator: "; ")
  }
}
