package import Records

/// From school to international, the higher the code the higher the level.
package enum Level: Int, Choice {
  case school = 10, county = 20, city = 30, province = 40, nation = 50, world = 60

  package static let title = Term("级别", "Level")
  package static let offersHighestFirst = true

  package var term: Term {
    switch self {
    case .school: Term("校", "School")
    case .county: Term("县(区)", "County")
    case .city: Term("市", "City")
    case .province: Term("省(自治区)", "Province")
    case .nation: Term("国家", "National")
    case .world: Term("国际", "International")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .school: ["校级", "院级", "院校级", "校赛"]
    case .county: ["县", "区", "县级", "区级", "县区", "县区级", "区县", "区县级"]
    case .city: ["市级", "地市级", "市州级", "市赛"]
    case .province: ["省", "省级", "自治区", "自治区级", "省市级", "省部级", "省赛"]
    case .nation: ["国家级", "全国", "国级", "国赛"]
    case .world: ["国际级", "世界", "世界级"]
    }
  }
}
