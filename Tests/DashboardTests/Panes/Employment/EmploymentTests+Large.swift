import Canvas
import Catalog
import Records
import Storage
import Testing

@testable import Dashboard

extension EmploymentTests {
  @Test func elevenThousandSchoolsCostOnlyWhatIsSeen() async throws {
    var pane = EmploymentPane()
    let context = Context(
      language: .zh, year: 2023, asOf: Journey.today, today: Journey.today,
      holdings: Catalog.holdings, size: Size(width: 120, height: 40))
    _ = pane.refresh(context)
    let fields = Outcomes.neededFields
    var found = Measurement(measure: pane.question.measure(context))
    for number in 1...11_000 {
      let figures = fields.map { field -> Double? in
        field == "graduates" ? 11_000 : field == "o10" ? Double(number) : nil
      }
      found.append(
        keys: [.integer(number), .blank],
        figures: figures
          + Outcomes.reportedSums.map { $0.reporting == Outcomes.allFields ? 11_000 : nil } + [
            1, 0,
          ])
    }
    found.name(
      dimension: 0,
      Dictionary(uniqueKeysWithValues: (1...11_000).map { ($0, .init("学校\($0)")) }))
    _ = pane.receive(.measured(found), context)
    #expect(pane.table.current?.name.zh == "学校11000")
    for name in ["^End", "PgUp", "Up", "PgDn", "PgDn"] {
      let key = try #require(KeyPress(name: name))
      _ = pane.receive(.input(.key(key)), context)
      #expect(pane.table.grid.rows.count <= 121)
    }
    #expect(pane.table.current?.name.zh == "学校1")
    for _ in 0..<20 { _ = pane.receive(.input(.key(KeyPress(.pageUp))), context) }
    #expect(pane.table.current?.id == pane.table.grid.current?.id)
    let home = try #require(KeyPress(name: "^Home"))
    _ = pane.receive(.input(.key(home)), context)
    #expect(pane.table.isOnTotal)
    _ = pane.receive(.input(.key(KeyPress(.down))), context)
    #expect(pane.table.current?.name.zh == "学校11000")
  }
}
