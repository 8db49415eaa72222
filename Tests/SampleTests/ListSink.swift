import Catalog
import Records
import Storage

/// A sink that keeps what it is given, to count it.
struct ListSink: RecordSink {
  private(set) var records: [String: [Record]] = [:]

  mutating func add(_ shape: Shape, _ values: [Value]) throws(StorageError) -> Int {
    let id = (records[shape.name]?.count ?? 0) + 1
    records[shape.name, default: []].append(Record(entity: shape.name, id: id, values: values))
    return id
  }

  /// The records of an entity as their Swift values, in the order of their ids.
  func all<E: Entity>(_ type: E.Type) -> [E] {
    (records[E.entity] ?? []).map { E.schema.entity(from: $0.values) }
  }

  func find<E: Entity>(_ reference: Reference<E>?) -> E? {
    guard let reference, let list = records[E.entity], list.indices.contains(reference.id - 1)
    else { return nil }
    return E.schema.entity(from: list[reference.id - 1].values)
  }

  /// Whether a record is marked as sample.
  func isSample(_ record: Record) -> Bool { record.values.last?.integer == 1 }

  /// Every reference that leads to no record, as entity, field and id.
  var danglingReferences: [String] {
    Catalog.shapes.flatMap { shape in
      (records[shape.name] ?? []).flatMap { record in
        zip(shape.fields, record.values).compactMap { field, value in
          guard case .reference(let target) = field.kind, let id = value.integer,
            !(1...max(1, records[target]?.count ?? 0)).contains(id)
          else { return nil }
          return "\(shape.name) \(record.id) \(field.name) \(id)"
        }
      }
    }
  }

  /// Every reference to a record of another kind than its field expects, as entity, id and field.
  var unexpectedReferences: [String] {
    Catalog.shapes.flatMap { shape in
      (records[shape.name] ?? []).flatMap { record in
        zip(shape.fields, record.values).compactMap { field, value in
          guard case .reference(let target) = field.kind, let expectation = field.expectation,
            let id = value.integer, let other = records[target]?[id - 1],
            let place = Catalog.shapes.first(where: { $0.name == target })?
              .index(of: expectation.field), !expectation.values.contains(other.values[place])
          else { return nil }
          return "\(shape.name) \(record.id) \(field.name)"
        }
      }
    }
  }

  /// Everything a record's own rules refuse, as entity, id and fault.
  var faults: [String] {
    Catalog.shapes.flatMap { shape in
      (records[shape.name] ?? []).flatMap { record in
        shape.faults(in: record.values).filter { !$0.isWarning }
          .map { "\(shape.name) \(record.id) \($0)" }
      }
    }
  }

  /// Values that occur twice where the description says they must not.
  var duplicates: [String] {
    Catalog.shapes.flatMap { shape in
      shape.distinct.flatMap { fields in
        let places = fields.compactMap { shape.index(of: $0) }
        let keys = (records[shape.name] ?? []).map { record in places.map { record.values[$0] } }
          .filter { !$0.contains(.blank) }
        return Dictionary(grouping: keys, by: \.self).filter { $0.value.count > 1 }
          .map { "\(shape.name) \($0.key)" }
      }
    }
  }
}
