import Records

/// What the employment screen says.
enum EmploymentWording {
  static let people = Term("人", "people")
  static let reporting = Term("报送学校", "Schools reporting")
  static let reportingIt = Term("报送此项的学校", "Schools reporting this")
  static let chooseRows = Term("表格按什么分行", "Rows of the table")
  static let place = Term("位次", "Rank")
  static let classes = Term("毕业去向", "Outcomes")
  static let noCohorts = Term("这一年没有毕业生批次", "No cohorts for the year")
  static let rows = Term("分行", "Rows")
}
