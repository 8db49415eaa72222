import Canvas
import Records

/// 就业
struct EmploymentPane: Pane {
  static let name = "employment"
  static let number = 5
  static let tab = Term("就业", "Employment")
  static var commands: [Command<EmploymentPane>] { [] }
  init() {}
  mutating func receive(_ event: Event, _ context: Context) -> Response { .ignored }
  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {}
}
