import Catalog
import Records
import Storage

/// The alliances and who belongs to them.
extension SampleWriter {
  static var jinchang: String { "金昌市产教融合联盟" }
  static var baotou: String { "包头市域产教联合体" }

  func addAlliances() throws(StorageError) {
    alliances[Self.jinchang] = try add(
      Alliance.self, "000 L13、L17、L21、L61、L71", remark: "配套政策文件：标题缺失(000 L19)"
    ) {
      $0.name = Self.jinchang
      $0.shortName = "金昌产教联盟"
      $0.kind = .industryEducation
      $0.level = .city
      $0.stage = .regular
      $0.foundedOn = SampleAlliance.founding
      $0.region = "620300"
      $0.leadUnit = units["冶金学院"]
      $0.principles = "优势互补、资源共享、互惠双赢、共同发展"
      $0.goals = "技能甘肃"
      $0.workModel = "政行企校四方联动"
    }
    alliances[Self.baotou] = try add(Alliance.self, "001 L30、L34、L36", remark: "试点申报方案") {
      $0.name = Self.baotou
      $0.shortName = "包头联合体"
      $0.kind = .cityConsortium
      $0.level = .province
      $0.stage = .applying
      $0.region = "150200"
      $0.leadUnit = units["包头轻工职业技术学院"]
      $0.initiators = "包头轻工职业技术学院、弘元新材料(包头)有限公司"
      $0.goals = "产学联动、人才培养、服务区域经济、社会建设、治理创新"
      $0.workModel = "两轮驱动；链接企业、链接院校、对外交流"
    }
    try addOutside("中国有色金属理事会", .sectorCommunity, "000 L33")
    try addOutside("全国焊接协会职业教育工作委员会", .sectorCommunity, "000 L33")
    try addOutside("包头轻工职业教育联盟", .vocationalAlliance, "001 L22")
    alliances["金乡县职教集团"] = try add(Alliance.self, "002 L12", remark: "力争2-3年内牵头创建") {
      $0.name = "金乡县职教集团"
      $0.kind = .educationGroup
      $0.level = .county
      $0.stage = .preparing
      $0.region = "370828"
      $0.leadUnit = units["金乡县职业中等专业学校"]
    }
  }

  private func addOutside(
    _ name: String, _ kind: AllianceKind, _ source: String
  ) throws(StorageError) {
    alliances[name] = try add(Alliance.self, source) {
      $0.name = name
      $0.kind = kind
      $0.stage = .regular
    }
  }

  func addMembers() throws(StorageError) {
    let founding = SampleAlliance.founding
    try addMember("冶金学院", .lead, founding, "000 L21")
    for name in ["市委组织部", "市委编办", "市教育局", "市人社局"] {
      try addMember(name, .member, founding, "000 L21")
    }
    let partners = [
      "金昌理工中专", "永昌职专", "金川集团公司", "八冶建设集团公司",
      "八冶建设集团金昌康颐医养置业服务有限责任公司", "甘肃金昌化学工业集团", "华友钴业",
      "蓝山屯河", "和山巨力", "梅花氨基酸", "信发", "中贝", "东软集团",
    ]
    for (index, name) in partners.enumerated() {
      try addMember(
        name, index < 4 ? .vicePresident : .member, founding, "000 L21", sample: true,
        remark: "文中只给成员数，是否成员为示例推定")
    }
    let kinds: [UnitKind] = [
      .government, .association, .higherVocational, .enterprise, .secondaryVocational, .hospital,
    ]
    for kind in kinds {
      for unit in generated[kind] ?? [] {
        let role = random.chance(percent: 15) ? MembershipRole.council : .member
        try addMembership(Self.jinchang, unit, role, founding, "000 L21", sample: true)
      }
    }
    try addMembership(
      "中国有色金属理事会", units["冶金学院"], .member, PartialDate(year: 2021, month: 4), "000 L33")
    try addMembership(
      "全国焊接协会职业教育工作委员会", units["冶金学院"], .council,
      PartialDate(year: 2022, month: 10), "000 L33", remark: "一届四次理事会增补")
    try addMembership(
      "包头轻工职业教育联盟", units["包头轻工职业技术学院"], .lead, nil, "001 L22")
    try addMembership("金乡县职教集团", units["金乡县职业中等专业学校"], .lead, nil, "002 L12")
  }

  private func addMember(
    _ name: String, _ role: MembershipRole, _ joined: PartialDate?, _ source: String,
    sample: Bool = false, remark: String = ""
  ) throws(StorageError) {
    try addMembership(
      Self.jinchang, units[name], role, joined, source, sample: sample, remark: remark)
  }

  func addMembership(
    _ alliance: String, _ unit: Reference<Unit>?, _ role: MembershipRole,
    _ joined: PartialDate?, _ source: String, sample: Bool = false, remark: String = ""
  ) throws(StorageError) {
    try add(Membership.self, source, sample: sample, remark: remark) {
      $0.alliance = alliances[alliance]
      $0.unit = unit
      $0.role = role
      $0.joinedOn = joined
    }
  }
}
