import Records
import Testing

@Suite("Reading and wording") struct ReadingTests {
  private let today = Day(year: 2023, month: 12, day: 31)
  /// The day spreadsheets keep as 45000.
  private static let serial = PartialDate(Day(year: 2023, month: 3, day: 15))

  @Test(
    "a date without a year is of the year its record is of, or the first one from its start on",
    arguments: [
      ("1231", .year(2025), "2025-12-31"), ("8月31日", .year(2025), "2025-08-31"),
      ("0331", .start("2027-03-01"), "2027-03-31"), ("0305", .start("2027-03-31"), "2028-03-05"),
      ("0301", .start("2026-09-01"), "2027-03-01"), ("0715", .start("2026-09-01"), "2027-07-15"),
      ("0831", .start("2025-09-01"), "2026-08-31"), ("0115", .start("2026-03-01"), "2027-01-15"),
      ("0229", .start("2027-11-01"), "2028-02-29"), ("0115", .start("2026-11-01"), "2027-01-15"),
      ("2024", .year(2025), "2024"), ("20240105", .start("2026-11-01"), "2024-01-05"),
      ("今天", .year(2025), "2023-12-31"), ("0301", .start("2026-03"), "2026-03-01"),
      ("+7", .start("2026-11-01"), "2026-11-08"), ("+7", .year(2025), "2024-01-07"),
    ] as [(String, Beside, String)])
  func datesBeside(_ text: String, _ beside: Beside, _ date: String) throws {
    #expect(Typed.date(text, today: today, beside: beside.context)?.iso == date)
  }

  enum Beside {
    case year(Int)
    case start(String)

    var context: DateContext? {
      switch self {
      case .year(let year): .year(year)
      case .start(let date): PartialDate(iso: date).map { .start($0) }
      }
    }
  }

