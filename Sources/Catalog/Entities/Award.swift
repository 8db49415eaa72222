package import Records

/// An award won; awards of one work are tied by its key, and the best of them is its highest.
package struct Award: Entity {
  package static let entity = "award"

  package var workTitle = ""
  package var contest: Reference<Contest>?
  package var year: Int?
  package var level: Level?
  package var group: ContestGroup?
  package var place: Place?
  package var unit: Reference<Unit>?
  package var offering: Reference<Offering>?
  package var work = ""
  package var wonOn: PartialDate?
  package var isTeam: Bool?
  package var people: Int?
  package var tutors: Int?
  package var certificateNo = ""
  package var highest = true

  package init() {}

  package static let schema = Schema<Self>("获奖", "Award", group: .contests) {
    Field(\.workTitle, "workTitle", "获奖项目", "Title").width(28).searchable()
    Field(\.contest, "contest", "赛事", "Contest").searchable().width(28)
    Field(\.year, "year", "年度", "Year")
      .required().width(6).sortable().follows("contest", "year").rule(.range(1978, 2100))
    Field(\.level, "level", "级别", "Level")
      .required().width(10).sortable().follows("contest", "level")
    Field(\.group, "group", "组别", "Group")
      .required().width(8).sortable().follows("contest", "group")
    Field(\.place, "place", "奖项", "Place").required().width(10).sortable()
    Field(\.unit, "unit", "单位", "Unit").searchable().required().width(28).sortable()
    Field(\.offering, "offering", "专业点", "Offering")
    Field(\.work, "work", "作品标识", "Work key")
      .help("同一作品在各级获奖填同一标识", "The same key for all awards of one work")
    Field(\.wonOn, "wonOn", "获奖日期", "Won on")
    Field(\.isTeam, "isTeam", "团体", "Team")
    Field(\.people, "people", "获奖人数", "People").unit("人", "people").rule(.minimum(0))
    Field(\.tutors, "tutors", "指导教师数", "Tutors").unit("人", "people").rule(.minimum(0))
    Field(\.certificateNo, "certificateNo", "证书编号", "Certificate number").searchable()
    Field(\.highest, "highest", "就高计入", "Counted").computed(initially: .integer(1))
      .help("同一作品只计最高奖，自动计算", "Whether it is the best award of its work; computed")
  }
  .belongs(through: "unit", in: "year")
  .named(by: "workTitle", "unit", "year")
  .alike(by: "workTitle", within: ["contest", "unit", "year", "level", "group"])
  .indexed("year", "unit")
  .indexed("unit", "year")
  .indexed("year", "highest", "unit", "place", "contest", "offering")
  .indexed("work")
}
