import Catalog
import Records
import Storage

/// The recognitions the documents state, with a number where they give no names.
extension SampleWriter {
  private struct Recognition {
    let kind: HonourKind
    let name: String
    var level: Level?
    var count: Int?
    var unit = ""
    var source: String
    var year: Int?
  }

  func addHonours() throws(StorageError) {
    for honour in Self.ofJinchang + Self.ofBaotou {
      try add(Honour.self, honour.source) {
        $0.kind = honour.kind
        $0.name = honour.name
        $0.level = honour.level
        $0.count = honour.count
        $0.unit = units[honour.unit]
        $0.offering = courses.first { honour.name.contains("(\($0.name))") }?.offering
        $0.team = honour.name.hasSuffix("团队") ? honour.name : ""
        $0.grantedOn = honour.year.flatMap { PartialDate(year: $0) }
      }
    }
  }

  private static var ofJinchang: [Recognition] {
    let studios: [(HonourKind, String, Level?, Int)] = [
      (.masterStudio, "国家级技能大师工作室", .nation, 1),
      (.masterStudio, "省级技能大师工作室", .province, 2),
      (.teacherStudio, "职业教育名师工作室", nil, 3),
      (.workerStudio, "劳模创新工作室", nil, 1),
      (.heritageStudio, "职业教育技艺技能传承创新工作室", nil, 3),
      (.classTeacherStudio, "名班主任工作室", nil, 2),
    ]
    let enterprises = [
      "金川集团公司", "八冶建设集团金昌康颐医养置业服务有限责任公司", "甘肃金昌化学工业集团",
    ]
    let college: [(HonourKind, String, Int?)] = [
      (.doubleHigh, "省级“双高计划”", nil), (.other, "省级高水平专业群(有色冶金技术)", nil),
      (.other, "省级骨干专业(有色金属智能冶金技术)", nil), (.teachingAward, "省级教学成果奖", 9),
    ]
    return studios.map {
      Recognition(kind: $0.0, name: $0.1, level: $0.2, count: $0.3, source: "000 L39")
    }
      + college.map {
        Recognition(
          kind: $0.0, name: $0.1, level: .province, count: $0.2, unit: "冶金学院", source: "000 L33")
      }
      + enterprises.map {
        Recognition(
          kind: .fusionEnterprise, name: "省级产教融合型企业", level: .province, unit: $0,
          source: "000 L49")
      }
  }

  private static var ofBaotou: [Recognition] {
    let people: [(HonourKind, String, Level, Int)] = [
      (.specialAllowance, "国务院政府特殊津贴专家", .nation, 1), (.skillMaster, "国家级技能大师", .nation, 1),
      (.huangYanpei, "国家黄炎培职业教育奖", .nation, 4), (.labourMedal, "全区五一劳动奖章", .province, 2),
      (.grasslandTalent, "草原英才工程高技能团队", .province, 1),
      (.grasslandTalent, "草原英才工程高技能人才", .province, 1),
      (.skillMaster, "自治区技能大师", .province, 1), (.technicalExpert, "自治区技术能手", .province, 16),
      (.chiefExpert, "包头市公共安全首席专家", .city, 1), (.cityTalent, "鹿城英才", .city, 7),
    ]
    let school: [(HonourKind, String, Level, Int?, String)] = [
      (.demonstrationSchool, "自治区首批示范性高职院校", .province, 2013, "001 L16"),
      (.other, "自治区级优质高等职业院校", .province, 2019, "001 L16"),
      (.makerSpace, "国家级众创空间", .nation, 2016, "001 L20"),
      (.topFifty, "全国高校创新创业典型经验50强", .nation, 2016, "001 L20"),
      (.demonstrationSchool, "全国深化创新创业教育改革示范校", .nation, 2017, "001 L20"),
      (.demonstrationSchool, "国家职业核心能力示范校", .nation, 2017, "001 L20"),
      (.civilisedCampus, "首批自治区文明校园", .province, nil, "001 L24"),
    ]
    let unit = "包头轻工职业技术学院"
    return people.map {
      Recognition(
        kind: $0.0, name: $0.1, level: $0.2, count: $0.3, unit: unit, source: "001 L16")
    }
      + school.map {
        Recognition(
          kind: $0.0, name: $0.1, level: $0.2, unit: unit, source: $0.4, year: $0.3)
      }
  }
}
