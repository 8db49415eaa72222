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
    Field(\.base, "base", "基地", "Base")
      .called("使用基地 实训基地")
      .searchable().required().width(28).sortable()
    Field(\.room, "room", "室/线", "Room or line")
      .called("实训室 场地 教室 车间 产线")
      .help(
        "基地内的实训室或生产线，合用基地的工位", "The room or line in the base; all of them share its workstations")
    Field(\.since, "since", "起始日期", "From")
      .called("使用日期 日期")
      .required().width(10).sortable()
      .help("第一天，含当天", "The first day, which is included")
    Field(\.until, "until", "截止日期", "To").required().width(10)
      .help(
        "最后一天，含当天；只用一天的与起始日期相同",
        "The last day, which is included; for a single day the same as the first")
    Field(\.days, "days", "星期", "Weekdays")
      .called("周几 星期几 使用星期")
      .required().width(8).weekdays().rule(.range(1, 127))
      .help("起止日期之间每周哪几天使用", "On which days of the week between these dates")
    Field(\.startsAt, "startsAt", "开始时间", "Starts at")
      .required().width(6).time().rule(.range(0, 1440))
      .help(
        "冲突按小时判断，8:30开始也占8点这一小时",
        "Clashes are told by the hour: from 8:30 the hour from 8 is taken")
    Field(\.endsAt, "endsAt", "结束时间", "Ends at")
      .required().width(6).time().rule(.range(0, 1440))
      .help("须晚于开始时间；跨午夜的分成两条", "Later than the start; what runs past midnight is entered in two")
    Field(\.workstations, "workstations", "占用工位", "Workstations taken")
      .called("工位 工位数 使用工位 使用工位数")
      .headed("占用工位", "Taken")
      .required().width(6).sortable().unit("个", "places").rule(.minimum(1))
      .help(
        "同时占用的工位；各安排合计超过基地工位即为冲突",
        "Taken at the same time; more in all than the base has is a conflict")
    Field(\.user, "user", "使用单位", "User")
      .called("单位 单位名称 学校 学校名称 使用学校 借用单位 预约单位 申请单位")
      .searchable().width(24)
      .help("来用基地的单位；本单位自用也填", "The unit that comes, also where it is the base's own")
    Field(\.group, "group", "班级/班组", "Class")
      .called("使用班级")
      .searchable()
      .help("如23级机电1班；没有班级的写班组", "Such as the first class of mechatronics of 2023, or a work team")
    Field(\.purpose, "purpose", "用途", "Purpose")
      .called("事由 使用用途 使用目的")
      .required()
      .help(
        "时段里主要做什么；一次做几件事的分条填", "What most of the time is for; several things are several records")
    Field(\.status, "status", "状态", "Status").required().width(6).sortable()
      .help(
        "拒绝和取消的不占工位，申请中的要占", "Refused and cancelled ones take no workstations; requested ones do")
  }
  .belongs(through: "base.owner")
  .counts(with: "base")
  .called("预约 预订 排课 占用 借用 reservation")
  .named(by: "base", "since", "group")
  .seldomTwice("base", "room", "since", "until", "days", "startsAt", "endsAt", "user", "group")
  .valid(from: "since", to: "until", lastDay: .included)
  .rule(.order("since", "until"))
  .rule(.hours("startsAt", "endsAt"))
  .rule(.weekdays("days", from: "since", to: "until"))
  .indexed("base", "since")
}
