import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

/// Words as real tables use them are understood where a choice is meant, and what is being mended is not
/// held against anybody.
struct WordTests {
  @Test(arguments: [
    ("省级", "优胜奖"), ("国家级", "１等奖"), ("区", "优秀组织奖"), ("４０", "７０"), ("市级", "1等奖"),
    ("PROVINCE", "二等"),
  ])
  func choicesAreKnownByWhatTablesCallThem(_ level: String, _ place: String) async throws {
    var journey = try await Journey.atSheet(of: "award")
    await journey.send(.input(.paste("获奖项目\t级别\t奖项\n焊接\t\(level)\t\(place)\n")))
    #expect(!journey.shows("应为"), "\(level) \(place)")
  }

  @Test func aListThatFindsNothingForABadWordShowsEverything() async throws {
    var journey = try await Journey.atSheet(of: "award")
    await journey.send(.input(.paste("级别\t奖项\n宇宙级\t金奖\n")))
    await journey.press("Home")
    for _ in 0..<12 where !journey.screen[2].contains("级别") { await journey.press("Right") }
    await journey.press("F4")
    journey.expect(contains: "国际")
    journey.expect(contains: "县(区)")
  }

  @Test func whatIsBeingMendedIsNotHeldAgainstAnybody() async throws {
    var journey = try await Journey.at("award")
    await journey.press("F6")
    await journey.fill("workTitle", "焊接")
    await journey.press("F10")
    journey.expect(contains: "必填，请填写")
    await journey.fill("year", "")
    await journey.type("２０")
    let year = try #require(journey.screen.first { $0.contains("▶ 年度") })
    #expect(!year.contains("✗"))
    for other in ["奖项      ＊", "单位      ＊"] {
      let line = try #require(journey.screen.first { $0.contains(other) })
      #expect(line.contains("✗ 必填，请填写"))
    }
  }

  @Test func aPhoneIsKeptInPlainDigits() async throws {
    var journey = try await Journey.at("person")
    await journey.press("F6")
    await journey.fill(["name": "示例甲", "kind": "专业课", "phone": "　１３９ ００１３ ８０００ "])
    await journey.press("F10")
    let row = try #require(try await journey.store.row("person", id: 1))
    #expect(Person.schema.entity(from: row.record.values).phone == "13900138000")
  }
}
