import Records

/// What the overview says of its own.
enum OverviewWording {
  static let byRole = Term("按成员角色", "By role")
  static let byGroup = Term("按组别", "By group")
  static let byLevel = Term("各学段落实率", "Placement rate by level")
  static let settledByYear = Term("历年落实率（%）", "Rate by year, %")
}
