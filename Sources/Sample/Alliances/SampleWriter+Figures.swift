import Catalog
import Records
import Storage

/// Every figure the source documents state, with its line and quote.
extension SampleWriter {
  /// A row: document, line, subject, entity, metric, value, unit, qualifier, kind, period, quote.
  func addFigures() throws(StorageError) {
    for row in EmbeddedTable.seedFacts.rows {
      let kind = FigureKind.allCases.first { "\($0)" == row[8] } ?? .fact
      let isWord = ["date", "month", "name", "MM-DD"].contains(row[6])
      let isNumber = !isWord && !(kind == .fact && row[6] == "年")
      let number = isNumber ? Double(row[5]) : nil
      let remark =
        row[4].hasPrefix("dual_teacher_ratio.") ? "口径待核：中职与高职的先后未写明" : ""
      try add(StatedFigure.self, "\(row[0]) L\(row[1])", remark: remark) {
        $0.document = row[0]
        $0.line = Int(row[1])
        $0.subject = row[2]
        $0.entity = Self.entity(row[3])
        $0.metric = StatedMetrics.byIdentifier[row[4]]?.zh ?? row[4]
        $0.amount = number.map { Amount($0, Self.qualifier(row[7])) }
        $0.text = number == nil ? row[5] : ""
        $0.unitOfMeasure = isWord ? "" : row[6]
        $0.kind = kind
        $0.period = row[9]
        $0.quote = row[10]
        $0.unit = units[row[2].replacing("(冶金学院)", with: "")]
        $0.alliance = alliances[Self.alliance(document: row[0]) ?? ""]
      }
    }
  }

  private static func alliance(document: String) -> String? {
    switch document {
    case "000": jinchang
    case "001": baotou
    case "002": "金乡县职教集团"
    default: nil
    }
  }

  /// The words of the documents for how exactly they state a figure.
  private static func qualifier(_ word: String) -> Qualifier {
    switch word {
    case "余", "多", "超过", "超": .over
    case "以上", "达", "至少", "不少于": .atLeast
    case "近": .nearly
    case "约": .about
    case "前", "最高", "最长": .atMost
    case "将达": .forecast
    default: .exact
    }
  }

  /// The identifier of what a figure is about; things not kept yet go by their own name.
  private static func entity(_ name: String) -> String {
    switch name {
    case "Honor": Honour.entity
    case "ProgrammeOffering": Offering.entity
    case "ProgrammeAdjustment": Adjustment.entity
    case "UnitAnnual": UnitYear.entity
    case "Graduate": Cohort.entity
    case "CourseResource": "course"
    case "SocialTraining", "TeacherTraining", "Training": Training.entity
    case "SkillAppraisal": Certificate.entity
    case "TechService", "Research": Project.entity
    case "Startup": StartUp.entity
    case "LoanProgram": SupportPayment.entity
    case "SubsidyPolicy": Policy.entity
    default: name.prefix(1).lowercased() + name.dropFirst()
    }
  }
}
