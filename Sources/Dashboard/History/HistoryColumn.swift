import Han
import Records
import Storage

/// What a line of the history shows side by side.
enum HistoryColumn: String, CaseIterable {
  case time, user, command, kind, record, change, reason, number

  var label: Term {
    switch self {
    case .time: HistoryWording.time
    case .user: HistoryWording.user
    case .command: HistoryWording.command
    case .kind: HistoryWording.kind
    case .record: HistoryWording.record
    case .change: HistoryWording.change
    case .reason: HistoryWording.reason
    case .number: HistoryWording.number
    }
  }

  /// What it can be narrowed to.
  var leastWidth: Int {
    switch self {
    case .time: 16
    case .user, .kind: 8
    case .command: 7
    case .record: 12
    case .change: 20
    case .reason: 10
    case .number: 6
    }
  }

  /// Whether the history itself stands in this order, so that any number of lines is sorted by it.
  var isTime: Bool { self == .time || self == .number }

  /// Whether lines are counted by it, and the list narrowed to one of its values.
  var dimension: HistoryDimension? {
    switch self {
    case .time: .day
    case .user: .user
    case .kind: .kind
    default: nil
    }
  }

  func isFiltered(_ filter: HistoryFilter) -> Bool {
    switch self {
    case .time: filter.days != nil
    case .user: filter.user != nil
    case .kind: filter.entity != nil
    default: false
    }
  }

  func text(_ line: HistoryLine, _ context: Context) -> String {
    self == .time ? String(context.clock.text(line.entry.time).prefix(16)) : words(line)
  }

  /// What lines are sorted by; of time, the history knows the order.
  func sortKey(_ line: HistoryLine) -> String { SortKey.make(words(line)) }

  private func words(_ line: HistoryLine) -> String {
    switch self {
    case .time: line.entry.time
    case .user: line.entry.user
    case .command: line.command
    case .kind: line.kind
    case .record: line.record
    case .change: line.change
    case .reason: line.entry.reason
    case .number: "#\(line.entry.change)"
    }
  }
}
