import Testing

/// A line of a source document and the fields that hold what it states, as `entity.field`.
struct TraceLine: Sendable, CustomTestStringConvertible {
  let document: String
  let line: String
  let fields: [String]

  init(_ document: String, _ line: String, _ fields: String) {
    (self.document, self.line) = (document, line)
    self.fields = fields.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  var testDescription: String { "\(document) L\(line)" }

  /// The lines a place names, as `L30-32` or `L7、L43`; a heading stands for itself.
  static func lines(_ place: String) -> Set<String> {
    let parts = place.split { !$0.isNumber && $0 != "-" }
    guard !parts.isEmpty else { return [place] }
    return parts.reduce(into: []) { lines, part in
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last else { return }
      for line in first...last { lines.insert(String(line)) }
    }
  }

  /// Every line of the documents that states something to be kept.
  static let all = jinchang + baotou + jinxiang + bureau + speech

  private static let jinchang = [
    Self("000", "5-11", "policy.title policy.summary plan.principles"),
    Self(
      "000", "13",
      """
      alliance.name alliance.foundedOn alliance.workModel unit.kind chain.name plan.goals
      statedFigure.text
      """),
    Self("000", "17", "alliance.workModel"),
    Self(
      "000", "19",
      "policy.title policy.kind policy.source policy.sourcePlace policy.remark body.kind body.meetingRule"
    ),
    Self(
      "000", "21",
      """
      alliance.principles membership.alliance membership.unit membership.role membership.joinedOn
      unit.kind meeting.kind meeting.attendees seat.unit seat.title statedFigure.amount
      """),
    Self(
      "000", "23",
      "fund.origin fund.planned fund.received fund.lines policy.incentive policy.incentiveRule"),
    Self(
      "000", "25",
      """
      unitRelation.kind unitRelation.stage unitRelation.scope unitRelation.counterpart
      industryCollege.kind industryCollege.partner agreement.base agreement.others
      agreement.sharingRule
      """),
    Self("000", "29", "chain.name chain.kind chain.parent chain.region chainLink.basis base.kind"),
    Self("000", "31", "chainLink.relation adjustment.reason unit.positioning"),
    Self(
      "000", "33",
      """
      honour.kind honour.level honour.offering honour.count programmeGroup.name
      programmeGroup.level course.kind course.count base.kind base.level award.level award.year
      membership.joinedOn statedFigure.amount
      """),
    Self("000", "35", "unit.schoolGrade unit.positioning cohort.o80 cohort.graduates"),
    Self(
      "000", "37",
      "unit.organizer trainingClass.kind trainingClass.enterprise base.kind base.level"),
    Self(
      "000", "39",
      """
      dualTeacher.level dualTeacher.count unitYear.dualTeachers unitYear.fullTimeTeachers
      base.kind honour.kind honour.level honour.count statedFigure.amount policy.summary
      """),
    Self(
      "000", "41",
      "resourcePool.kind resourcePool.body resourcePool.updateRule resourcePool.size teacherPractice.days"
    ),
    Self(
      "000", "43",
      """
      award.level award.group award.year award.highest certificate.kind certificate.programmeCount
      certificate.certificateCount certificate.approvedYear course.certificate
      """),
    Self("000", "47", "base.kind base.host base.openTo plan.goals"),
    Self(
      "000", "49",
      """
      base.kind internship.kind internship.personTimes internship.enterprise cohort.local
      trainingClass.kind trainingClass.enrolled honour.kind honour.stage honour.unit
      statedFigure.kind
      """),
    Self("000", "51", "chainLink.relation course.kind course.certificate adjustment.reason"),
    Self(
      "000", "53",
      """
      agreement.kind agreement.partner agreement.subject base.kind base.partners
      jobFair.enterprises jobFair.posts vacancy.post vacancy.headcount
      """),
    Self("000", "55", "base.kind base.owner statedFigure.amount"),
    Self(
      "000", "57",
      "industryCollege.name industryCollege.partner industryCollege.isEntity industryCollege.kind"),
    Self(
      "000", "59",
      "offering.tags offering.localName base.kind base.level project.kind project.level project.name"
    ),
    Self("000", "61", "alliance.workModel"),
    Self("000", "63", "jointProgramme.kind jointProgramme.count jointProgramme.status"),
    Self("000", "65", "meeting.kind meeting.attendees meeting.minutes"),
    Self("000", "67", "agreement.kind agreement.status agreement.partner agreement.subject"),
    Self(
      "000", "69",
      "training.kind training.personTimes base.kind certificate.kind certificate.tested"),
    Self("000", "71", "plan.goals alliance.goals"),
  ]

  private static let baotou = [
    Self("001", "6-12", "plan.title plan.level plan.status alliance.stage alliance.level"),
    Self(
      "001", "16",
      """
      unit.foundedOn unit.departments unit.schoolGrade unitYear.students unitYear.staff
      unitYear.fullTimeTeachers unitYear.seniorTeachers unitYear.postgraduateTeachers
      unitYear.dualTeachers offering.tags offering.programme honour.kind honour.count
      honour.person honour.team honour.grantedOn dualTeacher.count statedFigure.amount
      """),
    Self("001", "18", "unit.profile plan.title plan.principles"),
    Self("001", "20", "honour.kind honour.grantedOn base.kind course.kind"),
    Self(
      "001", "22",
      """
      agreement.kind agreement.partner alliance.name industryCollege.kind industryCollege.partners
      base.kind statedFigure.amount statedFigure.unit
      """),
    Self("001", "24", "honour.name honour.level"),
    Self(
      "001", "26",
      "tracking.topic tracking.value tracking.national tracking.provider tracking.finding"),
    Self(
      "001", "30",
      """
      alliance.initiators alliance.parkUnit alliance.goals platform.kind platform.status
      course.partner secondment.direction internship.schoolScore internship.enterpriseScore
      unit.name
      """),
    Self(
      "001", "32",
      """
      body.kind body.parent body.hostUnit body.name seat.title seat.unit seat.person
      membership.role
      """),
    Self("001", "34", "alliance.workModel project.kind"),
    Self("001", "36", "alliance.workModel body.fullTimeStaff body.duties fund.origin"),
    Self(
      "001", "40",
      "unit.kind unit.ownership unit.region offering.level offering.status programme.broadCode"),
    Self(
      "001", "42",
      "chain.kind chain.parent chainLink.unit unit.shortName statedFigure.amount statedFigure.kind"),
    Self(
      "001", "44-46",
      "risk.category risk.measures vacancy.workType vacancy.skillGrade plan.measures"),
    Self("001", "50", "policy.title policy.issuer policy.issuedOn"),
    Self("001", "54", "chain.name chain.kind chainLink.chain chainLink.school chainLink.offering"),
    Self(
      "001", "58",
      """
      vacancy.headcount vacancy.filled vacancy.term supply.headcount supply.intendedRegion
      supply.expectedPay match.vacancy match.supply match.status match.reasons
      """),
    Self("001", "60", "resourcePool.kind resourcePool.updateRule platform.partners"),
    Self("001", "62", "platform.kind platform.host resourcePool.kind project.kind project.result"),
    Self("001", "64", "risk.category risk.likelihood risk.impact risk.measures"),
    Self(
      "001", "68",
      "fund.origin fund.planned policy.incentive policy.incentiveRule policy.cap base.kind"),
    Self("001", "72-76", "risk.category risk.description risk.owner course.kind"),
    Self("001", "六", "plan.stages"),
  ]

  private static let jinxiang = [
    Self("002", "8", "policy.docNo policy.basedOn"),
    Self(
      "002", "12",
      """
      plan.since plan.until plan.principles offering.keyEnterprise developmentPlan.kind
      developmentPlan.person developmentPlan.count project.way alliance.stage alliance.leadUnit
      """),
    Self(
      "002", "14",
      """
      agreement.kind agreement.others agreement.obligations base.partners course.kind
      resourcePool.kind resourcePool.members
      """),
    Self("002", "16", "base.name base.kind base.location base.status"),
    Self(
      "002", "18",
      "meeting.kind meeting.heldOn course.kind course.partner trainingClass.kind project.kind"),
    Self(
      "002", "20",
      """
      internship.schoolScore internship.enterpriseScore internship.schoolTutors
      internship.enterpriseMentors internship.insured internship.accidents course.kind
      jobFair.heldOn jobFair.attended jobFair.agreements
      """),
    Self(
      "002", "22",
      """
      dualTeacher.scope dualTeacher.document teacherPractice.days teacherPractice.evaluation
      secondment.direction secondment.evaluation policy.kind policy.unit policy.practiceDays
      """),
    Self("002", "24", "training.kind training.place training.result"),
    Self(
      "002", "26", "project.kind project.beneficiary base.kind meeting.kind meeting.place"),
    Self("002", "28", "body.kind body.meetingRule meeting.body meeting.decisions honour.kind"),
    Self("002", "30-32", "body.kind seat.title seat.person resourcePool.kind"),
    Self("002", "34", "meeting.kind meeting.title"),
  ]

  private static let bureau = [
    Self("003", "5", "plan.source plan.sourcePlace plan.remark"),
    Self("003", "7", "policy.title policy.effectiveFrom plan.policy plan.since"),
    Self("003", "11", "plan.principles"),
    Self("003", "13", "statedFigure.metric statedFigure.amount statedFigure.kind"),
    Self(
      "003", "17",
      """
      chain.name chain.kind adjustment.action programmeGroup.chain programmeGroup.committee
      resourcePool.kind resourcePool.size vacancy.workType vacancy.post vacancy.headcount
      supply.headcount supply.intendedIndustry match.score
      """),
    Self(
      "003", "19",
      """
      industryCollege.kind industryCollege.shares base.openTo alliance.kind pairUp.school
      pairUp.enterprise pairUp.level trainingClass.kind certificate.kind certificate.level
      """),
    Self(
      "003", "21",
      "trainingClass.joined training.kind training.place training.personTimes cohort.local"),
    Self("003", "43", "body.kind seat.title seat.person meeting.kind meeting.agenda plan.measures"),
    Self("003", "45", "policy.kind policy.incentive fund.origin fund.year"),
  ]

  private static let speech = [
    Self("004", "16-17", "chain.industry chain.importance project.kind"),
    Self("004", "23", "meeting.title meeting.agenda meeting.attendees plan.title"),
    Self(
      "004", "29",
      "contest.level contest.name contest.entries award.level award.place meeting.title meeting.decisions"
    ),
    Self(
      "004", "31",
      """
      jointProgramme.kind jointProgramme.partner jointProgramme.settlementRate
      jointProgramme.aboveScaleRate cohort.aboveScale
      """),
    Self(
      "004", "37",
      """
      trainingClass.since trainingClass.joined tracking.trainingClass tracking.backboneRate
      cohort.example cohort.startPay
      """),
    Self(
      "004", "39",
      """
      platform.foundedOn platform.enterprises platform.schools platform.experts
      platform.countedOn industryCollege.teachingRule industryCollege.teacherRule
      industryCollege.courses cohort.partnerChain tracking.college tracking.settlementRate
      tracking.partnerRate tracking.payGain
      """),
    Self(
      "004", "43",
      """
      policy.practiceDays teacherPractice.requiredDays teacherPractice.count teacherPractice.role
      teacherPractice.saved project.teachers project.leading project.saved secondment.count
      secondment.direction
      """),
    Self(
      "004", "45",
      "dualTeacher.count dualTeacher.year dualTeacher.scope training.persons training.level secondment.role"
    ),
    Self(
      "004", "49",
      """
      base.kind base.audience startUp.count startUp.jobs startUp.employees startUp.turnover
      startUp.alumniJobs
      """),
    Self(
      "004", "51",
      """
      supportPayment.total supportPayment.graduateShare supportPayment.cap
      supportPayment.capYears policy.cap policy.capYears training.sessions training.personTimes
      cohort.o75
      """),
    Self(
      "004", "55-57",
      "adjustment.action adjustment.count adjustment.name adjustment.reason offeringYear.enrolled"),
  ]
}
