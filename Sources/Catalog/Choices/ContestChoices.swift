package import Records

/// Who competes in a contest.
package enum ContestGroup: Int, Choice {
  case secondary = 10, higher = 20, bachelor = 30, teacher = 40, worker = 50

  package static let title = Term("组别", "Group")

  package var term: Term {
    switch self {
    case .secondary: Term("中职", "Secondary")
    case .higher: Term("高职", "Higher vocational")
    case .bachelor: Term("本科", "Bachelor")
    case .teacher: Term("教师", "Teachers")
    case .worker: Term("职工", "Workers")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .secondary: ["中职组", "中专", "中职学生组"]
    case .higher: ["高职组", "高职高专", "大专", "高职学生组"]
    case .bachelor: ["本科组", "大学本科"]
    case .teacher: ["教师组", "老师"]
    case .worker: ["职工组", "企业职工", "员工", "在职职工", "在职职工组"]
    }
  }
}

/// What is competed in.
package enum ContestKind: Int, Choice {
  case studentSkill = 10, teaching = 20, classTeacher = 30, teacherSkill = 40, startUp = 50,
    worldSkills = 60, sector = 70

  package static let title = Term("赛事类别", "Contest kind")

  package var term: Term {
    switch self {
    case .studentSkill: Term("学生技能", "Student skills")
    case .teaching: Term("教师教学能力", "Teaching ability")
    case .classTeacher: Term("班主任", "Class teachers")
    case .teacherSkill: Term("教师技能", "Teacher skills")
    case .startUp: Term("创新创业", "Start-ups")
    case .worldSkills: Term("世赛", "WorldSkills")
    case .sector: Term("行业赛", "Sector contest")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .studentSkill: ["学生技能大赛", "技能大赛", "职业技能大赛", "职业院校技能大赛", "学生技能竞赛"]
    case .teaching: ["教学能力", "教学能力大赛", "教学能力比赛", "教师教学"]
    case .classTeacher: ["班主任能力大赛", "班主任业务能力"]
    case .teacherSkill: ["教师技能大赛", "教师技能竞赛"]
    case .startUp: ["双创", "创新创业大赛", "互联网+", "创新大赛"]
    case .worldSkills: ["世界技能大赛"]
    case .sector: ["行业竞赛", "行业大赛", "行业技能大赛"]
    }
  }
}

/// The place won, the higher the code the better.
package enum Place: Int, Choice {
  case organisation = 10, merit = 20, third = 30, bronze = 40, second = 50, silver = 60,
    first = 70, gold = 80, special = 90

  package static let title = Term("奖项", "Place")
  package static let offersHighestFirst = true

  package var term: Term {
    switch self {
    case .organisation: Term("优秀组织", "Organisation award")
    case .merit: Term("优胜", "Merit")
    case .third: Term("三等奖", "Third prize")
    case .bronze: Term("铜奖", "Bronze")
    case .second: Term("二等奖", "Second prize")
    case .silver: Term("银奖", "Silver")
    case .first: Term("一等奖", "First prize")
    case .gold: Term("金奖", "Gold")
    case .special: Term("特等奖", "Special prize")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .organisation: ["优秀组织奖", "组织奖"]
    case .merit: ["优胜奖", "优秀奖", "优秀"]
    case .third: ["三等", "3等奖", "3等"]
    case .bronze: ["铜牌", "铜"]
    case .second: ["二等", "2等奖", "2等"]
    case .silver: ["银牌", "银"]
    case .first: ["一等", "1等奖", "1等"]
    case .gold: ["金牌", "金"]
    case .special: ["特等"]
    }
  }
}
