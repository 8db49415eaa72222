import Canvas
import Catalog
import Records
import Storage
import Widgets

/// 结构: the alliance as a tree, with the card of what is under the cursor.
struct StructurePane: Pane {
  static let name = "structure"
  static let number = 2
  var mode: LayerMode? { isOnCard && facts.isOnFigure ? .walking : nil }
  static let tab = Term("结构", "Structure")
  static let words = "成员 理事会 机构 席位 单位 members bodies units"

  var tree = TreeList()
  var isOnCard = false
  private(set) var answers = StructureAnswers()
  private(set) var expanded: Set = [StructureOutline.root, StructureOutline.root + "/members"]
  private(set) var further: [String: Int] = [:]
  private(set) var nodes: [String: StructureNode] = [:]
  private(set) var card: RecordCard?
  var facts = StructureFacts()
  /// The record asked for; only one at a time, so that running down the tree does not ask for every card.
  private var asking: RecordName?
  /// Where the cursor stood before the tree was read anew, until its row is there again.
  private var wish: String?
  /// The record that was just added from the tree, until its row is there.
  private var added: RecordName?
  /// The rows among which one is being found.
  var offered: [String] = []

  init() {}

  var current: StructureNode? { tree.cursor.flatMap { nodes[$0] } }

  func outline(_ context: Context) -> StructureOutline {
    StructureOutline(context, answers, expanded: expanded, further: further)
  }

  // MARK: Loading

  mutating func refresh(_ context: Context) -> [Effect] {
    wish = wish ?? tree.cursor
    asking = nil
    var outline = outline(context)
    outline.build()
    if let current { _ = outline.facts(of: current) }
    answers.expire(keeping: outline.wanted)
    return rebuild(context) + (card?.refresh(context) ?? [])
  }

  /// Works the tree out again after anything that changes it.
  private mutating func rebuild(_ context: Context) -> [Effect] {
    var outline = outline(context)
    outline.build()
    nodes = Dictionary(outline.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    tree.emptyText = context.text(
      context.allianceName.isEmpty ? Wording.noAllianceYet : Wording.loading)
    tree.replace(
      rows: outline.rows.map { node in
        TreeRow(
          id: node.id, depth: node.depth, label: node.label, note: node.note, ink: node.ink,
          isExpandable: node.isExpandable, isExpanded: node.isExpanded, isLoading: node.isLoading)
      })
    if let wish { tree.move(to: wish) }
    if let added, let row = outline.rows.first(where: { $0.record == added }) {
      self.added = nil
      tree.move(to: row.id)
    }
    return answers.ask(outline.wanted) + settle(context, keepsPlace: true)
  }

  /// Follows the cursor with what stands beside the tree.
  private mutating func settle(_ context: Context, keepsPlace: Bool = false) -> [Effect] {
    guard let current else {
      card = nil
      facts = StructureFacts()
      return []
    }
    var outline = outline(context)
    facts.replace(outline.facts(of: current), keepsPlace: keepsPlace)
    var effects = answers.ask(outline.wanted)
    let record = current.record
    if record != card.map({ RecordName(entity: $0.entity, id: $0.id) }) { card = nil }
    if let record, card == nil, asking == nil {
      asking = record
      effects.append(.find(entity: record.entity, id: record.id))
    }
    return effects
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .answered(let answer): return takeFound(answer, context) ?? seek(answer, context)
    case .found(_, _, let row?) where added == RecordName(row):
      return .want(goToAdded(row, context) + take(event, RecordName(row), context).effects)
    case .found(let entity, let id, _):
      return take(event, RecordName(entity: entity, id: id), context)
    case .failed(.find(let entity, let id), _) where asking == RecordName(entity: entity, id: id):
      asking = nil
      return .taken
    case .loaded, .measured, .failed:
      let forCard = offerCard(event, in: frames(context.area).card, context)
      guard answers.receive(event) else { return forCard }
      return .want(rebuild(context) + forCard.effects)
    case .saved, .left: return offerCard(event, in: frames(context.area).card, context)
    case .input(.key(let key)): return press(key, in: context.area, context)
    case .input(.paste(let text)): return find(text, context)
    case .input(.mouse(let mouse)): return click(mouse, context)
    default: return .ignored
    }
  }

