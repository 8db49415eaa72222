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
  package var firstEnrol: Int?
  package var keyEnterprise: Reference<Unit>?

  package init() {}

  package static let schema = Schema<Self>("专业点", "Offering", group: .programmes) {
    Field(\.school, "school", "学校", "School").expects(.school).searchable().required().width(28)
      .help(.belonging)
    Field(\.localName, "localName", "专业名称", "Name")
      .called("专业")
      .required().width(24).searchable().sortable()
      .help(
        "学校招生用的名称，可与目录名称不同",
        "The name the school enrols under, which may differ from the catalogue's")
    Field(\.programme, "programme", "目录专业", "Catalogue programme").differing()
      .called("专业代码 目录专业名称")
      .headed("目录专业", "Catalogue")
      .width(20)
      .help("名称不一致的由人核对，如应用化工即应用化工技术", "Matched by a person where the names differ")
    Field(\.level, "level", "学段", "Level")
      .required().width(10).sortable().follows("programme", "level")
      .help(
        "学生所在的学段，不看学校类型：高职里的中职部填中职",
        "The level of its students, whatever the school: a college may teach secondary ones too")
    Field(\.status, "status", "状态", "Status").required().width(8).sortable()
      .help("“在招”和“新增备案”的计入专业点数", "Enrolling and filed ones are counted")
    Field(\.students, "students", "在校生", "Students")
      .called("在校生数 在校生人数 在校人数")
      .width(8).sortable().unit("人", "people").rule(.minimum(0))
      .help("全日制在校学生；匹配度按学生口径时用它", "Full-time students; the match rate by students uses it")
    Field(\.tags, "tags", "特色标签", "Tags").width(14).searchable()
      .help("如特色、骨干、品牌、1+X试点，用顿号隔开", "Such as backbone, brand or 1+X pilot, separated by commas")
    Field(\.direction, "direction", "方向", "Direction")
      .help("专业之下的培养方向", "The branch within the programme")
    Field(\.years, "years", "学制", "Years")
      .called("修业年限")
      .unit("年", "years").rule(.range(1, 8))
      .help("标准学制；3+2 等贯通培养填在贯通与联合办学", "The regular length; 3+2 and the like are joint programmes")
    Field(\.approvedOn, "approvedOn", "批准日期", "Approved").help(.countedFrom)
    Field(\.firstEnrol, "firstEnrol", "首次招生年份", "First enrolled in")
      .called("首招年份 首次招生")
      .rule(.range(1900, 2100))
      .help("第一届学生入学的年份", "The year in which its first students began")
    Field(\.endedOn, "endedOn", "停办日期", "Ended").help(.countedUntil)
    Field(\.group, "group", "专业群", "Programme group").headed("专业群", "Group").width(20).searchable()
      .help("所属的专业群；不在群里的空着", "The group of programmes it is in; blank where it is in none")
    Field(\.enrolment, "enrolment", "年招生", "Yearly enrolment")
      .called("年招生数 招生人数 招生计划")
      .unit("人", "people").rule(.minimum(0))
      .help(
        "最近一年实际报到的新生；各年的记在专业点年度",
        "New students of the latest year; earlier ones have a record a year")
    Field(\.teachers, "teachers", "专业教师", "Teachers")
      .called("专任教师 专业教师数")
      .unit("人", "people").rule(.minimum(0))
      .help("教本专业课的教师，公共课教师不计", "Teachers of its own subjects, not of general ones")
    Field(\.keyEnterprise, "keyEnterprise", "名企", "Key enterprise")
      .help(
        "一专一名企；与它有有效协议才计入覆盖率",
        "One leading enterprise for each; covered where an agreement with it is valid")
  }
  .belongs(through: "school")
  .called("开设专业 招生专业 布点 major")
  .named(by: "localName", "school")
  .alike(by: "localName", within: ["school", "level"])
  .valid(from: "approvedOn", to: "endedOn")
  .rule(.order("approvedOn", "endedOn"))
  .indexed("school", "localName")
}
