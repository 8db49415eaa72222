package import Records

/// The edition of the catalogue a programme code belongs to.
package enum ProgrammeEdition: Int, Choice {
  case y2015 = 10, y2021 = 20, skilledWorkers = 30

  package static let title = Term("目录版本", "Catalogue edition")

  package var term: Term {
    switch self {
    case .y2015: Term("2015版", "2015")
    case .y2021: Term("2021版", "2021")
    case .skilledWorkers: Term("技工", "Skilled workers")
    }
  }
}

/// The kind of education a programme leads through.
package enum ProgrammeLevel: Int, Choice {
  case secondary = 10, skilled = 20, associate = 30, bachelor = 40

  package static let title = Term("学段", "Level of study")

  package var term: Term {
    switch self {
    case .secondary: Term("中职", "Secondary")
    case .skilled: Term("技工", "Skilled workers")
    case .associate: Term("高职专科", "Associate")
    case .bachelor: Term("职业本科", "Vocational bachelor")
    }
  }
}

/// Whether a school enrols for a programme.
package enum OfferingStatus: Int, Choice {
  case filed = 10, enrolling = 20, paused = 30, merged = 40, withdrawn = 50

  package static let title = Term("状态", "Status")

  package var term: Term {
    switch self {
    case .filed: Term("新增备案", "Filed")
    case .enrolling: Term("在招", "Enrolling")
    case .paused: Term("停招", "Paused")
    case .merged: Term("合并", "Merged")
    case .withdrawn: Term("撤销", "Withdrawn")
    }
  }
}
