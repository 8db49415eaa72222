import Canvas
import Records

/// 基地
struct BasesPane: Pane {
  static let name = "bases"
  static let number = 3
  static let tab = Term("基地", "Bases")
  static var commands: [Command<BasesPane>] { [] }
  init() {}
  mutating func receive(_ event: Event, _ context: Context) -> Response { .ignored }
  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {}
}
