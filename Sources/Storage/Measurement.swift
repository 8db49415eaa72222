package import Records

/// The answer to a measure: a row of figures for each combination of dimension values, in their order.
///
/// The rows lie one after another in flat arrays: tables hold tens of thousands of groups, and arrays
/// of its own for each row would take several times the room of what they say.
package struct Measurement: Equatable, Sendable {
  /// What a record is called that groups are made by.
  package struct Name: Equatable, Sendable {
    package let text: String?
    package let isArchived: Bool

    package init(_ text: String?, isArchived: Bool = false) {
      self.text = text
      self.isArchived = isArchived
    }
  }

  package let measure: Measure
  private var count = 0
  private var keys: [Value] = []
  private var figures: [Double?] = []
  /// For each dimension that is a reference, what its records are called, by id.
  private var names: [[Int: Name]]

  /// An answer without rows.
  package init(measure: Measure) {
    self.measure = measure
    names = Array(repeating: [:], count: measure.dimensions.count)
  }

  /// Adds a row: a key for each dimension, and a figure for each that was asked for, nil where there
  /// is none.
  package mutating func append(keys: some Sequence<Value>, figures: some Sequence<Double?>) {
    self.keys.append(contentsOf: keys)
    self.figures.append(contentsOf: figures)
    count += 1
  }

  /// Says what the records of a dimension are called.
  package mutating func name(dimension: Int, _ names: [Int: Name]) { self.names[dimension] = names }

  /// The keys of a dimension, row by row.
  package func keys(of dimension: Int) -> some Sequence<Value> {
    stride(from: dimension, to: keys.count, by: names.count).lazy.map { keys[$0] }
  }

  package var rows: Rows { Rows(measurement: self) }

  /// The figure of a measure without dimensions.
  package func figure(_ index: Int = 0) -> Double? { rows.first?.figure(index) }

  /// The sum of a figure over all rows; nil where no row has one.
  package func total(_ index: Int = 0) -> Double? {
    let figures = rows.compactMap { $0.figure(index) }
    return figures.isEmpty ? nil : figures.reduce(0, +)
  }
}

extension Measurement {
  package struct Rows: RandomAccessCollection, Equatable, Sendable {
    fileprivate let measurement: Measurement

    package var startIndex: Int { 0 }
    package var endIndex: Int { measurement.count }
    package subscript(place: Int) -> Row { Row(measurement: measurement, place: place) }

    package static func == (one: Rows, other: Rows) -> Bool { one.elementsEqual(other) }
  }

  /// A look at one row of an answer.
  package struct Row: Equatable, Sendable {
    fileprivate let measurement: Measurement
    fileprivate let place: Int

    /// The value of a dimension.
    package func key(_ dimension: Int) -> Value {
      measurement.keys[place * measurement.names.count + dimension]
    }

    /// What the record of a dimension is called; nil where the dimension is no reference.
    package func name(_ dimension: Int) -> Name? {
      key(dimension).integer.flatMap { measurement.names[dimension][$0] }
    }

    /// nil where there is no figure.
    package func figure(_ index: Int = 0) -> Double? {
      measurement.figures[place * measurement.measure.figures.count + index]
    }

    package var keys: [Value] { measurement.names.indices.map(key) }
    package var figures: [Double?] { measurement.measure.figures.indices.map(figure) }

    package static func == (one: Row, other: Row) -> Bool {
      one.keys == other.keys && one.figures == other.figures
        && one.keys.indices.allSatisfy { one.name($0) == other.name($0) }
    }
  }
}
