import Catalog
import Records
import Storage

/// Pours the sample into a sink and remembers what later records refer to.
final class SampleWriter<Sink: RecordSink> {
  /// A base that can be booked.
  struct Site {
    let base: Reference<Base>
    let kind: BaseKind
    let capacity: BaseCapacity
    let owner: Reference<Unit>
    let host: Reference<Unit>
    let openTo: Openness
    /// The year it was founded in.
    let since: Int
  }

  /// A school's programme with what its cohorts depend on.
  struct Course {
    let offering: Reference<Offering>
    let school: Reference<Unit>
    let level: ProgrammeLevel
    let name: String
    let enrolment, years: Int
  }

  var sink: Sink
  var random: SplitMix64
  var alliances: [String: Reference<Alliance>] = [:]
  /// Units by their name and by their short name.
  var units: [String: Reference<Unit>] = [:]
  var generated: [UnitKind: [Reference<Unit>]] = [:]
  var people: [Reference<Person>] = []
  /// Those of them who teach, with their schools.
  var teachers: [(person: Reference<Person>, school: Reference<Unit>)] = []
  var programmes: [String: Reference<Programme>] = [:]
  var courses: [Course] = []
  var sites: [Site] = []
  /// The names of each school's programmes, for its classes.
  var classes: [Reference<Unit>: [String]] = [:]
  /// The schools that use what others own.
  var visitors: [Reference<Unit>] = []
  /// Workstation-hours the base at hand is booked for by its owner and by others.
  var used = (own: 0.0, outside: 0.0)

  init(sink: Sink, seed: UInt64) {
    self.sink = sink
    random = SplitMix64(seed: seed)
  }

  /// `source` is a document and the lines in it, as in "000 L13".
  @discardableResult
  func add<E: Entity>(
    _ type: E.Type, _ source: String, sample: Bool = false, remark: String = "",
    _ fill: (inout E) -> Void
  ) throws(StorageError) -> Reference<E> {
    var entity = E()
    fill(&entity)
    let document = source.prefix { $0 != " " }
    return try sink.add(
      entity, sample: sample, source: String(document),
      sourcePlace: String(source.dropFirst(document.count + 1)), remark: remark)
  }

  /// The schools of the first alliance's city and its members, in a fixed order.
  func schools(_ kinds: UnitKind...) -> [Reference<Unit>] {
    let named: [UnitKind: [String]] = [
      .higherVocational: ["冶金学院"], .secondaryVocational: ["金昌理工中专", "永昌职专"],
      .technicianCollege: ["金昌技师学院"], .skilledWorkersSchool: ["八冶技工学校"],
    ]
    return kinds.flatMap { kind in
      (named[kind] ?? []).compactMap { units[$0] } + (generated[kind] ?? [])
    }
  }

  /// One of a school's programmes.
  func anyCourse(of school: Reference<Unit>) -> Course? {
    let own = courses.filter { $0.school == school }
    return own.isEmpty ? nil : random.pick(own)
  }

  /// Of what the first document says of a school whose name is lost in it.
  static var lostName: String { "学校名在来源中缺失，按联盟牵头院校推定" }

  static func numbered(_ text: String, _ number: Int) -> String {
    "示例" + text + (number < 10 ? "0" : "") + String(number)
  }
}
