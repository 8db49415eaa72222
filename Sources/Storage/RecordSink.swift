package import Records

/// Somewhere records can be poured into one after another: a store being filled in bulk, or a list.
package protocol RecordSink {
  /// Takes a record's values in the order of its shape's fields and gives the id it got (ids of an
  /// entity count from 1 in the order of adding).
  mutating func add(_ shape: Shape, _ values: [Value]) throws(StorageError) -> Int
}

extension RecordSink {
  /// Adds an entity's Swift value together with the fields every record has.
  @discardableResult
  package mutating func add<E: Entity>(
    _ entity: E, sample: Bool = false, source: String = "", sourcePlace: String = "",
    remark: String = ""
  ) throws(StorageError) -> Reference<E> {
    let schema = E.schema
    var values = schema.values(of: entity)
    for (name, value) in [
      ("source", source.value), ("sourcePlace", sourcePlace.value), ("remark", remark.value),
      ("sample", .integer(sample ? 1 : 0)),
    ] {
      if let index = schema.shape.index(of: name) { values[index] = value }
    }
    return Reference(try add(schema.shape, values))
  }
}
