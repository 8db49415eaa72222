import Records
import Storage

/// By which other cells of its row the record is told that a cell names.
struct Narrowing: Hashable, Sendable {
  /// A cell of the row, and the field of the named record that holds the same.
  struct Tie: Hashable, Sendable {
    let place: Int
    let field: String
    /// Whether that cell has to be filled in, so that nothing is known of the record before it is.
    let isDemanded: Bool
  }

  /// Without these it is another record: whom it belongs to, what both should share, and what the row
  /// takes over from it where that is left blank. A programme is one of the row's school, a contest one
  /// of its year.
  private(set) var ties: [Tie] = []
  /// What it most likely has in common with the row besides, by which a list of records begins.
  private(set) var kin: [Tie] = []

  /// For each column of a sheet that names records how these are told.
  static func all(of fields: [FormField], _ holdings: Holdings) -> [Narrowing] {
    var all = fields.map { _ in Narrowing() }
    /// Whether what stands in one column can only be told by what stands in another.
    func waits(_ place: Int, for other: Int) -> Bool {
      place == other || all[place].ties.contains { waits($0.place, for: other) }
    }
    for (place, field) in fields.enumerated() {
      guard let target = field.target.flatMap({ holdings[$0] }) else { continue }
      for (other, tied) in fields.enumerated() where other != place {
        guard let name = field.shape.common(with: tied.shape, target) else { continue }
        let tie = Tie(
          place: other, field: name,
          isDemanded: tied.shape.isRequired && tied.shape.source == nil)
        let isOwn =
          tied.shape.source?.reference == field.shape.name || target.isOwned(through: name)
          || field.shape.sharings.contains { $0.own == tied.shape.name && $0.theirs == name }
        // Two that tell each other would never be told.
        if isOwn, !waits(other, for: place) {
          all[place].ties.append(tie)
        } else {
          all[place].kin.append(tie)
        }
      }
    }
    return all
  }
}

extension FieldShape {
  /// The field in which a record this one refers to holds the same as another field of its own record:
  /// what is taken over from it, what both should share, or what both refer to. Nil where there is none.
  fileprivate func common(with other: FieldShape, _ target: Shape) -> String? {
    if case .record(name, let led)? = other.source, let field = target[led],
      field.kind == other.kind, field.isTelling
    {
      return field.name
    }
    if let shared = sharings.first(where: { $0.own == other.name }) { return shared.theirs }
    guard case .reference = other.kind, target[other.name]?.kind == other.kind else { return nil }
    return other.name
  }

  /// Whether its values tell records apart, as quantities do not.
  private var isTelling: Bool {
    switch kind {
    case .choice, .reference: true
    default: isYear
    }
  }
}

extension Shape {
  /// Whether a record belongs to what a field of it refers to.
  fileprivate func isOwned(through field: String) -> Bool {
    belonging?.path == field || scope == field
  }
}

extension Sheet {
  /// Among which records a cell of a row looks for the one it names; nil while a cell of the row that
  /// tells these is not known itself.
  func nameScope(of column: Int, in cells: [FormField.Entry]) -> NameScope? {
    guard let entity = fields[column].target else { return nil }
    let ties = narrowings[column].ties
    let isUntold = ties.contains { tie in
      cells[tie.place].value.isBlank && (tie.isDemanded || !cells[tie.place].text.isEmpty)
    }
    return isUntold ? nil : NameScope(entity: entity, within: filter(ties, cells))
  }

  /// What the records that a cell may name most likely have in common with its row.
  func kin(of column: Int, in cells: [FormField.Entry]) -> Filter? {
    let common = filter(narrowings[column].ties + narrowings[column].kin, cells)
    return fields[column].shape.expectedKinds.map { common && $0 } ?? common
  }

  private func filter(_ ties: [Narrowing.Tie], _ cells: [FormField.Entry]) -> Filter? {
    let told = ties.filter { !cells[$0.place].value.isBlank }
    return told.isEmpty
      ? nil : .all(told.map { .equals($0.field, cells[$0.place].value) })
  }

  /// The columns in the order in which texts are read: names after what tells them, dates last, since
  /// anything may tell their year.
  static func readingOrder(of fields: [FormField], _ narrowings: [Narrowing]) -> [Int] {
    func depth(_ place: Int) -> Int {
      if fields[place].shape.kind == .date { return .max }
      return narrowings[place].ties.map { depth($0.place) + 1 }.max() ?? 0
    }
    let depths = fields.indices.map(depth)
    return fields.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
  }
}
