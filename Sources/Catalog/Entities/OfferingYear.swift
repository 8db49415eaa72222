package import Records

/// A programme's intake and students in one year, as its school reports them.
package struct OfferingYear: Entity {
  package static let entity = "offeringYear"

  package var offering: Reference<Offering>?
  package var year: Int?
  package var planned: Int?
  package var enrolled: Int?
  package var students: Int?
  package var teachers: Int?

  package init() {}

  package static let schema = Schema<Self>("专业点年度", "Offering year", group: .programmes) {
    Field(\.offering, "offering", "专业点", "Offering").differing().searchable().required().width(30)
      .help(.offering)
    Field(\.year, "year", "年度", "Year").required().width(6).sortable().rule(.range(1978, 2100))
      .help(.reportYear)
    Field(\.planned, "planned", "招生计划", "Places granted")
      .called("招生计划数 计划招生")
      .width(8).unit("人", "people").rule(.minimum(0))
      .help(
        "当年下达的计划；报到率＝报到÷计划", "As granted for the year; arrived ÷ granted is the rate of arrival")
    Field(\.enrolled, "enrolled", "实际报到", "Arrived")
      .called("实际招生 报到人数 实际报到人数")
      .width(8).sortable().unit("人", "people").rule(.minimum(0))
      .help("当年实际报到的新生，可多于计划", "New students who came, who may be more than granted")
    Field(\.students, "students", "在校生", "Students")
      .called("在校生数 在校生人数")
      .width(8).sortable().unit("人", "people").rule(.minimum(0))
      .help("当年秋季学期的全日制在校学生", "Full-time students in the autumn term of the year")
    Field(\.teachers, "teachers", "专业教师", "Teachers")
      .width(8).unit("人", "people").rule(.minimum(0))
      .help("教本专业课的教师，公共课教师不计", "Teachers of its own subjects, not of general ones")
  }
  .belongs(through: "offering.school", in: "year")
  .called("招生 在校生 人数 enrolment")
  .named(by: "offering", "year")
  .rule(.within(parts: ["enrolled"], whole: "students"))
  .indexed("offering", "year")
  .indexed("year", "offering")
  .distinct("offering", "year")
}
