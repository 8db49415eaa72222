/// An entity's description without its Swift type: the form in which all other modules read it.
package struct Shape: Hashable, Sendable {
  /// The dates from and to which a record holds.
  package struct Period: Hashable, Sendable {
    /// Whether a record holds on the last date itself: it does until a day, but no longer on the day
    /// it is left, closed or ended.
    package enum LastDay: Hashable, Sendable { case excluded, included }

    package let from: String
    package let to: String?
    package let lastDay: LastDay
  }

  /// How a record belongs to alliances that it does not name: through the unit at the end of a path, to
  /// each alliance that unit is a member of.
  ///
  /// A membership counts as long as it is not archived and has not ended before the record counts.
  /// Where the record has a year, the unit must not have left before that year, and when it joined does
  /// not matter: a member brings its earlier years with it. Otherwise it must be a member on the day
  /// asked about, and not be archived; without such a day it may have been one at any time.
  package struct Belonging: Hashable, Sendable {
    /// The references to the unit, as `school` or `base.owner`; `id` for the unit itself.
    package let path: String
    /// The field with the record's year: what a unit does after the year it left no longer counts.
    package let year: String?
  }

  /// How records are told from each other by what people call them: two with names alike are likely the
  /// same, where what else they are told by agrees or is blank.
  package struct Likeness: Hashable, Sendable {
    package let name: String
    /// Fields with other names a record goes by, parted by commas.
    package let aliases: [String]
    package let within: [String]
  }

  /// An order in which the records with one value of a field are asked for often, as a year's by level.
  package struct Order: Hashable, Sendable {
    package let lead: String
    package let sort: String

    package init(within lead: String, by sort: String) {
      self.lead = lead
      self.sort = sort
    }
  }

  package let name: String
  package let title: Term
  /// What several of them are called.
  package let plural: Term
  package let group: EntityGroup
  package let fields: [FieldShape]
  /// Other words people look for it by.
  package var words = ""
  package var naming: [String] = []
  /// What the description says of it; see ``likeness``.
  package var describedLikeness: Likeness?
  package var period: Period?
  package var scope: String?
  package var belonging: Belonging?
  /// References to records without which it does not count: a membership is none once its unit is archived.
  package var countsWith: [String] = []
  package var indexes: [[String]] = []
  package var orders: [Order] = []
  package var distinct: [[String]] = []
  package var seldomTwice: [[String]] = []
  /// Fields with the number a document or certificate bears: records that hold the same one, however its
  /// brackets, spaces and width are written, are likely one.
  package var documentNumbers: [String] = []
  package var rules: [RecordRule] = []

  /// All that people look for it by: its other words, and the kinds there are of it.
  package var sought: String {
    guard case .choice(let options) = self["kind"]?.kind else { return words }
    return ([words] + options.all.map { "\($0.term.zh) \($0.term.en)" }).joined(separator: " ")
  }

  /// By its own description, or by what names a record, where that begins with a text.
  package var likeness: Likeness? {
    if let describedLikeness { return describedLikeness }
    guard let name = naming.first, self[name]?.kind == .text else { return nil }
    return Likeness(name: name, aliases: [], within: Array(naming.dropFirst()))
  }

  /// The codes of which no two records have the same.
  package var identifyingCodes: [String] {
    fields.filter { field in
      if case .code(let scheme) = field.kind { scheme.isIdentifying } else { false }
    }.map(\.name)
  }

  /// Fields that must not occur twice together, of which some may be blank: nothing is refused then, but
  /// records that hold the same are likely one.
  package var distinctButForBlanks: [[String]] {
    distinct.filter { $0.contains { self[$0]?.isRequired == false } }
  }

  /// The fields by which a record is likely another one where it holds the same in all of them.
  package var likelyKeys: [[String]] { seldomTwice + distinctButForBlanks }

  /// Those by which a record with some values may be found; what the store refuses anyway is not asked.
  package func likelyKeys(of values: [Value]) -> [[String]] {
    func value(_ field: String) -> Value { index(of: field).map { values[$0] } ?? .blank }
    func isBegun(_ key: [String]) -> Bool { key.first.map { !value($0).isBlank } ?? false }
    return seldomTwice.filter(isBegun)
      + distinctButForBlanks.filter { isBegun($0) && $0.contains { value($0).isBlank } }
  }

  /// The fields by which a record may be found to be the same as another.
  package var likenessFields: [String] {
    identifyingCodes + documentNumbers + (likeness.map { [$0.name] + $0.aliases + $0.within } ?? [])
      + likelyKeys.joined()
  }

  /// Whether a field is part of what its records are called.
  package func isNamed(by index: Int) -> Bool { naming.contains(fields[index].name) }

  package func index(of field: String) -> Int? { fields.firstIndex { $0.name == field } }

  package subscript(field: String) -> FieldShape? { fields.first { $0.name == field } }

  /// The fields every record has, whatever it is; an entity may describe one of them in its own words.
  package static let commonFields: [FieldShape] = [
    common(
      "tags", "标签", "Tags", .text,
      help: Term("自己归类用的词，用顿号隔开，如名企、重点跟进", "Words of your own to sort by, separated by commas")),
    common(
      "source", "来源", "Source", .text,
      help: Term("数据出自哪个文件或报表", "The document or report it was taken from")),
    common(
      "sourcePlace", "出处", "Page or line", .text,
      help: Term(
        "在来源的哪一页、哪一行，便于核对，如第3页、L21", "Where in it, so that it can be checked: page 3, or L21")),
    common("remark", "备注", "Remark", .note),
    FieldShape("sample", Term("示例", "Sample"), .flag),
  ]

  private static func common(
    _ name: String, _ zh: String, _ en: String, _ kind: ValueKind, help: Term? = nil
  ) -> FieldShape {
    var field = FieldShape(name, Term(zh, en), kind)
    field.help = help
    field.section = Term("归类与来源", "Tags and source")
    field.isSearchable = name == "tags"
    return field
  }
}

/// The groups records are listed under (those of the domain's catalogue).
package enum EntityGroup: Int, Hashable, Sendable, CaseIterable {
  case alliance, units, industry, programmes, cooperation, bases, practice, contests, graduates,
    money, figures

  package var term: Term {
    switch self {
    case .alliance: Term("联盟与治理", "Alliance and governance")
    case .units: Term("单位与人员", "Units and people")
    case .industry: Term("产业", "Industry")
    case .programmes: Term("专业与教学", "Programmes and teaching")
    case .cooperation: Term("校企合作", "Cooperation")
    case .bases: Term("基地与容量", "Bases and capacity")
    case .practice: Term("实习、实践与培训", "Practice and training")
    case .contests: Term("竞赛与获奖", "Contests and awards")
    case .graduates: Term("毕业与就业", "Graduates and employment")
    case .money: Term("资金与风险", "Money and risk")
    case .figures: Term("引用数与指标", "Figures")
    }
  }
}

/// One stored record: its values in the order of its shape's fields.
package struct Record: Hashable, Sendable {
  package let entity: String
  package var id: Int
  /// Counts the record's changes, so that a save over someone else's is noticed.
  package var revision: Int
  package var isArchived: Bool
  package var values: [Value]

  package init(
    entity: String, id: Int = 0, revision: Int = 1, isArchived: Bool = false, values: [Value]
  ) {
    self.entity = entity
    self.id = id
    self.revision = revision
    self.isArchived = isArchived
    self.values = values
  }
}

/// Told by its name alone: whole, each shape fills pages of a log.
extension Shape: CustomStringConvertible {
  package var description: String { name }
}
