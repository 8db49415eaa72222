import Catalog
import Records
import Storage

/// Ten years of contests, and awards in works that may have won at one, two or three levels.
extension LargeWriter {
  private var groups: [ContestGroup] { [.secondary, .higher, .teacher] }

  func addContests() throws(StorageError) {
    for year in LargeSample.years {
      for (level, word) in [(Level.city, "全市"), (.province, "全省"), (.nation, "全国")] {
        for group in groups {
          for track in 1...plan.tracks {
            let contest = try add(Contest.self) {
              $0.name = "示例\(word)职业院校技能大赛(\(group.term.zh))赛项\(track)"
              $0.year = year
              $0.level = level
              $0.group = group
              $0.kind = group == .teacher ? .teacherSkill : .studentSkill
              $0.track = "示例赛项\(track)"
            }
            let key = ContestKey(year: year, level: level, group: group)
            contests[key, default: []].append(contest)
          }
        }
      }
    }
  }

  /// The year of an award, more being won from year to year but for 2020.
  private static func year(_ percent: Int) -> Int {
    [8, 16, 25, 34, 43, 53, 61, 72, 85, 100].firstIndex { percent < $0 } ?? 9
  }

  /// Where an award's fields stand.
  private struct Places {
    let title, contest, year, level, group, place, unit, offering, work, wonOn: Int
    let isTeam, people, tutors, highest: Int

    init(_ row: RowTemplate) {
      (title, contest, year) = (row.place("workTitle"), row.place("contest"), row.place("year"))
      (level, group, place) = (row.place("level"), row.place("group"), row.place("place"))
      (unit, offering, work) = (row.place("unit"), row.place("offering"), row.place("work"))
      (wonOn, isTeam, people) = (row.place("wonOn"), row.place("isTeam"), row.place("people"))
      (tutors, highest) = (row.place("tutors"), row.place("highest"))
    }
  }

  func addAwards() throws(StorageError) {
    let row = RowTemplate(Award.schema.shape)
    let at = Places(row)
    let dates = Self.dates()
    let winners = groups.map { group in
      let levels: Set<ProgrammeLevel> =
        group == .secondary
        ? [.secondary, .skilled]
        : group == .higher ? [.associate, .bachelor] : Set(ProgrammeLevel.allCases)
      return schools.indices.filter { levels.contains(schools[$0].level) }
    }
    let levels = [Level.city, .province, .nation]
    let lists = LargeSample.years.map { year in
      levels.map { level in
        groups.map { contests[ContestKey(year: year, level: level, group: $0)] ?? [] }
      }
    }
    let places: [Place] = [.first, .second, .second, .third, .third, .third]
    var values = row.values
    var index = 0
    var work = 0
    while index < plan.awards {
      work += 1
      let year = Self.year(index * 100 / plan.awards)
      let group = random.pick([0, 0, 0, 1, 1, 2])
      // Some schools win much more than others.
      let list = winners[group]
      let school = schools[list[min(random.below(list.count), random.below(list.count))]]
      let luck = random.below(100)
      let won = min(luck < 80 ? 1 : luck < 97 ? 2 : 3, plan.awards - index)
      let start = luck < 48 ? 0 : luck < 78 ? 1 : luck < 80 ? 2 : luck < 95 ? 0 : luck < 97 ? 1 : 0
      values[at.title] = .text("示例作品" + String(work))
      values[at.work] = .text("W" + String(work))
      values[at.year] = .integer(LargeSample.years.lowerBound + year)
      values[at.group] = groups[group].value
      values[at.unit] = .integer(school.id.id)
      values[at.offering] = group == 2 ? .blank : .integer(random.pick(school.offerings).id)
      let people = random.number(1...4)
      values[at.people] = .integer(people)
      values[at.isTeam] = .integer(people > 1 ? 1 : 0)
      values[at.tutors] = group == 2 ? .blank : .integer(random.number(1...2))
      for step in 0..<won {
        let level = start + step
        values[at.contest] = .integer(random.pick(lists[year][level][group]).id)
        values[at.level] = levels[level].value
        values[at.place] = random.pick(places).value
        values[at.wonOn] = dates[year][60 + level * 70 + random.below(30)]
        values[at.highest] = .integer(step == won - 1 ? 1 : 0)
        index += 1
        _ = try sink.add(row.shape, values)
        told(Award.entity, index)
      }
    }
  }
}
