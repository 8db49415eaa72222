package import Records

/// What the rate of local employment is taken of: official texts differ by up to nine points.
package enum LocalBasis: Int, Choice {
  case employed = 10, employedDirectly = 20, graduates = 30

  package static let title = Term("本地就业率分母", "Local employment is of")

  package var term: Term {
    switch self {
    case .employed: Term("就业含升学", "Employed, with further study")
    case .employedDirectly: Term("直接就业", "Employed directly")
    case .graduates: Term("毕业生总数", "All graduates")
    }
  }

  /// The same in few words: whoever is placed is employed or goes on studying.
  package var shortTerm: Term {
    switch self {
    case .employed: Term("就业含升学", "of placed")
    case .employedDirectly: Term("直接就业", "of employed")
    case .graduates: Term("毕业生总数", "of all")
    }
  }
}

/// What counts as local for a school's graduates.
package enum LocalExtent: Int, Choice {
  case county = 10, city = 20, province = 30

  package static let title = Term("本地范围", "Local means")

  package var term: Term {
    switch self {
    case .county: Term("本县", "The county")
    case .city: Term("本市", "The city")
    case .province: Term("本省", "The province")
    }
  }
}
