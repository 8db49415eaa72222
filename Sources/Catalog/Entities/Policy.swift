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
      .called("文件名称 政策名称 文件标题 名称")
      .required().width(34).searchable().sortable()
      .help("标题缺失时如实填写", "Say so where the title is missing")
    Field(\.docNo, "docNo", "文号", "Document number")
      .called("文件号 发文字号")
      .headed("文号", "Number").width(16).searchable()
      .help("照文件抄写，年份用六角括号，如甘教职成〔2021〕5号", "Agency, year and serial number, exactly as printed")
    Field(\.kind, "kind", "文件类型", "Kind").required().width(10).sortable()
      .help("按文件的作用选，如实施方案、任务清单、激励政策", "By what it does: a plan, a list of tasks, a grant")
    Field(\.issuer, "issuer", "发文机关", "Issuer")
      .called("发文单位 制定单位 制定机关")
      .width(20).searchable()
      .help("落款机关的全称", "The full name of the authority that signed it")
    Field(\.level, "level", "级别", "Level").width(10).sortable()
      .help("发文机关是哪一级", "The level of the authority that issued it")
    Field(\.issuedOn, "issuedOn", "发文日期", "Issued")
      .called("印发日期 印发时间 发布日期 发布时间")
      .width(10).sortable()
      .help("落款日期；从何时施行另填生效日期", "The date under its text; when it takes effect is entered apart")
    Field(\.alliance, "alliance", "联盟", "Alliance").help(.scopeAlliance)
    Field(\.unit, "unit", "适用单位", "Applies to").searchable()
      .help("只适用于某一单位的制度才填", "For rules of a single unit")
    Field(\.basedOn, "basedOn", "依据", "Based on").searchable()
      .help("所依据文件的文号，如国发〔2019〕4号", "The numbers of the documents it rests on")
    Field(\.effectiveFrom, "effectiveFrom", "生效日期", "Effective from").help(.countedFrom)
    Field(\.effectiveTo, "effectiveTo", "失效日期", "Effective to").help(.countedThrough)
    Field(\.incentive, "incentive", "激励方式", "Incentive").section("激励与要求", "Grants and demands")
      .help(
        "文件给企业或学校的主要激励；几种并列的选最主要的",
        "What it mainly offers enterprises or schools; of several the main one")
    Field(\.incentiveRule, "incentiveRule", "激励内容", "What is granted")
      .searchable().section("激励与要求", "Grants and demands")
      .help("给谁、给多少、怎么给", "Who gets how much, and how")
    Field(\.cap, "cap", "单笔上限", "Cap")
      .decimals(2).section("激励与要求", "Grants and demands").unit("万元", "× 10,000 yuan")
      .rule(.minimum(0))
      .help(
        "每笔最高金额，扶持资金超出会提醒", "The most for one payment; support payments beyond it are pointed out")
    Field(\.capYears, "capYears", "年限上限", "Longest period")
      .section("激励与要求", "Grants and demands").unit("年", "years").rule(.minimum(0))
      .help(
        "最长享受几年，扶持资金超出会提醒",
        "The most years for anybody; support payments beyond it are pointed out")
    Field(\.practiceDays, "practiceDays", "教师年实践天数下限", "Practice days a year at least")
      .section("激励与要求", "Grants and demands").unit("天", "days").rule(.range(0, 366))
      .help(
        "专业课教师每年至少实践几天；2个月填60",
        "What programme teachers must do a year at least; two months are 60")
    Field(\.summary, "summary", "摘要", "Summary").note()
      .help(
        "与产教融合有关的要点，一条一行；不必照抄全文",
        "The points on industry and education, one to a line; not the whole text")
  }
  .called("制度 文件 办法 通知 规定 regulation")
  .named(by: "title")
  .alike(by: "title", within: ["docNo", "issuer"])
  .numbered(by: "docNo")
  .valid(from: "effectiveFrom", to: "effectiveTo", lastDay: .included)
  .scoped(by: "alliance")
  .rule(.order("effectiveFrom", "effectiveTo"))
}
