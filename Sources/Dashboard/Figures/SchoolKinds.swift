import Catalog
import Records
import Storage

/// The kinds of units that are schools.
enum SchoolKinds {
  static let values: [Value] = [
    UnitKind.higherVocational, .vocationalUniversity, .university, .secondaryVocational,
    .technicianCollege, .skilledWorkersSchool, .openUniversity,
  ].map(\.value)

  /// How many schools there are.
  static func count(_ context: Context) -> Measure {
    Measure(context.scope(Unit.entity, filter: .oneOf("kind", values)))
  }

  /// The schools that may be expected to tell of the graduates of a year, and how many they are: those that
  /// were members at any time of it, or without an alliance all.
  static func expected(in year: Int, _ context: Context) -> (scope: Scope, count: Measure) {
    guard context.alliance != nil else {
      let count = count(context)
      return (count.scope, count)
    }
    var scope = context.scope(Membership.entity, filter: .oneOf("unit.kind", values))
    scope.during = Day(year: year, month: 1, day: 1)...Day(year: year, month: 12, day: 31)
    return (scope, Measure(scope, [.distinct("unit")]))
  }
}
