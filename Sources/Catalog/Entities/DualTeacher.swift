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
    Field(\.person, "person", "教师", "Teacher").width(14).searchable()
    Field(\.count, "count", "人数", "People")
      .width(6).sortable().help("未列名的填人数", "How many, where no names are given").unit("人", "people")
      .rule(.minimum(1))
    Field(\.unit, "unit", "单位", "Unit").width(28).searchable()
    Field(\.level, "level", "双师等级", "Grade").width(6).sortable()
    Field(\.scope, "scope", "认定级别", "Level").width(10).sortable()
    Field(\.year, "year", "认定年度", "Year").required().width(6).sortable().rule(.range(1978, 2100))
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
    Field(\.isPartTime, "isPartTime", "企业兼职教师", "Enterprise part-time teacher")
    Field(\.since, "since", "认定日期", "Recognised")
    Field(\.until, "until", "有效期至", "Valid to").width(10).sortable()
    Field(\.reviewDue, "reviewDue", "复核日期", "Review due").sortable()
    Field(\.document, "document", "文件", "Document").searchable()
    Field(\.revokeReason, "revokeReason", "撤销原因", "Reason for revoking")
  }
  .belongs(through: "unit", in: "year")
  .named(by: "person", "level", "year")
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .rule(.oneOf(["person", "count"]))
  .distinct("person", "level", "year")
  .indexed("unit", "year")
}
