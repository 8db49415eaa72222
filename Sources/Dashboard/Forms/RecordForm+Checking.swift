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

  /// Says which record a new one is like, beside the field that is alike.
  var alikeRemarks: [Remark] {
    Self.alikeRemarks(findings?.alike ?? [], .note, shape, place: place)
  }

  static func alikeRemarks(
    _ alike: [Likeness], _ weight: Fault.Weight, _ shape: Shape, place: (String) -> Int?
  ) -> [Remark] {
    guard let first = alike.first, let place = place(first.field) else { return [] }
    let term = FormWording.alike(
      "#\(first.row.id) " + Display.name(first.row, shape, .zh), FormWording.why(first, shape),
      more: alike.count - 1)
    return [Remark(place: place, term: term, weight: weight)]
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
