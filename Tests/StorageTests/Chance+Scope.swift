import Records
import Scratch
import Storage

extension Chance {
  /// Any scope over visits.
  mutating func scope() -> Scope {
    var scope = Scope("visit")
    if below(3) > 0 { scope.filter = filter(depth: 2) }
    if below(3) == 0 {
      scope.search = one(of: [
        "金", "jc", "jinchang", "hl", "wangwei", "王", "skjn", "第10", "abc", "金 王", "gf 2", "zzz",
        "大", "中 金",
        "small", "jc middle", "2021", "xiao", "2022 大",
      ])
    }
    if below(4) == 0 { scope.asOf = Day(year: 2021, month: 1 + below(12), day: 1 + below(28)) }
    if below(4) == 0 {
      let first = Day(year: 2020 + below(3), month: 1 + below(12), day: 1 + below(28))
      scope.during = first...(first + below(200))
    }
    if below(4) == 0 { scope.alliance = 1 + below(2) }
    if below(4) == 0 { scope.archived = below(2) == 0 ? .only : .included }
    return scope
  }

  mutating func filter(depth: Int) -> Filter {
    let kinds = depth > 0 ? 15 : 12
    switch below(kinds) {
    case 0: return .equals("size", perhaps { .integer(1 + $0.below(3)) } ?? .blank)
    case 1: return .equals("paid", .integer(below(2)))
    case 2:
      return .oneOf(
        "people", (0..<below(6)).map { _ in perhaps { .integer($0.below(40)) } ?? .blank })
    case 3: return .compare("people", comparison(), .integer(below(40)))
    case 4: return .compare("on", comparison(), .text(date().iso))
    case 5: return .blank(one(of: ["title", "guide", "on", "cost", "place.code", "place.parent"]))
    case 6: return .prefix("place.code", one(of: ["62", "6203", "620302", "11", "9"]))
    case 7 where below(3) == 0: return .lists("title", one(of: ["金", "abc", "10"]))
    case 7: return .matches(one(of: ["title", "place.name"]), one(of: ["jc", "金", "d10j", "abc"]))
    case 8: return .ids((0..<below(9)).map { _ in 1 + below(90) })
    case 9: return .equals("place.parent.size", .integer(1 + below(3)))
    case 10: return .compare("hours", comparison(), .number(Double(below(20)) / 2))
    case 11:
      let cost = Double(below(50))
      return .equals(
        "cost",
        below(2) == 0 ? .number(cost) : .amount(Amount(cost, one(of: Qualifier.allCases))))
    case 12: return .all((0..<below(3)).map { _ in filter(depth: depth - 1) })
    case 13: return .any((0..<below(3)).map { _ in filter(depth: depth - 1) })
    default: return .not(filter(depth: depth - 1))
    }
  }

  private mutating func comparison() -> Filter.Comparison {
    one(of: [.less, .atMost, .atLeast, .more])
  }
}
