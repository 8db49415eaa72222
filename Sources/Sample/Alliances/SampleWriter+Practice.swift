import Catalog
import Records
import Storage

/// Internships, teachers' practice and recognition, trainings and certificates.
extension SampleWriter {
  func addInternships() throws(StorageError) {
    for (kind, number) in [(InternshipKind.observing, 10_000.0), (.working, 3000)] {
      try add(Internship.self, "000 L49", remark: "中高职院校先后累计人次") {
        $0.kind = kind
        $0.enterprise = units["金川集团公司"]
        $0.personTimes = Amount(number, .over)
        $0.status = .running
      }
    }
    for (index, name) in ["冶金学院", "金昌理工中专", "永昌职专", "金昌技师学院"].enumerated() {
      guard let school = units[name] else { continue }
      let course = anyCourse(of: school)
      let students = random.number(20...40)
      let score = Double(random.number(78...92))
      let isClosed = index < 3
      try add(Internship.self, "002 L20", sample: true) {
        $0.kind = .working
        $0.school = school
        $0.offering = course?.offering
        $0.enterprise = units["金川集团公司"]
        $0.post = Self.numbered("岗位", index + 1)
        $0.year = 2023
        $0.since = PartialDate(year: 2023, month: 3, day: 1)
        $0.until = PartialDate(year: 2023, month: 8, day: 31)
        $0.students = students
        $0.agreementsSigned = students
        $0.insured = students
        $0.dailyHours = 8
        $0.schoolScore = score
        $0.enterpriseScore = isClosed ? score + 3 : nil
        $0.status = isClosed ? .closed : .assessing
      }
    }
  }

  func addTeachers(_ rules: SampleRules) throws(StorageError) {
    try add(TeacherPractice.self, "004 L43", remark: "近三年参与企业技术研发项目") {
      $0.count = 87
      $0.school = units["建材职业技术学院"]
      $0.enterprise = units["耀华玻璃集团"]
      $0.year = 2025
      $0.role = .taking
      $0.policy = rules.practice
    }
    try add(DualTeacher.self, "004 L45", remark: "全市市级认定") {
      $0.count = 217
      $0.scope = .city
      $0.year = 2024
      $0.status = .valid
    }
    for (index, (person, school)) in teachers.enumerated() {
      let days = random.number(30...75)
      try add(TeacherPractice.self, "000 L41", sample: true) {
        $0.person = person
        $0.school = school
        $0.enterprise = units["金川集团公司"]
        $0.year = 2023
        $0.days = days
        $0.role = .taking
      }
      try add(DualTeacher.self, "000 L39", sample: true) {
        $0.person = person
        $0.unit = school
        $0.level = index % 2 == 0 ? .intermediate : .elementary
        $0.scope = .province
        $0.year = 2022
        $0.since = PartialDate(year: 2022, month: 6)
        $0.reviewDue = PartialDate(year: 2027, month: 6)
        $0.status = .valid
      }
    }
    try addDevelopmentPlans()
  }

  private func addDevelopmentPlans() throws(StorageError) {
    for (title, kind, count) in [
      ("示例教师发展方案", DevelopmentKind.teacher, 1), ("示例学生专项", .student, 40),
    ] {
      try add(DevelopmentPlan.self, "002 L12", sample: true) {
        $0.title = title
        $0.kind = kind
        $0.school = units["金乡县职业中等专业学校"]
        $0.count = count
        $0.year = 2024
        $0.status = .underWay
      }
    }
  }

  func addTrainings() throws(StorageError) {
    try add(Training.self, "000 L69", remark: "年均人次") {
      $0.name = "企业社会培训(年均)"
      $0.kind = .employees
      $0.personTimes = Amount(3000)
    }
    try add(Training.self, "004 L45", remark: "国家级、省级") {
      $0.name = "国家级、省级职业技能培训"
      $0.kind = .vocationalTeachers
      $0.level = .province
      $0.year = 2024
      $0.persons = 150
    }
    try add(Training.self, "004 L51", remark: "近三年累计") {
      $0.name = "创业培训"
      $0.kind = .founders
      $0.sessions = Amount(200, .over)
      $0.personTimes = Amount(15_000, .atLeast)
    }
    try add(Certificate.self, "000 L69", remark: "年均人次") {
      $0.name = "职业技能鉴定(年均)"
      $0.kind = .appraisal
      $0.tested = 2000
    }
    try add(Certificate.self, "000 L43", remark: "证书与专业未列名") {
      $0.name = "“1+X证书”制度试点"
      $0.kind = .onePlusX
      $0.unit = units["冶金学院"]
      $0.programmeCount = 18
      $0.certificateCount = 23
    }
  }
}
