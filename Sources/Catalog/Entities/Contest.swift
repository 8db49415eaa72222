package import Records

/// A skills contest of one year: its level and group are those of the awards won in it.
package struct Contest: Entity {
  package static let entity = "contest"

  package var name = ""
  package var year: Int?
  package var level: Level?
  package var group: ContestGroup?
  package var kind: ContestKind?
  package var track = ""
  package var organiser = ""
  package var host: Reference<Unit>?
  package var entries: Int?

  package init() {}

  package static let schema = Schema<Self>("赛事", "Contest", group: .contests) {
    Field(\.name, "name", "赛事名称", "Contest").required().width(30).searchable().sortable()
    Field(\.year, "year", "年度", "Year").required().width(6).sortable().rule(.range(1978, 2100))
    Field(\.level, "level", "级别", "Level").required().width(10).sortable()
    Field(\.group, "group", "组别", "Group").required().width(8).sortable()
    Field(\.kind, "kind", "赛事类别", "Kind").width(14).sortable()
    Field(\.track, "track", "赛道/赛项", "Track").width(18).searchable()
    Field(\.organiser, "organiser", "主办单位", "Organiser").width(20)
    Field(\.host, "host", "承办单位", "Host")
    Field(\.entries, "entries", "参赛数", "Entries")
      .width(8).unit("队", "teams").rule(.minimum(0))
  }
  .named(by: "name", "year")
  .alike(by: "name", within: ["year", "level", "group", "track"])
  .indexed("year", "level")
}
