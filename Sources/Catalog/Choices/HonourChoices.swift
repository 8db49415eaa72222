package import Records

/// What kind of recognition an honour is.
package enum HonourKind: Int, Choice {
  case masterStudio = 10, teacherStudio = 20, workerStudio = 30, heritageStudio = 40,
    classTeacherStudio = 50, skillMaster = 60, technicalExpert = 70, specialAllowance = 80,
    huangYanpei = 90, labourMedal = 100, grasslandTalent = 110, cityTalent = 120,
    chiefExpert = 130, famousTeacher = 140, risingTeacher = 150, teachingTeam = 160,
    teachingAward = 170, doubleHigh = 180, demonstrationSchool = 190, topFifty = 200,
    makerSpace = 210, civilisedCampus = 220, fusionEnterprise = 230,
    specialised = 235, other = 240

  package static let title = Term("荣誉类型", "Honour kind")

  package var term: Term {
    switch self {
    case .masterStudio: Term("技能大师工作室", "Skill master studio")
    case .teacherStudio: Term("名师工作室", "Teacher studio")
    case .workerStudio: Term("劳模创新工作室", "Model worker studio")
    case .heritageStudio: Term("技艺传承创新工作室(平台)", "Craft heritage studio")
    case .classTeacherStudio: Term("名班主任工作室", "Class teacher studio")
    case .skillMaster: Term("技能大师", "Skill master")
    case .technicalExpert: Term("技术能手", "Technical expert")
    case .specialAllowance: Term("特殊津贴专家", "Special allowance expert")
    case .huangYanpei: Term("黄炎培奖", "Huang Yanpei award")
    case .labourMedal: Term("五一劳动奖章", "May Day labour medal")
    case .grasslandTalent: Term("草原英才", "Grassland talent")
    case .cityTalent: Term("鹿城英才", "Deer City talent")
    case .chiefExpert: Term("首席专家", "Chief expert")
    case .famousTeacher: Term("教学名师", "Famous teacher")
    case .risingTeacher: Term("教坛新秀", "Rising teacher")
    case .teachingTeam: Term("教学团队", "Teaching team")
    case .teachingAward: Term("教学成果奖", "Teaching achievement award")
    case .doubleHigh: Term("双高计划", "Double-high plan")
    case .demonstrationSchool: Term("示范校", "Demonstration school")
    case .topFifty: Term("50强", "Top fifty")
    case .makerSpace: Term("众创空间", "Maker space")
    case .civilisedCampus: Term("文明校园", "Civilised campus")
    case .fusionEnterprise: Term("产教融合型企业", "Industry-education enterprise")
    case .specialised: Term("专精特新企业", "Specialised enterprise")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .masterStudio: ["大师工作室"]
    case .teacherStudio: ["名师室"]
    case .workerStudio: ["劳模工作室", "劳模和工匠人才创新工作室"]
    case .classTeacherStudio: ["班主任工作室"]
    case .skillMaster: ["大师"]
    case .technicalExpert: ["技术能手称号"]
    case .specialAllowance: ["特殊津贴", "政府特殊津贴", "特贴专家"]
    case .huangYanpei: ["黄炎培职业教育奖"]
    case .labourMedal: ["五一奖章", "五一"]
    case .famousTeacher: ["名师"]
    case .teachingTeam: ["教师教学创新团队", "创新团队"]
    case .teachingAward: ["教学成果", "成果奖"]
    case .doubleHigh: ["双高", "双高校", "双高院校"]
    case .demonstrationSchool: ["示范院校", "示范学校", "示范"]
    case .topFifty: ["五十强", "50强院校"]
    case .civilisedCampus: ["文明学校"]
    case .fusionEnterprise: ["产教融合企业"]
    case .specialised: ["专精特新", "专精特新中小企业"]
    default: []
    }
  }
}

/// How far an enterprise's qualification has come.
package enum QualificationStage: Int, Choice {
  case fostered = 10, certified = 20

  package static let title = Term("资质阶段", "Qualification stage")

  package var term: Term {
    switch self {
    case .fostered: Term("建设培育", "Fostered")
    case .certified: Term("认证", "Certified")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .fostered: ["培育", "建设", "入库培育"]
    case .certified: ["已认证", "认定"]
    }
  }
}
