import Records

/// An entity with a field of every kind.
enum Grade: Int, Choice {
  case low = 1
  case high = 2

  static let title = Term("等级", "Grade")

  var term: Term {
    switch self {
    case .low: Term("低", "low")
    case .high: Term("高", "high")
    }
  }
}

struct Sample: Entity {
  static let entity = "sample"

  var name = ""
  var remarks = ""
  var credit = ""
  var school = ""
  var count: Int?
  var rate: Double?
  var stated: Amount?
  var from: PartialDate?
  var to: PartialDate?
  var opens: Int?
  var days: Int?
  var open: Bool?
  var grade: Grade?
  var parent: Reference<Sample>?
  var part: Int?
  var year: Int?
  var pay: Double?
  var weight: Double?

  static let schema = Schema<Self>("样本", "Sample", group: .figures) {
    Field(\.name, "name", "名称", "Name").required()
    Field(\.remarks, "remarks", "说明", "Remarks").note()
    Field(\.credit, "credit", "信用代码", "Credit code").code(.unifiedSocialCredit)
    Field(\.school, "school", "学校代码", "School code").code(.school)
    Field(\.count, "count", "数量", "Count").rule(.minimum(1)).unit("人", "people")
    Field(\.rate, "rate", "比率", "Rate").rule(.range(0, 100)).unit("%", "%").decimals(1)
    Field(\.stated, "stated", "数额", "Stated").unit("万元", "10k yuan")
    Field(\.from, "from", "起", "From")
    Field(\.to, "to", "止", "To")
    Field(\.opens, "opens", "开门", "Opens").time()
    Field(\.days, "days", "日子", "Days").weekdays()
    Field(\.open, "open", "开放", "Open")
    Field(\.grade, "grade", "等级", "Grade")
    Field(\.parent, "parent", "上级", "Parent")
    Field(\.part, "part", "其中", "Part").follows("parent", "part")
    Field(\.year, "year", "年度", "Year").rule(.range(1978, 2100))
    Field(\.pay, "pay", "报酬", "Pay").unit("元/月", "yuan a month").decimals(2)
    Field(\.weight, "weight", "权重", "Weight").decimals(2)
  }
  .rule(.order("from", "to"))
  .rule(.within(parts: ["part"], whole: "count"))
  .rule(.oneOf(["count", "rate"]))

  static func field(_ name: String) -> FieldShape {
    schema.shape[name] ?? schema.shape.fields[0]
  }
}
