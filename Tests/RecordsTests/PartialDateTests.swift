import Records
import Testing

@Suite("Dates") struct PartialDateTests {
  @Test(
    "a date is as exact as its text", arguments: ["2021", "2021-07", "2021-07-03", "0009-01-01"])
  func isoIsKept(_ text: String) throws {
    let date = try #require(PartialDate(iso: text))
    #expect(date.iso == text)
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "", "21", "20211", "2021-", "2021-13", "2021-00", "2021-02-29", "2021-04-31", "2021-7-3-1",
      "abcd", "２０２１", "-021",
    ])
  func refused(_ text: String) {
    #expect(PartialDate(iso: text) == nil)
  }

  @Test("leap years have their day")
  func leapYears() {
    #expect(PartialDate(iso: "2024-02-29") != nil)
    #expect(PartialDate(iso: "2000-02-29") != nil)
    #expect(PartialDate(iso: "1900-02-29") == nil)
  }

  @Test("a partial date means all its days")
  func span() throws {
    let year = try #require(PartialDate(year: 2024))
    #expect(year.first == Day(year: 2024, month: 1, day: 1))
    #expect(year.last == Day(year: 2024, month: 12, day: 31))
    let month = try #require(PartialDate(year: 2024, month: 2))
    #expect(month.last == Day(year: 2024, month: 2, day: 29))
    let day = try #require(PartialDate(year: 2024, month: 2, day: 3))
    #expect(day.first == day.last)
  }

  @Test("the order of texts is the order of time")
  func order() throws {
    let texts = ["2020-12-31", "2021", "2021-01", "2021-01-01", "2021-02", "2021-10", "2022"]
    let dates = try texts.map { try #require(PartialDate(iso: $0)) }
    #expect(dates.shuffled().sorted() == dates)
  }

  @Test("days count one after another over four centuries")
  func days() {
    var day = Day(year: 1800, month: 1, day: 1)
    for year in 1800...2200 {
      for month in 1...12 {
        for date in 1...Day.length(year: year, month: month) {
          guard day.civil == (year, month, date), Day(year: year, month: month, day: date) == day
          else {
            Issue.record("\(year)-\(month)-\(date) is not day \(day.number)")
            return
          }
          day = day + 1
        }
      }
    }
  }

  @Test("weekdays start on Monday")
  func weekdays() {
    #expect(Day(year: 1970, month: 1, day: 1).weekday == 3)
    #expect(Day(year: 2024, month: 1, day: 1).weekday == 0)
    #expect(Day(year: 2023, month: 12, day: 31).weekday == 6)
    #expect(Day(year: 1969, month: 12, day: 28).weekday == 6)
  }
}
