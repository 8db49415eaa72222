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
    Field(\.name, "name", "赛事名称", "Contest")
      .called("赛事 大赛名称 比赛名称 竞赛名称 大赛 竞赛 比赛")
      .required().width(30).searchable().sortable()
      .help("写全届次，如第二届某某技能大赛", "With its edition, such as the second contest of its name")
    Field(\.year, "year", "年度", "Year").required().width(6).sortable().rule(.range(1978, 2100))
      .help("举办年度；获奖未填年度的随它", "When it was held; awards without a year of their own take it")
    Field(\.level, "level", "级别", "Level").required().width(10).sortable()
      .help(
        "主办机关是哪一级：省教育厅主办的选省",
        "The level of whoever organises it: a province's department is province")
    Field(\.group, "group", "组别", "Group").required().width(8).sortable().help(.contestGroup)
    Field(\.kind, "kind", "赛事类别", "Kind")
      .called("类型 类别")
      .width(14).sortable()
      .help("按参赛的人和比什么选；级别另填", "By who competes and in what; its level is a field of its own")
    Field(\.track, "track", "赛道/赛项", "Track")
      .called("赛项名称 赛项 赛道")
      .width(18).searchable()
      .help(
        "世界职业院校技能大赛填赛道，其他填赛项", "The track of the world contest of colleges, the event of any other")
    Field(\.organiser, "organiser", "主办单位", "Organiser")
      .called("主办方 主办")
      .width(20)
      .help("发文主办的机关全称", "The full name of the authority that announces it")
    Field(\.host, "host", "承办单位", "Host")
      .called("承办方 承办")
      .help("具体承办的院校或单位", "The school or unit that holds it")
    Field(\.entries, "entries", "参赛数", "Entries")
      .called("参赛队数 参赛队伍数")
      .width(8).unit("队", "teams").rule(.minimum(0))
      .help("参赛的队数；个人赛一名选手算一队", "Teams taking part; in individual events each person is one")
  }
  .called("大赛 比赛 竞赛 competition")
  .named(by: "name", "year")
  .alike(by: "name", within: ["year", "level", "group", "track"])
  .indexed("year", "level")
}
