package import Records

/// A teacher recognised as dual-qualified, or so many where no names are given.
package struct DualTeacher: Entity {
  package static let entity = "dualTeacher"

  package var person: Reference<Person>?
  package var count: Int?
  package var unit: Reference<Unit>?
  package var level: DualLevel?
  package var scope: Level?
  package var year: Int?
  package var status: DualStatus?
  package var isPartTime: Bool?
  package var since: PartialDate?
  package var until: PartialDate?
  package var reviewDue: PartialDate?
  package var document = ""
  package var revokeReason = ""

  package init() {}

  package static let schema = Schema<Self>("双师认定", "Dual-qualified teacher", group: .practice) {
    Field(\.person, "person", "教师", "Teacher").shares("unit").differing().width(14).searchable()
      .help("认定的教师；只统计人数时空着", "Who was recognised; blank where people are only counted")
    Field(\.count, "count", "人数", "People")
      .width(6).sortable().unit("人", "people")
      .rule(.minimum(1)).help(.unlisted)
    Field(\.unit, "unit", "单位", "Unit").width(28).searchable().help(.belonging)
    Field(\.level, "level", "双师等级", "Grade")
      .called("等级 双师型等级 认定等级")
      .width(6).sortable()
      .help("认定证书上的初、中、高级", "As on the certificate of recognition")
    Field(\.scope, "scope", "认定级别", "Recognised by").width(10).sortable()
      .help("由学校、市还是省认定", "Whether the school, the city or the province recognised it")
    Field(\.year, "year", "认定年度", "Year").required().width(6).sortable().rule(.range(1978, 2100))
      .help("认定文件的年度；当年认定人数按它计", "Of the document; the number newly recognised goes by it")
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
      .help("只有“有效”的计入双师比", "Only valid ones count in the ratio")
    Field(\.isPartTime, "isPartTime", "企业兼职教师", "Enterprise part-time teacher")
      .help("选是的单独计数，不进双师比", "Counted apart and left out of the ratio of the school's own teachers")
    Field(\.since, "since", "认定日期", "Recognised")
      .called("认定时间")
      .help(.countedFrom)
    Field(\.until, "until", "有效期至", "Valid to").width(10).sortable().help(.countedThrough)
    Field(\.reviewDue, "reviewDue", "复核日期", "Review due").sortable()
      .help("认定办法规定的复核日，一般五年一次", "As the rules set it, mostly every five years")
    Field(\.document, "document", "文件", "Document").searchable().help(.document)
    Field(\.revokeReason, "revokeReason", "撤销原因", "Reason for revoking")
      .help("如师德失范，一票否决", "Such as misconduct, which revokes it whatever else")
  }
  .belongs(through: "unit", in: "year")
  .called("双师型 师资 教师 qualified teacher")
  .named(by: "person", "level", "year")
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .rule(.oneOf(["person", "count"]))
  .distinct("person", "level", "year")
  .seldomTwice("year", "unit", "person", "level", "scope", "count")
  .indexed("unit", "year")
}
