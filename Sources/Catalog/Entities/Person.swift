package import Records

/// A teacher, technician, expert or contact; no identity numbers are kept.
package struct Person: Entity {
  package static let entity = "person"

  package var name = ""
  package var unit: Reference<Unit>?
  package var kind: PersonKind?
  package var jobTitle = ""
  package var skillGrade: SkillGrade?
  package var degree: Degree?
  package var speciality = ""
  package var phone = ""
  package var since: PartialDate?
  package var until: PartialDate?

  package init() {}

  package static let schema = Schema<Self>("人员", "Person", group: .units) {
    Field(\.name, "name", "姓名", "Name").required().width(14).searchable().sortable()
    Field(\.unit, "unit", "单位", "Unit").searchable().width(30)
    Field(\.kind, "kind", "人员类型", "Kind").required().width(12).sortable()
    Field(\.jobTitle, "jobTitle", "职称/职务", "Job title").width(14).searchable()
    Field(\.skillGrade, "skillGrade", "技能等级", "Skill grade").width(10)
    Field(\.degree, "degree", "学历", "Degree").width(6)
    Field(\.speciality, "speciality", "专长", "Speciality").width(16).searchable()
    Field(\.phone, "phone", "电话", "Phone").personal()
    Field(\.since, "since", "加入日期", "Since")
    Field(\.until, "until", "离开日期", "Until")
  }
  .belongs(through: "unit")
  .named(by: "name")
  .alike(by: "name", within: ["unit"])
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
}
