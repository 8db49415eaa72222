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
    Field(\.name, "name", "名称", "Name").required().width(30).searchable().sortable()
    Field(\.heldOn, "heldOn", "日期", "Held on").width(10).sortable()
    Field(\.organiser, "organiser", "主办单位", "Organiser").width(28).searchable()
    Field(\.place, "place", "地点", "Place").width(16)
    Field(\.enterprises, "enterprises", "参加企业", "Enterprises")
      .width(8).sortable().unit("家", "enterprises").rule(.minimum(0))
    Field(\.posts, "posts", "岗位数", "Posts").width(8).sortable().unit("个", "posts").rule(.minimum(0))
    Field(\.headcount, "headcount", "招聘人数", "Wanted").unit("人", "people").rule(.minimum(0))
    Field(\.attended, "attended", "到场人数", "Attended").unit("人", "people").rule(.minimum(0))
    Field(\.agreements, "agreements", "达成意向", "Agreements")
      .width(8).unit("人", "people").rule(.minimum(0))
    Field(\.partners, "partners", "协办单位", "Other organisers").searchable()
  }
  .belongs(through: "organiser")
  .named(by: "name")
  .alike(by: "name", within: ["heldOn"])
}
