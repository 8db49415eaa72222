import Canvas
import Records

/// 竞赛
struct AwardsPane: Pane {
  static let name = "awards"
  static let number = 4
  static let tab = Term("竞赛", "Awards")
  static var commands: [Command<AwardsPane>] { [] }
  init() {}
  mutating func receive(_ event: Event, _ context: Context) -> Response { .ignored }
  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {}
}
