import Records
import Scratch
import Storage

/// A world of guilds that join leagues and leave them: what they do belongs to leagues through them.
struct Guild: Entity {
  static let entity = "unit"

  var name = ""
  var foundedOn: PartialDate?
  var closedOn: PartialDate?

  static let schema = Schema<Self>("行会", "Guild", group: .units) {
    Field(\.name, "name", "名称", "Name").required().searchable().sortable()
    Field(\.foundedOn, "foundedOn", "成立日期", "Founded")
    Field(\.closedOn, "closedOn", "关闭日期", "Closed")
  }
  .named(by: "name").valid(from: "foundedOn", to: "closedOn").belongs(through: "id")
}

struct Joining: Entity {
  static let entity = "membership"

  var alliance: Reference<League>?
  var unit: Reference<Guild>?
  var joinedOn: PartialDate?
  var leftOn: PartialDate?

  static let schema = Schema<Self>("加入", "Joining", group: .alliance) {
    Field(\.alliance, "alliance", "联盟", "League").required()
    Field(\.unit, "unit", "行会", "Guild").required()
    Field(\.joinedOn, "joinedOn", "加入", "Joined")
    Field(\.leftOn, "leftOn", "退出", "Left").sortable()
  }
  .named(by: "unit").valid(from: "joinedOn", to: "leftOn").scoped(by: "alliance")
  .counts(with: "unit")
}

struct Workshop: Entity {
  static let entity = "base"

  var name = ""
  var owner: Reference<Guild>?
  var openedOn: PartialDate?
  var closedOn: PartialDate?

  static let schema = Schema<Self>("工坊", "Workshop", group: .bases) {
    Field(\.name, "name", "名称", "Name").required().searchable().sortable()
    Field(\.owner, "owner", "所属", "Owner").searchable().sortable()
    Field(\.openedOn, "openedOn", "开放", "Opened")
    Field(\.closedOn, "closedOn", "关闭", "Closed")
  }
  .named(by: "name").belongs(through: "owner").valid(from: "openedOn", to: "closedOn")
}

/// What a guild did in a year.
struct Deed: Entity {
  static let entity = "award"

  var unit: Reference<Guild>?
  var year: Int?
  var rank: Int?
  var score: Double?

  static let schema = Schema<Self>("业绩", "Deed", group: .contests) {
    Field(\.unit, "unit", "行会", "Guild").required().searchable().sortable()
    Field(\.year, "year", "年度", "Year").sortable()
    Field(\.rank, "rank", "等级", "Rank").sortable()
    Field(\.score, "score", "分数", "Score")
  }
  .named(by: "unit", "year").belongs(through: "unit", in: "year")
}

/// Hours worked in a workshop, which belong through its owner.
struct Shift: Entity {
  static let entity = "booking"

  var base: Reference<Workshop>?
  var since: PartialDate?
  var until: PartialDate?
  var hours: Int?

  static let schema = Schema<Self>("班次", "Shift", group: .bases) {
    Field(\.base, "base", "工坊", "Workshop").required().searchable().sortable()
    Field(\.since, "since", "起", "From").sortable()
    Field(\.until, "until", "止", "To")
    Field(\.hours, "hours", "小时", "Hours")
  }
  .named(by: "base").belongs(through: "base.owner")
  .valid(from: "since", to: "until", lastDay: .included)
}

/// A workshop's year, which belongs through the owner and its year.
struct WorkshopYear: Entity {
  static let entity = "baseYear"

  var base: Reference<Workshop>?
  var year: Int?
  var visits: Int?

  static let schema = Schema<Self>("工坊年度", "Workshop year", group: .bases) {
    Field(\.base, "base", "工坊", "Workshop").required().searchable().sortable()
    Field(\.year, "year", "年度", "Year").required().sortable()
    Field(\.visits, "visits", "人次", "Visits")
  }
  .named(by: "base", "year").belongs(through: "base.owner", in: "year")
}

enum Guilds {
  static let tallies = [
    Tally("deeds", of: "award", by: ["year", "rank"], sums: ["score"]),
    Tally("shifts", of: "booking", by: [], sums: ["hours"]),
    Tally(
      "halves", of: "booking", by: ["half"], sums: ["time"], heedsPeriod: true,
      contributions: halves),
    Tally("visits", of: "baseYear", by: ["year"], sums: ["visits"]),
    Tally("guilds", of: "unit", by: ["closedOn"]),
    Tally("workshops", of: "base", by: ["owner"]),
    Tally("openings", of: "base", by: ["openedOn", "closedOn"]),
  ]

  static let holdings = holdings(tallies)

