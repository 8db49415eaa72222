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
  package var programmeCount: Int?
  package var certificateCount: Int?

  package init() {}

  package static let schema = Schema<Self>("证书与鉴定", "Certificate", group: .practice) {
    Field(\.name, "name", "证书/职业", "Certificate").required().width(28).searchable().sortable()
    Field(\.kind, "kind", "证书类型", "Kind").required().width(14).sortable()
    Field(\.unit, "unit", "单位", "Unit").width(28).searchable()
    Field(\.level, "level", "证书等级", "Level").width(6).sortable()
    Field(\.year, "year", "年度", "Year").width(6).sortable().rule(.range(1978, 2100))
    Field(\.tested, "tested", "参考人次", "Tested")
      .width(8).sortable().unit("人次", "sittings").rule(.minimum(0))
    Field(\.passed, "passed", "合格人次", "Passed")
      .width(8).sortable().unit("人次", "sittings").rule(.minimum(0))
    Field(\.offering, "offering", "专业点", "Offering").searchable()
    Field(\.grade, "grade", "技能等级", "Skill grade")
    Field(\.occupation, "occupation", "职业/工种", "Occupation").searchable()
    Field(\.heldOn, "heldOn", "考核日期", "Held on").width(10).sortable()
    Field(\.planned, "planned", "计划人次", "Planned").unit("人次", "sittings").rule(.minimum(0))
    Field(\.issued, "issued", "发证数", "Issued").unit("份", "certificates").rule(.minimum(0))
    Field(\.teachersTrained, "teachersTrained", "培训教师", "Teachers trained")
      .unit("人", "people").rule(.minimum(0))
    Field(\.programmeCount, "programmeCount", "试点专业数", "Pilot programmes")
      .help("未列名的填数量", "How many, where no names are given").unit("个", "programmes")
      .rule(.minimum(1))
    Field(\.certificateCount, "certificateCount", "试点证书数", "Pilot certificates")
      .help("未列名的填数量", "How many, where no names are given").unit("个", "certificates")
      .rule(.minimum(1))
  }
  .belongs(through: "unit", in: "year")
  .named(by: "name", "year")
  .alike(by: "name", within: ["unit", "year", "level", "heldOn"])
  .rule(.within(parts: ["passed"], whole: "tested"))
  .rule(.within(parts: ["issued"], whole: "passed"))
  .indexed("unit", "year")
  .indexed("year", "kind")
}
