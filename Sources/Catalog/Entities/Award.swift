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
  package var members = ""
  package var evidence = ""
  package var highest = true

  package init() {}

  package static let schema = Schema<Self>("获奖", "Award", group: .contests) {
    Field(\.workTitle, "workTitle", "获奖项目", "Title").width(24).searchable()
      .help("赛项或作品的名称，如砌筑、焊接技术", "The event or the work, such as bricklaying or welding")
    Field(\.contest, "contest", "赛事", "Contest").searchable().width(36)
      .help(
        "先登记赛事，年度、级别、组别便随它带出", "Enter the contest first; year, level and group then follow from it")
    Field(\.year, "year", "年度", "Year")
      .required().width(6).sortable().follows("contest", "year").rule(.range(1978, 2100))
      .help(
        "近三年等统计按此年度，不看发证日期",
        "The last three years and such go by it, not by the day of the certificate")
    Field(\.level, "level", "级别", "Level")
      .required().width(10).sortable().follows("contest", "level")
      .help(
        "主办机关是哪一级；同一作品只按最高级计一次",
        "The organiser's level; one work counts once, at its highest level")
    Field(\.group, "group", "组别", "Group")
      .required().width(8).sortable().follows("contest", "group").help(.contestGroup)
    Field(\.place, "place", "奖项", "Place").required().width(10).sortable()
      .help(
        "照奖状填；同级的作品以奖项高者计入",
        "As on the certificate; among awards of one level the better place counts")
    Field(\.unit, "unit", "单位", "Unit").searchable().required().width(28).sortable()
      .help("获奖归属的单位；排名和联盟统计都按它", "Who won; rankings and the alliance's figures go by it")
    Field(\.offering, "offering", "专业点", "Offering").help(.offering)
    Field(\.work, "work", "作品标识", "Work key")
      .help(
        "同一作品在校、市、省、国赛获奖填同一标识；单独获奖可空",
        "The same key for all awards of one work, of which one counts; else blank")
    Field(\.wonOn, "wonOn", "获奖日期", "Won on")
      .help("奖状或公布文件的日期", "The date on the certificate or of the announcement")
    Field(\.isTeam, "isTeam", "团体", "Team")
      .help("按队获奖选是；仍只计一项", "Yes where a team won; it is still one award")
    Field(\.people, "people", "获奖人数", "Winners").unit("人", "people").rule(.minimum(0))
      .help("获奖的选手人数，不含指导教师", "Those who competed and won, without their tutors")
    Field(\.tutors, "tutors", "指导教师数", "Tutors").unit("人", "people").rule(.minimum(0))
      .help("证书上列名的指导教师", "Those the certificate names")
    Field(\.certificateNo, "certificateNo", "证书编号", "Certificate number").searchable()
      .help("获奖证书上的编号；文件公布、没有证书的空着", "As on the certificate; blank where only a list was published")
    Field(\.members, "members", "获奖人员", "Names of winners").personal()
      .section("名单与佐证", "Names and evidence")
      .help("只在须要时填，用顿号隔开；学生一般只填人数", "Only where needed; of students the number will mostly do")
    Field(\.evidence, "evidence", "佐证材料", "Evidence").section("名单与佐证", "Names and evidence")
      .help("奖状扫描件或公布文件存放在哪里", "Where the scan of the certificate or the announcement is kept")
    Field(\.highest, "highest", "就高计入", "Counted").computed(initially: .integer(1))
      .help("同一作品只计最高奖，自动计算", "Whether it is the best award of its work; computed")
  }
  .belongs(through: "unit", in: "year")
  .called("奖项 得奖 奖状 参赛 prize winner")
  .named(by: "workTitle", "unit", "year")
  .numbered(by: "certificateNo")
  .alike(by: "workTitle", within: ["contest", "unit", "year", "level", "group"])
  .seldomTwice(
    "unit", "workTitle", "contest", "year", "level", "group", "place", "offering", "work", "wonOn",
    "certificateNo"
  )
  .indexed("year", "unit")
  .indexed("unit", "year")
  .sorted(within: "year", by: "level", "group", "place", "contest", "offering")
  .indexed("year", "highest", "unit", "place", "contest", "offering", "sample")
  .indexed("work")
}
