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
    Field(\.unit, "unit", "成员", "Unit").searchable().required().width(30)
    Field(\.role, "role", "成员角色", "Role").required().width(12).sortable()
    Field(\.joinedOn, "joinedOn", "加入日期", "Joined").width(10).sortable()
    Field(\.leftOn, "leftOn", "退出日期", "Left").width(10).sortable()
    Field(\.leaveReason, "leaveReason", "退出原因", "Reason for leaving")
    Field(\.agreement, "agreement", "协议", "Agreement").width(16)
    Field(\.contact, "contact", "联系人", "Contact").width(14)
    Field(\.obligations, "obligations", "义务", "Obligations").note()
  }
  .named(by: "unit", "alliance")
  .valid(from: "joinedOn", to: "leftOn")
  .scoped(by: "alliance")
  .rule(.order("joinedOn", "leftOn"))
  .indexed("alliance", "unit")
  .indexed("alliance", "role")
  .distinct("alliance", "unit", "joinedOn")
}
