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
    _ entity: E, sample: Bool = false, source: String = "", remark: String = ""
  ) throws(StorageError) -> Reference<E> {
    let schema = E.schema
    var values = schema.values(of: entity)
    let common = values.count - Shape.commonFields.count
    values[common] = source.value
    values[common + 1] = remark.value
    values[common + 2] = .integer(sample ? 1 : 0)
    return Reference(try add(schema.shape, values))
  }
}
