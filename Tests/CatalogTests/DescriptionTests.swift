import Catalog
import Foundation
import Records
import Testing

struct DescriptionTests {
  static let identifiers = [
    "alliance", "body", "seat", "membership", "meeting", "policy", "plan", "unit", "unitYear",
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
    spoken += shape.seldomTwice.joined() + shape.countsWith
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

  @Test(arguments: Catalog.shapes)
  func referencesAndWhatFollowsThemResolve(of shape: Shape) {
    for field in shape.fields {
      if case .reference(let target) = field.kind { #expect(named(target) != nil) }
      guard let source = field.source else { continue }
      #expect(target(of: source.reference, in: shape)?[source.field]?.kind == field.kind)
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
