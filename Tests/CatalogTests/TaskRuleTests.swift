import Catalog
import Records
import Testing

/// R-02 and what else ties the days of a task together.
struct TaskRuleTests {
  private func faults(_ fill: (inout WorkTask) -> Void) -> [Fault] {
    var task = WorkTask()
    (task.title, task.recurrence) = ("开展技能培训", .once)
    fill(&task)
    return WorkTask.schema.shape.faults(in: WorkTask.schema.values(of: task))
  }

  @Test(arguments: TaskRecurrence.allCases)
  func aTaskWithoutADayItIsDueIsDoubtful(_ recurrence: TaskRecurrence) {
    let found = faults { $0.recurrence = recurrence }
    #expect(found.map(\.problem) == [.neededWhere("recurrence", recurrence.value)])
    #expect(found.allSatisfy { $0.field == "dueOn" && $0.isWarning })
    #expect(faults { $0.dueOn = PartialDate(year: 2023) }.isEmpty)
  }

  @Test func whatIsDoneHasADay() {
    let due = PartialDate(year: 2023, month: 10, day: 31)
    #expect(faults { ($0.dueOn, $0.status) = (due, .underWay) }.isEmpty)
    #expect(faults { ($0.dueOn, $0.status) = (due, .done) }.map(\.field) == ["doneOn"])
    #expect(faults { ($0.dueOn, $0.status, $0.doneOn) = (due, .done, due) }.isEmpty)
  }

  @Test func nothingEndsBeforeItBegins() {
    let found = faults {
      ($0.startOn, $0.dueOn, $0.doneOn) = (
        PartialDate(year: 2023), PartialDate(year: 2022), PartialDate(year: 2021)
      )
    }
    #expect(found.map(\.field) == ["dueOn", "doneOn"])
    #expect(found.allSatisfy { !$0.isWarning })
  }
}
