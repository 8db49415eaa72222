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

  package var alsoCalled: [String] {
    switch self {
    case .y2015: ["2015年版", "2015", "15版"]
    case .y2021: ["2021年版", "2021", "21版"]
    case .skilledWorkers: ["技工目录", "技工院校"]
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

  package var alsoCalled: [String] {
    switch self {
    case .secondary: ["中专", "中等职业教育", "中等"]
    case .skilled: ["技工教育", "技校"]
    case .associate: ["高职", "大专", "专科", "高专", "高职高专"]
    case .bachelor: ["本科", "职教本科", "高职本科", "大学本科"]
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

  package var alsoCalled: [String] {
    switch self {
    case .filed: ["新增", "备案", "已备案", "新设"]
    case .enrolling: ["招生", "在办", "招生中", "正常招生"]
    case .paused: ["暂停招生", "停止招生"]
    case .merged: ["已合并"]
    case .withdrawn: ["已撤销", "撤销备案"]
    }
  }
}