  @Test(
    "what people type is understood",
    arguments: [
      ("name", " 金昌 ", .text("金昌")), ("remarks", "a\nb", .text("a\nb")), ("name", "", .blank),
      ("count", "１２", .integer(12)), ("count", "1,200人", .integer(1200)),
      ("count", "1.2万", .integer(12_000)), ("rate", "97.42 %", .number(97.42)),
      ("rate", "-0.5", .number(-0.5)), ("stated", "3", .amount(Amount(3))),
      ("stated", "近700", .amount(Amount(700, .nearly))),
      ("stated", "1500余", .amount(Amount(1500, .over))),
      ("count", "2.5 万", .integer(25_000)), ("count", "1 200", .integer(1200)),
      ("count", "1 234 567人", .integer(1_234_567)), ("count", "120\u{2009}000", .integer(120_000)),
      ("count", "1 200万", .integer(12_000_000)), ("rate", "−7", .number(-7)),
      ("rate", "－7", .number(-7)), ("year", "2023年", .integer(2023)),
      ("year", "2023年度", .integer(2023)), ("year", "2023届", .integer(2023)),
      ("pay", "300￥", .number(300)), ("pay", "¥300", .number(300)), ("pay", "300¥", .number(300)),
      ("stated", "300 ￥", .amount(Amount(0.03))),
      ("stated", "约¥300", .amount(Amount(0.03, .about))),
      ("count", "3０名", .integer(30)), ("count", "25 people", .integer(25)),
      ("stated", "约 2.5 万", .amount(Amount(2.5, .about))),
      ("stated", "１，２００万元", .amount(Amount(1200))), ("stated", "¥1,200", .amount(Amount(0.12))),
      ("stated", "1,200￥", .amount(Amount(0.12))), ("stated", "¥1,200元", .amount(Amount(0.12))),
      ("stated", "¥5万", .amount(Amount(5))), ("stated", "¥12万元", .amount(Amount(12))),
      ("stated", "¥3千", .amount(Amount(0.3))), ("stated", "￥1.5亿", .amount(Amount(15_000))),
      ("stated", "¥50000余", .amount(Amount(5, .over))),
      ("stated", "1.5亿元", .amount(Amount(15_000))), ("stated", "8000元", .amount(Amount(0.8))),
      ("stated", "1.5亿", .amount(Amount(15_000))), ("count", "1.5亿", .integer(150_000_000)),
      ("stated", "at least 5", .amount(Amount(5, .atLeast))),
      ("stated", "100余万元", .amount(Amount(100, .over))),
      ("stated", "1.2万余万元", .amount(Amount(12_000, .over))),
      ("stated", "达1500余", .amount(Amount(1500, .over))),
      ("stated", "达到30", .amount(Amount(30, .atLeast))),
      ("stated", "最多50", .amount(Amount(50, .atMost))),
      ("stated", "不到100", .amount(Amount(100, .nearly))),
      ("stated", "50万元左右", .amount(Amount(50, .about))),
      ("stated", "约50左右", .amount(Amount(50, .about))),
      ("stated", ">50", .amount(Amount(50, .over))), ("stated", "30+", .amount(Amount(30, .over))),
      ("stated", "About 35", .amount(Amount(35, .about))),
      ("stated", "~ 35", .amount(Amount(35, .about))),
      ("stated", "3千万", .amount(Amount(3000))), ("stated", "3千元", .amount(Amount(0.3))),
      ("count", "3千万", .integer(30_000_000)), ("count", "0.57万", .integer(5700)),
      ("count", "１，２００人", .integer(1200)), ("rate", "12,345.6", .number(12_345.6)),
      ("rate", "-1,234", .number(-1234)),
      ("from", "2021", .text("2021")), ("from", "2021-7", .text("2021-07")),
      ("from", "2021年7月3日", .text("2021-07-03")), ("from", "2021.7.3", .text("2021-07-03")),
      ("from", "20210703", .text("2021-07-03")), ("from", "202107", .text("2021-07")),
      ("from", "0703", .text("2023-07-03")), ("from", "今天", .text("2023-12-31")),
      ("from", "7-3", .text("2023-07-03")), ("from", "7月3日", .text("2023-07-03")),
      ("from", "２０２１－７－３", .text("2021-07-03")), ("from", "后天", .text("2024-01-02")),
      ("from", "+1", .text("2024-01-01")), ("from", "-31", .text("2023-11-30")),
      ("from", "25-7-1", .text("2025-07-01")), ("from", "98.7.1", .text("1998-07-01")),
      ("from", "250701", .text("2025-07-01")), ("from", "980701", .text("1998-07-01")),
      ("from", "050701", .text("2005-07-01")), ("from", "210012", .text("2100-12")),
      ("from", "18980501", .text("1898-05-01")), ("from", "7月1号", .text("2023-07-01")),
      ("from", "2025年7月1号", .text("2025-07-01")),
      ("from", "2025/07/01 00:00:00", .text("2025-07-01")),
      ("from", "2025/7/1 0:00", .text("2025-07-01")),
      ("from", "2025-07-01 10:30", .text("2025-07-01")),
      ("from", "2025-07-01 10:30:15 PM", .text("2025-07-01")),
      ("from", "2025-07-01T10:30:15.250Z", .text("2025-07-01")),
      ("from", "2025—7—1", .text("2025-07-01")), ("from", "2025——7——1", .text("2025-07-01")),
      ("from", "−31", .text("2023-11-30")), ("opens", "20:00:00", .integer(1200)),
      ("opens", "8:30:00 PM", .integer(1230)),
      ("opens", "14点", .integer(840)), ("opens", "8点半", .integer(510)),
      ("opens", "下午2点", .integer(840)), ("opens", "2:15 PM", .integer(855)),
      ("opens", "上午 9点30分", .integer(570)), ("opens", "下午14点", .integer(840)),
      ("opens", "下午12点", .integer(720)), ("opens", "9时整", .integer(540)),
      ("opens", "8:30", .integer(510)), ("opens", "0830", .integer(510)),
      ("opens", "8", .integer(480)), ("opens", "8：05", .integer(485)),
      ("opens", "24", .integer(1440)), ("opens", "24:00", .integer(1440)),
      ("opens", "0015", .integer(15)), ("opens", "015", .integer(15)),
      ("opens", "000", .integer(0)), ("opens", "0", .integer(0)),
      ("stated", ">60", .amount(Amount(60, .over))), ("stated", "＞60", .amount(Amount(60, .over))),
      ("stated", "≥60", .amount(Amount(60, .atLeast))),
      ("stated", "＞＝60", .amount(Amount(60, .atLeast))),
      ("stated", "≤60", .amount(Amount(60, .atMost))),
      ("stated", "＜＝ 60", .amount(Amount(60, .atMost))),
      ("stated", "不大于60", .amount(Amount(60, .atMost))),
      ("stated", "大于60万元", .amount(Amount(60, .over))),
      ("stated", "将达700", .amount(Amount(700, .forecast))),
      ("stated", "达700", .amount(Amount(700, .atLeast))),
      ("days", "一三五", .integer(0b10101)), ("days", "135", .integer(0b10101)),
      ("days", "Mon Sun", .integer(0b1000001)), ("days", "周一至周五", .integer(0b11111)),
      ("days", "一到五", .integer(0b11111)), ("days", "Mon-Fri", .integer(0b11111)),
      ("days", "１－５", .integer(0b11111)), ("days", "工作日", .integer(0b11111)),
      ("days", "1,2,3", .integer(0b111)), ("days", "mon tue wed", .integer(0b111)),
      ("days", "周六至周一", .integer(0b1100001)), ("days", "周末", .integer(0b1100000)),
      ("days", "每周二、星期四和周日", .integer(0b1001010)), ("days", "每天", .integer(0b1111111)),
      ("days", "Thursday", .integer(0b1000)), ("days", "周一至周三、五", .integer(0b10111)),
      ("open", "是", .integer(1)),
      ("open", "no", .integer(0)), ("grade", "高", .integer(2)), ("grade", "low", .integer(1)),
      ("parent", "#12", .integer(12)), ("parent", "12", .integer(12)),
    ] as [(String, String, Value)])
  func understood(_ field: String, _ text: String, _ value: Value) throws {
    #expect(try Sample.field(field).value(reading: text, today: today) == value)
  }

