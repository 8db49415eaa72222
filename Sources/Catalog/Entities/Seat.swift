package import Records

/// A place in a body, held by a unit or a person for a time.
package struct Seat: Entity {
  package static let entity = "seat"

  package var body: Reference<Body>?
  package var title: SeatTitle?
  package var unit: Reference<Unit>?
  package var person: Reference<Person>?
  package var since: PartialDate?
  package var until: PartialDate?
  package var document = ""

  package init() {}

  package static let schema = Schema<Self>("席位", "Seat", group: .alliance) {
    Field(\.body, "body", "机构", "Body").required().width(24)
      .help(
        "席位设在哪个机构：理事会、秘书处、专门委员会等", "The body the seat is in: the council, the office, a committee")
    Field(\.title, "title", "席位", "Title")
      .called("职务 席位名称")
      .required().width(12).sortable()
      .help("在这个机构里的职务，不是在本单位的职务", "The office held in this body, not that at home")
    Field(\.unit, "unit", "单位", "Unit").differing().searchable().width(30)
      .help("单位席位填单位，个人席位填人员，也可都填", "A unit that holds the seat, a person, or a person for a unit")
    Field(\.person, "person", "人员", "Person").differing().searchable().width(14)
      .help("在任的人；只定了单位、未定人选时空着", "Who holds it; blank while only the unit is known")
    Field(\.since, "since", "任职起", "Since")
      .called("任职时间 任职日期 任职开始")
      .width(10).sortable().help(.countedFrom)
    Field(\.until, "until", "任职止", "Until")
      .called("卸任时间 卸任日期 任职结束")
      .width(10).help(.countedThrough)
    Field(\.document, "document", "依据文件", "Document").width(20).searchable().help(.document)
  }
  .called("职务 任职 理事 常务理事 理事长 会长 副会长 委员 office member president")
  .named(by: "title", "unit", "person")
  .seldomTwice("body", "title", "unit", "person", "since")
  .valid(from: "since", to: "until", lastDay: .included)
  .scoped(by: "body.alliance")
  .counts(with: "body")
  .rule(.order("since", "until"))
  .indexed("body", "title")
}
