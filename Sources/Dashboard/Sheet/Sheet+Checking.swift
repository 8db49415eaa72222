import Records
import Storage

/// What the rows of a sheet mean beside the records that are kept: asked of the store before they are
/// saved, and known for as long as the values stay that decide it.
extension Sheet {
  func essence(_ values: [Value]) -> [Value] { checkedPlaces.map { values[$0] } }

  /// The rows not asked about yet as they stand, with what to ask.
  func unchecked(today: Day) -> [(row: Int, request: CheckRequest)] {
    if checkedPlaces.isEmpty { return [] }
    return rows.filter { !$0.isBlank }.compactMap { row in
      let values = values(of: row)
      if row.checked?.essence == essence(values) { return nil }
      return (row.id, CheckRequest(entity: shape.name, values: values, today: today))
    }
  }

  /// Notes what was found about rows.
  mutating func take(_ found: [Int: (request: CheckRequest, findings: Findings)]) {
    for index in rows.indices {
      guard let (request, findings) = found[rows[index].id] else { continue }
      var row = rows[index]
      row.checked = SheetRow.Checked(essence: essence(request.values), findings: findings)
      replace(index..<index + 1, with: [row])
    }
  }

  /// The first doubts, each with its row and field.
  func doubts(_ limit: Int) -> [(row: Int, remark: RecordForm.Remark)] {
    var doubts: [(row: Int, remark: RecordForm.Remark)] = []
    for (index, row) in rows.enumerated() where !row.isBlank {
      for remark in row.remarks where remark.isWarning {
        if doubts.count == limit { return doubts }
        doubts.append((index, remark))
      }
    }
    return doubts
  }
}
