import Catalog
import Foundation
import Records
import Testing

struct DescriptionTests {
  static let identifiers = [
    "alliance", "body", "seat", "membership", "meeting", "policy", "plan", "workTask", "unit",
    "unitYear",
    "unitRelation", "person", "resourcePool", "honour", "chain", "chainLink", "vacancy",
    "supply", "match", "jobFair", "programme", "offering", "offeringYear", "programmeGroup",
    "adjustment",
    "course", "jointProgramme", "agreement", "project", "industryCollege", "trainingClass",
    "pairUp", "secondment", "platform", "base", "baseYear", "booking", "internship",
    "teacherPractice", "dualTeacher", "developmentPlan", "training", "certificate", "contest",
    "award", "cohort", "tracking", "startUp", "supportPayment", "fund", "risk", "statedFigure",
  ]

  @Test func everyEntityIsListedOnce() {
    let names = Catalog.shapes.map(\.name)
    #expect(Set(names) == Set(Self.identifiers))
    #expect(names.count == Self.identifiers.count)
  }

  @Test func everyEntityFileIsListed() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Catalog/Entities")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".swift") && $0 != "EntityList.swift" }
    let listed = Catalog.shapes.map { $0.name.prefix(1).uppercased() + $0.name.dropFirst() }
    #expect(Set(files) == Set(listed.map { $0 + ".swift" }))
  }

  @Test(arguments: Catalog.shapes)
  func fieldsAreDistinctAndNamedInBothLanguages(of shape: Shape) {
    #expect(Set(shape.fields.map(\.name)).count == shape.fields.count)
    #expect(Set(shape.fields.map(\.label.zh)).count == shape.fields.count)
    #expect(Set(shape.fields.map(\.label.en)).count == shape.fields.count)
    let terms =
      shape.fields.flatMap { [$0.label, $0.unit, $0.help, $0.section] }
      .compactMap(\.self) + [shape.title]
    #expect(terms.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty })
    #expect(terms.allSatisfy { $0.en.unicodeScalars.allSatisfy { $0.value < 0x2E80 } })
  }

  @Test(
    "what heads a column in other people's tables means one field of a kind",
    arguments: Catalog.shapes)
  func wordsForFieldsAreDistinct(of shape: Shape) {
    let words = shape.fields.flatMap { $0.words.split(separator: " ").map(String.init) }
    #expect(Set(words).count == words.count)
    #expect(Set(words).isDisjoint(with: shape.fields.map(\.label.zh)))
  }

  @Test(arguments: Catalog.shapes)
  func choicesAreDistinctAndNamedInBothLanguages(of shape: Shape) {
    for case .choice(let options) in shape.fields.map(\.kind) {
      #expect(Set(options.all.map(\.code)).count == options.all.count)
      #expect(Set(options.all.map(\.term.zh)).count == options.all.count)
      #expect(Set(options.all.map(\.term.en)).count == options.all.count)
    }
  }

  @Test(arguments: Catalog.shapes)
  func everyFieldSpokenOfExists(of shape: Shape) {
    var spoken = shape.naming + shape.indexes.joined() + shape.distinct.joined()
    spoken += [shape.period?.from, shape.period?.to].compactMap(\.self)
    spoken += shape.rules.flatMap(\.fields)
    if let likeness = shape.likeness {
      spoken += [likeness.name] + likeness.aliases + likeness.within
    }
    spoken += shape.seldomTwice.joined() + shape.countsWith + shape.documentNumbers
    // What a tally keeps does not follow the records that others count with.
    #expect(
      shape.countsWith.isEmpty || !Catalog.holdings.tallies.contains { $0.entity == shape.name })
    #expect(spoken.allSatisfy { shape[$0] != nil })
    #expect(!shape.naming.isEmpty)
  }

  @Test(arguments: Catalog.shapes)
  func aRecordEnteredTwiceIsNoticed(of shape: Shape) {
    func isRequired(_ field: String?) -> Bool {
      field.map { shape[$0]?.isRequired == true } ?? false
    }
    #expect(shape.seldomTwice.allSatisfy { isRequired($0.first) })
    let keys =
      shape.likelyKeys + shape.distinct + [shape.likeness?.name].compactMap { $0.map { [$0] } }
    #expect(keys.contains { isRequired($0.first) })
  }

  @Test("one record after another begins with what tells them apart", arguments: Catalog.shapes)
  func aStackOfFormsIsAboutRecordsThatDiffer(of shape: Shape) {
    let naming = shape.naming.compactMap { shape[$0] }
    #expect(naming.contains { $0.isDiffering || $0.kind == .text }, "\(shape.name)")
  }

  @Test(arguments: Catalog.shapes)
  func expectationsAreOfKindsThereAre(of shape: Shape) {
    for field in shape.fields {
      guard let expectation = field.expectation else { continue }
      guard let kind = target(of: field.name, in: shape)?[expectation.field]?.kind,
        case .choice(let options) = kind
      else {
        Issue.record("\(shape.name).\(field.name)")
        continue
      }
      #expect(expectation.values.allSatisfy { $0.integer.flatMap { options[code: $0] } != nil })
    }
  }

  @Test(arguments: Catalog.shapes)
  func referencesAndWhatFollowsThemResolve(of shape: Shape) {
    for field in shape.fields {
      if case .reference(let target) = field.kind { #expect(named(target) != nil) }
      switch field.source {
      case .record(let reference, let led):
        #expect(target(of: reference, in: shape)?[led]?.kind == field.kind)
      case .days(let from, let through):
        #expect(field.kind == .integer)
        #expect([from, through].allSatisfy { shape[$0]?.kind == .date })
      case nil: break
      }
    }
    guard let scope = shape.scope else { return }
    var current: Shape? = shape
    for step in scope.split(separator: ".") {
      current = current.flatMap { target(of: String(step), in: $0) }
    }
    #expect(current?.name == "alliance")
  }

  @Test(arguments: Catalog.shapes)
  func tablesStartWithFiveToNineColumns(of shape: Shape) {
    let shown = shape.fields.filter { $0.width > 0 }
    #expect((5...9).contains(shown.count), "\(shape.name) \(shown.count)")
    #expect(shape.fields.allSatisfy { $0.width >= 0 })
    #expect(shape.fields.contains { $0.isSortable })
  }

  @Test("what else a field is called means no other field of the record", arguments: Catalog.shapes)
  func fieldWords(_ shape: Shape) {
    let called = shape.fields.flatMap { field in
      [field.label.zh, field.label.en, field.name]
        + field.words.split(separator: " ").map(String.init)
    }
    for field in shape.fields where !field.words.isEmpty {
      for word in field.words.split(separator: " ").map(String.init) {
        #expect(
          called.count { $0.lowercased() == word.lowercased() } == 1, "\(shape.name): \(word)")
      }
    }
  }

  @Test("what else a choice is called means no other choice of the list", arguments: Catalog.shapes)
  func choicesAreCalledApart(of shape: Shape) {
    for case .choice(let options) in shape.fields.map(\.kind) {
      for option in options.all {
        for name in [option.term.zh, option.term.en] + option.alsoCalled {
          #expect(options.named(name) == option, "\(options.title.zh) \(name)")
        }
      }
      let names = options.all.flatMap { Set($0.alsoCalled + [$0.term.zh, $0.term.en]) }
      #expect(Set(names).count == names.count, "\(options.title.zh)")
    }
  }

  @Test(arguments: [
    ("agreement", "Agreements"), ("policy", "Policies"), ("body", "Bodies"), ("match", "Matches"),
    ("person", "People"), ("industryCollege", "Industry colleges"), ("training", "Training"),
  ])
  func kindsAreCountedInThePlural(name: String, plural: String) {
    #expect(named(name)?.plural.en == plural)
  }

  @Test(arguments: [
    ("unit.kind", "有限责任公司", "企业"), ("unit.kind", "中等职业学校", "中职学校"),
    ("person.degree", "大学本科", "本科"), ("agreement.status", "已签订", "履行中"),
    ("internship.kind", "顶岗", "岗位实习(顶岗)"), ("internship.kind", "岗位实习（顶岗）", "岗位实习(顶岗)"),
    ("certificate.kind", "１＋x", "1+X"), ("certificate.kind", "认定", "鉴定/认定"),
    ("award.level", " 省 级 ", "省(自治区)"), ("award.level", "省部级", "省(自治区)"),
    ("award.group", "中职组", "中职"), ("membership.role", "副理事长单位", "副会长单位"),
    ("unit.kind", "HIGHER vocational  college", "高职院校"), ("unit.kind", "higherVocational", "高职院校"),
  ])
  func choicesAreReadAsPeopleWriteThem(path: String, text: String, label: String) throws {
    let parts = path.split(separator: ".").map(String.init)
    let kind = try #require(named(parts[0])?[parts[1]]?.kind)
    guard case .choice(let options) = kind else {
      Issue.record("\(path) is no choice")
      return
    }
    #expect(options.named(text)?.term.zh == label)
  }

  @Test func betterPlacesAndLevelsHaveHigherCodes() {
    #expect(Place.special.rawValue > Place.first.rawValue)
    #expect(Place.first.rawValue > Place.second.rawValue)
    #expect(Place.gold.rawValue > Place.silver.rawValue)
    #expect(Level.allCases.map(\.rawValue) == [10, 20, 30, 40, 50, 60])
  }

  private func named(_ name: String) -> Shape? { Catalog.shapes.first { $0.name == name } }

  private func target(of reference: String, in shape: Shape) -> Shape? {
    guard case .reference(let target)? = shape[reference]?.kind else { return nil }
    return named(target)
  }
}
