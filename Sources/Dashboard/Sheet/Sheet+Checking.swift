import Records
import Storage

/// What the rows of a sheet mean beside each other and the records that are kept: asked of the store
/// before they are saved, and known for as long as the values stay that decide it.
extension Sheet {
  /// What is asked, with what decides the answer for each row asked about.
  struct Question: Hashable, Sendable {
    struct Row: Hashable, Sendable {
      let id: Int
      let essence: [Value]
      let company: Int
    }

    let rows: [Row]
    let request: JointRequest
  }

  func essence(_ values: [Value]) -> [Value] { checkedPlaces.map { values[$0] } }

  /// Asks about the rows of which not all is known as they stand; nil where there are none.
  func question(today: Day) -> Question? {
    if checkedPlaces.isEmpty { return nil }
    let values = rows.map { $0.isBlank ? [] : self.values(of: $0) }
    let signatures = companySignatures(values)
    var unknown: [Question.Row] = []
    var asked: [Int] = []
    for (index, row) in rows.enumerated() where !row.isBlank {
      let essence = essence(values[index])
      guard row.checked?.essence != essence || row.checked?.company != signatures[index] else {
        continue
      }
      unknown.append(Question.Row(id: row.id, essence: essence, company: signatures[index]))
      asked.append(index)
    }
    if asked.isEmpty { return nil }
    return Question(
      rows: unknown,
      request: JointRequest(entity: shape.name, rows: values, asked: asked, today: today))
  }

  /// For each row a number that is another one as soon as a row it has to do with changes or moves.
  private func companySignatures(_ values: [[Value]]) -> [Int] {
    var hashers = values.map { _ in Hasher() }
    for fields in companies {
      for members in Company(of: fields, values, shape).members.values {
        var hasher = Hasher()
        for row in members {
          hasher.combine(row)
          hasher.combine(essence(values[row]))
        }
        let signature = hasher.finalize()
        for row in members { hashers[row].combine(signature) }
      }
    }
    return hashers.map { $0.finalize() }
  }

  /// Notes what was found about rows.
  mutating func take(_ found: [Findings], for question: Question) {
    let answers = Dictionary(
      zip(question.rows, found).map { ($0.id, ($0, $1)) }, uniquingKeysWith: { $1 })
    for index in rows.indices {
      guard let (asked, findings) = answers[rows[index].id] else { continue }
      var row = rows[index]
      row.checked = SheetRow.Checked(
        essence: asked.essence, company: asked.company, findings: findings)
      replace(index..<index + 1, with: [row])
    }
  }

  /// Something doubtful in a row, by where that stands.
  struct Doubt: Hashable, Sendable {
    let row: Int
    let remark: RecordForm.Remark
  }
}
