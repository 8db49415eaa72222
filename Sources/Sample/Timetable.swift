import Catalog
import Records

/// The stretches of a year timetables are made for, as days after 1 January.
enum SchoolYear {
  static let stretches = [
    2...12, 29...40, 43...117, 123...187, 190...208, 211...229, 232...236, 239...299, 302...362,
  ]

  static let winter = 0...1
  static let spring = 2...3
  static let summer = 4...5
  /// The week before the autumn term, in which few bases are used.
  static let lastSummerWeek = 6...6
  static let autumn = 7...8
  static let whole = 0...8

  /// The first and last day of stretches that follow each other.
  static func days(_ stretches: ClosedRange<Int>) -> ClosedRange<Int> {
    let first = self.stretches[stretches.lowerBound].lowerBound
    return first...self.stretches[stretches.upperBound].upperBound
  }
}

/// Morning, afternoon and evening, in minutes after midnight.
enum DayPart {
  static let times = [8 * 60...12 * 60, 13 * 60 + 30...17 * 60 + 30, 18 * 60 + 30...21 * 60]

  static func time(_ parts: ClosedRange<Int>) -> ClosedRange<Int> {
    times[parts.lowerBound].lowerBound...times[parts.upperBound].upperBound
  }
}

/// The workstations of a base nobody has taken yet in a year, by stretch, weekday and part of the
/// day, so that what is made up never overbooks.
struct Timetable {
  /// Workstations wanted in some stretches, on some weekdays, in some parts of the day.
  struct Block {
    let stretches: ClosedRange<Int>
    let days: Int
    let parts: ClosedRange<Int>
    let workstations: Int

    /// Workstation-hours taken, counted in weeks whatever weekday the year begins with.
    var hours: Double {
      let time = DayPart.time(parts)
      let daily = Double(workstations * (time.upperBound - time.lowerBound)) / 60
      let weeks = Double(SchoolYear.days(stretches).count) / 7
      return daily * weeks * Double(days.nonzeroBitCount)
    }
  }

  private let capacity: BaseCapacity
  /// How many parts of the day lie within the opening hours.
  let parts: Int
  private var left: [Int]

  init(_ capacity: BaseCapacity) {
    self.capacity = capacity
    parts = DayPart.times.prefix { $0.upperBound <= capacity.closesAt }.count
    left = Array(
      repeating: capacity.workstations,
      count: SchoolYear.stretches.count * 7 * DayPart.times.count)
  }

  /// Those of the weekdays on which the base is open and all parts of the day have so many free.
  func days(_ block: Block) -> Int {
    var days = 0
    for day in 0..<7 where block.days & capacity.days & (1 << day) != 0 {
      if free(block, on: day) >= block.workstations { days |= 1 << day }
    }
    return days
  }

  /// The fewest workstations free on any of the block's days.
  func free(_ block: Block) -> Int {
    var least = capacity.workstations
    for day in 0..<7 where block.days & (1 << day) != 0 { least = min(least, free(block, on: day)) }
    return least
  }

  private func free(_ block: Block, on day: Int) -> Int {
    var least = capacity.workstations
    for stretch in block.stretches {
      for part in block.parts { least = min(least, left[place(stretch, day, part)]) }
    }
    return least
  }

  mutating func take(_ block: Block) {
    for stretch in block.stretches {
      for day in 0..<7 where block.days & (1 << day) != 0 {
        for part in block.parts { left[place(stretch, day, part)] -= block.workstations }
      }
    }
  }

  private func place(_ stretch: Int, _ day: Int, _ part: Int) -> Int {
    (stretch * 7 + day) * DayPart.times.count + part
  }
}
