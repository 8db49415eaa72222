package import Records

/// A programme two schools run together, or so many of a kind where no names are given.
package struct JointProgramme: Entity {
  package static let entity = "jointProgramme"

  package var name = ""
  package var kind: JointKind?
  package var school: Reference<Unit>?
  package var partner: Reference<Unit>?
  package var status: JointStatus?
  package var count: Int?
  package var students: Int?
  package var planned: Int?
  package var programmes = ""
  package var offering: Reference<Offering>?
  package var agreement: Reference<Agreement>?
  package var since: PartialDate?
  package var until: PartialDate?
  package var settlementRate: Double?
  package var aboveScaleRate: Double?
  package var outcome = ""

  package init() {}

  package static let schema = Schema<Self>("贯通与联合办学", "Joint programme", group: .programmes) {
    Field(\.name, "name", "名称", "Name").required().width(30).searchable().sortable()
    Field(\.kind, "kind", "办学类型", "Kind").required().width(12).sortable()
    Field(\.school, "school", "学校", "School").width(28).searchable()
    Field(\.partner, "partner", "合作学校", "Partner school").width(28).searchable()
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
    Field(\.count, "count", "数量", "Count")
      .width(6).help("未列名的填数量", "How many, where no names are given").rule(.minimum(1))
    Field(\.students, "students", "在读人数", "Students")
      .width(8).sortable().unit("人", "people").rule(.minimum(0))
    Field(\.planned, "planned", "年计划人数", "Planned a year").unit("人", "people").rule(.minimum(0))
    Field(\.programmes, "programmes", "专业", "Programmes").searchable()
    Field(\.offering, "offering", "专业点", "Offering")
    Field(\.agreement, "agreement", "协议", "Agreement")
    Field(\.since, "since", "起始日期", "From")
    Field(\.until, "until", "截止日期", "To")
    Field(\.settlementRate, "settlementRate", "毕业去向落实率", "Settlement rate")
      .decimals(2).section("办学成效", "Outcome").unit("%", "%").rule(.range(0, 100))
    Field(\.aboveScaleRate, "aboveScaleRate", "规上企业就业占比", "In above-scale enterprises")
      .decimals(2).section("办学成效", "Outcome").unit("%", "%").rule(.range(0, 100))
    Field(\.outcome, "outcome", "成效说明", "Outcome").note().section("办学成效", "Outcome")
  }
  .belongs(through: "school")
  .named(by: "name")
  .alike(by: "name", within: ["school", "partner"])
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
}
