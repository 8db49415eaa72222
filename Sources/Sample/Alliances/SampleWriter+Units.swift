import Catalog
import Records
import Storage

/// The units: those the documents name, and those they only count.
extension SampleWriter {
  func addUnits() throws(StorageError) {
    for row in EmbeddedTable.seedUnits.rows where Self.kind(row[3]) != nil {
      try addNamed(row)
    }
    try addGenerated(.government, 11, "部门")
    try addGenerated(.association, 2, "行业协会")
    try addGenerated(.higherVocational, 4, "高职院校")
    try addGenerated(.enterprise, 43, "企业")
    try addGenerated(.secondaryVocational, 34, "中职学校")
    try addGenerated(.hospital, 1, "医院")
  }

  /// A row: document, line, name, kind, school code, official name, role, note.
  private func addNamed(_ row: [String]) throws(StorageError) {
    let official = row[5].isEmpty || row[5].hasPrefix("北京农业大学") ? row[2] : row[5]
    let facts = Self.facts[row[2]] ?? UnitFacts()
    if let known = units[facts.sameAs] {
      units[row[2]] = known
      return
    }
    let inferred = facts.isPlaced ? Self.region(document: row[0], schoolCode: row[4]) : ""
    let region = facts.region.isEmpty ? inferred : facts.region
    let isBranch = row[3].contains("下属") && row[2] != "镍都实业公司"
    let parent = isBranch ? units["金川集团公司"] : nil
    let notes = [row[6], row[7], row[5].hasPrefix("北京农业大学") ? row[5] : "", facts.remark]
    let id = try add(
      Unit.self, "\(row[0]) L\(row[1])",
      remark: notes.filter { !$0.isEmpty }.joined(separator: "；")
    ) {
      $0.name = official
      $0.shortName = facts.shortName.isEmpty ? (official == row[2] ? "" : row[2]) : facts.shortName
      $0.kind = Self.kind(row[3])
      $0.schoolCode = row[4]
      $0.region = region
      $0.parent = parent
      $0.organizer = facts.organizer
      $0.aliases = facts.aliases
      $0.schoolGrade = facts.grade
      $0.foundedOn = facts.foundedOn
      $0.departments = facts.departments
      $0.positioning = facts.positioning
    }
    units[official] = id
    units[row[2]] = id
  }

  private func addGenerated(
    _ kind: UnitKind, _ count: Int, _ word: String
  ) throws(StorageError) {
    let isSchool = kind == .higherVocational || kind == .secondaryVocational
    let cities = CodeTables.divisions(under: "620000").map(\.code)
    for number in 1...count {
      let region =
        switch kind {
        case .higherVocational, .secondaryVocational: random.pick(cities)
        case .enterprise: random.pick(["620302", "620321", "620300"])
        default: "620300"
        }
      let scale = kind == .enterprise ? random.pick(ScaleClass.allCases) : nil
      let industry = kind == .enterprise ? random.pick(["09", "26", "32", "35", "38", "72"]) : ""
      let id = try add(Unit.self, "000 L21", sample: true) {
        $0.name = Self.numbered(word, number)
        $0.kind = kind
        $0.region = region
        $0.scaleClass = scale
        $0.industry = industry
        $0.ownership = isSchool || kind == .government ? .public : nil
      }
      generated[kind, default: []].append(id)
      units[Self.numbered(word, number)] = id
    }
  }

  /// Bodies of the trade and other alliances are kept as alliances, not as units.
  private static func kind(_ name: String) -> UnitKind? {
    switch name {
    case "政府部门": .government
    case "高职院校": .higherVocational
    case "普通本科": .university
    case "中职学校": .secondaryVocational
    case "技师学院": .technicianCollege
    case "技工学校": .skilledWorkersSchool
    case "开放大学": .openUniversity
    case "企业", "企业(下属单位)": .enterprise
    case "医疗机构": .hospital
    case "科研机构": .research
    case "园区": .park
    case "实践基地": .practiceBase
    case "孵化基地": .incubator
    default: nil
    }
  }

  /// Where a named unit is, as far as its document or its school code says.
  private static func region(document: String, schoolCode: String) -> String {
    if schoolCode.count == 10, document != "001" || !schoolCode.hasPrefix("4115") {
      return String(schoolCode.dropFirst(2).prefix(2)) + "0000"
    }
    return ["000": "620300", "001": "150200", "002": "370828"][document] ?? ""
  }
}
