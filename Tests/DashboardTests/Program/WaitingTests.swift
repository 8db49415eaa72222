import Testing

@testable import Dashboard

/// Who is told of an answer that others' changes may have overtaken.
@Suite("Waiting") struct WaitingTests {
  private var waiting = Waiting()

  private mutating func answer() -> Waiting.Verdict { waiting.take(.writers(["li"])) }

  @Test mutating func ofEqualQuestionsOneIsOpen() {
    #expect(waiting.note([.writers, .writers]) == [.writers])
    #expect(waiting.note([.writers, .redraw]) == [.redraw])
    #expect(answer() == .told)
    #expect(waiting.isEmpty)
    #expect(waiting.note([.writers]) == [.writers])
  }

  @Test mutating func whatWasReadBeforeAChangeIsKeptBack() {
    _ = waiting.note([.writers])
    waiting.outdate()
    #expect(waiting.note([.writers]).isEmpty)
    #expect(answer() == .keptBack(.writers))
    #expect(waiting.note([.writers]) == [.writers])
    #expect(answer() == .told)
  }

  @Test mutating func whatNobodyAsksForAgainIsTold() {
    _ = waiting.note([.writers])
    waiting.outdate()
    #expect(answer() == .told)
    // The change is behind what is asked from now on.
    _ = waiting.note([.writers])
    _ = waiting.note([.writers])
    #expect(answer() == .told)
  }

  @Test mutating func whereOthersSaveAllTheTimePeopleSeeSomething() {
    var verdicts: [Waiting.Verdict] = []
    var kept = 0
    _ = waiting.note([.writers])
    for _ in 0..<12 {
      waiting.outdate()
      _ = waiting.note([.writers])
      verdicts.append(answer())
      if verdicts.last == .keptBack(.writers) { kept += 1 }
      _ = waiting.note([.writers])
    }
    #expect(kept == 8)
    #expect(verdicts.filter { $0 == .toldTooEarly }.count == 4)
  }

  @Test(arguments: [.cancelAll, .cancel(.init(.init("unit")))] as [Effect])
  mutating func whatWasStoppedIsAskedAnew(_ stop: Effect) {
    let question = Effect.measure(.init(.init("unit")))
    _ = waiting.note([question])
    #expect(waiting.note([stop, question]) == [stop])
    #expect(waiting.take(.failed(question, .cancelled)) == .keptBack(question))
    _ = waiting.note([question, stop])
    #expect(waiting.take(.failed(question, .cancelled)) == .told)
  }

  @Test mutating func changesAreNeverPutTogether() {
    #expect(waiting.note([.fillCatalogue, .fillCatalogue]).count == 2)
  }
}
