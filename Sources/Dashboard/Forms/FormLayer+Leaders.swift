import Records
import Storage

/// Values that fields left blank take over from records referred to or from other fields, so that they can
/// be seen before saving.
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
    _ field: FormField, _ holdings: Holdings
  ) -> (value: Value, text: (Language) -> String)? {
    guard case .record(let leader, let led)? = field.shape.source else {
      let value = form.shape.followed(field.index, in: form.values)
      return value.isBlank ? nil : (value, { field.shape.text(value, $0) })
    }
    guard let row = leaders[leader], self.field(leader)?.value == .integer(row.id),
      let shape = holdings[row.record.entity], let place = shape.index(of: led),
      !row.record.values[place].isBlank
    else { return nil }
    return (row.record.values[place], { row.text(place, of: shape, $0) })
  }

  private func field(_ name: String) -> FormField? {
    form.place(of: name).map { form.fields[$0] }
  }
}

extension RecordForm {
  /// Leaves fields blank that hold nothing but what followed from others which were changed, so that they
  /// follow again; once each, since whoever writes that number again means it.
  mutating func letFollow() {
    guard let base else { return }
    for place in fields.indices {
      let (index, value) = (fields[place].index, fields[place].value)
      guard !fields[place].hasFollowed, !fields[place].isTouched, !value.isBlank,
        value == shape.followed(index, in: base.record.values),
        value != shape.followed(index, in: values)
      else { continue }
      fields[place].put(FormField.Entry(text: "", value: .blank))
      fields[place].hasFollowed = true
    }
  }
}
