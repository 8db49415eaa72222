package import Records

/// A unit's yearly figures as it reports them.
package struct UnitYear: Entity {
  package static let entity = "unitYear"

  package var unit: Reference<Unit>?
  package var year: Int?
  package var students: Int?
  package var staff: Int?
  package var fullTimeTeachers: Int?
  package var majorTeachers: Int?
  package var seniorTeachers: Int?
  package var postgraduateTeachers: Int?
  package var dualTeachers: Int?
  package var partTimeTeachers: Int?
  package var newStudents: Int?
  package var graduates: Int?
  package var area: Double?
  package var equipmentValue: Double?
  package var trainingEquipmentValue: Double?
  package var workstations: Int?
  package var aboveScale: Bool?
  package var output: Double?
  package var employees: Int?
  package var taxes: Double?

  package init() {}

  package static let schema = Schema<Self>("单位年度", "Unit year", group: .units) {
    Field(\.unit, "unit", "单位", "Unit").searchable().required().width(30)
    Field(\.year, "year", "年度", "Year").required().width(6).sortable().rule(.range(1900, 2100))
    Field(\.students, "students", "在校生", "Students")
      .width(8).sortable().unit("人", "people").rule(.minimum(0))
    Field(\.staff, "staff", "教职工", "Staff").width(8).unit("人", "people").rule(.minimum(0))
    Field(\.fullTimeTeachers, "fullTimeTeachers", "专任教师", "Full-time teachers")
      .width(8).unit("人", "people").rule(.minimum(0))
    Field(\.majorTeachers, "majorTeachers", "专业课教师", "Programme teachers")
      .unit("人", "people").rule(.minimum(0))
    Field(\.seniorTeachers, "seniorTeachers", "高级职称教师", "Senior teachers")
      .unit("人", "people").rule(.minimum(0))
    Field(\.postgraduateTeachers, "postgraduateTeachers", "研究生学历教师", "Postgraduate teachers")
      .unit("人", "people").rule(.minimum(0))
    Field(\.dualTeachers, "dualTeachers", "双师型教师", "Dual-qualified teachers")
      .width(10).unit("人", "people").rule(.minimum(0))
    Field(\.partTimeTeachers, "partTimeTeachers", "企业兼职教师", "Enterprise part-time teachers")
      .unit("人", "people").rule(.minimum(0))
    Field(\.newStudents, "newStudents", "招生数", "New students")
      .unit("人", "people").rule(.minimum(0))
    Field(\.graduates, "graduates", "毕业生数", "Graduates")
      .unit("人", "people").rule(.minimum(0))
    Field(\.area, "area", "占地面积", "Area").decimals(2).unit("㎡", "m²").rule(.minimum(0))
    Field(\.equipmentValue, "equipmentValue", "教学仪器设备值", "Equipment value")
      .decimals(2).unit("万元", "10,000 yuan").rule(.minimum(0))
    Field(\.trainingEquipmentValue, "trainingEquipmentValue", "实训设备值", "Training equipment value")
      .decimals(2).unit("万元", "10,000 yuan").rule(.minimum(0))
    Field(\.workstations, "workstations", "实训工位", "Workstations")
      .width(8).unit("个", "places").rule(.minimum(0))
    Field(\.aboveScale, "aboveScale", "规上", "Above scale").width(6)
    Field(\.output, "output", "产值", "Output").decimals(2).unit("万元", "10,000 yuan")
    Field(\.employees, "employees", "从业人员", "Employees")
      .width(8).unit("人", "people").rule(.minimum(0))
    Field(\.taxes, "taxes", "税收", "Taxes").decimals(2).unit("万元", "10,000 yuan")
  }
  .belongs(through: "unit", in: "year")
  .named(by: "unit", "year")
  .indexed("unit", "year")
  .indexed("year", "unit")
  .distinct("unit", "year")
  .rule(.within(parts: ["fullTimeTeachers"], whole: "staff"))
  .rule(.within(parts: ["dualTeachers"], whole: "fullTimeTeachers"))
  .rule(.within(parts: ["majorTeachers"], whole: "fullTimeTeachers"))
  .rule(.within(parts: ["seniorTeachers"], whole: "fullTimeTeachers"))
  .rule(.within(parts: ["postgraduateTeachers"], whole: "fullTimeTeachers"))
  .rule(.within(parts: ["trainingEquipmentValue"], whole: "equipmentValue"))
}
