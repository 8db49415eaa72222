package import Records

/// What kind of association an alliance is.
package enum AllianceKind: Int, Choice {
  case industryEducation = 10, cityConsortium = 20, educationGroup = 30, vocationalAlliance = 40,
    programmeAlliance = 50, sectorCommunity = 60, platform = 70

  package static let title = Term("联盟类型", "Alliance kind")

  package var term: Term {
    switch self {
    case .industryEducation: Term("产教融合联盟", "Industry-education alliance")
    case .cityConsortium: Term("市域产教联合体", "City consortium")
    case .educationGroup: Term("职教集团", "Vocational education group")
    case .vocationalAlliance: Term("职教联盟", "Vocational alliance")
    case .programmeAlliance: Term("专业联盟", "Programme alliance")
    case .sectorCommunity: Term("行业共同体", "Sector community")
    case .platform: Term("平台型", "Platform")
    }
  }
}

/// How far an alliance has come.
package enum AllianceStage: Int, Choice {
  case preparing = 10, applying = 20, pilot = 30, regular = 40, rectifying = 50, dissolved = 60

  package static let title = Term("阶段", "Stage")

  package var term: Term {
    switch self {
    case .preparing: Term("筹建", "Preparing")
    case .applying: Term("申报", "Applying")
    case .pilot: Term("试点", "Pilot")
    case .regular: Term("正式", "Established")
    case .rectifying: Term("整改", "Rectifying")
    case .dissolved: Term("注销", "Dissolved")
    }
  }
}

/// What a body of an alliance is.
package enum BodyKind: Int, Choice {
  case council = 10, jointConference = 20, leadingGroup = 30, workingGroup = 40, office = 50,
    research = 60, innovation = 70, exchange = 80, programmeCommittee = 90, expertCommittee = 100,
    secretariat = 110, inspection = 120, other = 130

  package static let title = Term("机构类型", "Body kind")

  package var term: Term {
    switch self {
    case .council: Term("理事会", "Council")
    case .jointConference: Term("联席会议", "Joint conference")
    case .leadingGroup: Term("领导小组", "Leading group")
    case .workingGroup: Term("工作组", "Working group")
    case .office: Term("办公室", "Office")
    case .research: Term("产业研发联络处", "Industry research liaison")
    case .innovation: Term("创新创业部", "Innovation department")
    case .exchange: Term("对外交流(合作)部", "External exchange")
    case .programmeCommittee: Term("专业建设委员会", "Programme committee")
    case .expertCommittee: Term("专家委员会", "Expert committee")
    case .secretariat: Term("秘书处", "Secretariat")
    case .inspection: Term("督查组", "Inspection group")
    case .other: Term("其他", "Other")
    }
  }
}

/// The titles of seats, the higher the code the higher the seat.
package enum SeatTitle: Int, Choice {
  case staff = 10, adviser = 20, member = 30, memberUnit = 40, committeeMember = 50,
    councilUnit = 60, deputyHead = 70, standingDirector = 80, director = 90,
    secretaryGeneral = 100, head = 110, viceChairman = 120, vicePresident = 130, chairman = 140,
    president = 150

  package static let title = Term("席位", "Seat title")

  package var term: Term {
    switch self {
    case .staff: Term("专职人员", "Full-time staff")
    case .adviser: Term("顾问专家", "Adviser")
    case .member: Term("成员", "Member")
    case .memberUnit: Term("成员单位", "Member unit")
    case .committeeMember: Term("委员", "Committee member")
    case .councilUnit: Term("理事单位", "Council unit")
    case .deputyHead: Term("副组长", "Deputy head")
    case .standingDirector: Term("常务理事", "Standing director")
    case .director: Term("主任", "Director")
    case .secretaryGeneral: Term("秘书长", "Secretary-general")
    case .head: Term("组长", "Head")
    case .viceChairman: Term("副理事长", "Vice-chairman")
    case .vicePresident: Term("副会长(单位)", "Vice-president")
    case .chairman: Term("理事长", "Chairman")
    case .president: Term("会长(单位)", "President")
    }
  }
}

/// What a unit is in an alliance, the higher the code the nearer its lead.
package enum MembershipRole: Int, Choice {
  case observer = 10, member = 20, council = 30, vicePresident = 40, president = 50, lead = 60

  package static let title = Term("成员角色", "Member role")

  package var term: Term {
    switch self {
    case .observer: Term("观察", "Observer")
    case .member: Term("成员单位", "Member")
    case .council: Term("理事单位", "Council member")
    case .vicePresident: Term("副会长单位", "Vice-president")
    case .president: Term("会长单位", "President")
    case .lead: Term("牵头", "Lead")
    }
  }
}

/// What kind of meeting or activity was held.
package enum MeetingKind: Int, Choice {
  case council = 10, jointConference = 20, working = 30, forum = 40, onSite = 50, survey = 60,
    promotion = 70, exchange = 80, report = 90, activity = 100, other = 110

  package static let title = Term("会议类型", "Meeting kind")

  package var term: Term {
    switch self {
    case .council: Term("理事会", "Council")
    case .jointConference: Term("联席会议", "Joint conference")
    case .working: Term("工作会议", "Working meeting")
    case .forum: Term("专题论坛", "Forum")
    case .onSite: Term("现场办公", "On-site session")
    case .survey: Term("调研", "Survey visit")
    case .promotion: Term("推进会", "Progress meeting")
    case .exchange: Term("考察交流", "Exchange visit")
    case .report: Term("汇报发言", "Report")
    case .activity: Term("活动", "Activity")
    case .other: Term("其他", "Other")
    }
  }
}
