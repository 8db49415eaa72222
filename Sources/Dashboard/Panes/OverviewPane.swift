import Canvas
import Records

/// 总览
struct OverviewPane: Pane {
  static let name = "overview"
  static let number = 1
  static let tab = Term("总览", "Overview")
  static var commands: [Command<OverviewPane>] { [] }
  init() {}
  mutating func receive(_ event: Event, _ context: Context) -> Response { .ignored }
  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {}
}
