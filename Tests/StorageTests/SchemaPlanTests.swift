import Storage
import Testing

@Suite("Schema plans") struct SchemaPlanTests {
  private let present = [
    TableLayout(
      name: "t",
      columns: [
        .init("id", "INTEGER PRIMARY KEY"), .init("a", "TEXT"), .init("b", "TEXT NOT NULL"),
      ],
      indexes: ["t_a": "INDEX t_a ON t (a)", "t_b": "INDEX t_b ON t (b)"])
  ]

  private func table(_ columns: [TableLayout.Column], _ indexes: [String: String] = [:])
    -> TableLayout
  {
    TableLayout(name: "t", columns: columns, indexes: indexes)
  }

  @Test("the same needs nothing")
  func same() {
    let plan = SchemaPlan(described: present, present: present)
    #expect(plan.steps.isEmpty && plan.obstacles.isEmpty)
  }

  @Test("new tables, columns and indexes are added, changed indexes made again")
  func additions() {
    let wider = table(
      present[0].columns + [.init("c", "TEXT"), .init("d", "TEXT NOT NULL DEFAULT ''")],
      ["t_a": "INDEX t_a ON t (a, b)", "t_c": "INDEX t_c ON t (c)"])
    let other = TableLayout(name: "u", columns: [.init("id", "INTEGER PRIMARY KEY")], indexes: [:])
    let plan = SchemaPlan(described: [wider, other], present: present)
    #expect(plan.obstacles.isEmpty)
    #expect(
      plan.steps == [
        .addColumn(table: "t", .init("c", "TEXT")),
        .addColumn(table: "t", .init("d", "TEXT NOT NULL DEFAULT ''")),
        .dropIndex(name: "t_b"),
        .dropIndex(name: "t_a"),
        .createIndex(table: "t", name: "t_a", definition: "INDEX t_a ON t (a, b)"),
        .createIndex(table: "t", name: "t_c", definition: "INDEX t_c ON t (c)"),
        .createTable(other),
      ])
  }

  @Test("what additions cannot do is an obstacle")
  func obstacles() {
    let columns = present[0].columns
    func obstacles(_ columns: [TableLayout.Column]) -> [String] {
      SchemaPlan(described: [table(columns)], present: present).obstacles
    }
    #expect(obstacles([columns[0], .init("a", "REAL"), columns[2]]) == ["t.a: TEXT → REAL"])
    #expect(obstacles(columns + [.init("c", "TEXT NOT NULL")]) == ["t.c: TEXT NOT NULL"])
    #expect(obstacles([columns[0], columns[1]]) == ["t.b: TEXT NOT NULL → ∅"])
    #expect(obstacles([columns[0], columns[2]]).isEmpty)
  }

  @Test("what is no longer described stays known")
  func united() {
    let described = [table([present[0].columns[0], .init("c", "TEXT")])]
    let other = TableLayout(name: "u", columns: [], indexes: [:])
    let united = SchemaPlan.united(described: described, present: present + [other])
    #expect(united.map(\.name) == ["t", "u"])
    #expect(united[0].columns.map(\.name) == ["id", "c", "a", "b"])
  }
}
