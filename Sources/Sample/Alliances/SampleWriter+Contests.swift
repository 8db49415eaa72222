import Catalog
import Records
import Storage

/// Three years of contests: 36, 76 and 41 awards as the document counts them, and lower awards of
/// some of the same works, which only show where works are not counted once.
extension SampleWriter {
  func addContests() throws(StorageError) {
    let contests = try addContestList()
    let secondary = schools(.secondaryVocational).prefix(2) + schools(.technicianCollege)
    let higher = schools(.higherVocational).prefix(1)
    let teachers = Array(higher) + schools(.secondaryVocational).prefix(2)
    let counts: [(ContestGroup, Level, [Int], [Reference<Unit>])] = [
      (.secondary, .province, [11, 12, 13], secondary.prefix(2).map(\.self)),
      (.higher, .nation, [4, 5, 7], Array(higher)),
      (.higher, .province, [18, 20, 22], Array(higher)),
      (.teacher, .province, [12, 14, 15], teachers),
    ]
    var work = 0
    for (group, level, years, winners) in counts {
      for (offset, count) in years.enumerated() {
        for _ in 0..<count {
          work += 1
          let key = ContestKey(year: 2021 + offset, level: level, group: group)
          try addWork(work, key, contests, winners)
        }
      }
    }
  }

  private func addContestList() throws(StorageError) -> [ContestKey: [Reference<Contest>]] {
    let tracks = ["焊接技术", "化工生产技术", "数控加工", "导游服务", "护理技能", "会计技能"]
    var contests: [ContestKey: [Reference<Contest>]] = [:]
    for year in 2021...2023 {
      for (name, level, group) in ContestKey.series {
        let key = ContestKey(year: year, level: level, group: group)
        for track in group == .teacher ? ["教学能力", "技能"] : tracks {
          let entries = random.number(20...80)
          let contest = try add(Contest.self, "000 L43", sample: true) {
            $0.name = "\(name)(\(group.term.zh))\(track)"
            $0.year = year
            $0.level = level
            $0.group = group
            $0.kind =
              group == .teacher ? (track == "技能" ? .teacherSkill : .teaching) : .studentSkill
            $0.track = track
            $0.entries = entries
          }
          contests[key, default: []].append(contest)
        }
      }
    }
    return contests
  }

  /// An award of a work of its own; every sixth work also won in its city on the way.
  private func addWork(
    _ work: Int, _ key: ContestKey, _ contests: [ContestKey: [Reference<Contest>]],
    _ winners: [Reference<Unit>]
  ) throws(StorageError) {
    let unit = random.pick(winners)
    let lower = ContestKey(year: key.year, level: .city, group: key.group)
    if work % 6 == 0, let city = contests[lower] {
      try addAward(
        work, lower, random.pick(city), unit, random.pick([.first, .first, .second]),
        highest: false, remark: "文中项数之外：同一作品的市级奖")
    }
    guard let list = contests[key] else { return }
    let place = random.pick([Place.first, .second, .second, .third, .third, .third])
    try addAward(work, key, random.pick(list), unit, place, highest: true)
  }

  private func addAward(
    _ work: Int, _ key: ContestKey, _ contest: Reference<Contest>, _ unit: Reference<Unit>,
    _ place: Place, highest: Bool, remark: String = ""
  ) throws(StorageError) {
    let people = key.group == .teacher ? random.number(1...4) : random.number(1...3)
    let tutors = key.group == .teacher ? nil : random.number(1...2)
    let month = key.level == .city ? 3 : key.level == .province ? 5 : 7
    let day = random.number(1...28)
    let offering =
      key.group == .teacher ? nil : anyCourse(of: unit)
    try add(
      Award.self, key.group == .higher ? "000 L33、L43" : "000 L43", sample: true, remark: remark
    ) {
      $0.workTitle = Self.numbered("作品", work)
      $0.contest = contest
      $0.year = key.year
      $0.level = key.level
      $0.group = key.group
      $0.place = place
      $0.unit = unit
      $0.offering = offering?.offering
      $0.work = "W\(work)"
      $0.wonOn = PartialDate(year: key.year, month: month, day: day)
      $0.isTeam = people > 1
      $0.people = people
      $0.tutors = tutors
      $0.highest = highest
    }
  }
}

/// What a year's contests are held by.
struct ContestKey: Hashable {
  let year: Int
  let level: Level
  let group: ContestGroup

  static let series: [(String, Level, ContestGroup)] = [
    ("全市职业院校技能大赛", .city, .secondary), ("全市职业院校技能大赛", .city, .higher),
    ("全市教学能力比赛", .city, .teacher), ("全省职业院校技能大赛", .province, .secondary),
    ("全省职业院校技能大赛", .province, .higher), ("全国职业院校技能大赛", .nation, .higher),
    ("省级教师比赛", .province, .teacher),
  ]
}
