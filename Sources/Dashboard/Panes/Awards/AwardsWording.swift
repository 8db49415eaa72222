import Catalog
import Records

/// What the awards screen says.
enum AwardsWording {
  static let group = Term(
    "按级别、组别、学校、专业、赛事或年度分行；在列表中按列分组",
    "Rows by level, group, school, programme, contest or year; in the list, by the column")
  static let period = Term("期间", "Period")
  static let levels = Term("级别", "Levels")
  static let bestOnly = Term("就高不就低", "Best award only")
  static let on = Term("开", "on")
  static let off = Term("关", "off")
  static let rule = Term("计数规则", "Counting rule")
  static let ruleOn = Term(
    "就高不就低：同一作品只计最高级别的一项", "A work counts once, with its award at the highest level")
  static let ruleOff = Term("每项获奖都计入", "Every award counts")
  static let definition = Term(
    "获奖项数＝符合条件的获奖记录数", "Awards = the records of awards that fit the conditions")
  static let unit = Term("项", "awards")
  static let lastThree = Term("近三年", "last three years")
  static let oneYear = Term("一年", "one year")
  static let winners = Term("有获奖的学校", "Schools with awards")
  static let schools = Term("所", "schools")
  static let winnersDefinition = Term(
    "期间内有符合条件的获奖的学校 ÷ 全部学校，都以截至日的成员为限",
    "Schools with awards that count in the period ÷ all schools; members as of the day alone")
  static let allSchools = Term("学校总数", "All schools")
  static let schoolsDefinition = Term(
    "各类院校单位，每所计一次", "Units that are schools of any kind, each once")
  static let list = Term("获奖", "Awards")
  /// Said of a list behind its name: that it has each work once, and how many awards that leaves out.
  static func bestOnly(leavingOut count: Int) -> Term {
    count == 0
      ? Term("（就高）", " (best only)")
      : Term("（就高，另有 \(count) 项未计）", " (best only, \(count) more not counted)")
  }
  static let all = Term("全部获奖", "All awards")
  static let awardsByYear = Term("历年获奖（项）", "Awards by year")
  static let byYear = Term("历年（项）", "by year")
  static let byGroup = Term("按组别", "by group")
  static let byLevel = Term("按级别", "by level")
  static let chooseRows = Term("矩阵按什么分行", "Rows of the matrix")
  static let chooseLevels = Term("计入哪些级别", "Levels that count")
  static let stopped = Term("已停止，F5 重算", "Stopped; F5 starts again")
  static let nothing = Term("期间内没有获奖", "No awards in the period")

  /// Schools that won anything that counts, of all schools.
  static func coverage(_ winning: Double?, _ all: Double?, _ context: Context) -> String {
    let texts = [winning, all].map { $0.map { Numbers.grouped(Int($0)) } ?? "—" }
    let unit = context.text(schools)
    let rate = Numbers.rate(winning, of: all)
    return "\(context.text(winners)) \(texts[0]) / \(texts[1]) \(unit) \(rate)"
  }
}
