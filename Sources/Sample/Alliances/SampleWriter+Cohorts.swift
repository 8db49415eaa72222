import Catalog
import Records
import Storage

/// Yearly figures of schools, and their graduates at the first and the year-end snapshot.
extension SampleWriter {
  func addUnitYears() throws(StorageError) {
    try add(
      UnitYear.self, "001 L16", remark: "在校生、教职工、专任教师只有约数，见引用数"
    ) {
      $0.unit = units["包头轻工职业技术学院"]
      $0.year = 2023
      $0.seniorTeachers = 230
      $0.dualTeachers = 370
    }
    for school in schools(
      .higherVocational, .secondaryVocational, .technicianCollege, .skilledWorkersSchool)
    {
      let isCollege = schools(.higherVocational).contains(school)
      let size = random.number(isCollege ? 4000...9000 : 600...2600)
      for year in 2021...2023 {
        let students = size + (year - 2021) * size / 40
        let teachers = students / random.number(15...20)
        let dual = teachers * random.number(45...65) / 100
        let workstations = students * random.number(30...60) / 100
        try add(UnitYear.self, "", sample: true) {
          $0.unit = school
          $0.year = year
          $0.students = students
          $0.fullTimeTeachers = teachers
          $0.staff = teachers + teachers / 5
          $0.majorTeachers = teachers * 7 / 10
          $0.seniorTeachers = teachers / 3
          $0.dualTeachers = dual
          $0.newStudents = students / 3
          $0.graduates = students * 3 / 10
          $0.workstations = workstations
        }
      }
    }
    for enterprise in generated[.enterprise] ?? [] {
      let isAbove = random.chance(percent: 60)
      let employees = random.number(isAbove ? 200...3000 : 10...200)
      try add(UnitYear.self, "", sample: true) {
        $0.unit = enterprise
        $0.year = 2023
        $0.aboveScale = isAbove
        $0.employees = employees
      }
    }
  }

  func addCohorts() throws(StorageError) {
    for course in courses {
      let size = random.number(course.level == .associate ? 40...160 : 25...90)
      for year in 2021...2023 {
        let graduates = size + random.number(0...10)
        let profile = CohortProfile(level: course.level, random: &random)
        for snapshot in [Snapshot.first, .yearEnd] {
          let counts = CohortCounts(graduates: graduates, profile: profile, snapshot: snapshot)
          try addCohort(course, year, snapshot, counts)
        }
      }
    }
  }

  private func addCohort(
    _ course: Course, _ year: Int, _ snapshot: Snapshot, _ counts: CohortCounts
  ) throws(StorageError) {
    let isFirst = snapshot == .first
    try add(Cohort.self, "", sample: true) {
      $0.school = course.school
      $0.offering = course.offering
      $0.level = course.level
      $0.year = year
      $0.snapshot = snapshot
      $0.snapshotOn = PartialDate(year: year, month: isFirst ? 8 : 12, day: 31)
      $0.edition = .current
      counts.fill(&$0)
    }
  }
}

extension CohortCounts {
  /// Writes the counts on a cohort; codes that do not occur in the sample are zero, not blank.
  func fill(_ cohort: inout Cohort) {
    (cohort.graduates, cohort.excluded) = (graduates, 0)
    (cohort.o10, cohort.o11, cohort.o27) = (o10, o11, 0)
    (cohort.o46, cohort.o50, cohort.o51) = (o46, 0, o51)
    (cohort.o12, cohort.o76, cohort.o75) = (o12, o76, o75)
    (cohort.o80, cohort.o85) = (o80, o85)
    (cohort.o70, cohort.o71, cohort.o72) = (o70, o71, o72)
    (cohort.local, cohort.elsewhere, cohort.abroad) = (local, elsewhere, abroad)
    (cohort.matched, cohort.aboveScale, cohort.partner) = (matched, aboveScale, partner)
    (cohort.primary, cohort.secondary, cohort.tertiary) = (primary, secondary, tertiary)
    (cohort.schoolReferred, cohort.agency) = (schoolReferred, agency)
    cohort.otherChannel = otherChannel
    cohort.startPay = Double(startPay)
    cohort.medianPay = Double(startPay / 100 * 96)
    cohort.payAnswers = direct * 4 / 5
    (cohort.government, cohort.institution, cohort.army) = (o51, direct / 20, o46)
    (cohort.stateOwned, cohort.foreign) = (direct / 4, direct / 50)
    cohort.otherEmployer = o75 + o76
    cohort.otherEnterprise = max(
      0, direct - o51 - direct / 20 - o46 - direct / 4 - direct / 50 - o75 - o76)
    cohort.partnerChain = min(direct, partner + partner / 4)
    cohort.settledAtHalfYear = direct * 9 / 10
  }
}
