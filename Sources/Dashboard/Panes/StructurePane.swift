import Canvas
import Records

/// 结构
struct StructurePane: Pane {
  static let name = "structure"
  static let number = 2
  static let tab = Term("结构", "Structure")
  static var commands: [Command<StructurePane>] { [] }
  init() {}
  mutating func receive(_ event: Event, _ context: Context) -> Response { .ignored }
  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {}
}
