package import Records

/// A college or branch that a school runs together with partners.
package struct IndustryCollege: Entity {
  package static let entity = "industryCollege"

  package var school: Reference<Unit>?
  package var name = ""
  package var partner: Reference<Unit>?
  package var partners = ""
  package var kind: CollegeKind?
  package var foundedOn: PartialDate?
  package var closedOn: PartialDate?
  package var isEntity: Bool?
  package var status: CollegeStatus?
  package var students: Int?
  package var teachingRule = ""
  package var teacherRule = ""
  package var shares = ""
  package var programmes = ""
  package var courses = ""

  package init() {}

  package static let schema = Schema<Self>("产业学院", "Industry college", group: .cooperation) {
    Field(\.school, "school", "学校", "School").expects(.school).searchable().required().width(28)
      .help(.belonging)
    Field(\.name, "name", "名称", "Name")
      .called("产业学院 产业学院名称 学院名称")
      .required().width(30).searchable().sortable()
      .help("学校与合作方共同确定的全称", "The full name that school and partners agreed on")
    Field(\.partner, "partner", "合作单位", "Partner").width(24).help(.mainPartner)
    Field(\.partners, "partners", "其他合作方", "Other partners").mentions(Unit.self).searchable().help(
      .others)
    Field(\.kind, "kind", "学院类型", "Kind")
      .called("类型 类别")
      .required().width(14).sortable()
      .help(
        "按办学的性质选；是否认定、哪一级另填", "By how it is run; recognition and its level are fields of their own")
    Field(\.foundedOn, "foundedOn", "成立日期", "Founded").width(10).sortable().help(.countedFrom)
    Field(\.closedOn, "closedOn", "关闭日期", "Closed").help(.countedUntil)
    Field(\.isEntity, "isEntity", "实体化运行", "Run as an entity").headed("实体化", "Entity").width(10)
      .help(.runAsEntity)
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
      .help("只有“运行”的计入产业学院数", "Only running ones are counted")
    Field(\.students, "students", "在读人数", "Students")
      .called("在校生 学生数 学生人数")
      .unit("人", "people").rule(.minimum(0))
      .help(.studyingNow)
    Field(\.teachingRule, "teachingRule", "企业授课制度", "Enterprise teaching rule")
      .help("如企业技术人员每周到学院授课一次", "Such as engineers teaching at the college once a week")
    Field(\.teacherRule, "teacherRule", "教师实践制度", "Teacher practice rule")
      .help("如教师每学期到企业实训1个月", "Such as teachers training in the enterprise for a month each term")
    Field(\.shares, "shares", "各方股份", "Shares of the partners").section("共建内容", "What is shared")
      .help(
        "混合所有制的填，如学校51%、企业49%", "In mixed ownership: such as 51 % the school, 49 % the enterprise")
    Field(\.programmes, "programmes", "共建专业", "Joint programmes")
      .searchable().section("共建内容", "What is shared")
      .help("共同举办的专业，用顿号隔开", "Programmes run together, separated by commas")
    Field(\.courses, "courses", "合作课程", "Joint courses")
      .searchable().section("共建内容", "What is shared")
      .help("共同开发的课程，用顿号隔开；详情记在课程与资源", "Courses made together; each may have a record of its own")
  }
  .belongs(through: "school")
  .called("学院 混合所有制 college")
  .named(by: "name")
  .alike(by: "name", within: ["school"])
  .valid(from: "foundedOn", to: "closedOn")
  .rule(.order("foundedOn", "closedOn"))
}
