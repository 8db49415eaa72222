import Canvas
import Records
import Storage

/// A table of some records over whatever lies below: what a figure opens.
struct TableLayer: TableHolder {
  var table: RecordTable
  private let name: Term
  /// A table of all records of a kind is the one of that kind, whatever it was narrowed to since.
  let landmark: String?

  init(_ name: Term, _ scope: Scope, sort: Query.Sort? = nil, filled: [String: Value] = [:]) {
    self.name = name
    landmark = scope == Scope(scope.entity) ? "table." + scope.entity : nil
    table = RecordTable(scope, sort: sort, focus: .init(leavesOutCommon: true, filled: filled))
  }

  static let commands: [Command<TableLayer>] = tableCommands
  func title(_ context: Context) -> String { context.text(name) }
  var isWriting: Bool { table.finding != nil }
  mutating func refresh(_ context: Context) -> [Effect] { table.refresh(context) }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    receiveForTable(event, in: context.area, context) ?? .ignored
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let entity = context.holdings[table.entity].map { context.text($0.plural) } ?? ""
    table.draw(in: area, on: &surface, focused: true, title: entity, context)
  }
}
