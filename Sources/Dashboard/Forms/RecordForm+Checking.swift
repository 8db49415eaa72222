import Records
import Storage
import Widgets

/// What the store finds about a record before it is saved.
extension RecordForm {
  /// What was found, and for what: it holds as long as the values stay that decide it.
  struct Checked: Hashable, Sendable {
    /// The fields that decide, by their index.
    let places: [Int]
    let essence: [Value]
    let findings: Findings
  }

  /// The values that decide what is found, with the version they are changes of.
  func essence(_ places: [Int]) -> [Value] {
    let values = values
    return places.map { values[$0] } + [.integer(base?.record.revision ?? 0)]
  }

  /// What was found for the values as they stand; nil where they changed since.
  var findings: Findings? {
    guard let checked, essence(checked.places) == checked.essence else { return nil }
    return checked.findings
  }

  /// Says which records a new one is like, beside the field that is alike.
  var alikeRemarks: [Remark] {
    (findings?.alike ?? []).prefix(2).compactMap { likeness in
      place(of: likeness.field).map { place in
        let name = Display.name(likeness.row, shape, .zh)
        let reason = FormWording.why(likeness, shape)
        return Remark(
          place: place,
          term: Term(
            "可能已有 #\(likeness.row.id) \(name)（\(reason.zh)）",
            "perhaps #\(likeness.row.id) \(Display.name(likeness.row, shape, .en)) (\(reason.en))"),
          weight: .note)
      }
    }
  }
}

extension RecordForm.Remark {
  var gravity: Gravity {
    switch weight {
    case .fault: .fault
    case .warning: .warning
    case .note: .note
    }
  }
}
