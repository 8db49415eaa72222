import Canvas
import Catalog
import Records
import Storage
import StorageSQLite
import Testing

@testable import Dashboard

/// A record of every kind, entered by keys alone as a clerk types it, and held against what is stored.
struct EveryKindTests {
  /// What a clerk types into a field, and the value that it stands for.
  private struct Entry {
    let text: String
    let value: Value
  }

  @Test(arguments: Catalog.shapes.map(\.name), Language.allCases)
  func aRecordOfEveryKindIsEnteredAndStored(_ kind: String, _ language: Language) async throws {
    let shape = try #require(Catalog.holdings[kind])
    let store = try await Office.make()
    let earlier = try await store.count(Scope(kind, archived: .included))
    var journey = try await Journey(
      size: Size(width: 80, height: 24), language: language, store: store)
    await journey.press("8", "F7")
    await journey.type(shape.title[language])
    await journey.press("Enter", "Enter", "F6")
    let form = try #require(journey.app.layers.last as? FormLayer, "\(journey)")
    #expect(form.entity == kind)

    let wanted = try entries(for: shape, in: form.form, language)
    #expect(!wanted.isEmpty)
    for (field, entry) in wanted { await journey.fill(field, entry.text) }
    await journey.press("F10")
    journey.expect(contains: "✓ ")
    #expect(journey.fields.isEmpty, "the form is still there: \(journey)")

    #expect(try await store.count(Scope(kind, archived: .included)) == earlier + 1)
    let kept = try await journey.values(kind, earlier + 1)
    for (field, entry) in wanted { #expect(kept[field] == entry.value, "\(field): \(journey)") }
  }

  /// What has to be filled in, of the fields the form has: those required, one of those of which one must
  /// be, and those the values chosen make necessary.
  private func entries(
    for shape: Shape, in form: RecordForm, _ language: Language
  ) throws -> [(field: String, entry: Entry)] {
    var names = shape.fields.filter(\.isRequired).map(\.name)
    var values: [String: Value] = [:]
    for name in names where form.place(of: name) != nil {
      values[name] = try entry(for: name, of: shape, language).value
    }
    for rule in shape.rules {
      switch rule {
      case .oneOf(let fields) where names.allSatisfy({ !fields.contains($0) }):
        // What is written sooner than what refers to another record.
        let written = form.fields.filter { $0.target == nil }.map(\.shape.name)
        names.append(try #require(fields.first(where: written.contains) ?? fields.first))
      case .when(let field, let held, .filled(let name))
      where values[field].map(held.contains) == true:
        names.append(name)
      default: break
      }
    }
    return try form.fields.map(\.shape.name).filter(names.contains).map {
      ($0, try entry(for: $0, of: shape, language))
    }
  }

  private func entry(for name: String, of shape: Shape, _ language: Language) throws -> Entry {
    let field = try #require(shape[name])
    switch field.kind {
    case .text where field.vocabulary == nil, .note:
      return Entry(text: "示例" + field.label.zh, value: .text("示例" + field.label.zh))
    case .text: return Entry(text: "毕业生数", value: .text("毕业生数"))
    case .code: return Entry(text: "710201", value: .text("710201"))
    case .integer where field.isYear: return Entry(text: "2023", value: .integer(2023))
    case .integer: return Entry(text: "12", value: .integer(12))
    case .number: return Entry(text: "12.5", value: .number(12.5))
    case .amount: return Entry(text: "1500余", value: .amount(Amount(1500, .over)))
    case .date where name == "until":
      return Entry(text: "20231222", value: .text("2023-12-22"))
    case .date: return Entry(text: "2023-9-4", value: .text("2023-09-04"))
    case .time where name == "endsAt": return Entry(text: "1130", value: .integer(690))
    case .time: return Entry(text: "0800", value: .integer(480))
    case .weekdays:
      return Entry(text: language == .zh ? "一三五" : "Mon Wed Fri", value: .integer(21))
    case .flag: return Entry(text: language == .zh ? "是" : "y", value: .integer(1))
    case .choice(let options):
      let option = try #require(options.offered.first)
      return Entry(text: option.term[language], value: .integer(option.code))
    case .reference:
      let record = try #require(Office.records[name], "\(name)")
      return Entry(text: record.name, value: .integer(record.id))
    }
  }
}

/// An office with one record or two of each kind that others cannot do without.
private enum Office {
  /// What a field refers to, by its name and its place among the records of its kind.
  static let records: [String: (name: String, id: Int)] = [
    "alliance": ("金昌市产教联盟", 1), "body": ("联盟理事会", 1), "school": ("金昌理工学校", 1),
    "unit": ("金昌理工学校", 1), "enterprise": ("金川集团", 2), "counterpart": ("金川集团", 2),
    "chain": ("有色金属链", 1), "vacancy": ("浸出工", 1), "supply": ("金昌理工学校", 1),
    "offering": ("冶金技术", 1), "base": ("冶炼基地", 1),
  ]

  private static let task = Task { () throws(StorageError) -> SQLiteStore in
    let store = try SQLiteStore(inMemory: Catalog.holdings)
    try await store.fill(user: "wang", command: "test") { sink throws(StorageError) in
      var alliance = Alliance()
      (alliance.name, alliance.kind) = ("金昌市产教联盟", .industryEducation)
      try sink.add(alliance)
      for (name, kind) in [("金昌理工学校", UnitKind.secondaryVocational), ("金川集团", .enterprise)] {
        var unit = Unit()
        (unit.name, unit.kind) = (name, kind)
        try sink.add(unit)
      }
      var body = Body()
      (body.name, body.alliance, body.kind) = ("联盟理事会", Reference(1), .council)
      try sink.add(body)
      var chain = Chain()
      (chain.name, chain.kind) = ("有色金属链", .chain)
      try sink.add(chain)
      var vacancy = Vacancy()
      (vacancy.post, vacancy.unit, vacancy.headcount) = ("浸出工", Reference(2), 20)
      vacancy.status = .published
      try sink.add(vacancy)
      var supply = Supply()
      (supply.school, supply.year, supply.headcount) = (Reference(1), 2022, 30)
      supply.kind = .graduates
      try sink.add(supply)
      var offering = Offering()
      (offering.localName, offering.school) = ("冶金技术", Reference(1))
      (offering.level, offering.status) = (.secondary, .enrolling)
      try sink.add(offering)
      var base = Base()
      (base.name, base.kind, base.owner) = ("冶炼基地", .campus, Reference(1))
      base.workstations = 40
      try sink.add(base)
    }
    return store
  }

  static func make() async throws -> SQLiteStore {
    try SQLiteStore(inMemoryCopyOf: try await task.value)
  }
}
