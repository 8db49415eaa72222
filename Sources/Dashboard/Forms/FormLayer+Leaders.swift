import Records
import Storage

/// Values that fields left blank take over from records referred to, so that they can be seen before
/// saving.
extension FormLayer {
  /// Asks for the records referred to that are not known; `anew` where records were changed.
  func askLeaders(anew: Bool = false) -> [Effect] {
    let references = Set(shape.fields.compactMap(\.source?.reference)).sorted()
    return references.compactMap { name in
      guard let field = field(name), let entity = field.target, let id = field.value.integer,
        anew || leaders[name]?.id != id
      else { return nil }
      return .find(entity: entity, id: id)
    }
  }

  mutating func takeLeader(_ row: Row) {
    for name in Set(shape.fields.compactMap(\.source?.reference))
    where field(name)?.target == row.record.entity && field(name)?.value == .integer(row.id) {
      leaders[name] = row
    }
  }

  /// What a blank field will take over; nil where it is not known, or blank itself.
  func followed(
    _ source: FieldShape.Source, _ holdings: Holdings
  ) -> (value: Value, text: (Language) -> String)? {
    guard let row = leaders[source.reference], field(source.reference)?.value == .integer(row.id),
      let shape = holdings[row.record.entity], let place = shape.index(of: source.field),
      !row.record.values[place].isBlank
    else { return nil }
    return (row.record.values[place], { row.text(place, of: shape, $0) })
  }

  private func field(_ name: String) -> FormField? {
    form.place(of: name).map { form.fields[$0] }
  }
}
