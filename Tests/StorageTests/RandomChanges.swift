import Records
import Scratch
import Storage

/// Change sets by chance, always such as the store accepts.
struct RandomChanges {
  private var chance: Chance
  private var number = 0

  init(seed: Int) { chance = Chance(seed: seed) }

  /// Applies one set of up to three changes and gives its number; nil where chance made nothing of it.
  @discardableResult
  mutating func applyOne(to store: any RecordStore) async throws -> Int? {
    var changes: [Change] = []
    var touched: Set<String> = []
    for _ in 0...chance.below(3) {
      guard let change = try await change(store) else { continue }
      // Revisions are those before the set, so one record is changed once in it.
      let key: String? =
        switch change {
        case .insert: nil
        case .update(let entity, let id, _, _), .archive(let entity, let id, _),
          .restore(let entity, let id, _), .reveal(let entity, let id, _),
          .remark(let entity, let id):
          "\(entity)\(id)"
        }
      if let key, !touched.insert(key).inserted { continue }
      changes.append(change)
    }
    // A followed value changes records beside those named, whose revisions would no longer be right.
    let leads = changes.contains { if case .update("place", _, _, _) = $0 { true } else { false } }
    if leads { changes = Array(changes.prefix(1)) }
    if changes.isEmpty { return nil }
    return try await store.apply(ChangeSet(changes, user: "li", command: "test")).number
  }

  private mutating func change(_ store: any RecordStore) async throws -> Change? {
    let entity = chance.below(4) == 0 ? "place" : "visit"
    number += 1
    if chance.below(3) == 0 {
      if entity == "place" {
        var place = chance.place(1)
        place.name += "new\(number)"
        return .insert(entity: entity, values: Place.schema.values(of: place))
      }
      var visit = chance.visit(places: 9, people: 4)
      visit.title += "new\(number)"
      return .insert(entity: entity, values: Visit.schema.values(of: visit))
    }
    let id = 1 + chance.below(entity == "place" ? 9 : 80)
    guard let record = try await store.row(entity, id: id)?.record else { return nil }
    let revision = record.revision
    if entity == "visit", chance.below(3) == 0 {
      return record.isArchived
        ? .restore(entity: entity, id: id, revision: revision)
        : .archive(entity: entity, id: id, revision: revision)
    }
    var fields: [String: Value] = [:]
    if entity == "place" {
      fields["size"] = chance.perhaps { $0.one(of: Size.allCases).value } ?? .blank
      fields["area"] = chance.perhaps { .number(Double($0.below(9))) } ?? .blank
    } else {
      let visit = chance.visit(places: 9, people: 4)
      fields["title"] = .text("changed\(number)" + visit.title)
      for field in ["place", "people", "cost", "size", "paid", "work", "hours", "guide"]
      where chance.below(2) == 0 {
        fields[field] = Visit.schema.values(of: visit)[World.index("visit", field)]
      }
    }
    return .update(entity: entity, id: id, revision: revision, fields: fields)
  }
}
