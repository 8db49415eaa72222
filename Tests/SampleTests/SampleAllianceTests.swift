import Catalog
import Records
import Sample
import Storage
import Testing

struct SampleAllianceTests {
  private let sink: ListSink

  init() throws {
    var sink = ListSink()
    try SampleAlliance().write(to: &sink)
    self.sink = sink
  }

  @Test func membersAreAsTheDocumentCountsThem() {
    let members = sink.all(Membership.self).filter { $0.alliance?.id == 1 }
      .compactMap { sink.find($0.unit)?.kind }
    let counts = Dictionary(grouping: members, by: \.self).mapValues(\.count)
    #expect(
      counts == [
        .government: 15, .association: 2, .higherVocational: 5, .enterprise: 54,
        .secondaryVocational: 36, .hospital: 1,
      ])
    #expect(members.count == 113)
    let shares: [(UnitKind, String)] = [
      (.enterprise, "47.79 %"), (.secondaryVocational, "31.86 %"), (.government, "13.27 %"),
      (.higherVocational, "4.42 %"), (.association, "1.77 %"), (.hospital, "0.88 %"),
    ]
    for (kind, share) in shares {
      #expect(Numbers.rate(Double(counts[kind] ?? 0), of: 113) == share)
    }
  }

  @Test func allianceIsFoundedOnItsDay() {
    let alliance = sink.all(Alliance.self).first
    #expect(alliance?.name == "金昌市产教融合联盟")
    #expect(alliance?.foundedOn == PartialDate(year: 2021, month: 7, day: 3))
    #expect(alliance?.kind == .industryEducation)
  }

  @Test func basesAreAsTheDocumentCountsThem() {
    let counts = Dictionary(grouping: sink.all(Base.self), by: \.kind).mapValues(\.count)
    #expect(counts[.jointPractice] == 36)
    #expect(counts[.employment] == 46)
    #expect(counts[.campusShared] == 54)
    #expect(counts[.offCampus] == 108)
    #expect(counts[.schoolInFactory] == 6)
    #expect(counts[.teachingLine] == 5)
    #expect(counts[.teacherPractice] == 29)
  }

  @Test func awardsOfThreeYearsAreAsTheDocumentCountsThem() {
    let awards = sink.all(Award.self).filter { $0.level == .province || $0.level == .nation }
    #expect(awards.count == 153)
    #expect(awards.allSatisfy { (2021...2023).contains($0.year ?? 0) })
    let groups = Dictionary(grouping: awards.compactMap(\.group), by: \.self).mapValues(\.count)
    #expect(groups == [.secondary: 36, .higher: 76, .teacher: 41])
    #expect(awards.filter { $0.level == .nation }.allSatisfy { $0.group == .higher })
    #expect(Set(awards.map(\.work)).count == 153)
  }

  @Test func worksThatAlsoWonLowerCountOnceWhenCountedAtTheirHighest() {
    let awards = sink.all(Award.self)
    #expect(awards.count > 153)
    #expect(awards.filter(\.highest).count == 153)
  }

  @Test func cohortsAddUpAtBothSnapshotsOfThreeYears() throws {
    let cohorts = sink.all(Cohort.self)
    for year in 2021...2023 {
      for snapshot in [Snapshot.first, .yearEnd] {
        #expect(cohorts.contains { $0.year == year && $0.snapshot == snapshot })
      }
    }
    let shape = Cohort.schema.shape
    for record in try #require(sink.records["cohort"]) {
      let values = Dictionary(
        uniqueKeysWithValues: zip(shape.fields, record.values).map { ($0.name, $1.quantity ?? 0) })
      func sum(_ fields: [String]) -> Double { fields.reduce(0) { $0 + (values[$1] ?? 0) } }
      #expect(sum(Outcomes.allFields) == values["graduates"])
      #expect(sum(["local", "elsewhere", "abroad"]) == sum(Outcomes.settledFields(.current)))
      #expect(sum(["primary", "secondary", "tertiary"]) == sum(Outcomes.directFields))
      // 本地就业率 is to make sense whatever it is taken of (c.2).
      #expect(sum(["local"]) <= sum(Outcomes.directFields))
    }
  }

  @Test func statedFiguresKeepTheirQualifiers() {
    let figures = sink.all(StatedFigure.self)
    #expect(figures.count == 152)
    let amounts = Dictionary(grouping: figures, by: \.metric).compactMapValues(\.first?.amount)
    #expect(amounts["研究生学历教师"] == Amount(300, .over))
    #expect(amounts["专任教师"] == Amount(700, .nearly))
    #expect(amounts["在校生"] == Amount(14000, .about))
    #expect(amounts["企业成员数"] == Amount(54))
    #expect(figures.first?.text == "2021-07-03")
    #expect(figures.allSatisfy { !$0.quote.isEmpty && $0.line != nil })
  }

  @Test func whatIsStatedIsNamedInBothLanguages() {
    let shape = StatedFigure.schema.shape
    for figure in sink.all(StatedFigure.self) {
      for (field, text) in [("metric", figure.metric), ("entity", figure.entity)] {
        let texts = [Language.zh, .en].map { shape[field]?.text(.text(text), $0) ?? "" }
        // Of Latin letters only 1+X is Chinese usage.
        let words = texts[0].replacing("1+X", with: "")
        #expect(!words.contains { $0.isASCII && $0.isLetter }, "\(words)")
        #expect(!texts[1].isEmpty && texts[1].unicodeScalars.allSatisfy { $0.value < 0x2E80 })
      }
      #expect(!figure.unitOfMeasure.contains { $0.isASCII && $0.isLetter })
    }
  }

  @Test func industryCollegesAreTheEightNamed() {
    let colleges = sink.all(IndustryCollege.self).filter {
      $0.kind == .industry && sink.find($0.school)?.name == "甘肃有色冶金职业技术学院"
    }
    #expect(colleges.count == 8)
    #expect(colleges.contains { $0.name == "金川集团公司产业学院" })
  }

  @Test func secondAllianceHasItsBodies() {
    let names = sink.all(Body.self).filter { $0.alliance?.id == 2 }.map(\.name)
    #expect(names == ["理事会", "办公室", "产业研发联络处", "创新创业部", "对外交流部"])
    let stages = sink.all(Chain.self).filter { $0.kind == .stage }.map(\.name)
    #expect(stages == ["多晶硅", "单晶", "硅片", "组件"])
  }

  @Test func everyRecordKeepsTheRules() {
    #expect(sink.faults == [])
    #expect(sink.danglingReferences == [])
    #expect(sink.unexpectedReferences == [])
    #expect(sink.duplicates == [])
    #expect(Catalog.shapes.allSatisfy { sink.records[$0.name]?.isEmpty == false })
  }

  @Test func whatTheDocumentsDoNotNameIsMarkedAsSample() {
    for record in sink.records.values.joined() {
      let isNamedSo = record.values.contains { $0.text?.hasPrefix("示例") == true }
      #expect(!isNamedSo || sink.isSample(record), "\(record.entity) \(record.id)")
    }
    for entity in ["cohort", "booking", "baseYear", "award", "contest", "person"] {
      #expect(sink.records[entity]?.allSatisfy { sink.isSample($0) } == true)
    }
    #expect(sink.records["statedFigure"]?.contains { sink.isSample($0) } == false)
  }

  @Test func advertisingAndNamesOfPeopleAreNotCarriedOver() {
    let forbidden = ["买球", "世界杯", "爱游戏"]
    for text in sink.records.values.joined().flatMap(\.values).compactMap(\.text) {
      #expect(!forbidden.contains { text.contains($0) })
    }
    let people = sink.all(Person.self)
    #expect(people.allSatisfy { $0.name.hasPrefix("示例") && $0.phone.isEmpty })
  }

  @Test func sameSeedGivesTheSameRecords() throws {
    var again = ListSink()
    try SampleAlliance().write(to: &again)
    let isSame = again.records == sink.records
    #expect(isSame)
    var other = ListSink()
    try SampleAlliance(seed: 1).write(to: &other)
    let isOther = other.records["cohort"] != sink.records["cohort"]
    #expect(isOther)
    #expect(other.records["statedFigure"]?.count == 152)
  }
}
