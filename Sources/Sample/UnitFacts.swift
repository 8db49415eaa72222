import Catalog
import Records

/// What the documents say about a named unit beyond its name.
struct UnitFacts: Sendable {
  var shortName = ""
  var aliases = ""
  var region = ""
  var organizer = ""
  var remark = ""
  var sameAs = ""
  /// Whether its document says where it is, be it by being about one place.
  var isPlaced = true
  var grade: SchoolGrade?
  var foundedOn: PartialDate?
  var departments: Int?
  var positioning = ""
}

extension SampleWriter {
  static var facts: [String: UnitFacts] {
    let secondary = "与高职对口的升学专业"
    let skilled = "企业需求量大的就业专业"
    var facts = [
      "冶金学院": UnitFacts(
        region: "620300", grade: .provinceDoubleHigh,
        positioning: "根据专升本和市场需求动态调整专业"),
      "金昌理工中专": UnitFacts(
        aliases: "市理工中专", remark: "由冶金学院托管(000 L25)", positioning: secondary),
      "永昌职专": UnitFacts(positioning: secondary),
      "金昌技师学院": UnitFacts(organizer: "金川集团公司", positioning: skilled),
      "八冶技工学校": UnitFacts(organizer: "八冶建设集团公司", positioning: skilled),
      "金昌市示范性综合实践基地": UnitFacts(remark: "由冶金学院托管(000 L25)"),
      "金川集团公司": UnitFacts(aliases: "金川集团股份有限公司"),
      "西宁城市职业技术学院": UnitFacts(region: "630100"),
      "弘元新材料(包头)有限公司": UnitFacts(shortName: "弘元"),
      "弘元": UnitFacts(sameAs: "弘元新材料(包头)有限公司"),
      "内蒙古工业大学": UnitFacts(region: "150100"),
      "北京农业大学": UnitFacts(remark: "名称待核", isPlaced: false),
      "包头轻工职业技术学院": UnitFacts(
        region: "150200", grade: .nationalQuality, foundedOn: PartialDate(year: 1956),
        departments: 12, positioning: "工学结合"),
    ]
    for name in ["西北师范大学", "兰州理工大学", "兰州交通大学", "甘肃农业大学"] {
      facts[name] = UnitFacts(region: "620100")
    }
    for name in ["华友钴业", "蓝山屯河", "和山巨力", "梅花氨基酸", "信发", "中贝", "东软集团"] {
      facts[name] = UnitFacts(remark: "所在地未写明", isPlaced: false)
    }
    for name in ["西北农林科技大学", "天津科技大学", "天津滨海职业学院"] {
      facts[name] = UnitFacts(remark: "仅知所在省")
    }
    return facts
  }
}
