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
    Field(\.workTitle, "workTitle", "获奖项目", "Title")
      .called("项目 项目名称 参赛项目 获奖作品 作品 作品名称 参赛作品 赛项 赛项名称")
      .width(24).searchable()
      .help("赛项或作品的名称，如砌筑、焊接技术", "The event or the work, such as bricklaying or welding")
    Field(\.contest, "contest", "赛事", "Contest").shares("year").shares("group")
      .called("大赛 大赛名称 比赛 比赛名称 竞赛 竞赛名称 赛事名")
      .searchable().width(36)
      .help(
        "先登记赛事，年度、级别、组别便随它带出", "Enter the contest first; year, level and group then follow from it")
    Field(\.year, "year", "年度", "Year")
      .called("获奖年度 获奖年份")
      .required().width(6).sortable().follows("contest", "year").rule(.range(1978, 2100))
      .help(
        "近三年等统计按此年度，不看发证日期",
        "The last three years and such go by it, not by the day of the certificate")
    Field(\.level, "level", "级别", "Level")
      .called("获奖级别 获奖层次 赛事级别 竞赛级别 比赛级别 奖项级别")
      .required().width(10).sortable().follows("contest", "level")
      .help(
        "主办机关是哪一级；同一作品只按最高级计一次",
        "The organiser's level; one work counts once, at its highest level")
    Field(\.group, "group", "组别", "Group")
      .called("参赛组别 组")
      .required().width(8).sortable().follows("contest", "group").help(.contestGroup)
    Field(\.place, "place", "奖项", "Place")
      .called("等次 奖次 名次 等级 获奖等级 获奖等次 获奖名次 获奖情况 奖项等级 奖励等级 奖级 获得奖项 所获奖项")
      .required().width(10).sortable()
      .help(
        "照奖状填；同级的作品以奖项高者计入",
        "As on the certificate; among awards of one level the better place counts")
    Field(\.unit, "unit", "单位", "Unit")
      .called("获奖单位 参赛单位 参赛学校 代表队 选送单位 推荐单位 获奖学校")
      .searchable().required().width(28).sortable()
      .help("获奖归属的单位；排名和联盟统计都按它", "Who won; rankings and the alliance's figures go by it")
    Field(\.offering, "offering", "专业点", "Offering").shares("school", as: "unit").help(.offering)
    Field(\.work, "work", "作品标识", "Work key")
      .help(
        "同一作品在校、市、省、国赛获奖填同一标识；单独获奖可空",
        "The same key for all awards of one work, of which one counts; else blank")
    Field(\.wonOn, "wonOn", "获奖日期", "Won on")
      .called("发证日期 发证时间 颁奖日期 颁奖时间")
      .help("奖状或公布文件的日期", "The date on the certificate or of the announcement")
    Field(\.isTeam, "isTeam", "团体", "Team")
      .help("按队获奖选是；仍只计一项", "Yes where a team won; it is still one award")
    Field(\.people, "people", "获奖人数", "Winners")
      .called("人数 选手人数 选手数 学生人数")
      .unit("人", "people").rule(.minimum(0))
      .help("获奖的选手人数，不含指导教师", "Those who competed and won, without their tutors")
    Field(\.tutors, "tutors", "指导教师数", "Tutors")
      .called("指导教师人数 指导老师人数 指导老师数")
      .unit("人", "people").rule(.minimum(0))
      .help("证书上列名的指导教师", "Those the certificate names")
    Field(\.certificateNo, "certificateNo", "证书编号", "Certificate number")
      .called("证书号 证书号码 奖状编号")
      .searchable()
      .help("获奖证书上的编号；文件公布、没有证书的空着", "As on the certificate; blank where only a list was published")
    Field(\.members, "members", "获奖人员", "Names of winners")
      .called("选手 选手姓名 参赛选手 获奖选手 获奖学生 学生姓名 获奖人 获奖者 参赛学生 学生 姓名")
      .personal()
      .section("名单与佐证", "Names and evidence")
      .help("只在须要时填，用顿号隔开；学生一般只填人数", "Only where needed; of students the number will mostly do")
    Field(\.evidence, "evidence", "佐证材料", "Evidence")
      .called("佐证 证明材料 附件")
      .section("名单与佐证", "Names and evidence")
      .help("奖状扫描件或公布文件存放在哪里", "Where the scan of the certificate or the announcement is kept")
    Field(\.highest, "highest", "就高计入", "Counted").computed(initially: .integer(1))
      .help("同一作品只计最高奖，自动计算", "Whether it is the best award of its work; computed")
  }
  .belongs(through: "unit", in: "year")
  .called("奖项 得奖 奖状 参赛 prize winner")
  .named(by: "workTitle", "unit", "year")
  .numbered(by: "certificateNo")
  .alike(
    by: "workTitle",
    within: [
      "contest", "unit", "year", "level", "group", "place", "offering", "wonOn", "certificateNo",
    ]
  )
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
