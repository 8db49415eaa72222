import Records

/// What the structure pane says.
enum StructureWording {
  static let bodies = Term("机构", "Bodies")
  static let seats = Term("席", "seats")
  static let findRow = Term("查找树的一行", "Find a row of the tree")
  static let findMember = Term("在全部成员单位中查找…", "Find among all member units…")
  static let members = Term("成员单位", "Member units")
  static let chains = Term("产业链对接", "Chain coverage")
  static let higher = Term("高职", "colleges")
  static let secondary = Term("中职", "secondary")
  static let more = Term("还有更多…", "More…")
  static let nothingBelow = Term("没有下属记录", "Nothing below")
  static let failed = Term("读取失败，F5 重试", "Could not be read; F5 tries again")
  static let outside = Term("行政区划未填", "No division given")
  static let share = Term("占比", "Share")
  static let composition = Term("成员构成", "Composition")
  static let chainRate = Term("产业链对接达标率", "Chains served")
  static let allChains = Term("全部产业链", "All chains")
  static let needed = Term("应有", "needed")
  static let statedDefinition = Term(
    "文件所载的数，同一类型取最近一期", "What documents state, of each kind the latest")
  static let missing = Term("尚缺", "Still missing")
  static let covered = Term("已达标", "Met")
  static let rate = Term("达标率", "Rate met")
  static let linked = Term("已对接", "Linked")
  static let onNoChain = Term("未对接产业链", "On no chain")
  static let noRecords = Term("这一行没有可打开的记录", "There are no records behind this row")
  static let noKind = Term(
    "这一行不统计一种记录；按 F9 输入“新增”可新增任何一种",
    "This row counts no kind of record; F9 and “new” add any kind")
  static let noRecord = Term("这一行不是记录", "This row is not a record")
  static let documents = Term("文献", "Document")

  /// I-01.
  static let membersDefinition = Term(
    "成员单位总数：截至日在册的成员单位，按单位去重",
    "Member units: units with a membership on the as-of date, each once")
  /// I-06.
  static let chainDefinition = Term(
    "产业链对接达标率：对接的高职院校与中职学校各不少于 2 所的产业链 ÷ 全部产业链",
    "Chains served: chains with at least 2 colleges and 2 secondary schools ÷ all chains")
  ///
  static let chainRule = Term(
    "每条产业链对接高职院校、中职学校各不少于 2 所，环节上的对接计入所在的链",
    "Each chain is served by at least 2 colleges and 2 secondary schools; links to a stage count")
  static let bodiesDefinition = Term(
    "截至日在设的机构；席位为截至日在任者", "Bodies standing on the as-of date; seats held on that date")

  static func grouping(_ grouping: StructureNode.Grouping) -> Term {
    switch grouping {
    case .kind: Term("按类型", "By kind")
    case .role: Term("按角色", "By role")
    case .region: Term("按地区", "By region")
    case .chain: Term("按产业链", "By chain")
    }
  }
}
