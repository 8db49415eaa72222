package import Records

/// A certificate tested for at a school: a 1+X pilot, an appraisal or a qualification.
package struct Certificate: Entity {
  package static let entity = "certificate"

  package var name = ""
  package var kind: CertificateKind?
  package var unit: Reference<Unit>?
  package var level: CertificateLevel?
  package var year: Int?
  package var tested: Int?
  package var passed: Int?
  package var offering: Reference<Offering>?
  package var grade: SkillGrade?
  package var occupation = ""
  package var heldOn: PartialDate?
  package var planned: Int?
  package var issued: Int?
  package var teachersTrained: Int?
  package var approvedYear: Int?
  package var programmeCount: Int?
  package var certificateCount: Int?

  package init() {}

  package static let schema = Schema<Self>("证书与鉴定", "Certificate", group: .practice) {
    Field(\.name, "name", "证书/职业", "Certificate")
      .called("证书名称 证书 职业技能等级证书 职业名称 职业技能等级证书名称")
      .required().width(28).searchable().sortable()
      .help("证书全称；鉴定填职业名称，如电工", "The certificate's full title; for an appraisal the occupation")
    Field(\.kind, "kind", "证书类型", "Kind")
      .called("类型 证书类别")
      .required().width(14).sortable()
      .help(
        "教育部试点的选“1+X”；面向社会的选“鉴定/认定”",
        "1+X for pilots of the ministry, appraisal for what is open to everybody")
    Field(\.unit, "unit", "单位", "Unit")
      .called("试点院校 试点学校 试点单位")
      .width(28).searchable().help(.belonging)
    Field(\.level, "level", "证书等级", "Level")
      .called("等级 级别")
      .width(6).sortable()
      .help("1+X证书的初、中、高级；其他证书填“技能等级”", "Of a 1+X certificate; others have a skill grade instead")
    Field(\.year, "year", "年度", "Year").width(6).sortable().rule(.range(1978, 2100))
      .help(.countedYear)
    Field(\.tested, "tested", "参考人次", "Tested")
      .called("考核人次 鉴定人次")
      .width(8).sortable().unit("人次", "sittings").rule(.minimum(0))
      .help("实际参加考核的人次：缺考不计，补考另计", "Who sat it: absentees are left out, a resit counts again")
    Field(\.passed, "passed", "合格人次", "Passed")
      .called("通过人次 取证人次")
      .width(8).sortable().unit("人次", "sittings").rule(.minimum(0))
      .help("合格率＝合格人次÷参考人次", "The pass rate is passed ÷ tested")
    Field(\.offering, "offering", "专业点", "Offering").shares("school", as: "unit").searchable().help(
      .offering)
    Field(\.grade, "grade", "技能等级", "Skill grade")
      .help("鉴定与技能等级证书填，1+X不填", "For appraisals and skill levels, not for 1+X")
    Field(\.occupation, "occupation", "职业/工种", "Occupation")
      .called("鉴定工种 鉴定职业")
      .searchable()
      .help("《职业分类大典》中的职业或工种名称", "As named in the national classification of occupations")
    Field(\.heldOn, "heldOn", "考核日期", "Held on")
      .called("考试日期 考试时间 鉴定日期 鉴定时间 考证时间 考证日期")
      .width(10).sortable()
      .help("考核的第一天；一批分几天考的只填第一天", "The first day of the test")
    Field(\.planned, "planned", "计划人次", "Planned").unit("人次", "sittings").rule(.minimum(0))
      .help("年初计划参加考核的人次", "How many sittings were planned at the start of the year")
    Field(\.issued, "issued", "发证数", "Issued")
      .called("发证数量 发证份数")
      .unit("份", "certificates").rule(.minimum(0))
      .help("实际发出的证书份数，不超过合格人次", "Certificates handed out, no more than passed")
    Field(\.teachersTrained, "teachersTrained", "培训教师", "Teachers trained")
      .unit("人", "people").rule(.minimum(0))
      .help("为这项证书接受师资培训的教师", "Teachers who were trained to teach for it")
    Field(\.approvedYear, "approvedYear", "试点批准年度", "Approved in")
      .rule(.range(2019, 2100))
      .help("列入1+X试点名单的年份", "The year in which the 1+X pilot was approved")
    Field(\.programmeCount, "programmeCount", "试点专业数", "Pilot programmes").unit("个", "programmes")
      .rule(.minimum(1)).help(.unlisted)
    Field(\.certificateCount, "certificateCount", "试点证书数", "Pilot certificates")
      .unit("个", "certificates")
      .rule(.minimum(1))
      .help(.unlisted)
  }
  .belongs(through: "unit", in: "year")
  .called("1+X X证书 技能等级 鉴定 考证 assessment")
  .named(by: "name", "year")
  .alike(by: "name", within: ["unit", "year", "level", "heldOn"])
  .rule(.within(parts: ["passed"], whole: "tested"))
  .rule(.within(parts: ["issued"], whole: "passed"))
  .indexed("unit", "year")
  .indexed("year", "kind")
}
