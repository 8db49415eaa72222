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
  package var secondaryStudents: Int?
  package var skilledStudents: Int?
  package var associateStudents: Int?
  package var bachelorStudents: Int?

  package init() {}

  package static let schema = Schema<Self>("单位年度", "Unit year", group: .units) {
    Field(\.unit, "unit", "单位", "Unit").differing().searchable().required().width(30)
      .help(.belonging)
    Field(\.year, "year", "年度", "Year").required().width(6).sortable().rule(.range(1900, 2100))
      .help(.reportYear)
    Field(\.students, "students", "在校生", "Students")
      .called("在校生数 在校生人数")
      .width(8).sortable().unit("人", "people").rule(.minimum(0))
      .help("全日制在校学生，短期培训学员不计", "Full-time students; short courses are not counted")
    Field(\.staff, "staff", "教职工", "Staff")
      .called("教职工数 教职工总数")
      .width(8).unit("人", "people").rule(.minimum(0))
      .help("在职教职工，专任教师包括在内", "All employed, full-time teachers among them")
    Field(\.fullTimeTeachers, "fullTimeTeachers", "专任教师", "Full-time teachers")
      .called("专任教师数")
      .headed(
        "专任教师", "Teachers"
      )
      .width(8).unit("人", "people").rule(.minimum(0))
      .help("专门从事教学的教师，兼课和外聘的不计", "Whose work is teaching, without guest and part-time teachers")
    Field(\.majorTeachers, "majorTeachers", "专业课教师", "Programme teachers")
      .called("专业课教师数 专业教师数")
      .unit("人", "people").rule(.minimum(0))
      .help(
        "教专业课和指导实习的教师；双师比的分母", "Teaching programme subjects or practice; the dual ratio is of them")
    Field(\.seniorTeachers, "seniorTeachers", "高级职称教师", "Senior teachers")
      .unit("人", "people").rule(.minimum(0))
      .help(
        "有高级职称的专任教师；占比除以专任教师", "Full-time teachers of senior rank; their share is of all full-time")
    Field(\.postgraduateTeachers, "postgraduateTeachers", "研究生学历教师", "Postgraduate teachers")
      .unit("人", "people").rule(.minimum(0))
      .help("有研究生学历或学位的专任教师", "Full-time teachers with a master's degree or higher")
    Field(\.dualTeachers, "dualTeachers", "双师型教师", "Dual-qualified teachers")
      .called("双师型教师数 双师数")
      .headed(
        "双师型", "Dual-qualified"
      )
      .width(10).unit("人", "people").rule(.minimum(0))
      .help(
        "认定有效的；企业兼职教师不计", "Validly recognised; part-time teachers from enterprises are not counted")
    Field(\.partTimeTeachers, "partTimeTeachers", "企业兼职教师", "Enterprise part-time teachers")
      .unit("人", "people").rule(.minimum(0))
      .help(
        "在校授课的企业人员，与双师型教师分开计",
        "Enterprise staff who teach; counted apart from dual-qualified teachers")
    Field(\.newStudents, "newStudents", "招生数", "New students")
      .called("招生人数")
      .unit("人", "people").rule(.minimum(0))
      .help("当年实际报到的新生", "Who actually came in the year")
    Field(\.graduates, "graduates", "毕业生数", "Graduates")
      .called("毕业生人数 毕业人数")
      .unit("人", "people").rule(.minimum(0))
      .help("当年毕业的学生；落实率以毕业生批次为准", "Who graduated in the year; rates are taken from cohorts")
    Field(\.area, "area", "占地面积", "Area").decimals(2).unit("㎡", "m²").rule(.minimum(0))
      .help("学校用地的面积，按上报的年报填", "Of the school's land, as reported in the year's return")
    Field(\.equipmentValue, "equipmentValue", "教学仪器设备值", "Equipment value")
      .decimals(2).unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .help("全部教学仪器设备，含实训设备", "All equipment for teaching, that for practice included")
    Field(\.trainingEquipmentValue, "trainingEquipmentValue", "实训设备值", "Training equipment value")
      .decimals(2).unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .help("教学仪器设备中用于实训的部分", "The part of it that is for practice")
    Field(\.workstations, "workstations", "实训工位", "Workstations").headed("实训工位", "Stations")
      .width(8).unit("个", "places").rule(.minimum(0))
      .help(
        "全校可同时使用的岗位；生均工位＝工位÷在校生",
        "Usable at the same time; ÷ students they are the workstations per student")
    Field(\.aboveScale, "aboveScale", "规上", "Above scale").width(6)
      .help(
        "以统计局当年名单为准；工业为年主营收入2000万元以上",
        "By the bureau's list of the year; in industry from 20 million yuan")
    Field(\.output, "output", "产值", "Output")
      .called("总产值 年产值")
      .decimals(2).unit("万元", "× 10,000 yuan")
      .help("企业全年的总产值", "Of the whole year, for enterprises")
    Field(\.employees, "employees", "从业人员", "Employees")
      .called("从业人员数 职工数 员工数")
      .width(8).unit("人", "people").rule(.minimum(0))
      .help("年末在企业工作的人", "Working there at the end of the year")
    Field(\.taxes, "taxes", "税收", "Taxes")
      .called("纳税 纳税额")
      .decimals(2).unit("万元", "× 10,000 yuan")
      .help("企业全年实际缴纳的税款", "Paid in the year, for enterprises")
    Field(\.secondaryStudents, "secondaryStudents", "中职在校生", "Secondary students")
      .section("在校生构成", "Students by level").unit("人", "people").rule(.minimum(0))
      .help("在校生中属于中职学段的", "Those of the students at secondary level")
    Field(\.skilledStudents, "skilledStudents", "技工在校生", "Skilled workers' students")
      .section("在校生构成", "Students by level").unit("人", "people").rule(.minimum(0))
      .help("在校生中属于技工教育的", "Those of the students training as skilled workers")
    Field(\.associateStudents, "associateStudents", "高职专科在校生", "Associate students")
      .section("在校生构成", "Students by level").unit("人", "people").rule(.minimum(0))
      .help("在校生中属于高职专科的", "Those of the students at associate level")
    Field(\.bachelorStudents, "bachelorStudents", "本科在校生", "Bachelor students")
      .section("在校生构成", "Students by level").unit("人", "people").rule(.minimum(0))
      .help("在校生中属于本科的；各项合计应等于在校生", "Those at bachelor level; all of these add up to the students")
  }
  .belongs(through: "unit", in: "year")
  .called("年报 产值 职工数 yearly figures")
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
  .rule(
    .total(
      parts: ["secondaryStudents", "skilledStudents", "associateStudents", "bachelorStudents"],
      whole: "students"))
}
