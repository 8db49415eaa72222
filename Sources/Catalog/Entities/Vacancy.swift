package import Records

/// A post an enterprise wants to fill, for how many and by when.
package struct Vacancy: Entity {
  package static let entity = "vacancy"

  package var post = ""
  package var unit: Reference<Unit>?
  package var workType = ""
  package var headcount: Int?
  package var filled: Int?
  package var status: VacancyStatus?
  package var neededBy: PartialDate?
  package var chain: Reference<Chain>?
  package var occupationCode = ""
  package var programmes = ""
  package var skillGrade: SkillGrade?
  package var term: VacancyTerm?
  package var wageFrom: Double?
  package var wageTo: Double?
  package var publishedOn: PartialDate?
  package var closesOn: PartialDate?

  package init() {}

  package static let schema = Schema<Self>("企业需求", "Vacancy", group: .industry) {
    Field(\.post, "post", "岗位", "Post")
      .called("岗位名称 职位 招聘岗位 需求岗位")
      .required().width(20).searchable().sortable()
      .help(
        "招聘的岗位名称，如“化工操作工”；同岗不同要求的分条填",
        "The post offered; the same post with other demands is another record")
    Field(\.unit, "unit", "企业", "Enterprise")
      .called("单位 单位名称 用人单位 招聘单位 用人单位名称")
      .required().width(28).searchable()
      .help(.belonging)
    Field(\.workType, "workType", "工种", "Work type").width(14).searchable().sortable()
      .help("企业通用的工种名称，如焊工", "As commonly called, such as welder")
    Field(\.headcount, "headcount", "需求人数", "Wanted")
      .called("人数 招聘人数 需求数 招聘数 拟招人数 拟招聘人数")
      .required().width(8).sortable().unit("人", "people").rule(.minimum(0))
      .help("需求总人数，含已满足的", "All that are wanted, those found included")
    Field(\.filled, "filled", "已满足", "Filled")
      .called("已招人数 已招聘人数")
      .width(8).sortable().unit("人", "people").rule(.minimum(0))
      .help("其中已签约到岗的，不超过需求人数", "Those of them already found")
    Field(\.status, "status", "状态", "Status").required().width(8).sortable()
      .help(
        "招满填已满足，只招到一部分填部分满足，不再招的填撤回",
        "Filled once all are hired, partly while some are, withdrawn once it is taken back")
    Field(\.neededBy, "neededBy", "到岗日期", "Needed by").width(10).sortable()
      .help("最迟到岗的日期；长期招聘的空着", "The latest day to start; blank where it is open all year")
    Field(\.chain, "chain", "产业链", "Chain").searchable()
      .help("供需比可按产业链汇总", "Supply and demand can be compared by chain")
    Field(\.occupationCode, "occupationCode", "职业代码", "Occupation code").searchable()
      .help(
        "《职业分类大典》的代码，如6-18-02-04焊工",
        "From the classification of occupations: 6-18-02-04 are welders")
    Field(\.programmes, "programmes", "适用专业", "Programmes")
      .called("专业 需求专业 专业要求 所需专业")
      .searchable().help(.programmeNames)
    Field(\.skillGrade, "skillGrade", "技能等级", "Skill grade")
      .help("最低要求", "The least that is asked for")
    Field(\.term, "term", "用工类型", "Employment")
      .called("用工性质")
      .help("长期、季节还是临时应急用工", "For good, for a season, or to meet an emergency")
    Field(\.wageFrom, "wageFrom", "月薪起", "Pay from")
      .called("最低月薪 最低工资")
      .decimals(2).unit("元/月", "yuan a month").rule(.minimum(0))
      .help("税前，最低", "The least, before tax")
    Field(\.wageTo, "wageTo", "月薪止", "Pay to")
      .called("最高月薪 最高工资")
      .decimals(2).unit("元/月", "yuan a month").rule(.minimum(0))
      .help("税前，最高", "The most, before tax")
    Field(\.publishedOn, "publishedOn", "发布日期", "Published").help(.countedFrom)
    Field(\.closesOn, "closesOn", "截止日期", "Closes")
      .called("招聘截止时间 招聘截止日期")
      .help(.countedThrough)
  }
  .belongs(through: "unit")
  .called("岗位 招聘 用工 需求 缺口 职位 jobs demand")
  .named(by: "post", "unit")
  .alike(by: "post", within: ["unit", "publishedOn"])
  .valid(from: "publishedOn", to: "closesOn", lastDay: .included)
  .rule(.order("publishedOn", "closesOn"))
  .rule(.within(parts: ["filled"], whole: "headcount"))
  .rule(.within(parts: ["wageFrom"], whole: "wageTo"))
  .indexed("unit", "status")
}
