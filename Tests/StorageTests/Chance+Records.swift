import Records
import Scratch
import Storage

/// Records and values of the small catalogue these tests keep.
extension Chance {
  /// Mostly a value, sometimes nothing.
  mutating func perhaps<T>(_ make: (inout Chance) -> T) -> T? {
    below(4) == 0 ? nil : make(&self)
  }

  mutating func date() -> PartialDate {
    let year = 2020 + below(3)
    switch below(3) {
    case 0: return PartialDate(Day(year: year, month: 1 + below(12), day: 1 + below(28)))
    case 1: return PartialDate(year: year, month: 1 + below(12)) ?? PartialDate(Day(number: 0))
    default: return PartialDate(year: year) ?? PartialDate(Day(number: 0))
    }
  }

  static let words = [
    "金昌", "兰州", "重庆", "护理", "数控", "光伏", "ABc", "技能", "第10届", "第9届", "学院", "2号",
  ]

  mutating func text() -> String {
    (0...below(3)).map { _ in one(of: Self.words) }.joined()
  }

  mutating func visit(places: Int, people: Int) -> Visit {
    var visit = Visit()
    visit.title = perhaps { $0.text() } ?? ""
    visit.place = Reference(1 + below(places))
    visit.guide = perhaps { Reference(1 + $0.below(people)) }
    visit.size = below(2) == 0 ? nil : one(of: Size.allCases)
    visit.on = perhaps { $0.date() }
    if let on = visit.on, below(2) == 0 { visit.until = PartialDate(on.last + below(300)) }
    visit.people = perhaps { $0.below(40) }
    visit.cost = perhaps { Amount(Double($0.below(50)), $0.one(of: Qualifier.allCases)) }
    visit.hours = perhaps { Double($0.below(20)) / 2 }
    visit.paid = perhaps { $0.below(2) == 0 }
    visit.work = below(3) == 0 ? "" : "w\(below(6))"
    return visit
  }

  mutating func place(_ number: Int) -> Place {
    var place = Place()
    place.name = one(of: Self.words) + "\(number)"
    place.code = perhaps { $0.one(of: ["620300", "620302", "620321", "620100", "110000"]) } ?? ""
    place.size = perhaps { $0.one(of: Size.allCases) }
    place.league = perhaps { Reference(1 + $0.below(2)) }
    place.parent = number > 1 ? perhaps { Reference(1 + $0.below(number - 1)) } : nil
    place.area = perhaps { Double($0.below(9)) }
    return place
  }
}

extension RecordStore {
  /// Fills an empty store with places and visits by chance, some of them archived.
  func populate(seed: Int, visits: Int = 120) async throws {
    try await fill(user: "li", command: "sample") {
      (sink: inout any RecordSink) throws(StorageError) in
      var chance = Chance(seed: seed)
      for name in ["甲联盟", "乙联盟"] { try sink.add(League(name: name)) }
      for number in 1...9 { try sink.add(chance.place(number)) }
      // Two of one name: a reference's name does not settle an order.
      for name in ["王伟", "李娜", "张敏", "王伟"] { try sink.add(Person(name: name)) }
      var seen: Set<[Value]> = []
      var left = visits
      while left > 0 {
        let visit = chance.visit(places: 9, people: 4)
        let key = [visit.place.value, visit.on.value, visit.title.value]
        if !key.contains(.blank), !seen.insert(key).inserted { continue }
        try sink.add(visit)
        left -= 1
      }
    }
    var chance = Chance(seed: seed + 1)
    for _ in 0..<visits / 10 {
      let id = 1 + chance.below(visits)
      if try await row("visit", id: id)?.record.isArchived == false {
        try await archive("visit", id)
      }
    }
  }
}
