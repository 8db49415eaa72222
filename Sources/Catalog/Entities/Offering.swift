package import Records

/// A programme as one school offers it, under the school's own name for it.
package struct Offering: Entity {
  package static let entity = "offering"

  package var school: Reference<Unit>?
  package var localName = ""
  package var programme: Reference<Programme>?
  package var level: ProgrammeLevel?
  package var status: OfferingStatus?
  package var students: Int?
  package var tags = ""
  package var direction = ""
  package var years: Int?
  package var approvedOn: PartialDate?
  package var endedOn: PartialDate?
  package var group: Reference<ProgrammeGroup>?
  package var enrolment: Int?
  package var teachers: Int?
  package var keyEnterprise: Reference<Unit>?

  package init() {}

  package static let schema = Schema<Self>("专业点", "Offering", group: .programmes) {
    Field(\.school, "school", "学校", "School").searchable().required().width(28)
    Field(\.localName, "localName", "专业名称", "Name")
      .required().width(24).searchable().sortable()
    Field(\.programme, "programme", "目录专业", "Catalogue programme").width(20)
    Field(\.level, "level", "学段", "Level")
      .required().width(10).sortable().follows("programme", "level")
    Field(\.status, "status", "状态", "Status").required().width(8).sortable()
    Field(\.students, "students", "在校生", "Students")
      .width(8).sortable().unit("人", "people").rule(.minimum(0))
    Field(\.tags, "tags", "特色标签", "Tags").width(14).searchable()
    Field(\.direction, "direction", "方向", "Direction")
    Field(\.years, "years", "学制", "Years").unit("年", "years").rule(.range(1, 8))
    Field(\.approvedOn, "approvedOn", "批准日期", "Approved")
    Field(\.endedOn, "endedOn", "停办日期", "Ended")
    Field(\.group, "group", "专业群", "Programme group").width(20).searchable()
    Field(\.enrolment, "enrolment", "年招生", "Yearly enrolment")
      .unit("人", "people").rule(.minimum(0))
    Field(\.teachers, "teachers", "专业教师", "Teachers").unit("人", "people").rule(.minimum(0))
    Field(\.keyEnterprise, "keyEnterprise", "名企", "Key enterprise")
  }
  .belongs(through: "school")
  .named(by: "localName", "school")
  .alike(by: "localName", within: ["school", "level"])
  .valid(from: "approvedOn", to: "endedOn")
  .rule(.order("approvedOn", "endedOn"))
  .indexed("school", "localName")
}
