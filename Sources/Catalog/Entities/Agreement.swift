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
    Field(\.title, "title", "标题", "Title").required().width(34).searchable().sortable()
    Field(\.kind, "kind", "协议类型", "Kind").required().width(10).sortable()
    Field(\.unit, "unit", "甲方", "First party").width(26).searchable()
    Field(\.partner, "partner", "乙方", "Second party").width(26).searchable()
    Field(\.others, "others", "其他方", "Other parties").searchable()
    Field(\.signedOn, "signedOn", "签订日期", "Signed").width(10).sortable()
    Field(\.since, "since", "生效日期", "Effective from")
    Field(\.until, "until", "到期日期", "Effective to").width(10).sortable()
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
    Field(\.subject, "subject", "合作内容", "Subject").searchable()
    Field(\.amount, "amount", "金额", "Amount")
      .decimals(2).unit("万元", "10,000 yuan").rule(.minimum(0))
    Field(\.programmes, "programmes", "涉及专业", "Programmes").searchable()
    Field(\.nextReview, "nextReview", "下次复审", "Next review")
    Field(\.base, "base", "共享基地", "Base shared").searchable().section("共享使用", "Shared use")
    Field(\.sharingRule, "sharingRule", "共享办法", "Sharing rule").section("共享使用", "Shared use")
    Field(\.fee, "fee", "收费", "Fee").section("共享使用", "Shared use")
    Field(\.priority, "priority", "优先级", "Priority")
      .help("1为最先", "1 comes first").section("共享使用", "Shared use").rule(.range(1, 9))
    Field(\.files, "files", "文件", "Files")
    Field(\.obligations, "obligations", "双方义务", "Obligations").note()
  }
  .belongs(through: "unit")
  .named(by: "title")
  .alike(by: "title", within: ["unit", "partner", "signedOn"])
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .rule(.oneOf(["unit", "partner", "others"]))
  .indexed("kind", "status")
}