  @Test(arguments: Qualifier.allCases, Language.allCases)
  func amountsReadBackAsTheyAreShown(qualifier: Qualifier, language: Language) throws {
    let amount = Amount(1500, qualifier)
    for text in [amount.text(language), amount.short(language)] {
      #expect(
        try Sample.field("stated").value(reading: text, today: today) == .amount(amount), "\(text)")
    }
    #expect(amount.short(language).prefix(10).contains("1500"), "cut off before its digits")
  }

  @Test(
    "what means nothing is said so",
    arguments: [
      ("count", "80%", .integer), ("count", "80％", .integer), ("count", "¥300", .integer),
      ("weight", "80%", .number), ("weight", "¥3", .number), ("stated", "80%", .withoutUnit("%")),
      ("stated", "达70%", .withoutUnit("%")), ("stated", "300多人", .withoutUnit("人")),
      ("stated", "三百余", .digits), ("stated", "三百多人", .digits), ("count", "三百", .digits),
      ("stated", "百余", .digits), ("stated", "<60", .lessThan), ("stated", "＜60", .lessThan),
      ("stated", "小于60万元", .lessThan), ("stated", "less than 60", .lessThan),
      ("stated", "<", .amount),
      ("rate", "¥80", .number), ("year", "80%", .integer), ("weight", "3年", .number),
      ("count", "(300)", .signedNumber), ("rate", "（3.5）", .signedNumber),
      ("stated", "(1,200)", .signedNumber), ("stated", "100余300", .oneNumber),
      ("count", "1 20", .oneNumber), ("count", "1  200", .oneNumber),
      ("from", "250732", .date), ("from", "250230", .existingDay), ("from", "25070101", .date),
      ("from", "2507-7-1", .date), ("from", "2507", .date), ("from", "29999", .date),
      ("from", "45000", .serialDate(Self.serial)), ("from", "60000", .date),
      ("from", "20250230 00:00", .existingDay),
      ("opens", "8:30:60", .time), ("opens", "8:30:", .time),
      ("count", "1.5", .integer), ("count", "many", .integer), ("count", "30人次", .integer),
      ("count", "30万元", .integer), ("from", "13-1", .date), ("rate", "--1", .number),
      ("stated", "近", .amount), ("from", "2021-13", .date), ("from", "0231", .existingDay),
      ("from", "20250230", .existingDay), ("from", "2025年6月31日", .existingDay),
      ("from", "20250232", .date), ("from", "20251330", .date), ("opens", "上午14点", .time),
      ("opens", "点半", .time), ("opens", "8点70", .time), ("opens", "8:", .time),
      ("stated", "30～40", .oneNumber), ("stated", "300 ~ 400", .oneNumber),
      ("stated", "30-40万元", .oneNumber), ("stated", "3+2", .oneNumber),
      ("stated", "100余30", .oneNumber), ("stated", "约30至40", .oneNumber),
      ("stated", "300 400", .oneNumber), ("count", "3+2", .oneNumber), ("rate", "1 5", .oneNumber),
      ("stated", "近300以上", .amount), ("stated", "3千", .amount),
      ("count", "1,5", .groupedNumber), ("rate", "12,34", .groupedNumber),
      ("stated", "10,00,000", .groupedNumber), ("stated", "约1,5", .groupedNumber),
      ("rate", "0,123", .groupedNumber), ("rate", "1,200.5,5", .groupedNumber),
      ("from", "soon", .date), ("opens", "25:00", .time), ("opens", "8:61", .time),
      ("opens", "2500", .time),
      ("opens", "25", .time), ("opens", "0060", .time),
      ("days", "never", .weekdays), ("days", "周一至", .weekdays), ("days", "周八", .weekdays),
      ("days", "-五", .weekdays), ("days", "周一上午", .weekdays), ("open", "perhaps", .flag),
      ("grade", "中", .choice([Term("低", "low"), Term("高", "high")])), ("parent", "0", .id),
    ] as [(String, String, ReadingError.Expected)])
  func meaningless(_ field: String, _ text: String, _ expected: ReadingError.Expected) {
    let error = #expect(throws: ReadingError.self) {
      try Sample.field(field).value(reading: text, today: today)
    }
    #expect(error?.field == field)
    #expect(error?.text == text)
    #expect(error?.expected == expected)
  }

  @Test(
    "values read in both languages as people write them",
    arguments: [
      ("name", .blank, "", ""), ("rate", .number(97.42), "97.4", "97.4"),
      ("rate", .number(-0.04), "0.0", "0.0"),
      ("stated", .amount(Amount(700, .nearly)), "近700", "nearly 700"),
      ("stated", .amount(Amount(1500, .over)), "1500余", "over 1500"),
      ("stated", .amount(Amount(0.5)), "0.5", "0.5"),
      ("stated", .amount(Amount(61.8)), "61.8", "61.8"),
      ("stated", .amount(Amount(1.0 / 3)), "0.33", "0.33"),
      ("opens", .integer(485), "08:05", "08:05"),
      ("days", .integer(0b10101), "一三五", "Mon Wed Fri"), ("open", .integer(1), "是", "yes"),
      ("grade", .integer(2), "高", "high"), ("grade", .integer(9), "#9", "#9"),
    ] as [(String, Value, String, String)])
  func worded(_ field: String, _ value: Value, _ zh: String, _ en: String) {
    #expect(Sample.field(field).text(value, .zh) == zh)
    #expect(Sample.field(field).text(value, .en) == en)
  }

  @Test("what is shown is read back as it was", arguments: Language.allCases)
  func roundTrip(_ language: Language) throws {
    let values: [(String, Value)] =
      [
        ("count", .integer(12)), ("rate", .number(97.4)), ("opens", .integer(485)),
        ("days", .integer(0b1010101)), ("open", .integer(0)), ("grade", .integer(1)),
        ("from", .text("2021-07")),
      ] + Qualifier.allCases.map { ("stated", .amount(Amount(700, $0))) }
    for (name, value) in values {
      let field = Sample.field(name)
      let text = field.text(value, language)
      #expect(try field.value(reading: text, today: today) == value, "\(name): \(text)")
    }
  }

  @Test(
    "what is written in a form is read back with all its digits",
    arguments: [1.2345, 1.005, 97.4, 0.00005, 1e-7, 12, 0, -3.25, 1.0 / 3, 999_999_999_999_999])
  func writtenRoundTrip(_ number: Double) throws {
    let values: [(String, Value)] =
      [("rate", .number(number))]
      + Qualifier.allCases.map { ("stated", .amount(Amount(number, $0))) }
    for (name, value) in values {
      for language in Language.allCases {
        let text = Sample.field(name).written(value, language)
        #expect(try Sample.field(name).value(reading: text, today: today) == value, "\(text)")
      }
    }
    #expect(Sample.field("rate").written(.number(97), .zh) == "97.0")
    #expect(Sample.field("stated").written(.amount(Amount(0.5, .nearly)), .zh) == "近0.5")
  }

  @Test("a number that is there is never shown as blank, and none of too many digits is taken")
  func large() {
    #expect(Numbers.text(1e17, decimals: 2) == "100000000000000000")
    #expect(Numbers.plain(1e20) == "100000000000000000000")
    #expect(Amount(1e17, .over).text(.zh) == "100000000000000000余")
    #expect(Numbers.exact(-1.005, decimals: 1) == "-1.005")
    for (field, text) in [
      ("count", "9007199254740993"), ("rate", "1,000,000,000,000,000"),
      ("stated", "约1000000000000000"),
    ] {
      let error = #expect(throws: ReadingError.self) {
        try Sample.field(field).value(reading: text, today: today)
      }
      #expect(error?.expected == .smallerNumber)
    }
  }

  @Test("numbers are rounded half away from zero, grouped, and rates need a denominator")
  func numbers() {
    #expect(Numbers.text(97.425, decimals: 2) == "97.43")
    #expect(Numbers.text(-1.5, decimals: 0) == "-2")
    #expect(Numbers.text(.nan, decimals: 2) == "—")
    #expect(Numbers.grouped(3600) == "3,600")
    #expect(Numbers.grouped(-1_234_567) == "-1,234,567")
    #expect(Numbers.grouped(999) == "999")
    #expect(Numbers.rate(3, of: 4) == "75.00 %")
    #expect(Numbers.rate(3, of: 0) == "—")
    #expect(Numbers.rate(nil, of: 4) == "—")
  }

  @Test("a counted figure bears a stated one out as its qualifier says")
  func agreement() {
    #expect(Amount(113).agrees(with: 113))
    #expect(!Amount(113).agrees(with: 114))
    #expect(Amount(1500, .over).agrees(with: 1503))
    #expect(!Amount(1500, .over).agrees(with: 1499))
    #expect(Amount(700, .nearly).agrees(with: 690))
    #expect(!Amount(700, .nearly).agrees(with: 700))
    #expect(!Amount(700, .nearly).agrees(with: 600))
    #expect(Amount(100, .about).agrees(with: 95))
    #expect(!Amount(100, .about).agrees(with: 94))
    #expect(Amount(30, .atMost).agrees(with: 30))
    #expect(!Amount(30, .atMost).agrees(with: 31))
    #expect(!Amount(30, .atLeast).agrees(with: 29))
  }
}
