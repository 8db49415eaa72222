package import Records

/// From school to international, the higher the code the higher the level.
package enum Level: Int, Choice {
  case school = 10, county = 20, city = 30, province = 40, nation = 50, world = 60

  package static let title = Term("级别", "Level")

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
}
