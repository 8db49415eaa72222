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
  /// The arrows go from day to day of a calendar.
  case calendar

  /// The keys, most useful first, as they are read and as a click presses them, with what they do.
  var keys: [CommandHint] {
    switch self {
    case .finding:
      [
        CommandHint(key: KeyPress(.enter), label: Term("保留", "Keep")),
        CommandHint(key: KeyPress(.escape), label: Term("放弃", "Drop")),
        CommandHint(key: KeyPress(.down), label: Term("到行中", "To the rows")),
      ]
    case .walking:
      [
        CommandHint(key: KeyPress(.right), text: "←↑↓→", label: Term("选数", "Figure")),
        CommandHint(key: KeyPress(.enter), label: Term("口径与记录", "Definition")),
        CommandHint(key: KeyPress(.escape), label: Wording.back),
      ]
    case .narrowing:
      [
        CommandHint(key: KeyPress(.character(" ")), label: Term("标记", "Mark")),
        CommandHint(key: KeyPress(.enter), label: Term("只看所选", "Keep only these")),
        CommandHint(key: KeyPress(.escape), label: Term("不筛选", "No filter")),
        CommandHint(key: KeyPress(.function(7)), label: Term("查找", "Find")),
      ]
    case .calendar:
      [
        CommandHint(key: KeyPress(.enter), label: Term("当日安排", "Bookings")),
        CommandHint(name: "new", key: KeyPress(.function(6)), label: Term("新增安排", "Book")),
        CommandHint(key: KeyPress(.tab), label: Term("切换窗格", "Next pane")),
        CommandHint(key: KeyPress(.right), text: "←↑↓→", label: Term("选日", "Day")),
      ]
    }
  }
}
