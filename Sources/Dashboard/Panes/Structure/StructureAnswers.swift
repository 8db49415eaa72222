import Storage

/// What the store has answered so far, by its question; the tree is drawn from nothing else.
struct StructureAnswers: Sendable {
  private(set) var pages: [Query: Page] = [:]
  private(set) var measurements: [Measure: Measurement] = [:]
  private(set) var failures: Set<Effect> = []
  /// Asked since the last refresh, answered or not.
  private var asked: Set<Effect> = []

  /// Takes an answer to one of the tree's own questions; false for anything else.
  mutating func receive(_ event: Event) -> Bool {
    switch event {
    case .loaded(let page) where asked.contains(.load(page.query)):
      pages[page.query] = page
      failures.remove(.load(page.query))
    case .measured(let found) where asked.contains(.measure(found.measure)):
      measurements[found.measure] = found
      failures.remove(.measure(found.measure))
    case .failed(let effect, _) where asked.contains(effect): failures.insert(effect)
    default: return false
    }
    return true
  }

  /// What of the wanted has to be asked for now.
  mutating func ask(_ wanted: [Effect]) -> [Effect] { wanted.filter { asked.insert($0).inserted } }

  /// Asks everything anew from now on; what was answered stays until its new answer is there.
  mutating func expire(keeping wanted: [Effect]) {
    asked = []
    failures = []
    let kept = Set(wanted)
    pages = pages.filter { kept.contains(.load($0.key)) }
    measurements = measurements.filter { kept.contains(.measure($0.key)) }
  }
}
