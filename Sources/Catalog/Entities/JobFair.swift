package import Records

/// An event at which enterprises recruit, with the posts offered and what was agreed.
package struct JobFair: Entity {
  package static let entity = "jobFair"

  package var name = ""
  package var heldOn: PartialDate?
  package var organiser: Reference<Unit>?
  package var place = ""
  package var enterprises: Amount?
  package var posts: Amount?
  package var headcount: Amount?
  package var attended: Amount?
  package var agreements: Int?
  package var partners = ""

  package init() {}

  package static let schema = Schema<Self>("招聘活动", "Job fair", group: .industry) {
    Field(\.name, "name", "名称", "Name")
      .called("招聘会名称 活动名称 招聘会")
      .required().width(30).searchable().sortable()
    Field(\.heldOn, "heldOn", "日期", "Held on")
      .called("时间 举办时间 举办日期")
      .width(10).sortable()
      .help("举办的第一天；线上招聘填上线日期", "Its first day; online, the day it opened")
    Field(\.organiser, "organiser", "主办单位", "Organiser")
      .called("主办方 主办")
      .width(28).searchable().help(.belonging)
    Field(\.place, "place", "地点", "Place")
      .called("举办地点")
      .width(16)
      .help("举办的场所；线上招聘填“线上”", "Where it is held; “online” where it has no place")
    Field(\.enterprises, "enterprises", "参加企业", "Enterprises")
      .called("参会企业 参会企业数 参加企业数")
      .width(8).sortable().unit("家", "enterprises").rule(.minimum(0))
      .help("实际到场的企业，可带余、近等", "Those that came; over or nearly may be said")
    Field(\.posts, "posts", "岗位数", "Posts")
      .called("岗位数量 提供岗位 提供岗位数")
      .width(8).sortable().unit("个", "posts").rule(.minimum(0))
      .help("公告的岗位数；一个岗位招几人的另填招聘人数", "Posts as announced; people wanted for them are counted apart")
    Field(\.headcount, "headcount", "招聘人数", "People wanted").unit("人", "people").rule(.minimum(0))
      .help("各岗位拟招的人数合计", "How many people are wanted for all posts together")
    Field(\.attended, "attended", "到场人数", "Attended")
      .called("参会人数 求职人数")
      .unit("人", "people").rule(.minimum(0))
      .help("到场求职的人数", "Job seekers who came")
    Field(\.agreements, "agreements", "达成意向", "Agreed")
      .called("意向人数 达成意向人数 达成就业意向人数")
      .width(8).unit("人", "people").rule(.minimum(0))
      .help("当场与企业达成意向的求职者", "Job seekers who came to an understanding with an employer there")
    Field(\.partners, "partners", "协办单位", "Other organisers").mentions(Unit.self).searchable().help(
      .others)
  }
  .belongs(through: "organiser")
  .called("双选会 招聘会 宣讲 recruitment")
  .named(by: "name")
  .alike(by: "name", within: ["heldOn"])
  .rule(.within(parts: ["agreements"], whole: "attended"))
}
