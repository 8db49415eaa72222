package import Records

/// A document alliances act by, or a school's own rule: what it grants and what it demands.
package struct Policy: Entity {
  package static let entity = "policy"

  package var title = ""
  package var docNo = ""
  package var kind: PolicyKind?
  package var issuer = ""
  package var level: Level?
  package var issuedOn: PartialDate?
  package var alliance: Reference<Alliance>?
  package var unit: Reference<Unit>?
  package var basedOn = ""
  package var effectiveFrom: PartialDate?
  package var effectiveTo: PartialDate?
  package var incentive: IncentiveKind?
  package var incentiveRule = ""
  package var cap: Double?
  package var capYears: Int?
  package var practiceDays: Int?
  package var summary = ""

  package init() {}

  package static let schema = Schema<Self>("政策文件", "Policy", group: .alliance) {
    Field(\.title, "title", "标题", "Title")
      .required().width(34).searchable().sortable()
      .help("标题缺失时如实填写", "Say so where the title is missing")
    Field(\.docNo, "docNo", "文号", "Document number").width(16).searchable()
    Field(\.kind, "kind", "文件类型", "Kind").required().width(10).sortable()
    Field(\.issuer, "issuer", "发文机关", "Issuer").width(20).searchable()
    Field(\.level, "level", "级别", "Level").width(10).sortable()
    Field(\.issuedOn, "issuedOn", "发文日期", "Issued").width(10).sortable()
    Field(\.alliance, "alliance", "联盟", "Alliance")
    Field(\.unit, "unit", "适用单位", "Applies to").searchable()
    Field(\.basedOn, "basedOn", "依据", "Based on").searchable()
    Field(\.effectiveFrom, "effectiveFrom", "生效日期", "Effective from")
    Field(\.effectiveTo, "effectiveTo", "失效日期", "Effective to")
    Field(\.incentive, "incentive", "激励方式", "Incentive").section("激励与要求", "Grants and demands")
    Field(\.incentiveRule, "incentiveRule", "激励内容", "What is granted")
      .searchable().section("激励与要求", "Grants and demands")
    Field(\.cap, "cap", "单笔上限", "Cap")
      .decimals(2).section("激励与要求", "Grants and demands").unit("万元", "10,000 yuan")
      .rule(.minimum(0))
    Field(\.capYears, "capYears", "年限上限", "Longest period")
      .section("激励与要求", "Grants and demands").unit("年", "years").rule(.minimum(0))
    Field(\.practiceDays, "practiceDays", "教师年实践天数下限", "Practice days a year at least")
      .help(
        "专业教师每年在企业实践至少的天数", "The days programme teachers spend in enterprises each year at least"
      )
      .section("激励与要求", "Grants and demands").unit("天", "days").rule(.range(0, 366))
    Field(\.summary, "summary", "摘要", "Summary").note()
  }
  .named(by: "title")
  .alike(by: "title", within: ["docNo", "issuer"])
  .valid(from: "effectiveFrom", to: "effectiveTo", lastDay: .included)
  .scoped(by: "alliance")
  .rule(.order("effectiveFrom", "effectiveTo"))
}
