package import Records

/// A piece of work that a plan, a document or a meeting sets: who leads it and by when it is due.
package struct WorkTask: Entity {
  package static let entity = "workTask"

  package var title = ""
  package var dueOn: PartialDate?
  package var recurrence: TaskRecurrence?
  package var status: TaskStatus?
  package var leadUnit: Reference<Unit>?
  package var doneOn: PartialDate?
  package var plan: Reference<Plan>?
  package var alliance: Reference<Alliance>?
  package var startOn: PartialDate?
  package var progress: Int?
  package var leader: Reference<Person>?
  package var assistUnits = ""
  package var origin: TaskOrigin?
  package var policy: Reference<Policy>?
  package var meeting: Reference<Meeting>?
  package var deliverable = ""
  package var delayReason = ""

  package init() {}

  package static let schema = Schema<Self>("任务", "Task", group: .alliance) {
    Field(\.title, "title", "任务名称", "Title")
      .called("任务 重点任务 工作任务 任务内容 工作内容")
      .required().width(34).searchable().sortable()
      .help("照原文，一项任务一条", "In the words of the text, one task to a record")
    Field(\.dueOn, "dueOn", "完成期限", "Due")
      .called("完成时限 完成时间 截止时间 截止日期 期限 时限")
      .width(10).sortable()
      .help(
        "持续的任务每年都到这一天，年份填头一年", "An ongoing task is due on this day of each year; enter its first")
    Field(\.recurrence, "recurrence", "实施方式", "Recurrence").required().width(8).sortable()
      .help("写明“持续实施”的选持续，办完即止的选一次", "Ongoing where the text says so; once where it ends when done")
    Field(\.status, "status", "状态", "Status").width(8).sortable()
      .called("完成情况 进展情况")
      .help("原文没有说到进展的空着", "Blank where nothing is said of how far it has come")
    Field(\.leadUnit, "leadUnit", "牵头单位", "Lead unit")
      .called("责任单位 主办单位 责任部门")
      .width(22).searchable()
      .help("对任务负责的一个单位", "The one unit that answers for it")
    Field(\.doneOn, "doneOn", "完成日期", "Done on")
      .called("实际完成时间 办结时间")
      .width(10).sortable()
      .help("实际完成的日期，与期限比对是否按期", "The day it was in fact done, held against when it was due")
    Field(\.plan, "plan", "方案", "Plan").width(24).searchable()
      .help("任务所属的方案；不出自方案的空着", "The plan it is part of; blank where it comes from none")
    Field(\.alliance, "alliance", "联盟", "Alliance").width(20)
      .follows("plan", "alliance").help(.scopeAlliance)
    Field(\.startOn, "startOn", "开始日期", "Started")
      .called("启动时间 开始时间")
      .help("着手的日期，计划的或实际的", "The day work on it begins or began")
    Field(\.progress, "progress", "进度", "Progress")
      .called("完成进度 完成率")
      .unit("%", "%").rule(.range(0, 100))
      .help("牵头单位报的完成百分比", "What share is done, as the lead unit reports")
    Field(\.leader, "leader", "负责人", "Leader")
      .called("责任人 牵头领导")
      .help("牵头单位里负责的人", "The person at the lead unit who is in charge")
    Field(\.assistUnits, "assistUnits", "配合单位", "Assisting units").mentions(Unit.self)
      .called("协办单位 参与单位")
      .searchable()
      .help("单位全称，用顿号隔开", "Full names, separated by commas")
    Field(\.origin, "origin", "任务来源", "Origin")
      .called("来源类型")
      .help("由什么布置的任务", "What set the task")
    Field(\.policy, "policy", "依据文件", "Policy")
      .help("布置任务的文件，如任务清单", "The document that sets it, such as a list of tasks")
    Field(\.meeting, "meeting", "会议", "Meeting")
      .help("由会议决定的任务，选那次会议", "For a task that a meeting decided, that meeting")
    Field(\.deliverable, "deliverable", "成果", "Deliverable")
      .called("成果形式 预期成果 工作目标")
      .note()
      .help("完成时交出什么，一条一行", "What there is to show when it is done, one to a line")
    Field(\.delayReason, "delayReason", "延期原因", "Reason for delay")
      .called("未完成原因")
      .note()
      .help("没有按期完成的原因", "Why it was not done by the day it was due")
  }
  .called("工作任务 任务清单 期限 落实 督办 todo deadline")
  .named(by: "title")
  .alike(by: "title", within: ["alliance", "plan", "leadUnit", "dueOn"])
  .scoped(by: "alliance")
  .rule(.order("startOn", "dueOn"))
  .rule(.order("startOn", "doneOn"))
  // every task has a day it is due, and an ongoing one such a day of each year.
  .rule(.when("recurrence", [TaskRecurrence.once.value], .filled("dueOn")))
  .rule(.when("recurrence", [TaskRecurrence.ongoing.value], .filled("dueOn")))
  .rule(.when("status", [TaskStatus.done.value], .filled("doneOn")))
  .indexed("alliance", "dueOn")
}
