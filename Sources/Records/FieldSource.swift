extension FieldShape {
  /// Where the value of a field comes from that is left blank.
  package enum Source: Hashable, Sendable {
    /// A field of the record that a reference of the same record names.
    case record(reference: String, field: String)
    /// The days from one date of the same record through another, both of them counted.
    case days(from: String, through: String)

    /// The fields of the same record that lead to it.
    package var leaders: [String] {
      switch self {
      case .record(let reference, _): [reference]
      case .days(let from, let through): [from, through]
      }
    }

    /// The reference whose record has it; nil where the record itself does.
    package var reference: String? {
      if case .record(let reference, _) = self { reference } else { nil }
    }
  }
}

extension Shape {
  /// Values in which what follows from others of them is filled in where it was left blank.
  package func filled(_ values: [Value]) -> [Value] {
    var filled = values
    for index in fields.indices where index < values.count && values[index].isBlank {
      filled[index] = followed(index, in: values)
    }
    return filled
  }

  /// What a field would follow from other values of its record: a span of days is told by dates that are
  /// known to the day, and none that the field would refuse. Blank where nothing tells it.
  package func followed(_ index: Int, in values: [Value]) -> Value {
    guard case .days(let from, let through)? = fields[index].source else { return .blank }
    func day(_ name: String) -> Day? {
      guard let place = self.index(of: name), place < values.count,
        let date = PartialDate(values[place]), date.day != nil
      else { return nil }
      return date.first
    }
    guard let first = day(from), let last = day(through), first <= last else { return .blank }
    let days = Value.integer(last - first + 1)
    return fields[index].faults(in: days).isEmpty ? days : .blank
  }
}
