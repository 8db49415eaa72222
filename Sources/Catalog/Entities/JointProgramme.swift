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
    Field(\.name, "name", "名称", "Name")
      .called("项目名称")
      .required().width(30).searchable().sortable()
    Field(\.kind, "kind", "办学类型", "Kind").required().width(12).sortable()
      .help(
        "贯通培养按学制选，其他按合作内容选",
        "Where one level leads on to the next by its years, else by what is shared")
    Field(\.school, "school", "学校", "School").expects(.school).width(28).searchable().help(
      .belonging)
    Field(\.partner, "partner", "合作学校", "Partner school").expects(.school)
      .called("合作院校 对口院校")
      .width(28).searchable()
      .help("贯通或帮扶的另一所学校", "The other school it leads to or helps")
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
      .help("只有“在办”的计入联合办学项目数", "Only running ones are counted")
    Field(\.count, "count", "数量", "Count")
      .width(6).rule(.minimum(1)).help(.unlisted)
    Field(\.students, "students", "在读人数", "Students")
      .width(8).sortable().unit("人", "people").rule(.minimum(0)).help(.studyingNow)
    Field(\.planned, "planned", "年计划人数", "Planned a year").unit("人", "people").rule(.minimum(0))
      .help("每年下达的招生计划", "Places granted a year")
    Field(\.programmes, "programmes", "专业", "Programmes").searchable().help(.otherProgrammeNames)
    Field(\.offering, "offering", "专业点", "Offering").shares("school").help(.offering)
    Field(\.agreement, "agreement", "协议", "Agreement")
      .help("双方签订的合作办学协议；没有的空着", "The agreement it rests on; blank where there is none")
    Field(\.since, "since", "起始日期", "From").help(.countedFrom)
    Field(\.until, "until", "截止日期", "To").help(.countedThrough)
    Field(\.settlementRate, "settlementRate", "毕业去向落实率", "Placement rate")
      .decimals(2).section("办学成效", "Outcome").unit("%", "%").rule(.range(0, 100)).help(.shareOnly)
    Field(\.aboveScaleRate, "aboveScaleRate", "规上企业就业占比", "In above-scale enterprises")
      .decimals(2).section("办学成效", "Outcome").unit("%", "%").rule(.range(0, 100))
      .help("文件所述的占比；除以什么写在成效说明里", "As a document states it; say in the outcome what it is of")
    Field(\.outcome, "outcome", "成效说明", "Outcome").note().section("办学成效", "Outcome")
      .help("升学人数以外的成效；人数另填", "What came of it beside the numbers, which have fields of their own")
  }
  .belongs(through: "school")
  .called("中高职 五年制 3+2 贯通 升学 联合培养")
  .named(by: "name")
  .alike(by: "name", within: ["school", "partner"])
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
}
