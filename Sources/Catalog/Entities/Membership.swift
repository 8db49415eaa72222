package import Records

/// A unit's belonging to an alliance for a time; never deleted, only ended.
package struct Membership: Entity {
  package static let entity = "membership"

  package var alliance: Reference<Alliance>?
  package var unit: Reference<Unit>?
  package var role: MembershipRole?
  package var joinedOn: PartialDate?
  package var leftOn: PartialDate?
  package var leaveReason = ""
  package var agreement = ""
  package var contact: Reference<Person>?
  package var obligations = ""

  package init() {}

  package static let schema = Schema<Self>("成员关系", "Membership", group: .alliance) {
    Field(\.alliance, "alliance", "联盟", "Alliance").required().width(24)
      .help("加入的联盟；同一单位加入几个联盟就填几条", "The alliance joined; a unit in several has a record for each")
    Field(\.unit, "unit", "成员", "Unit").differing()
      .called("单位 单位名称 成员单位 会员单位 会员 成员名称 会员名称")
      .searchable().required().width(30)
      .help("同一单位在同一联盟的几段成员期不得重叠", "The spells of one unit in one alliance must not overlap")
    Field(\.role, "role", "成员角色", "Role")
      .called("角色 成员身份 会员身份 成员类别")
      .required().width(12).sortable()
      .help("以章程或成员名单为准", "As the charter or the list of members has it")
    Field(\.joinedOn, "joinedOn", "加入日期", "Joined")
      .called("入会时间 入会日期 入盟时间")
      .width(10).sortable().help(.countedFrom)
    Field(\.leftOn, "leftOn", "退出日期", "Left")
      .called("退会时间 退会日期")
      .width(10).sortable()
      .help(
        "从这天起不再计入，只填年份则计到年底；空着表示仍在",
        "Not counted from this day on, or after the year given; blank while a member")
    Field(\.leaveReason, "leaveReason", "退出原因", "Reason for leaving")
      .help("如注销、合并、主动退出", "Such as closed, merged, or left of its own will")
    Field(\.agreement, "agreement", "协议", "Agreement").width(16)
      .help("入会协议或申请书的编号", "The number of the agreement or the application to join")
    Field(\.contact, "contact", "联系人", "Contact").differing().width(14)
      .help("该单位负责联盟事务的人", "Who deals with the alliance for this unit")
    Field(\.obligations, "obligations", "义务", "Obligations").note()
      .help("该单位承诺投入什么、承担什么", "What the unit promised to give and to do")
  }
  .called("会员 入盟 加盟 退盟 加入 member join")
  .named(by: "unit", "alliance")
  .valid(from: "joinedOn", to: "leftOn")
  .scoped(by: "alliance")
  .counts(with: "unit")
  .rule(.order("joinedOn", "leftOn"))
  .indexed("alliance", "unit")
  .indexed("alliance", "role")
  .distinct("alliance", "unit", "joinedOn")
}
