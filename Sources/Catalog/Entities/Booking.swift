package import Records

/// Workstations of a base taken on weekdays of a span of dates, at a time of day.
package struct Booking: Entity {
  package static let entity = "booking"

  package var base: Reference<Base>?
  package var room = ""
  package var since: PartialDate?
  package var until: PartialDate?
  package var days: Int?
  package var startsAt: Int?
  package var endsAt: Int?
  package var workstations: Int?
  package var user: Reference<Unit>?
  package var group = ""
  package var purpose: BookingPurpose?
  package var status: BookingStatus?

  package init() {}

  package static let schema = Schema<Self>("使用安排", "Booking", group: .bases) {
    Field(\.base, "base", "基地", "Base").searchable().required().width(28).sortable()
    Field(\.room, "room", "室/线", "Room or line")
    Field(\.since, "since", "起始日期", "From").required().width(10).sortable()
    Field(\.until, "until", "截止日期", "To").required().width(10)
    Field(\.days, "days", "星期", "Weekdays").required().width(8).weekdays().rule(.range(1, 127))
    Field(\.startsAt, "startsAt", "开始时间", "Starts at")
      .required().width(6).time().rule(.range(0, 1440))
    Field(\.endsAt, "endsAt", "结束时间", "Ends at")
      .required().width(6).time().rule(.range(0, 1440))
    Field(\.workstations, "workstations", "占用工位", "Workstations taken")
      .required().width(6).sortable().unit("个", "places").rule(.minimum(1))
    Field(\.user, "user", "使用单位", "User").searchable().width(24)
    Field(\.group, "group", "班级/班组", "Class").searchable()
    Field(\.purpose, "purpose", "用途", "Purpose").required()
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
  }
  .belongs(through: "base.owner")
  .named(by: "base", "since", "group")
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .indexed("base", "since")
}
