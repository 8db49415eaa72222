package import Records

/// A course, textbook or other teaching resource, or so many of a kind where no names are given.
package struct Course: Entity {
  package static let entity = "course"

  package var name = ""
  package var kind: CourseKind?
  package var level: Level?
  package var school: Reference<Unit>?
  package var partner: Reference<Unit>?
  package var year: Int?
  package var count: Int?
  package var leader: Reference<Person>?
  package var partners = ""
  package var offering: Reference<Offering>?
  package var programmes = ""
  package var certificate = ""
  package var hours: Int?

  package init() {}

  package static let schema = Schema<Self>(
    "课程与资源", "Course or resource", plural: "Courses and resources", group: .programmes
  ) {
    Field(\.name, "name", "名称", "Name")
      .called("课程名称 教材名称 资源名称")
      .required().width(30).searchable().sortable()
      .help("课程、教材或资源库的正式名称", "The official title of the course, book or library")
    Field(\.kind, "kind", "资源类型", "Kind").required().width(16).sortable()
      .help("按主要形态选，如精品课、教材、教学资源库", "By what it mainly is: a course, a textbook, a collection")
    Field(\.level, "level", "级别", "Level").width(10).sortable().help(.grantedLevel)
    Field(\.school, "school", "学校", "School").expects(.school).width(28).searchable().help(
      .belonging)
    Field(\.partner, "partner", "合作企业", "Enterprise")
      .called("企业 企业名称")
      .width(20).searchable()
      .help("参与开发的主要企业", "The main enterprise that took part in making it")
    Field(\.year, "year", "年度", "Year").width(6).sortable().rule(.range(1978, 2100))
      .help(.countedYear)
    Field(\.count, "count", "数量", "Count")
      .width(6).rule(.minimum(1)).help(.unlisted)
    Field(\.leader, "leader", "负责人", "Leader").differing()
      .called("主编")
      .help("课程负责人或教材主编", "Who heads the course, or edits the book")
    Field(\.partners, "partners", "其他合作方", "Other partners").mentions(Unit.self).searchable().help(
      .others)
    Field(\.offering, "offering", "专业点", "Offering").shares("school").help(.offering)
    Field(\.programmes, "programmes", "适用专业", "Programmes").searchable().help(.otherProgrammeNames)
    Field(\.certificate, "certificate", "融入证书", "Certificate taught").searchable()
      .help("课程内容已融入的1+X证书名称", "The 1+X certificate its content prepares for")
    Field(\.hours, "hours", "学时", "Hours").unit("学时", "hours").rule(.minimum(0))
      .help("教学计划规定的总学时", "Hours in all as in the curriculum")
  }
  .belongs(through: "school", in: "year")
  .called("教材 课程 资源 微课 textbook")
  .named(by: "name")
  .alike(by: "name", within: ["school", "year"])
  .indexed("kind", "name")
}
