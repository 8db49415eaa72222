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
  package var otherKind: PersonKind?
  package var offering: Reference<Offering>?
  package var programmes = ""

  package init() {}

  package static let schema = Schema<Self>("人员", "Person", plural: "People", group: .units) {
    Field(\.name, "name", "姓名", "Name")
      .called("教师姓名 专家姓名 人员姓名 联系人")
      .required().width(14).searchable().sortable()
      .help("任何一栏都不得填身份证号", "No field may hold an identity number")
    Field(\.unit, "unit", "单位", "Unit").searchable().width(30).help(.belonging)
    Field(\.kind, "kind", "人员类型", "Kind")
      .called("类型 类别 人员类别 身份")
      .required().width(12).sortable()
      .help("选主要一种；专业课教师是双师比的分母", "The main one; the dual ratio is of programme teachers")
    Field(\.jobTitle, "jobTitle", "职称/职务", "Job title")
      .called("专业技术职务 技术职称 职称级别")
      .width(14).searchable()
      .help("如高级讲师、高级工程师、教务处长", "Such as senior lecturer, senior engineer, head of office")
    Field(\.skillGrade, "skillGrade", "技能等级", "Skill grade").width(10)
      .help("职业技能等级，不是职称", "Of the vocational skill, not the professional title")
    Field(\.degree, "degree", "学历", "Degree")
      .called("最高学历 文化程度 学历层次")
      .width(6)
      .help("已取得的最高学历", "The highest one obtained")
    Field(\.speciality, "speciality", "专长", "Speciality")
      .called("特长 研究方向 专业方向 擅长领域 专业特长")
      .width(16).searchable()
      .help("专业或技能方向，如“数控加工”“化工工艺”", "Trade or subject, such as machining or chemical processes")
    Field(\.phone, "phone", "电话", "Phone").personal()
      .called("手机 手机号 手机号码 电话号码 联系电话 联系方式 移动电话 mobile")
      .help("工作电话；清单和导出中遮盖中间几位", "A work number; lists and exports mask its middle")
    Field(\.since, "since", "加入日期", "Since").help(.countedFrom)
    Field(\.until, "until", "离开日期", "Until").help(.countedThrough)
    Field(\.otherKind, "otherKind", "兼有类型", "Also")
      .section("兼任与任教", "Other parts and teaching")
      .help(
        "又是专家、教练等的再选一种，还有的写进标签",
        "A second kind, such as expert or coach; any more go among the tags")
    Field(\.offering, "offering", "专业点", "Offering").shares("school", as: "unit")
      .section("兼任与任教", "Other parts and teaching").help(.offering)
    Field(\.programmes, "programmes", "其他专业", "Other programmes")
      .searchable().section("兼任与任教", "Other parts and teaching")
      .help("还教哪些专业，用顿号隔开", "What else they teach, separated by commas")
  }
  .belongs(through: "unit")
  .called("电话 手机 联系人 通讯录 教师 老师 专家 师资 phone mobile contact teacher")
  .named(by: "name")
  .alike(by: "name", within: ["unit"])
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
}
