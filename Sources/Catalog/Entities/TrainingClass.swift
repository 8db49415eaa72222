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
    Field(\.name, "name", "名称", "Name")
      .called("班级名称 班名 班级 订单班名称 订单班")
      .required().width(28).searchable().sortable()
      .help("与协议或招生计划一致的班名", "As in the agreement or the enrolment plan")
    Field(\.kind, "kind", "班级类型", "Kind")
      .called("类型 班级类别 培养类型 订单班类型 培养模式 培养形式")
      .required().width(14).sortable()
      .help(
        "现代学徒制招生即招工；企业新型学徒制的学徒是企业职工",
        "Modern apprentices are students hired on entry; enterprise ones are its staff")
    Field(\.school, "school", "学校", "School").expects(.school).width(26).searchable().help(
      .belonging)
    Field(\.enterprise, "enterprise", "企业", "Enterprise")
      .called("订单企业 冠名企业 合作单位 合作企业名称")
      .width(26).searchable()
      .help("主要一家，其余填“其他企业”", "The main one; the rest go under other enterprises")
    Field(\.year, "year", "计入年度", "Year counted")
      .called("年度 年份")
      .width(6).sortable().rule(.range(1978, 2100))
      .help("计入哪一年的目标；一个班只计一年", "The year whose target it counts for; a class counts in one year")
    Field(\.enrolled, "enrolled", "在册人数", "Enrolled")
      .called("人数 学生人数 在班人数 班级人数 学生数")
      .width(8).sortable().unit("人", "people").rule(.minimum(0))
      .help("现有学员；学徒制年培养人数由它合计", "Those in it; the apprentices of a year are added up from it")
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
      .help(
        "筹备的尚未开班；提前停办的填中止，不填结班",
        "Preparing until it opens; one given up is broken off, not finished")
    Field(\.offering, "offering", "专业点", "Offering")
      .called("所属专业")
      .shares("school").searchable().help(.offering)
    Field(\.enterprises, "enterprises", "其他企业", "Other enterprises").mentions(Unit.self)
      .searchable().help(.others)
    Field(\.grade, "grade", "年级", "Grade")
      .called("入学年级 所属年级")
      .help("入学年份", "The year of entry").rule(.range(1978, 2100))
    Field(\.since, "since", "开班日期", "Starts")
      .called("组建时间 组建日期")
      .help(.countedFrom)
    Field(\.until, "until", "结班日期", "Ends")
      .called("结束时间 结束日期 结班时间")
      .help(.countedThrough)
    Field(\.planned, "planned", "计划人数", "Planned")
      .section("人数", "People").unit("人", "people").rule(.minimum(0))
      .help("协议或招生计划中的人数", "As in the agreement or the enrolment plan")
    Field(\.completed, "completed", "结业人数", "Completed")
      .section("人数", "People").unit("人", "people").rule(.minimum(0))
      .help("结班率＝结业÷在册", "The completion rate is completed ÷ enrolled")
    Field(\.joined, "joined", "入职人数", "Hired")
      .called("留用人数")
      .section("人数", "People").unit("人", "people").rule(.minimum(0))
      .help(
        "结业后进合作企业的；留用率＝入职÷结业", "Hired by the enterprise; hired ÷ completed is the retention rate")
    Field(\.skillGrade, "skillGrade", "技能等级", "Skill grade")
      .help(
        "培养目标；企业新型学徒制中级1年、高级2年",
        "What it aims at; for enterprise apprentices it takes one or two years")
    Field(\.isLocal, "isLocal", "本地企业", "Local enterprise")
      .called("是否本地 是否本地企业")
      .help(
        "企业与学校同市的选是；订单班、冠名班目标只计这些",
        "Yes in the same city; the target of named and order classes counts only these")
    Field(\.agreement, "agreement", "协议", "Agreement")
      .help(
        "约定订单培养或学徒的协议；没有的空着",
        "The agreement on training or apprenticeship; blank where there is none")
    Field(\.schoolMentors, "schoolMentors", "学校导师", "School mentors")
      .called("学校导师数 校内导师")
      .unit("人", "people").rule(.minimum(0)).help(.schoolMentors)
    Field(\.enterpriseMentors, "enterpriseMentors", "企业导师", "Enterprise mentors")
      .called("企业导师数 企业师傅")
      .unit("人", "people").rule(.minimum(0)).help(.enterpriseMentors)
    Field(\.subsidy, "subsidy", "补贴标准", "Subsidy")
      .decimals(2).unit("元/人", "yuan each").rule(.minimum(0))
      .help("政府对每名学徒的补贴", "What the government pays for each apprentice")
  }
  .belongs(through: "school", in: "year")
  .called("订单班 冠名班 学徒制 定向班 现代学徒 apprentices")
  .named(by: "name")
  .alike(by: "name", within: ["school", "year", "grade"])
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .rule(.within(parts: ["completed"], whole: "enrolled"))
  .rule(.within(parts: ["joined"], whole: "completed"))
  .indexed("school", "year")
  .indexed("year", "kind")
}
