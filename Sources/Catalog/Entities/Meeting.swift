package import Records

/// A meeting or activity of a body and what it decided.
package struct Meeting: Entity {
  package static let entity = "meeting"

  package var body: Reference<Body>?
  package var title = ""
  package var kind: MeetingKind?
  package var heldOn: PartialDate?
  package var place = ""
  package var attendees = ""
  package var agenda = ""
  package var decisions = ""
  package var minutes = ""

  package init() {}

  package static let schema = Schema<Self>("会议与活动", "Meeting", group: .alliance) {
    Field(\.body, "body", "机构", "Body").searchable().width(20)
      .help("按机构归入联盟；空着就不计入任何联盟", "It counts for the body's alliance, or for none where blank")
    Field(\.title, "title", "主题", "Title")
      .called("会议名称 会议主题")
      .required().width(30).searchable().sortable()
    Field(\.kind, "kind", "会议类型", "Kind").required().width(12).sortable()
      .help("机构的例会按机构选，其他按内容选", "A body's own meetings by the body, others by what they are about")
    Field(\.heldOn, "heldOn", "日期", "Held on")
      .called("会议时间 会议日期 召开时间 时间")
      .width(10).sortable()
    Field(\.place, "place", "地点", "Place")
      .called("会议地点 召开地点")
      .width(16)
      .help("开会的地点；线上会议填“线上”", "Where it is held; “online” for a call")
    Field(\.attendees, "attendees", "参加单位与人员", "Attendees").mentions(Unit.self)
      .called("参会单位 参会人员 参加单位 参加人员")
      .headed("参加者", "Attendees").width(24)
      .searchable()
      .help("单位全称或姓名，用顿号隔开", "Full names of units or people, separated by commas")
    Field(\.agenda, "agenda", "议程", "Agenda").note()
      .help("议题一条一行；决议另填", "One item to a line; decisions go in their own field")
    Field(\.decisions, "decisions", "决定", "Decisions")
      .called("会议决议 决议")
      .note()
      .help("一行一项，写明由谁、何时完成", "One to a line, with who does it and by when")
    Field(\.minutes, "minutes", "纪要", "Minutes")
      .called("会议纪要")
      .note()
      .help("会议纪要的要点，或文号和存放处", "The gist of the minutes, or their number and where they are kept")
  }
  .called("会议 年会 大会 纪要 活动 event minutes")
  .named(by: "title")
  .alike(by: "title", within: ["body", "heldOn"])
  .scoped(by: "body.alliance")
  .indexed("body", "heldOn")
}
