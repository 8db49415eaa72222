package import Records

/// What two or more parties have agreed on, the shared use of a base included.
package struct Agreement: Entity {
  package static let entity = "agreement"

  package var title = ""
  package var kind: AgreementKind?
  package var unit: Reference<Unit>?
  package var partner: Reference<Unit>?
  package var others = ""
  package var signedOn: PartialDate?
  package var since: PartialDate?
  package var until: PartialDate?
  package var status: AgreementStatus?
  package var subject = ""
  package var amount: Double?
  package var programmes = ""
  package var nextReview: PartialDate?
  package var base: Reference<Base>?
  package var sharingRule = ""
  package var fee = ""
  package var priority: Int?
  package var files = ""
  package var obligations = ""

  package init() {}

  package static let schema = Schema<Self>("协议", "Agreement", group: .cooperation) {
    Field(\.title, "title", "标题", "Title")
      .called("协议名称 合同名称 名称 项目名称 合作项目")
      .required().width(34).searchable().sortable()
      .help("与协议封面一致的全称", "The full title as on its cover")
    Field(\.kind, "kind", "协议类型", "Kind")
      .called("类型 协议类别 合作类型")
      .required().width(10).sortable()
      .help(
        "只有意向书的选“意向”；多方合用基地选“共享约定”",
        "Intention for a letter of intent; shared use for a base used together")
    Field(\.unit, "unit", "甲方", "First party")
      .called("甲方单位 学校 学校名称 院校")
      .width(26).searchable()
      .help("按甲方归入它所在的联盟；校企协议通常填学校", "It counts for the alliances of this party, mostly the school")
    Field(\.partner, "partner", "乙方", "Second party")
      .called("乙方单位 企业 企业名称 合作企业 合作单位")
      .width(26).searchable()
      .help(
        "合作企业数按有效协议的乙方计，同一家只计一次",
        "Partner enterprises are counted from valid agreements, each once")
    Field(\.others, "others", "其他方", "Other parties").mentions(Unit.self).searchable().help(.others)
    Field(\.signedOn, "signedOn", "签订日期", "Signed")
      .called("签约日期 签约时间 签署日期 签署时间")
      .width(10).sortable()
      .help("最后一方签字盖章的日期", "The day the last party signed and sealed it")
    Field(\.since, "since", "生效日期", "Effective from")
      .called("起始日期 开始日期 开始时间")
      .help(.countedFrom)
    Field(\.until, "until", "到期日期", "Effective to")
      .called("有效期至 终止日期 截止日期 结束日期")
      .width(10).sortable().help(.countedThrough)
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
      .help(
        "尚未签约的选“意向”，到期未续的选“到期”",
        "Intended until it is signed; expired once it ran out without renewal")
    Field(\.subject, "subject", "合作内容", "Subject")
      .called("合作事项 主要内容 协议内容 内容")
      .searchable()
      .help("如共建实训基地、互聘教师、订单培养", "Such as building a base, lending staff, training to order")
    Field(\.amount, "amount", "金额", "Amount")
      .called("合同金额 协议金额 合作金额")
      .decimals(2).unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .help("协议约定的总额；实际到账记在“经费”", "What it promises in all; money received is entered under Fund")
    Field(\.programmes, "programmes", "涉及专业", "Programmes")
      .called("专业 合作专业")
      .searchable().help(.programmeNames)
    Field(\.nextReview, "nextReview", "下次复审", "Next review")
      .help("约定的评估日，不是到期日", "When it is to be reviewed, not when it ends")
    Field(\.base, "base", "共享基地", "Base shared").searchable().section("共享使用", "Shared use")
      .help("协议类型为“共享约定”时填", "For agreements of the kind shared use")
    Field(\.sharingRule, "sharingRule", "共享办法", "Sharing rule").section("共享使用", "Shared use")
      .help("谁、何时、可用多少工位", "Who may use it, when, and how many workstations")
    Field(\.fee, "fee", "收费", "Fee").section("共享使用", "Shared use")
      .help(
        "收费标准，如每工位每小时20元；不收费的写免费",
        "The rate, such as 20 yuan per workstation-hour, or that it is free")
    Field(\.priority, "priority", "优先级", "Priority").section("共享使用", "Shared use")
      .rule(.range(1, 9))
      .help("使用时间冲突时谁优先，1为最先", "Who goes first where uses clash; 1 comes first")
    Field(\.files, "files", "文件", "Files")
      .help("原件或扫描件存放在哪里", "Where the original or its scan is kept")
    Field(\.obligations, "obligations", "双方义务", "Obligations").note()
      .help("双方各自的主要义务，一条一行", "The main duties of each side, one to a line")
  }
  .belongs(through: "unit")
  .called("合同 签约 框架 契约 contract")
  .named(by: "title")
  .alike(by: "title", within: ["unit", "partner", "signedOn"])
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .rule(.oneOf(["unit", "partner", "others"]))
  .indexed("kind", "status")
}