  static func holdings(_ tallies: [Tally]) -> Holdings {
    Holdings(
      shapes: [
        League.schema.shape, Guild.schema.shape, Joining.schema.shape, Workshop.schema.shape,
        Deed.schema.shape, Shift.schema.shape, WorkshopYear.schema.shape,
      ],
      tallies: tallies,
      membership: Holdings.Membership(
        entity: Joining.entity, alliance: "alliance", unit: "unit", since: "joinedOn",
        until: "leftOn"))
  }

  @Sendable private static func halves(_ values: [Value]) -> [Tally.Contribution] {
    let hours = values[Shift.schema.shape.index(of: "hours") ?? 0].integer ?? 0
    return [
      Tally.Contribution(keys: [.text("first")], sums: [Double(hours / 2)]),
      Tally.Contribution(keys: [.text("second")], sums: [Double(hours - hours / 2)]),
    ]
  }

  static let leagues = 3
  static let guilds = 12
  static let workshops = 10

  /// A store with guilds, and their deeds before or after they join leagues.
  static func pour(_ seed: Int, joiningLast: Bool, into sink: inout any RecordSink)
    throws(StorageError)
  {
    var chance = Chance(seed: seed)
    for number in 1...leagues { try sink.add(League(name: "联盟\(number)")) }
    for number in 1...guilds { try sink.add(Guild(name: "行会\(number)")) }
    func join(_ chance: inout Chance) throws(StorageError) {
      for _ in 0..<25 { try sink.add(chance.joining()) }
    }
    if !joiningLast { try join(&chance) }
    for number in 1...workshops {
      let owner: Reference<Guild>? = chance.perhaps { Reference(1 + $0.below(guilds)) }
      try sink.add(Workshop(name: "工坊\(number)", owner: owner))
    }
    for _ in 0..<60 { try sink.add(chance.deed()) }
    for _ in 0..<60 { try sink.add(chance.shift()) }
    for _ in 0..<40 { try sink.add(chance.workshopYear()) }
    if joiningLast { try join(&chance) }
  }
}

extension Chance {
  mutating func joining() -> Joining {
    Joining(
      alliance: Reference(1 + below(Guilds.leagues)), unit: Reference(1 + below(Guilds.guilds)),
      joinedOn: below(2) == 0 ? date() : nil, leftOn: below(2) == 0 ? date() : nil)
  }

  mutating func deed() -> Deed {
    Deed(
      unit: Reference(1 + below(Guilds.guilds)), year: perhaps { 2019 + $0.below(5) },
      rank: perhaps { 1 + $0.below(3) }, score: perhaps { Double($0.below(20)) / 2 })
  }

  mutating func shift() -> Shift {
    let since = perhaps { $0.date() }
    return Shift(
      base: Reference(1 + below(Guilds.workshops)), since: since,
      until: since.map { PartialDate($0.last + below(300)) }, hours: perhaps { $0.below(30) })
  }

  mutating func workshopYear() -> WorkshopYear {
    WorkshopYear(
      base: Reference(1 + below(Guilds.workshops)), year: 2019 + below(5),
      visits: perhaps { $0.below(100) })
  }

  /// A change of anything that decides what belongs where.
  mutating func guildChange(_ store: any RecordStore) async throws -> Change? {
    let entities = ["membership", "membership", "award", "booking", "base", "baseYear", "unit"]
    let entity = one(of: entities)
    let values: [Value] =
      switch entity {
      case "membership": Joining.schema.values(of: joining())
      case "award": Deed.schema.values(of: deed())
      case "booking": Shift.schema.values(of: shift())
      case "baseYear": WorkshopYear.schema.values(of: workshopYear())
      case "unit":
        Guild.schema.values(
          of: Guild(name: "行会", foundedOn: perhaps { $0.date() }, closedOn: perhaps { $0.date() }))
      default:
        Workshop.schema.values(
          of: Workshop(
            name: "工坊", owner: perhaps { Reference(1 + $0.below(Guilds.guilds)) },
            openedOn: perhaps { $0.date() }, closedOn: perhaps { $0.date() }))
      }
    let page = try await store.page(Query(Scope(entity, archived: .included), limit: 200))
    guard below(4) > 0, !page.rows.isEmpty else {
      return .insert(entity: entity, values: values)
    }
    let record = one(of: page.rows).record
    if record.isArchived {
      return .restore(entity: entity, id: record.id, revision: record.revision)
    }
    if below(4) == 0, entity != "base" {
      return .archive(entity: entity, id: record.id, revision: record.revision)
    }
    var fields: [String: Value] = [:]
    let shape = try store.holdings.shape(entity)
    for (field, value) in zip(shape.fields.dropLast(Shape.commonFields.count), values)
    where field.name != "since" && field.name != "until" && below(2) == 0 {
      fields[field.name] = value
    }
    return .update(entity: entity, id: record.id, revision: record.revision, fields: fields)
  }
}
