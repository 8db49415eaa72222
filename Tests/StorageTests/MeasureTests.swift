import Records
import Scratch
import Storage
import Synchronization
import Testing

@Suite("Measures", .scratch) struct MeasureTests {
  @Test("sums leave blanks out, and all blank is no figure", arguments: StoreMaker.kinds)
  func blankIsNotZero(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "金昌"))
    try await store.insert(Visit(title: "a", place: place, size: .small, hours: 1.5))
    try await store.insert(Visit(title: "b", place: place, size: .small, people: 0))
    try await store.insert(Visit(title: "c", place: place, size: .large))
    let rows = try await store.measure(
      Measure(
        Scope("visit"), by: [.init("size")],
        [
          .count, .filled("people"), .sum(["people"]), .sum(["people", "hours"]), .mean("people"),
          .minimum("hours"),
          .maximum("people"), .distinct("title"), .ratio(.sum(["hours"]), .sum(["people"])),
          .ratio(.sum(["people"]), .count),
        ])
    ).rows
    #expect(rows.map(\.keys) == [[.integer(1)], [.integer(3)]])
    #expect(rows[0].figures == [2, 1, 0, 1.5, 0, 1.5, 0, 2, nil, 0])
    #expect(rows[1].figures == [1, 0, nil, nil, nil, nil, nil, 1, nil, nil])
    let none = try await store.measure(
      Measure(Scope("visit", filter: .ids([])), [.count, .sum(["people"]), .ratio(.count, .count)]))
    #expect(none.rows.map(\.figures) == [[0, nil, nil]])
  }

  @Test("a part is held against those who report it", arguments: StoreMaker.kinds)
  func reporting(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "金昌"))
    let visits: [(Size, Int?, Double?)] = [
      (.small, 10, 1), (.small, 20, nil), (.small, 5, 0), (.large, 7, nil), (.middle, nil, 2),
    ]
    for (number, visit) in visits.enumerated() {
      try await store.insert(
        Visit(title: "\(number)", place: place, size: visit.0, people: visit.1, hours: visit.2))
    }
    let reported = Measure.Figure.sumReporting(["people"], ["hours"])
    let measure = Measure(
      Scope("visit"), by: [.init("size")], [.sum(["people"]), reported, .ratio(.count, reported)])
    // No hours are reported, and 0 hours are.
    let rows = try await store.measure(measure).rows
    #expect(rows.map(\.figures) == [[35, 15, 0.2], [nil, nil, nil], [7, nil, nil]])
    let whole = try await store.measure(Measure(Scope("visit"), [reported]))
    #expect(whole.figure() == 15)
    let weighted = Measure.Figure.sumTimes("hours", ["people"])
    for dimensions in [[], [Measure.Dimension("size")]] {
      let small = Scope("visit", filter: .equals("size", Size.small.value))
      let figures = try await store.measure(Measure(small, by: dimensions, [weighted])).rows
      #expect(figures.map(\.figures) == [[10]])
    }
    let elsewhere = Measure(
      Scope("visit"), by: [.init("size")], [.sumReporting(["hours"], ["place.area"])])
    try await #expect(store.measure(elsewhere).rows.allSatisfy { $0.figures == [nil] })
  }

  @Test("dimensions are values, years, months, prefixes, and what is referred to")
  func dimensions() async throws {
    let store = try StoreMaker.all[0].world()
    let mine = try await store.insert(Place(name: "金昌", code: "620302", size: .large))
    let other = try await store.insert(Place(name: "兰州", code: "620100"))
    let dates = ["2021", "2021-07", "2021-07-03", "2022-01-01"].map { PartialDate(iso: $0) }
    for (index, date) in dates.enumerated() {
      try await store.insert(Visit(title: "\(index)", place: index < 3 ? mine : other, on: date))
    }
    try await store.insert(Visit(title: "undated", place: other))
    func rows(_ dimension: Measure.Dimension) async throws -> [[Value]: Double] {
      let rows = try await store.measure(Measure(Scope("visit"), by: [dimension])).rows
      return Dictionary(uniqueKeysWithValues: rows.map { ($0.keys, $0.figures[0] ?? -1) })
    }
    try await #expect(
      rows(.init("on", .year)) == [[.blank]: 1, [.integer(2021)]: 3, [.integer(2022)]: 1])
    try await #expect(
      rows(.init("on", .month)) == [
        [.blank]: 1, [.text("2021")]: 1, [.text("2021-07")]: 2, [.text("2022-01")]: 1,
      ])
    try await #expect(
      rows(.init("place.code", .prefix(4))) == [[.text("6203")]: 3, [.text("6201")]: 2])
    try await #expect(rows(.init("place.size")) == [[.blank]: 2, [.integer(3)]: 3])
    let byPlace = try await store.measure(Measure(Scope("visit"), by: [.init("place")]))
    #expect(byPlace.rows.map { $0.name(0)?.text } == ["金昌", "兰州"])
    #expect(byPlace.rows.map(\.keys) == [[.integer(mine.id)], [.integer(other.id)]])
  }

  @Test("having keeps what is large enough", arguments: ["size", "place"])
  func having(_ path: String) async throws {
    let store = try StoreMaker.all[0].world()
    try await store.populate(seed: 3)
    let all = try await store.measure(Measure(Scope("visit"), by: [.init(path)]))
    let limit = (all.rows.compactMap { $0.figures[0] }.max() ?? 0) - 3
    let kept = try await store.measure(
      Measure(Scope("visit"), by: [.init(path)], having: [.init(.count, atLeast: limit)]))
    #expect(Array(kept.rows) == all.rows.filter { ($0.figures[0] ?? 0) >= limit })
    #expect(!kept.rows.isEmpty && kept.rows.count < all.rows.count)
  }

  @Test("the best of each group counts alone; who has no group counts for itself")
  func best() async throws {
    let store = try StoreMaker.all[0].world()
    let place = try await store.insert(Place(name: "金昌"))
    let visits: [(String, Size?, Int?)] = [
      ("w", .small, 9), ("w", .large, 1), ("w", .large, 5), ("w", .large, 5), ("", .small, 7),
      ("", .small, nil), ("v", nil, nil),
    ]
    for (index, visit) in visits.enumerated() {
      try await store.insert(
        Visit(title: "\(index)", place: place, size: visit.1, people: visit.2, work: visit.0))
    }
    let measure = Measure(
      Scope("visit"), by: [.init("title")], best: .init(per: "work", by: ["size", "people"]))
    let titles = try await store.measure(measure).rows.map(\.keys[0])
    #expect(titles == ["2", "4", "5", "6"].map { .text($0) })
    let filtered = Measure(
      Scope("visit", filter: .compare("people", .more, .integer(5))), by: [.init("title")],
      best: .init(per: "work", by: ["size", "people"]))
    try await #expect(store.measure(filtered).rows.map(\.keys[0]) == [.text("0"), .text("4")])
  }

  @Test(
    "a tally answers what going through the records gives", arguments: StoreMaker.kinds, [1, 2])
  func tallies(_ maker: StoreMaker, seed: Int) async throws {
    let kept = try maker.world()
    try await kept.populate(seed: seed)
    var changes = RandomChanges(seed: seed)
    for _ in 0..<25 { try await changes.applyOne(to: kept) }
    let filters: [Filter?] = [
      nil, .equals("paid", .integer(1)), .blank("paid"), .oneOf("size", [.blank, .integer(2)]),
      .compare("size", .more, .integer(1)), .compare("size", .atMost, .integer(2)),
      .compare("size", .less, .integer(2)),
      .any([.equals("paid", .blank), .equals("size", .integer(3))]),
    ]
    let figures: [Measure.Figure] = [
      .count, .filled("cost"), .sum(["people"]), .sum(["cost"]), .sum(["people", "cost"]),
      .ratio(.sum(["cost"]), .sum(["people"])), .sumReporting(["people", "cost"], ["hours"]),
      .ratio(.sum(["cost"]), .sumReporting(["people", "cost"], ["hours"])),
    ]
    for filter in filters {
      for paths in [[], ["size"], ["paid", "size"]] {
        var measure = Measure(Scope("visit", filter: filter), by: paths.map { .init($0) }, figures)
        let answer = try await kept.measure(measure).rows
        // A further condition that holds for all keeps tallies from answering.
        measure.scope = measure.scope.filtered(.not(.ids([])))
        let counted = try await kept.measure(measure).rows
        #expect(answer == counted, "\(String(describing: filter)) \(paths)")
      }
    }
    let best = Measure(Scope("visit"), by: [.init("best")])
    let counted = Measure(Scope("visit", filter: .not(.ids([]))), by: [.init("best")])
    try await #expect(kept.measure(best).rows == kept.measure(counted).rows)
  }

  @Test(
    "a tally that has the dates of its records answers for any days", arguments: StoreMaker.kinds,
    [1, 2, 3])
  func talliesOfDays(_ maker: StoreMaker, seed: Int) async throws {
    let kept = try maker.world()
    try await kept.populate(seed: seed)
    var changes = RandomChanges(seed: seed)
    for _ in 0..<25 { try await changes.applyOne(to: kept) }
    let first = Day(year: 2019, month: 12, day: 31)
    var met = Set<Double>()
    for start in stride(from: 0, to: 2200, by: 137) {
      for length in [0, 1, 40, 400] {
        var measure = Measure(
          Scope("visit"), by: [.init("size")], [.count, .filled("people"), .sum(["people"])])
        measure.scope.during = first + start...first + start + length
        let answer = try await kept.measure(measure).rows
        met.insert(answer.reduce(0) { $0 + ($1.figure() ?? 0) })
        measure.scope = measure.scope.filtered(.not(.ids([])))
        let counted = try await kept.measure(measure).rows
        #expect(answer == counted, "\(String(describing: measure.scope.during))")
      }
    }
    #expect(met.count > 5, "The days tell visits apart.")
  }

  @Test("a computed tally answers what only it knows", arguments: StoreMaker.kinds)
  func computedTally(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    let place = try await store.insert(Place(name: "金昌"))
    for people in [25, 7, nil] {
      try await store.insert(Visit(title: "\(people ?? 0)", place: place, people: people))
    }
    let crowds = try await store.measure(
      Measure(Scope("visit"), by: [.init("crowd")], [.sum(["heads"]), .count]))
    #expect(crowds.rows.map(\.keys) == [[.text("all")], [.text("tens")]])
    #expect(crowds.rows.map(\.figures) == [[32, 2], [2, 2]])
    let byPlace = try await store.measure(Measure(Scope("visit"), by: [.init("place")]))
    #expect(byPlace.rows.map(\.figures) == [[3]])
  }

  @Test("a long measure stops when its task is cancelled", arguments: StoreMaker.kinds)
  func cancellation(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    try await store.populate(seed: 1, visits: 400)
    let (passes, pass) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      while true {
        _ = try await store.measure(
          Measure(
            Scope("visit", search: "金"), by: [.init("place.name"), .init("on", .month)],
            [.distinct("title")]))
        pass.yield()
      }
    }
    for await _ in passes { break }
    task.cancel()
    await #expect(throws: StorageError.cancelled) { try await task.value }
  }

  @Test("a long measure tells how many records it has read", arguments: StoreMaker.kinds)
  func progress(_ maker: StoreMaker) async throws {
    let store = try maker.world()
    try await store.fill(user: "li", command: "sample") {
      (sink: inout any RecordSink) throws(StorageError) in
      for number in 0..<2 * ReadingProgress.stride + 1 {
        try sink.add(League(name: "第\(number % 10)联盟"))
      }
    }
    let told = Mutex<[Int]>([])
    let found = try await store.measure(
      Measure(Scope("alliance"), by: [.init("name")]),
      progress: ReadingProgress { count in told.withLock { $0.append(count) } })
    #expect(found.rows.count == 10)
    #expect(told.withLock { $0 } == [ReadingProgress.stride, 2 * ReadingProgress.stride])
  }
}
