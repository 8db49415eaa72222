import Catalog
import Records
import Storage

/// The second alliance's members, bodies and photovoltaic chain.
extension SampleWriter {
  private var lead: String { "包头轻工职业技术学院" }
  private var colleges: [String] { ["包头职业技术学院", "包头钢铁职业技术学院", "包头铁道职业技术学院"] }

  private var stages: [(String, [String])] {
    [
      ("多晶硅", ["通威", "特变", "大全", "协鑫"]),
      ("单晶", ["晶澳", "阿特斯", "双良", "弘元", "美科"]),
      ("硅片", []),
      ("组件", ["东方日升"]),
    ]
  }

  func addBaotou() throws(StorageError) {
    try addBaotouMembers()
    try addBaotouBodies()
    try addPhotovoltaics()
  }

  private func addBaotouMembers() throws(StorageError) {
    try addMembership(Self.baotou, units[lead], .president, nil, "001 L32", remark: "建议")
    try addMembership(Self.baotou, units["弘元"], .vicePresident, nil, "001 L30", remark: "联合发起")
    let supposed = "文中只写相关院校和企业，是否成员为示例推定"
    for name in colleges {
      try addMembership(
        Self.baotou, units[name], .vicePresident, nil, "001 L32", sample: true, remark: supposed)
    }
    for name in stages.flatMap(\.1) where name != "弘元" {
      try addMembership(
        Self.baotou, units[name], .member, nil, "001 L42", sample: true, remark: supposed)
    }
    for number in 1...7 {
      let name = Self.numbered("包头中职学校", number)
      units[name] = try add(Unit.self, "001 L40", sample: true) {
        $0.name = name
        $0.kind = .secondaryVocational
        $0.region = "150200"
        $0.ownership = .public
      }
      try addMembership(Self.baotou, units[name], .member, nil, "001 L40", sample: true)
    }
  }

  private func addBaotouBodies() throws(StorageError) {
    let extending = "拓展性活动：校企合作、科技成果转化、项目引进、技术应用、人才服务(文中合写)"
    let council = try addBaotouBody("理事会", .council, nil, "最高决策机构，由会长、副会长和委员组成")
    try addBaotouBody(
      "办公室", .office, council, "日常活动管理；设在中高企一体化人才培养工作推进办公室")
    try addBaotouBody("产业研发联络处", .research, council, extending)
    try addBaotouBody("创新创业部", .innovation, council, extending)
    try addBaotouBody("对外交流部", .exchange, council, extending)
    try addSeat(council, .president, unit: lead, source: "001 L32", sample: false, since: nil)
    for name in ["弘元"] + colleges {
      try addSeat(council, .vicePresident, unit: name, source: "001 L32", since: nil)
    }
    for name in ["通威", "特变", "大全", "协鑫", "晶澳", "东方日升"] {
      try addSeat(council, .committeeMember, unit: name, source: "001 L32", since: nil)
    }
  }

  @discardableResult
  private func addBaotouBody(
    _ name: String, _ kind: BodyKind, _ parent: Reference<Body>?, _ duties: String
  ) throws(StorageError) -> Reference<Body> {
    try add(Body.self, "001 L32") {
      $0.alliance = alliances[Self.baotou]
      $0.name = name
      $0.kind = kind
      $0.parent = parent
      $0.hostUnit = kind == .office ? units[lead] : nil
      $0.duties = duties
    }
  }

  private func addPhotovoltaics() throws(StorageError) {
    let chain = try add(Chain.self, "001 L42") {
      $0.alliance = alliances[Self.baotou]
      $0.name = "光伏装备制造产业链"
      $0.kind = .chain
      $0.region = "150200"
      $0.industry = "38"
      $0.coreProducts = "多晶硅、单晶硅棒、硅片、组件"
    }
    for (name, enterprises) in stages {
      let stage = try add(Chain.self, "001 L42") {
        $0.alliance = alliances[Self.baotou]
        $0.name = name
        $0.kind = .stage
        $0.parent = chain
        $0.region = "150200"
      }
      for enterprise in enterprises {
        try add(ChainLink.self, "001 L42") {
          $0.chain = stage
          $0.unit = units[enterprise]
          $0.relation = .main
        }
      }
    }
    for (index, name) in colleges.enumerated() {
      try add(ChainLink.self, "001 L54", sample: true) {
        $0.chain = chain
        $0.school = units[name]
        $0.relation = index == 0 ? .main : .serving
      }
    }
    for number in 1...2 {
      try add(ChainLink.self, "001 L54", sample: true) {
        $0.chain = chain
        $0.school = units[Self.numbered("包头中职学校", number)]
        $0.relation = .serving
      }
    }
  }
}
