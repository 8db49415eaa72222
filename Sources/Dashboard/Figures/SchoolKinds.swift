import Catalog
import Records
import Storage

/// The kinds of units that are schools.
enum SchoolKinds {
  static let values = UnitKind.schools.map(\.value)

  /// How many schools there are.
  static func count(_ context: Context) -> Measure {
    Measure(context.scope(Unit.entity, filter: .oneOf("kind", values)))
  }

  /// The cohorts of those schools, so that no more report than there are: what one that has left told of
  /// earlier years is counted among graduates, but it is none of the schools.
  static func cohorts(of year: Int, _ context: Context) -> Scope {
    var scope = context.cohorts(of: year).filtered(.oneOf("school.kind", values))
    scope.memberOn = context.asOf
    return scope
  }
}
