/// A question answered with figures: what to count or add up, and along which dimensions.
package struct Measure: Hashable, Sendable {
  /// A dimension: the values of a path, or a coarser part of them.
  package struct Dimension: Hashable, Sendable {
    package enum Part: Hashable, Sendable {
      case value
      /// Of a date: its year, or its year and month.
      case year, month
      /// Of a code: its first characters.
      case prefix(Int)
    }
    package let path: String
    package let part: Part

    package init(_ path: String, _ part: Part = .value) {
      self.path = path
      self.part = part
    }
  }

  package indirect enum Figure: Hashable, Sendable {
    case count
    /// How many records say something in a field.
    case filled(String)
    case distinct(String)
    /// The sum over one or several fields; blank counts as nothing, but all blank gives no figure.
    case sum([String])
    /// The same over those records only that say something in any of some other fields, so that a part
    /// reported by some is held against what these have, not against what all have.
    case sumReporting([String], [String])
    /// The sum of a field times the sum of others, record by record: what a mean weighted by these is
    /// made of. Records that leave the field blank count as nothing.
    case sumTimes(String, [String])
    case minimum(String)
    case maximum(String)
    case mean(String)
    /// The first over the second; no figure where the second is 0 or missing.
    case ratio(Figure, Figure)
  }

  /// Keeps groups whose figure is large enough.
  package struct Having: Hashable, Sendable {
    package let figure: Figure
    package let minimum: Double

    package init(_ figure: Figure, atLeast minimum: Double) {
      self.figure = figure
      self.minimum = minimum
    }
  }

  /// Counts only the best record of each group: one work once, at its highest level. Records whose
  /// group is blank stand for themselves. Ties go to the lower id.
  package struct Best: Hashable, Sendable {
    package let group: String
    /// Fields compared in turn, higher being better.
    package let by: [String]

    package init(per group: String, by: [String]) {
      self.group = group
      self.by = by
    }
  }

  package var scope: Scope
  package var dimensions: [Dimension]
  package var figures: [Figure]
  package var having: [Having] = []
  package var best: Best?

  package init(
    _ scope: Scope, by dimensions: [Dimension] = [], _ figures: [Figure] = [.count],
    having: [Having] = [], best: Best? = nil
  ) {
    self.scope = scope
    self.dimensions = dimensions
    self.figures = figures
    self.having = having
    self.best = best
  }
}
