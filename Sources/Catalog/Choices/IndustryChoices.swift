package import Records

/// Whether a node is a whole system of industries, a cluster in it, a chain or a stage of one.
package enum ChainKind: Int, Choice {
  case system = 5, cluster = 10, chain = 20, stage = 30

  package static let title = Term("层次", "Chain tier")

  package var term: Term {
    switch self {
    case .system: Term("产业体系", "Industry system")
    case .cluster: Term("集群", "Cluster")
    case .chain: Term("链", "Chain")
    case .stage: Term("环节", "Stage")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .system: ["产业规划", "产业布局"]
    case .cluster: ["产业集群"]
    case .chain: ["产业链"]
    case .stage: ["产业环节"]
    }
  }
}

/// What a chain means to its region.
package enum ChainImportance: Int, Choice {
  case leading = 10, pioneering = 20, emerging = 30, special = 40

  package static let title = Term("地位", "Importance")

  package var term: Term {
    switch self {
    case .leading: Term("主导", "Leading")
    case .pioneering: Term("先导", "Pioneering")
    case .emerging: Term("新兴", "Emerging")
    case .special: Term("特色", "Special")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .leading: ["主导产业"]
    case .pioneering: ["先导产业"]
    case .emerging: ["新兴产业", "战略性新兴"]
    case .special: ["特色产业"]
    }
  }
}

/// How closely a programme or a unit belongs to a chain.
package enum ChainRelation: Int, Choice {
  case related = 10, serving = 20, main = 30

  package static let title = Term("对接关系", "Relation")

  package var term: Term {
    switch self {
    case .related: Term("相关", "Related")
    case .serving: Term("服务", "Serving")
    case .main: Term("主要", "Main")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .related: ["相关产业"]
    case .serving: ["服务产业"]
    case .main: ["主要产业", "主"]
    }
  }
}
