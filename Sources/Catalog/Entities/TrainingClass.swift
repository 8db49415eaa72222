package import Records

/// A class trained for an enterprise: to order, under its name, or as apprentices.
package struct TrainingClass: Entity {
  package static let entity = "trainingClass"

  package var name = ""
  package var kind: ClassKind?
  package var school: Reference<Unit>?
  package var enterprise: Reference<Unit>?
  package var year: Int?
  package var enrolled: Int?
  package var status: ClassStatus?
  package var offering: Reference<Offering>?
  package var enterprises = ""
  package var grade: Int?
  package var since: PartialDate?
  package var until: PartialDate?
  package var planned: Int?
  package var completed: Int?
  package var joined: Amount?
  package var skillGrade: SkillGrade?
  package var isLocal: Bool?
  package var agreement: Reference<Agreement>?
  package var schoolMentors: Int?
  package var enterpriseMentors: Int?
  package var subsidy: Double?

  package init() {}

  package static let schema = Schema<Self>("订单与学徒班", "Training class", group: .cooperation) {
    Field(\.name, "name", "名称", "Name").required().width(28).searchable().sortable()
    Field(\.kind, "kind", "班级类型", "Kind").required().width(14).sortable()
    Field(\.school, "school", "学校", "School").width(26).searchable()
    Field(\.enterprise, "enterprise", "企业", "Enterprise").width(26).searchable()
    Field(\.year, "year", "计入年度", "Counted year").width(6).sortable().rule(.range(1978, 2100))
    Field(\.enrolled, "enrolled", "在册人数", "Enrolled")
      .width(8).sortable().unit("人", "people").rule(.minimum(0))
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
    Field(\.offering, "offering", "专业点", "Offering").searchable()
    Field(\.enterprises, "enterprises", "其他企业", "Other enterprises").searchable()
    Field(\.grade, "grade", "年级", "Grade")
      .help("入学年份", "The year of entry").rule(.range(1978, 2100))
    Field(\.since, "since", "开班日期", "Starts")
    Field(\.until, "until", "结班日期", "Ends")
    Field(\.planned, "planned", "计划人数", "Planned")
      .section("人数", "People").unit("人", "people").rule(.minimum(0))
    Field(\.completed, "completed", "结业人数", "Completed")
      .section("人数", "People").unit("人", "people").rule(.minimum(0))
    Field(\.joined, "joined", "入职人数", "Joined")
      .section("人数", "People").unit("人", "people").rule(.minimum(0))
    Field(\.skillGrade, "skillGrade", "技能等级", "Skill grade")
    Field(\.isLocal, "isLocal", "本地企业", "Local enterprise")
    Field(\.agreement, "agreement", "协议", "Agreement")
    Field(\.schoolMentors, "schoolMentors", "学校导师", "School mentors")
      .unit("人", "people").rule(.minimum(0))
    Field(\.enterpriseMentors, "enterpriseMentors", "企业导师", "Enterprise mentors")
      .unit("人", "people").rule(.minimum(0))
    Field(\.subsidy, "subsidy", "补贴标准", "Subsidy")
      .decimals(2).unit("元/人", "yuan each").rule(.minimum(0))
  }
  .belongs(through: "school", in: "year")
  .named(by: "name")
  .alike(by: "name", within: ["school", "year", "grade"])
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .rule(.within(parts: ["completed"], whole: "enrolled"))
  .indexed("school", "year")
  .indexed("year", "kind")
}
