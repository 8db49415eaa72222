import Canvas
import Records
import Storage

/// One row of the tree: what it says, what it counts, and what it opens into.
struct StructureNode: Hashable, Sendable {
  /// The way to it from the root, so that the same unit can stand in several places.
  let id: String
  let depth: Int
  let branch: Branch
  let label: String
  var note = ""
  var ink = Ink.text
  /// The records its count counts.
  var scope: Scope?
  var count: Int?
  var isExpanded = false
  var isLoading = false

  /// What a row stands for, from which its rows below follow.
  enum Branch: Hashable, Sendable {
    case alliance(Int)
    case bodies
    case body(Int)
    case members
    case memberGrouping(Grouping)
    case memberGroup(Grouping, Value)
    /// The member units on a chain.
    case memberChain(Int)
    case unit(Int)
    case unitPart(UnitPart, of: Int)
    case coverage
    case chain(Int)
    case record(entity: String, id: Int)
    /// Asks for the next page of what is above it, the row of that id.
    case more(String)
    case remark
  }

  /// The ways members are grouped.
  enum Grouping: String, Hashable, Sendable, CaseIterable { case kind, role, region, chain }

  /// The record whose card is shown beside the tree.
  var record: RecordName? {
    switch branch {
    case .alliance(let id): RecordName(entity: "alliance", id: id)
    case .body(let id): RecordName(entity: "body", id: id)
    case .unit(let id): RecordName(entity: "unit", id: id)
    case .chain(let id), .memberChain(let id): RecordName(entity: "chain", id: id)
    case .record(let entity, let id): RecordName(entity: entity, id: id)
    default: nil
    }
  }

  var isExpandable: Bool {
    switch branch {
    case .record, .more, .remark: false
    default: true
    }
  }

  /// Whether it is something to be found, and not a word about its neighbours.
  var isFound: Bool {
    switch branch {
    case .more, .remark: false
    default: true
    }
  }

  func child(_ name: String, _ branch: Branch, _ label: String) -> StructureNode {
    StructureNode(id: id + "/" + name, depth: depth + 1, branch: branch, label: label)
  }
}

/// A record by its entity and id.
struct RecordName: Hashable, Sendable {
  let entity: String
  let id: Int
}

extension RecordName {
  init(_ row: Row) { self.init(entity: row.record.entity, id: row.id) }
}

/// What a unit has below it: records of an entity that name it in a field.
struct UnitPart: Hashable, Sendable {
  let entity: String
  let field: String
  let label: Term
  var sort: String?

  static let all = [
    UnitPart(
      entity: "unit", field: "parent", label: Term("下属单位", "Sub-units"), sort: "name"),
    UnitPart(
      entity: "offering", field: "school", label: Term("专业点", "Programmes"), sort: "localName"),
    UnitPart(
      entity: "industryCollege", field: "school", label: Term("产业学院", "Industry colleges"),
      sort: "name"),
    UnitPart(
      entity: "industryCollege", field: "partner",
      label: Term("合作的产业学院", "Industry colleges it partners"), sort: "name"),
    UnitPart(entity: "base", field: "owner", label: Term("基地", "Bases"), sort: "name"),
    UnitPart(
      entity: "base", field: "host", label: Term("设在本单位的基地", "Bases on its premises"),
      sort: "name"),
    UnitPart(entity: "person", field: "unit", label: Term("人员", "People"), sort: "name"),
  ]
}
