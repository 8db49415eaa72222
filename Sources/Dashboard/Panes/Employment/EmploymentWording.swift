import Records

/// What the employment screen says.
enum EmploymentWording {
  static let people = Term("人", "people")
  static let reporting = Term("报送学校", "Schools reporting")
  static let reportingIt = Term("报送此项的学校", "Schools reporting this")
  static let chooseRows = Term("表格按什么分行", "Rows of the table")
  static let classes = Term("毕业去向", "Outcomes")
  static let noCohorts = Term("这一年没有毕业生批次", "No cohorts for the year")
  static let reportingDefinition = Term(
    "该时点报送的学校 ÷ 截至日在册的成员学校",
    "Schools that reported at the snapshot ÷ schools that are members as of the day")
  static let group = Term(
    "按学校、专业、学段或届分行", "Rows by school, programme, level or year")
  static let noRate = Term("为何无数", "Why no rate")
  static let exceedsBriefly = Term("（分子多于分母）", " (more than the whole)")
  static let exceeds = Term(
    "分子多于分母：报送的本地就业含升学的人，可换分母",
    "More than the whole: those reported local include further study; change the basis")
  static let payOf = Term("直接就业", "Employed directly")
  static let extent = Term(
    "本市；批次按本市、异地、境外报送，分不出本县和本省",
    "The city; cohorts tell the city, elsewhere and abroad, not the county or the province")
  static let trend = Term("趋势", "Trend")
}
