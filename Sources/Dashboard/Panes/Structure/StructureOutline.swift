import Canvas
import Catalog
import Records
import Storage
import Widgets

/// The tree worked out from what is open and what was answered: its rows, and what else it wants to know.
///
/// Nothing is asked for that no open row needs, which is all there is to loading lazily.
struct StructureOutline {
  let context: Context
  let answers: StructureAnswers
  let expanded: Set<String>
  /// How many pages beyond the first were asked for below a row, by its id.
  let further: [String: Int]
  private(set) var rows: [StructureNode] = []
  /// Every question the rows need, answered or not.
  private(set) var wanted: [Effect] = []
  private var isMissing = false

  /// Rows a page of the tree has.
  static let pageSize = 200
  static let root = "alliance"

  init(
    _ context: Context, _ answers: StructureAnswers, expanded: Set<String>, further: [String: Int]
  ) {
    self.context = context
    self.answers = answers
    self.expanded = expanded
    self.further = further
  }

  /// Works out the rows from the alliance down.
  mutating func build() {
    guard let alliance = context.alliance else { return }
    add(
      StructureNode(
        id: Self.root, depth: 0, branch: .alliance(alliance), label: context.allianceName,
        ink: .title))
  }

  // MARK: Questions

  mutating func page(_ query: Query) -> Page? {
    want(.load(query))
    if answers.pages[query] == nil { isMissing = true }
    return answers.pages[query]
  }

  mutating func measurement(_ measure: Measure) -> Measurement? {
    want(.measure(measure))
    if answers.measurements[measure] == nil { isMissing = true }
    return answers.measurements[measure]
  }

  private mutating func want(_ effect: Effect) {
    wanted.append(effect)
    if answers.failures.contains(effect) { hasFailed = true }
  }

  private var hasFailed = false

  /// The rows of a list as far as they were asked for, and whether there are more; nil before the first.
  mutating func list(
    _ scope: Scope, sort: Query.Sort?, below id: String
  ) -> (rows: [Row], hasMore: Bool)? {
    var rows: [Row] = []
    var place = Query.Place.first
    for _ in 0...(further[id] ?? 0) {
      let query = Query(scope, sort: sort, place: place, limit: Self.pageSize)
      guard let page = page(query) else { return rows.isEmpty ? nil : (rows, false) }
      rows += page.rows
      guard page.hasLater, let last = page.rows.last else { return (rows, false) }
      place = .after(last.anchor)
    }
    return (rows, true)
  }

  // MARK: Rows

  /// Adds a row, and those below it where it is open.
  mutating func add(_ node: StructureNode) {
    let index = rows.count
    rows.append(node)
    guard node.isExpandable, expanded.contains(node.id) else { return }
    rows[index].isExpanded = true
    let outer = (isMissing, hasFailed)
    (isMissing, hasFailed) = (false, false)
    addChildren(of: node)
    if hasFailed {
      add(remark(StructureWording.failed, below: node, ink: .bad))
    } else if isMissing {
      rows[index].isLoading = true
    } else if rows.count == index + 1 {
      var row = remark(StructureWording.nothingBelow, below: node, ink: .dim)
      row.scope = scope(below: node)
      add(row)
    }
    (isMissing, hasFailed) = outer
  }

  /// The records that are missing below a row, so that they can be added from there.
  private func scope(below node: StructureNode) -> Scope? {
    // What a chain counts may lie on its stages.
    if case .chain(let id) = node.branch {
      context.scope(ChainLink.entity, filter: .equals("chain", .integer(id)))
    } else {
      node.scope
    }
  }

  private func remark(_ text: Term, below node: StructureNode, ink: Ink) -> StructureNode {
    var row = node.child("remark", .remark, context.text(text))
    row.ink = ink
    return row
  }

  mutating func addMore(below node: StructureNode) {
    var row = node.child("more", .more(node.id), context.text(StructureWording.more))
    row.ink = .accent
    add(row)
  }

  private mutating func addChildren(of node: StructureNode) {
    switch node.branch {
    case .alliance: addParts(of: node)
    case .bodies: addBodies(below: node, parent: nil)
    case .body(let id):
      addBodies(below: node, parent: id)
      addSeats(of: id, below: node)
    case .members: addGroupings(below: node)
    case .memberGrouping(.chain): addMemberChains(below: node, of: nil)
    case .memberGrouping(let grouping): addGroups(grouping, below: node)
    case .memberGroup: if let scope = node.scope { addMembers(scope, below: node) }
    case .memberChain(let id): addMemberChains(below: node, of: id)
    case .unit(let id): addUnitParts(of: id, below: node)
    case .unitPart(let part, _): addRecords(part, below: node)
    case .coverage: addRuledChains(below: node)
    case .chain: addLinks(below: node)
    case .record, .more, .remark: break
    }
  }

  private mutating func addParts(of node: StructureNode) {
    var bodies = node.child("bodies", .bodies, context.text(StructureWording.bodies))
    bodies.scope = context.scope(Body.entity)
    if let scope = bodies.scope { bodies.count = count(Measure(scope)) }
    bodies.note = bodies.count.map(Numbers.grouped) ?? ""
    bodies.ink = .title
    add(bodies)
    var members = node.child("members", .members, context.text(StructureWording.members))
    members.scope = memberScope()
    members.count = count(memberMeasure())
    members.note = counted(members.count, stated?.total)
    members.ink = .title
    add(members)
    var chains = node.child("chains", .coverage, context.text(StructureWording.chains))
    chains.ink = .title
    if let coverage {
      let ruled = coverage.ruled
      let met = ruled.count { coverage.isMet($0.id) }
      chains.scope = chainScope(ruled.map(\.id))
      chains.count = ruled.count
      chains.note =
        ruled.isEmpty ? "—" : "\(met)/\(ruled.count)" + (met == ruled.count ? " ✓" : " ✕")
    }
    add(chains)
  }

  func chainScope(_ ids: [Int]) -> Scope { context.scope(Chain.entity, filter: .ids(ids)) }

  mutating func count(_ measure: Measure) -> Int? {
    measurement(measure).map { Int($0.figure() ?? 0) }
  }

  /// A count with the stated figure beside it, and whether they agree.
  func counted(_ count: Int?, _ stated: Stated?) -> String {
    guard let count else { return "" }
    // What is stated of some only needs more words than the line of a tree has.
    guard let stated, stated.narrower == nil || stated.agrees(with: Double(count)) == true
    else { return Numbers.grouped(count) }
    let mark = stated.agrees(with: Double(count)).map { $0 ? " ✓" : " ✕" } ?? ""
    let text = stated.text(beside: Double(count), context)
    return "\(Numbers.grouped(count)) · \(context.text(Wording.stated)) \(text)\(mark)"
  }

  /// What stands beside the name of what a record refers to: that the record is made up is said of the
  /// tie, not of whom it names.
  func note(_ note: String = "", isSample: Bool) -> String {
    let mark = isSample ? context.text(Wording.sampleMark) : ""
    return [note, mark].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// A record's name, marked where it is made up and does not say so itself.
  func name(_ name: String, isSample: Bool) -> String {
    let mark = context.text(Wording.sampleMark)
    return isSample && !name.contains(Wording.sampleMark.zh) ? mark + " " + name : name
  }
}
