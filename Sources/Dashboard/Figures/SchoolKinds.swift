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

  /// That more units than the schools there are stand behind a figure; empty where none do. What a school
  /// told of a year counts on when it has left since, or is archived.
  static func more(_ counted: Double?, than members: Double?, _ context: Context) -> String {
    guard let counted, let members, counted > members else { return "" }
    let count = Numbers.grouped(Int(counted - members))
    return context.text(
      Term(
        "另计 \(count) 个不在其列的单位（已归档、已退出或不是学校）",
        "and \(count) more counted (archived, left or no school)"))
  }
}
