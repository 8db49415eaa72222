package import Records

/// Help that fields of several entities give in the same words.
extension Term {
  /// The first day of an entity's period.
  static let countedFrom = Term(
    "从这一天起计入；只知年月可只填年月，空着则一向计入",
    "Counted from this day on; a year or month will do, and blank counts always")
  /// The last day of a period that includes it.
  static let countedThrough = Term(
    "到这一天为止，当天仍计入；空着表示尚无期限", "Still counted on this day; blank while no end is known")
  /// The last day of a period that does not include it.
  static let countedUntil = Term(
    "从这一天起不再计入；空着表示仍在", "No longer counted from this day on; blank while it lasts")
  /// The year of an entity that belongs to alliances through its unit.
  static let countedYear = Term(
    "计入哪一年的统计；单位退出联盟之后的年度不计",
    "The year it counts in; years after its unit left an alliance do not count there")
  static let reportYear = Term(
    "报表所属的年度，每年只填一条", "The year that is reported on, with one record for each")
  static let graduationYear = Term("毕业的年份，如2025届填2025", "The year of graduation")

  /// The unit through which a record belongs to alliances.
  package static let belonging = Term(
    "按这个单位归入它所在的联盟", "It counts for the alliances of this unit")
  /// What is said besides of such a unit that may be left out.
  package static let belongingNowhere = Term("空着就不计入任何联盟", "Left blank, it counts for none")
  /// The alliance of an entity that names it.
  static let scopeAlliance = Term(
    "空着就不会出现在任何联盟的清单和统计里", "Left blank, it is in the lists and figures of no alliance")
  static let runAsEntity = Term(
    "有独立法人，或有自己的机构、人员和经费的选是",
    "Yes where it is a legal person or has an office, staff and money of its own")
  static let grantedLevel = Term(
    "认定它的机关是哪一级，不是单位自身的级别",
    "The level of the authority that recognised it, not that of the unit")
  static let contestGroup = Term(
    "谁参赛就选谁：教师赛选“教师”，不看学校类型", "Who competes: teachers in a teachers' contest, whatever their school"
  )

  static let division = Term(
    "GB/T 2260的六位代码，尽量到县区，如370828金乡县",
    "Six digits of GB/T 2260, down to the county: 370828 is Jinxiang")
  static let industryCode = Term(
    "GB/T 4754-2017的代码，越细越好，如3825光伏设备制造",
    "GB/T 4754-2017, as fine as is known: 3825 is photovoltaic equipment")
  static let socialCreditCode = Term(
    "营业执照或法人证书上的18位，不会有字母I、O、S、V、Z",
    "The 18 characters on the licence; I, O, S, V and Z never occur among them")
  static let document = Term(
    "依据文件的标题或文号，如甘教职成〔2021〕5号", "The title of the document it rests on, or its number as printed")

  static let offering = Term(
    "学校实际开设的专业，不是专业目录里的条目", "A programme as the school runs it, not an entry of the catalogue")
  static let programmeNames = Term("专业名称，用顿号隔开", "Names of programmes, separated by commas")
  static let otherProgrammeNames = Term(
    "没有登记为专业点的专业名称，用顿号隔开",
    "Names of programmes that are not kept as offerings, separated by commas")
  static let mainPartner = Term(
    "主要一方，其余填“其他合作方”", "The main one; the rest go under other partners")
  static let others = Term(
    "除已选的以外，其余各方的全称，用顿号隔开",
    "Full names of everybody beside those chosen, separated by commas")
  static let schoolMentors = Term("学校指派的指导教师", "Teachers whom the school appointed to guide them")
  static let enterpriseMentors = Term(
    "企业指定的师傅或技术人员", "Masters or engineers whom the enterprise appointed")

  /// How many a record stands for that names none.
  static let unlisted = Term(
    "没有逐个列名时填总数；列了名的空着",
    "How many, where they are not listed one by one; blank where they are")
  /// 人次.
  static let attendances = Term(
    "人次：同一人来几次就计几次", "A person counts as many times as they came")
  /// 人.
  static let headcount = Term("人数：同一人只计一次", "Each person counts once, however often they came")
  static let studyingNow = Term("现在就读的学生，已毕业的不计", "Students there now, without those who graduated")
  static let residents = Term(
    "统计日期当天的入驻数，不是历年累计", "As of the day they were counted, not of all years together")
  static let costsSaved = Term("为企业节约的成本，以企业证明为准", "What the enterprise saved, as it confirms")
  static let shareOnly = Term(
    "只有比例、没有人数时填；有记录的以记录为准",
    "Where nothing but the share is known; records go before it")
}
