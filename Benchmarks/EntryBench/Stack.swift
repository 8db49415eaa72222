/// A stack of award forms as it lies on a clerk's desk: one contest, handed in school by school.
struct Stack {
  struct Form {
    let title: String
    let place: Place
    let school: School
    let people: Int

    /// What nobody could know before: the record's own text.
    var ownText: String { title + String(people) }
  }

  /// A place as lists of data write it, with the code it is chosen by.
  struct Place: Equatable {
    let name: String
    let code: String
  }

  /// A school with what is typed to find it.
  struct School: Equatable {
    let name: String
    let initials: String
  }

  static let contest = (name: "全省职业院校技能大赛(中职)焊接技术", find: "全省 中职 焊接", year: "2023")
  /// What follows from the contest, as lists of data write it.
  static let level = "province"
  static let group = "secondary"

  private static let places = [
    Place(name: "first", code: "70"), Place(name: "second", code: "50"),
    Place(name: "third", code: "30"),
  ]
  private static let schools = [
    School(name: "金昌理工中专", initials: "jclg"), School(name: "永昌职专", initials: "yczz"),
    School(name: "卫生学校", initials: "wsxx"), School(name: "金乡县职业中等专业学校", initials: "jxx"),
    School(name: "示例中职学校12", initials: "中职学校12"),
  ]
  private static let things = ["管道", "支架", "容器", "框架", "平台", "转子", "机箱", "托盘", "护栏", "接头"]
  private static let works = ["焊接工艺", "返修方案", "无损检测", "工装设计", "质量分析"]

  let forms: [Form]
  var people: Int { forms.reduce(0) { $0 + $1.people } }

  init(count: Int) {
    let share = (count + Self.schools.count - 1) / Self.schools.count
    forms = (0..<count).map { index in
      let thing = Self.things[index % Self.things.count]
      let work = Self.works[index / Self.things.count % Self.works.count]
      let round = index / (Self.things.count * Self.works.count)
      return Form(
        title: thing + work + (round > 0 ? String(round + 1) : ""),
        place: Self.places[(index * 7 + index / 3) % Self.places.count],
        school: Self.schools[index / share], people: 1 + index * 5 % 4)
    }
  }
}
