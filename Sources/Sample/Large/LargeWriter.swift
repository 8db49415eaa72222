import Catalog
import Records
import Storage

/// Pours a large sample into a sink; it remembers ids of what later records refer to, never rows.
final class LargeWriter<Sink: RecordSink> {
  struct School {
    let id: Reference<Unit>
    let kind: UnitKind
    let region: String
    let city: String
    /// How many per cent more of its graduates than elsewhere find nothing, and leave the city.
    let slack, reach: Int
    var offerings: [Reference<Offering>] = []

    var level: ProgrammeLevel {
      switch kind {
      case .higherVocational: .associate
      case .vocationalUniversity: .bachelor
      case .technicianCollege, .skilledWorkersSchool: .skilled
      default: .secondary
      }
    }
  }

  struct Site {
    let id: Reference<Base>
    let capacity: BaseCapacity
    let kind: BaseKind
    let owner: Int
  }

  var sink: Sink
  let plan: LargeSample
  var random: SplitMix64
  var alliance: Reference<Alliance>?
  var bodies: [BodyKind: Reference<Body>] = [:]
  var schools: [School] = []
  var enterprises: [Reference<Unit>] = []
  var sites: [Site] = []
  var contests: [ContestKey: [Reference<Contest>]] = [:]
  private let progress: (String, Int) -> Void

  init(sink: Sink, plan: LargeSample, progress: @escaping (String, Int) -> Void) {
    self.sink = sink
    self.plan = plan
    self.progress = progress
    random = SplitMix64(seed: plan.seed)
  }

  @discardableResult
  func add<E: Entity>(
    _ type: E.Type, _ fill: (inout E) -> Void
  ) throws(StorageError) -> Reference<E> {
    var entity = E()
    fill(&entity)
    return try sink.add(entity, sample: true)
  }

  func told(_ entity: String, _ count: Int) {
    if count % 10_000 == 0 { progress(entity, count) }
  }

  /// Every day of the years covered as a stored date, by year and day of the year.
  static func dates() -> [[Value]] {
    LargeSample.years.map { year in
      let first = Day(year: year, month: 1, day: 1)
      return (0..<365).map { .text((first + $0).iso) }
    }
  }
}
