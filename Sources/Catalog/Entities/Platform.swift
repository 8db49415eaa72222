package import Records

/// A service or research platform with who has settled on it.
package struct Platform: Entity {
  package static let entity = "platform"

  package var name = ""
  package var kind: PlatformKind?
  package var alliance: Reference<Alliance>?
  package var host: Reference<Unit>?
  package var enterprises: Amount?
  package var schools: Amount?
  package var experts: Amount?
  package var countedOn: PartialDate?
  package var status: PlatformStatus?
  package var foundedOn: PartialDate?
  package var closedOn: PartialDate?
  package var partners = ""
  package var services = ""
  package var results = ""

  package init() {}

  package static let schema = Schema<Self>("平台", "Platform", group: .cooperation) {
    Field(\.name, "name", "名称", "Name")
      .called("平台 平台名称")
      .required().width(30).searchable().sortable()
    Field(\.kind, "kind", "平台类型", "Kind").required().width(18).sortable()
      .help("按平台主要提供什么来选", "By what it mainly offers")
    Field(\.alliance, "alliance", "联盟", "Alliance").width(18).help(.scopeAlliance)
    Field(\.host, "host", "依托单位", "Host").width(26).searchable()
      .help("负责运行平台的单位", "The unit that runs it")
    Field(\.enterprises, "enterprises", "入驻企业", "Enterprises")
      .width(8).sortable().unit("家", "enterprises").rule(.minimum(0)).help(.residents)
    Field(\.schools, "schools", "入驻院校", "Schools").width(8).unit("所", "schools").rule(.minimum(0))
      .help(.residents)
    Field(\.experts, "experts", "入驻专家", "Experts").width(8).unit("人", "people").rule(.minimum(0))
      .help(.residents)
    Field(\.countedOn, "countedOn", "统计日期", "Counted on")
      .help("入驻企业、院校、专家数的统计日", "The day on which enterprises, schools and experts were counted")
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
      .help("停止服务的填关闭，并填关闭日期", "Closed once it serves nobody; fill in the closing day too")
    Field(\.foundedOn, "foundedOn", "成立日期", "Founded").sortable().help(.countedFrom)
    Field(\.closedOn, "closedOn", "关闭日期", "Closed").help(.countedUntil)
    Field(\.partners, "partners", "共建单位", "Partners").mentions(Unit.self).searchable().help(.others)
    Field(\.services, "services", "服务内容", "Services").note()
      .help("平台向成员提供的服务，一项一行", "What it offers its members, one to a line")
    Field(\.results, "results", "成果", "Results").note()
      .help("已取得的成果；能计数的另填为引用数", "What came of it; what can be counted is a stated figure")
  }
  .called("研发中心 工作室 实验室 研究院 lab centre")
  .named(by: "name")
  .alike(by: "name", within: ["alliance", "host"])
  .valid(from: "foundedOn", to: "closedOn")
  .scoped(by: "alliance")
  .rule(.order("foundedOn", "closedOn"))
}
