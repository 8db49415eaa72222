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

  package var alsoCalled: [String] {
    switch self {
    case .industryEducation: ["产教联盟", "产教融合型联盟"]
    case .cityConsortium: ["市域联合体", "产教联合体", "联合体"]
    case .educationGroup: ["职业教育集团", "职教集团化办学", "集团"]
    case .vocationalAlliance: ["职业教育联盟", "职教联盟体"]
    case .programmeAlliance: ["专业群联盟"]
    case .sectorCommunity: ["行业产教融合共同体", "产教融合共同体", "共同体"]
    case .platform: ["平台"]
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

  package var alsoCalled: [String] {
    switch self {
    case .preparing: ["筹备", "筹建中", "筹备中"]
    case .applying: ["申报中", "已申报"]
    case .pilot: ["试点中", "试运行"]
    case .regular: ["正式运行", "运行", "已成立", "成立"]
    case .rectifying: ["整改中"]
    case .dissolved: ["已注销", "解散", "撤销"]
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

  package var alsoCalled: [String] {
    switch self {
    case .jointConference: ["联席会"]
    case .leadingGroup: ["工作领导小组"]
    case .workingGroup: ["工作小组", "专项工作组", "专班"]
    case .office: ["办公室(秘书处)", "联盟办公室"]
    case .research: ["研发联络处", "研发处"]
    case .innovation: ["创新创业处", "双创部"]
    case .exchange: ["对外交流部", "对外合作部", "交流合作部"]
    case .programmeCommittee: ["专业委员会", "专业建设指导委员会", "专指委"]
    case .expertCommittee: ["专家指导委员会", "专家咨询委员会", "专委会"]
    case .secretariat: ["秘书组"]
    case .inspection: ["督导组", "督查"]
    default: []
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

  package var alsoCalled: [String] {
    switch self {
    case .staff: ["专职", "工作人员"]
    case .adviser: ["顾问", "专家顾问"]
    case .member: ["组员"]
    case .councilUnit: ["理事"]
    case .standingDirector: ["常务理事单位"]
    case .deputyHead: ["副组长单位"]
    case .director: ["主任委员"]
    case .head: ["组长单位"]
    case .viceChairman: ["副理事长单位"]
    case .vicePresident: ["副会长单位"]
    case .chairman: ["理事长单位"]
    case .president: ["会长单位"]
    default: []
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

  package var alsoCalled: [String] {
    switch self {
    case .observer: ["观察员", "观察单位"]
    case .member: ["成员", "普通成员", "会员", "会员单位"]
    case .council: ["理事", "理事成员"]
    case .vicePresident: ["副会长", "副理事长", "副理事长单位"]
    case .president: ["会长", "理事长", "理事长单位"]
    case .lead: ["牵头单位", "牵头院校", "牵头学校", "主持单位"]
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

  package var alsoCalled: [String] {
    switch self {
    case .council: ["理事会议", "理事会会议", "年会"]
    case .jointConference: ["联席会"]
    case .working: ["工作会", "工作例会", "例会"]
    case .forum: ["论坛", "研讨会", "座谈会"]
    case .onSite: ["现场会", "现场办公会"]
    case .survey: ["调查研究", "走访", "走访调研"]
    case .promotion: ["推进会议", "推进", "对接会"]
    case .exchange: ["考察", "交流", "参观考察"]
    case .report: ["汇报", "发言", "汇报会"]
    case .activity: ["活动周"]
    default: []
    }
  }
}
