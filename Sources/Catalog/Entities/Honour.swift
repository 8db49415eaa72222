package import Records

/// A recognition of a unit, a person, a team, a programme or a base, an enterprise's qualification included, or so many of
/// a kind where no names are given.
package struct Honour: Entity {
  package static let entity = "honour"

  package var name = ""
  package var kind: HonourKind?
  package var level: Level?
  package var unit: Reference<Unit>?
  package var person: Reference<Person>?
  package var base: Reference<Base>?
  package var offering: Reference<Offering>?
  package var team = ""
  package var count: Int?
  package var grantedOn: PartialDate?
  package var expiresOn: PartialDate?
  package var grantor = ""
  package var document = ""
  package var stage: QualificationStage?
  package var investment: Double?
  package var offset: Double?

  package init() {}

  package static let schema = Schema<Self>("荣誉与称号", "Honour", group: .units) {
    Field(\.name, "name", "名称", "Name")
      .called("荣誉名称 称号 称号名称 荣誉称号 荣誉 项目名称")
      .required().width(30).searchable().sortable()
      .help("证书或认定文件上的全称", "The full title as in the certificate or document")
    Field(\.kind, "kind", "荣誉类型", "Kind")
      .called("类型 类别")
      .required().width(20).sortable()
      .help(
        "照认定文件；工作室和个人称号分开",
        "As the document that grants it says; workshops and personal titles are apart")
    Field(\.level, "level", "级别", "Level").width(10).sortable().help(.grantedLevel)
    Field(\.unit, "unit", "单位", "Unit")
      .called("获奖单位 获评单位")
      .searchable().width(28)
      .help(
        "授予个人、基地的也填其单位；按它归入联盟", "Also of a person or a base; it counts for this unit's alliances")
    Field(\.person, "person", "人员", "Person").differing()
      .help("授予个人的才填", "Where it was granted to a person")
    Field(\.base, "base", "基地", "Base")
      .help("授予基地的才填", "Where it was granted to a base")
    Field(\.offering, "offering", "专业点", "Offering").shares("school", as: "unit")
      .help("授予专业的才填，如骨干专业、品牌专业", "Where it was granted to a programme, such as a backbone one")
    Field(\.team, "team", "团队", "Team").searchable()
      .help("授予团队的填团队名称，如教学团队", "The team's name where it was granted to one")
    Field(\.count, "count", "数量", "Count")
      .width(6).rule(.minimum(1)).help(.unlisted)
    Field(\.grantedOn, "grantedOn", "授予日期", "Granted")
      .called("认定时间 认定日期 获评时间 表彰时间")
      .width(10).sortable().help(.countedFrom)
    Field(\.expiresOn, "expiresOn", "到期日期", "Expires").help(.countedThrough)
    Field(\.grantor, "grantor", "授予单位", "Grantor")
      .called("认定单位 颁发单位 授予部门 表彰单位")
      .help("发文或颁发机关的全称", "The full name of the authority that granted it")
    Field(\.document, "document", "文件", "Document").help(.document)
    Field(\.stage, "stage", "资质阶段", "Qualification stage")
      .section("企业资质", "Enterprise qualification")
      .help(
        "产教融合型企业先建设培育，再认证", "An industry-education enterprise is fostered first, then certified")
    Field(\.investment, "investment", "投资额", "Investment")
      .decimals(2).section("企业资质", "Enterprise qualification").unit("万元", "× 10,000 yuan")
      .rule(.minimum(0))
      .help("企业兴办职业教育的投资额", "What the enterprise invested in vocational education")
    Field(\.offset, "offset", "抵免额", "Offset")
      .decimals(2)
      .section("企业资质", "Enterprise qualification").unit("万元", "× 10,000 yuan")
      .rule(.minimum(0))
      .help(
        "抵免教育费附加和地方教育附加，不超过投资额的30%",
        "Set against education surcharges; at most 30 % of the investment")
  }
  .belongs(through: "unit")
  .called("荣誉 资质 表彰 示范 称号 title qualification")
  .named(by: "name")
  .alike(by: "name", within: ["unit", "person", "base", "offering", "team", "grantedOn"])
  .valid(from: "grantedOn", to: "expiresOn", lastDay: .included)
  .rule(.order("grantedOn", "expiresOn"))
  .rule(.atMost("offset", share: 0.3, of: "investment"))
}
