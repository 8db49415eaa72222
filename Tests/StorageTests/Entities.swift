import Records
import Storage

/// A small world for the conformance suite: leagues of places, people, and visits of places led by
/// people; it has every kind of field and everything that is kept along.
enum Size: Int, Choice {
  case small = 1
  case middle, large

  static let title = Term("大小", "Size")

  var term: Term {
    switch self {
    case .small: Term("小", "small")
    case .middle: Term("中", "middle")
    case .large: Term("大", "large")
    }
  }
}

struct League: Entity {
  static let entity = "alliance"

  var name = ""

  static let schema = Schema<Self>("联盟", "League", group: .alliance) {
    Field(\.name, "name", "名称", "Name").required().sortable()
  }
  .named(by: "name")
}

struct Place: Entity {
  static let entity = "place"

  var name = ""
  var code = ""
  var size: Size?
  var league: Reference<League>?
  var parent: Reference<Place>?
  var area: Double?
  var visitors: Int?

  static let schema = Schema<Self>("地点", "Place", group: .units) {
    Field(\.name, "name", "名称", "Name").required().unique().searchable().sortable()
    Field(\.code, "code", "区划", "Division").code(.division).sortable()
    Field(\.size, "size", "大小", "Size").sortable()
    Field(\.league, "league", "联盟", "League")
    Field(\.parent, "parent", "上级", "Parent")
    Field(\.area, "area", "面积", "Area").rule(.minimum(0)).sortable()
    Field(\.visitors, "visitors", "人次", "Visitors").sortable()
  }
  .named(by: "name").scoped(by: "league")
}

struct Person: Entity {
  static let entity = "person"

  var name = ""

  static let schema = Schema<Self>("人员", "Person", group: .units) {
    Field(\.name, "name", "姓名", "Name").required().searchable().sortable()
  }
  .named(by: "name")
}

struct Visit: Entity {
  static let entity = "visit"

  var title = ""
  var place: Reference<Place>?
  var guide: Reference<Person>?
  var size: Size?
  var on: PartialDate?
  var until: PartialDate?
  var people: Int?
  var cost: Amount?
  var hours: Double?
  var paid: Bool?
  var work = ""
  var best: Bool?

  static let schema = Schema<Self>("参观", "Visit", group: .bases) {
    Field(\.title, "title", "标题", "Title").searchable().sortable()
    Field(\.place, "place", "地点", "Place").required().searchable()
    Field(\.guide, "guide", "带队", "Guide").searchable()
    Field(\.size, "size", "大小", "Size").follows("place", "size").sortable()
    Field(\.on, "on", "开始", "From").sortable().width(10)
    Field(\.until, "until", "结束", "To").sortable()
    Field(\.people, "people", "人数", "People").rule(.minimum(0)).sortable()
    Field(\.cost, "cost", "费用", "Cost").sortable()
    Field(\.hours, "hours", "学时", "Hours").sortable()
    Field(\.paid, "paid", "已付", "Paid").sortable()
    Field(\.work, "work", "作品", "Work")
    Field(\.best, "best", "最高", "Best")
  }
  .named(by: "title", "place")
  .valid(from: "on", to: "until", lastDay: .included)
  .scoped(by: "place.league")
  .indexed("work")
  .sorted(within: "size", by: "hours", "title", "guide")
  .sorted(within: "paid", by: "on")
  .distinct("place", "on", "title")
  .rule(.order("on", "until"))
}

enum World {
  static let shapes = [
    League.schema.shape, Place.schema.shape, Person.schema.shape, Visit.schema.shape,
  ]

  static let holdings = Holdings(
    shapes: shapes,
    tallies: [
      Tally(
        "visit_size", of: "visit", by: ["size", "paid"], sums: ["people", "cost"],
        reported: [Tally.Reported(["people", "cost"], reporting: ["hours"])]),
      Tally("visit_days", of: "visit", by: ["size", "on", "until"], sums: ["people"]),
      Tally("visit_best", of: "visit", by: ["best"]),
      Tally("visit_total", of: "visit", by: [], sums: ["hours"]),
      Tally(
        "visit_heads", of: "visit", by: ["place", "crowd"], sums: ["heads"],
        contributions: heads),
    ],
    derivations: [
      Derivation("best", of: "visit", per: "work", compute: best),
      Derivation("visitors", of: "visit", per: "place", owner: "place", compute: visitors),
    ])

  static let peopleIndex = index("visit", "people")
  static let bestIndex = index("visit", "best")

  static func index(_ entity: String, _ field: String) -> Int {
    shapes.first { $0.name == entity }?.index(of: field) ?? 0
  }

  /// Two contributions for each visit with a number of people: in all, and in crowds of ten.
  @Sendable private static func heads(_ values: [Value]) -> [Tally.Contribution] {
    guard let people = values[peopleIndex].integer else { return [] }
    let place = values[index("visit", "place")]
    return [
      Tally.Contribution(keys: [place, .text("all")], sums: [Double(people)]),
      Tally.Contribution(keys: [place, .text("tens")], sums: [Double(people / 10)]),
    ]
  }

  /// Marks the visit of a work with the most people; ties go to the lower id.
  @Sendable private static func best(
    _ members: [Record], _ owner: Record?
  ) -> [Derivation.Assignment] {
    let best = members.max { left, right in
      let numbers = (
        left.values[peopleIndex].integer ?? -1, right.values[peopleIndex].integer ?? -1
      )
      return numbers.0 == numbers.1 ? left.id > right.id : numbers.0 < numbers.1
    }
    return members.map {
      Derivation.Assignment("visit", $0.id, "best", .integer($0.id == best?.id ? 1 : 0))
    }
  }

  @Sendable private static func visitors(
    _ members: [Record], _ owner: Record?
  ) -> [Derivation.Assignment] {
    guard let owner else { return [] }
    let people = members.compactMap { $0.values[peopleIndex].integer }
    let sum: Value = people.isEmpty ? .blank : .integer(people.reduce(0, +))
    return [Derivation.Assignment("place", owner.id, "visitors", sum)]
  }
}
