package import Records

/// What a unit is; the alliance's composition is counted by it.
package enum UnitKind: Int, Choice {
  case government = 10, association = 20, higherVocational = 30, vocationalUniversity = 40,
    university = 50, secondaryVocational = 60, technicianCollege = 70, skilledWorkersSchool = 80,
    openUniversity = 90, enterprise = 100, hospital = 110, research = 120, park = 130,
    practiceBase = 140, incubator = 150, publicInstitution = 160, other = 170

  package static let title = Term("单位类型", "Unit kind")

  package var term: Term {
    switch self {
    case .government: Term("政府部门", "Government department")
    case .association: Term("行业协会/组织", "Industry association")
    case .higherVocational: Term("高职院校", "Higher vocational college")
    case .vocationalUniversity: Term("职业本科", "Vocational university")
    case .university: Term("普通本科", "University")
    case .secondaryVocational: Term("中职学校", "Secondary vocational school")
    case .technicianCollege: Term("技师学院", "Technician college")
    case .skilledWorkersSchool: Term("技工学校", "Skilled workers' school")
    case .openUniversity: Term("开放大学/成人", "Open university")
    case .enterprise: Term("企业", "Enterprise")
    case .hospital: Term("医疗机构", "Hospital")
    case .research: Term("科研机构", "Research institute")
    case .park: Term("产业园区", "Industrial park")
    case .practiceBase: Term("实践基地", "Practice base")
    case .incubator: Term("孵化基地", "Incubator")
    case .publicInstitution: Term("媒体/事业单位", "Public institution")
    case .other: Term("其他", "Other")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .government: ["政府", "机关", "党政机关", "行政机关", "委办局"]
    case .association: ["行业协会", "协会", "行业组织", "学会", "商会"]
    case .higherVocational: ["高职", "高等职业院校", "高职学校", "高职高专", "职业技术学院", "高职(专科)院校"]
    case .vocationalUniversity: ["职业大学", "本科层次职业学校", "职业本科院校", "职业技术大学"]
    case .university: ["本科", "大学", "普通高校", "本科院校", "普通本科院校", "大学本科"]
    case .secondaryVocational: ["中职", "中专", "职专", "职高", "职教中心", "中等职业学校", "中等专业学校"]
    case .technicianCollege: ["技师院校"]
    case .skilledWorkersSchool: ["技校", "技工院校"]
    case .openUniversity: ["开放大学", "成人高校", "电大", "成人教育"]
    case .enterprise: ["公司", "有限公司", "有限责任公司", "股份公司", "股份有限公司", "集团", "集团公司", "企业集团", "厂", "工厂"]
    case .hospital: ["医院", "卫生院"]
    case .research: ["研究院", "研究所", "科研院所", "研究机构"]
    case .park: ["园区", "开发区", "经开区", "工业园区"]
    case .practiceBase: ["实践教育基地"]
    case .incubator: ["孵化器"]
    case .publicInstitution: ["事业单位", "媒体"]
    default: []
    }
  }
}

extension UnitKind {
  /// The kinds that are schools.
  package static let schools = [
    higherVocational, vocationalUniversity, university, secondaryVocational, technicianCollege,
    skilledWorkersSchool, openUniversity,
  ]
}

extension FieldShape.Expectation {
  /// A unit that is a school; for ordinary and special schools there is no kind but `other`.
  static let school = FieldShape.Expectation(
    "kind", (UnitKind.schools + [.other]).map(\.value), "学校", "a school")
}

/// Who owns a unit.
package enum Ownership: Int, Choice {
  case `public` = 10, `private` = 20, mixed = 30, stateOwned = 40, privateEnterprise = 50,
    foreign = 60, hongKongMacaoTaiwan = 70

  package static let title = Term("所有制", "Ownership")

  package var term: Term {
    switch self {
    case .public: Term("公办", "Public")
    case .private: Term("民办", "Private")
    case .mixed: Term("混合所有制", "Mixed")
    case .stateOwned: Term("国有", "State-owned")
    case .privateEnterprise: Term("民营", "Private enterprise")
    case .foreign: Term("外资", "Foreign")
    case .hongKongMacaoTaiwan: Term("港澳台", "Hong Kong, Macao, Taiwan")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .public: ["公立"]
    case .private: ["私立", "民办学校"]
    case .mixed: ["混合"]
    case .stateOwned: ["国企", "国有企业", "国营", "央企"]
    case .privateEnterprise: ["民企", "私营", "民营企业", "私企"]
    case .foreign: ["外商投资", "外商独资", "中外合资", "外企"]
    case .hongKongMacaoTaiwan: ["港澳台资", "港澳台商投资", "台资"]
    }
  }
}

