import Canvas
import Records

/// A state of a screen in which keys mean what they do not mean elsewhere, so that the hint line tells of
/// them instead of its commands.
package enum LayerMode: Hashable, Sendable {
  /// The find line is written.
  case finding
  /// The arrows go from figure to figure.
  case walking
  /// Values are marked and chosen for a filter.
  case narrowing

  /// The keys, as they are read and as a click presses them, with what they do.
  var keys: [(text: String, key: KeyPress, label: Term)] {
    switch self {
    case .finding:
      [
        ("Enter", KeyPress(.enter), Term("保留所找", "Keep")),
        ("Esc", KeyPress(.escape), Term("放弃", "Drop")),
        ("↓", KeyPress(.down), Term("到行中", "To the rows")),
      ]
    case .walking:
      [
        ("←↑↓→", KeyPress(.right), Term("选数", "Figure")),
        ("Enter", KeyPress(.enter), Term("口径与记录", "Definition")),
        ("Esc", KeyPress(.escape), Term("返回", "Back")),
      ]
    case .narrowing:
      [
        ("Space", KeyPress(.character(" ")), Term("标记", "Mark")),
        ("Enter", KeyPress(.enter), Term("只看所选", "Keep only these")),
        ("Esc", KeyPress(.escape), Term("不筛选", "No filter")),
        ("F7", KeyPress(.function(7)), Term("查找", "Find")),
      ]
    }
  }
}