  /// Takes a record that was asked for; where the cursor has gone on, asks for the one it is on now.
  private mutating func take(_ event: Event, _ name: RecordName, _ context: Context) -> Response {
    let rect = frames(context.area).card
    guard asking == name else { return offerCard(event, in: rect, context) }
    asking = nil
    guard current?.record == name else { return .want(settle(context, keepsPlace: true)) }
    var card = RecordCard(entity: name.entity, id: name.id)
    let effects = card.refresh(context).filter { $0 != .find(entity: name.entity, id: name.id) }
    _ = card.receive(event, in: rect, context)
    self.card = card
    return .want(effects)
  }

  mutating func unmaskCard(_ context: Context) -> Response { card?.unmask(context) ?? .taken }

  mutating func offerCard(_ event: Event, in rect: Rect, _ context: Context) -> Response {
    card?.receive(event, in: rect, context) ?? .ignored
  }

  /// Goes to a record that was added from here, once it is known what row shows it.
  private mutating func seek(_ answer: Answer, _ context: Context) -> Response {
    guard let scope = current?.scope, let id = answer.added(to: scope.entity)?.last else {
      return .ignored
    }
    added = RecordName(entity: scope.entity, id: id)
    return .want(.find(entity: scope.entity, id: id))
  }

  /// A member is shown as its unit.
  private mutating func goToAdded(_ row: Row, _ context: Context) -> [Effect] {
    let unit = Membership.schema.shape.index(of: "unit")
    if row.record.entity == Membership.entity, let unit = unit.map({ row.record.values[$0] }) {
      added = unit.integer.map { RecordName(entity: Unit.entity, id: $0) }
    }
    wish = nil
    if let current, current.isExpandable { expanded.insert(current.id) }
    return rebuild(context)
  }

  // MARK: Moving

  private mutating func press(_ key: KeyPress, in area: Rect, _ context: Context) -> Response {
    if key.isComposed, case .character(let character) = key.key {
      return find(String(character), context)
    }
    let (list, _, rect) = frames(area)
    if isOnCard {
      return pressBeside(key, in: rect, context)
    }
    switch tree.press(key, height: list.height) {
    case .ignored: return .ignored
    case .moved: return moved(context)
    case .expand(let id): return open(id, context)
    case .collapse(let id): return close(id, context)
    case .choose: return openCurrent(context)
    case .expandAll: return expandShown(context)
    }
  }

  mutating func moved(_ context: Context) -> Response {
    (wish, added) = (nil, nil)
    return .want(settle(context))
  }

  mutating func open(_ id: String, _ context: Context) -> Response {
    wish = nil
    expanded.insert(id)
    return .want(rebuild(context))
  }

  mutating func close(_ id: String, _ context: Context) -> Response {
    wish = nil
    expanded.remove(id)
    return .want(rebuild(context))
  }

  /// Reads the next page of a list, the cursor on the last row there is.
  mutating func readOn(below id: String, _ context: Context) -> Response {
    wish = nil
    let last = tree.cursorIndex - 1
    if tree.rows.indices.contains(last) { tree.move(to: tree.rows[last].id) }
    further[id, default: 0] += 1
    return .want(rebuild(context))
  }

  /// Opens the rows shown, except units, whose contents would be asked for one by one.
  mutating func expandShown(_ context: Context) -> Response {
    wish = nil
    let closed = tree.rows.filter { row in
      guard row.isExpandable, !row.isExpanded else { return false }
      if case .unit? = nodes[row.id]?.branch { return false }
      return true
    }
    expanded.formUnion(closed.prefix(Self.expansionLimit).map(\.id))
    return .want(rebuild(context))
  }

  /// How many rows open at once at most, since each asks a question of its own.
  private static let expansionLimit = 100

  private mutating func click(_ mouse: MouseEvent, _ context: Context) -> Response {
    let (list, _, rect) = frames(context.area)
    let isOnTree = list.contains(mouse.place)
    switch mouse.action {
    case .wheelUp, .wheelDown:
      isOnCard = !isOnTree
      let key = KeyPress(mouse.action == .wheelUp ? .up : .down)
      return press(key, in: context.area, context)
    case .press where isOnTree:
      guard let index = tree.rowIndex(at: mouse.place, in: list) else { return .taken }
      let row = tree.rows[index]
      if !isOnCard, row.id == tree.cursor, tree.isNote(mouse.place, in: list) {
        return openRecords(context)
      }
      isOnCard = false
      tree.move(to: row.id)
      guard tree.isMarker(mouse.place, in: list) else { return moved(context) }
      return row.isExpanded ? close(row.id, context) : open(row.id, context)
    case .press:
      return rect.contains(mouse.place) ? clickBeside(mouse.place, in: rect, context) : .taken
    case .release, .drag: return .ignored
    }
  }
}