/// The grade a school was recognised at, the higher the code the higher the grade.
package enum SchoolGrade: Int, Choice {
  case ordinary = 10, cityDemonstration = 20, provinceStar = 30, nationalKey = 40,
    provinceDemonstration = 50, provinceQuality = 60, provinceDoubleHigh = 70,
    nationalQuality = 80, nationalDoubleHigh = 90

  package static let title = Term("学校等级", "School grade")

  package var term: Term {
    switch self {
    case .ordinary: Term("普通", "Ordinary")
    case .cityDemonstration: Term("市级示范", "City demonstration")
    case .provinceStar: Term("省四星级", "Province four-star")
    case .nationalKey: Term("国家级重点中职", "National key school")
    case .provinceDemonstration: Term("省级示范", "Province demonstration")
    case .provinceQuality: Term("省级优质", "Province quality")
    case .provinceDoubleHigh: Term("省双高", "Province double-high")
    case .nationalQuality: Term("国家优质", "National quality")
    case .nationalDoubleHigh: Term("国家双高", "National double-high")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .ordinary: ["一般"]
    case .cityDemonstration: ["市示范"]
    case .provinceStar: ["四星级", "四星"]
    case .nationalKey: ["国家级重点", "国重", "国家重点"]
    case .provinceDemonstration: ["省示范"]
    case .provinceQuality: ["省优质"]
    case .provinceDoubleHigh: ["省级双高", "自治区双高"]
    case .nationalQuality: ["国家级优质"]
    case .nationalDoubleHigh: ["双高", "国家级双高", "国双高"]
    }
  }
}

/// The size class of an enterprise.
package enum ScaleClass: Int, Choice {
  case micro = 10, small = 20, medium = 30, large = 40

  package static let title = Term("企业规模", "Enterprise size")

  package var term: Term {
    switch self {
    case .micro: Term("微型", "Micro")
    case .small: Term("小型", "Small")
    case .medium: Term("中型", "Medium")
    case .large: Term("大型", "Large")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .micro: ["微", "微型企业", "微企"]
    case .small: ["小", "小型企业", "小企业"]
    case .medium: ["中", "中型企业"]
    case .large: ["大", "大型企业"]
    }
  }
}

/// What a person is to the alliance.
package enum PersonKind: Int, Choice {
  case teacher = 10, majorTeacher = 20, technician = 30, skilled = 40, expert = 50,
    partTimeTeacher = 60, coach = 70, administrator = 80, contact = 90

  package static let title = Term("人员类型", "Person kind")

  package var term: Term {
    switch self {
    case .teacher: Term("专任教师", "Full-time teacher")
    case .majorTeacher: Term("专业课教师", "Programme teacher")
    case .technician: Term("企业技术人员", "Enterprise technician")
    case .skilled: Term("高技能人才", "Highly skilled worker")
    case .expert: Term("专家", "Expert")
    case .partTimeTeacher: Term("兼职教师", "Part-time teacher")
    case .coach: Term("教练", "Coach")
    case .administrator: Term("管理人员", "Administrator")
    case .contact: Term("联系人", "Contact")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .teacher: ["教师", "专职教师", "老师"]
    case .majorTeacher: ["专业教师", "专业课老师"]
    case .technician: ["技术人员", "工程师", "企业工程师"]
    case .skilled: ["高技能", "技能人才", "能工巧匠"]
    case .expert: ["行业专家", "企业专家"]
    case .partTimeTeacher: ["兼职", "外聘教师"]
    case .coach: ["教练员"]
    case .administrator: ["管理", "行政人员"]
    case .contact: ["联络员", "联系"]
    }
  }
}

/// The grade of a skill, the higher the code the higher the grade.
package enum SkillGrade: Int, Choice {
  case elementary = 10, intermediate = 20, advanced = 30, technician = 40, seniorTechnician = 50,
    masterTechnician = 60, chiefTechnician = 70

  package static let title = Term("技能等级", "Skill grade")

  package var term: Term {
    switch self {
    case .elementary: Term("初级工", "Elementary")
    case .intermediate: Term("中级工", "Intermediate")
    case .advanced: Term("高级工", "Advanced")
    case .technician: Term("技师", "Technician")
    case .seniorTechnician: Term("高级技师", "Senior technician")
    case .masterTechnician: Term("特级技师", "Master technician")
    case .chiefTechnician: Term("首席技师", "Chief technician")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    // The standard counts downwards, our codes upwards: a digit alone is the standard's.
    case .elementary: ["五级", "五级工", "初级", "初级技能", "5级", "5"]
    case .intermediate: ["四级", "四级工", "中级", "中级技能", "4级", "4"]
    case .advanced: ["三级", "三级工", "高级", "高级技能", "3级", "3"]
    case .technician: ["二级", "二级技师", "2级", "2"]
    case .seniorTechnician: ["一级", "一级技师", "1级", "1"]
    default: []
    }
  }
}

/// The highest education of a person.
package enum Degree: Int, Choice {
  case secondary = 10, associate = 20, bachelor = 30, master = 40, doctor = 50

  package static let title = Term("学历", "Degree")

  package var term: Term {
    switch self {
    case .secondary: Term("中专", "Secondary")
    case .associate: Term("大专", "Associate")
    case .bachelor: Term("本科", "Bachelor")
    case .master: Term("硕士", "Master")
    case .doctor: Term("博士", "Doctor")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .secondary: ["中职", "高中", "高中及以下", "中等专业"]
    case .associate: ["专科", "高职", "高职高专", "大学专科"]
    case .bachelor: ["大学本科", "学士", "大学"]
    case .master: ["研究生", "硕士研究生"]
    case .doctor: ["博士研究生"]
    }
  }
}
