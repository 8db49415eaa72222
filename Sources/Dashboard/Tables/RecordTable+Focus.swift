import Records
import Storage

extension RecordTable {
  /// Which columns of opened records tell something: what was added up comes behind the names, what is
  /// the same in all of them is left to who asks for it.
  struct Focus: Sendable {
    /// The fields the opened figure adds up.
    var counted: [String] = []
    /// Whether what all records have alike is left out at first.
    var leavesOutCommon = false
    /// What a new record has that is entered here, beside what the scope says of it.
    var filled: [String: Value] = [:]
  }

  /// The columns as they matter here.
  func focused(_ columns: [OfferedColumn], _ shape: Shape) -> [OfferedColumn] {
    let common = focus.leavesOutCommon ? scope.commonFields(of: shape) : []
    var columns = columns.map { column in
      var column = column
      let isCounted = focus.counted.contains(column.id)
      column.isShownFirst = isCounted || column.isShownFirst && !common.contains(column.id)
      return column
    }
    let counted = focus.counted.compactMap { id in columns.first { $0.id == id } }
    columns.removeAll { focus.counted.contains($0.id) }
    let first = columns.firstIndex(where: \.isShownFirst).map { $0 + 1 } ?? 0
    columns.insert(contentsOf: counted, at: first)
    return columns
  }
}

extension Scope {
  /// The fields in which all its records hold one and the same value.
  func commonFields(of shape: Shape) -> Set<String> {
    func fixed(_ filter: Filter?) -> [String] {
      switch filter {
      case .equals(let path, _): [path]
      case .all(let parts): parts.flatMap(fixed)
      default: []
      }
    }
    let ofAlliance = alliance == nil ? [] : [shape.scope].compactMap(\.self)
    return Set(fixed(filter) + ofAlliance)
  }
}
