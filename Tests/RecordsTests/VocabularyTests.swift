import Records
import Testing

struct VocabularyTests {
  private let field = {
    var field = FieldShape("metric", Term("指标", "Metric"), .text)
    field.vocabulary = Vocabulary("tests") { ["教职工": Term("教职工", "Staff")] }
    return field
  }()

  @Test func knownTextsAreReadInBothLanguages() {
    #expect(field.text(.text("教职工"), .zh) == "教职工")
    #expect(field.text(.text("教职工"), .en) == "Staff")
    #expect(field.text(.text("其他数"), .en) == "其他数")
  }

  @Test(arguments: [("Staff", "教职工"), ("staff", "教职工"), ("教职工", "教职工"), ("其他数", "其他数")])
  func whatIsWrittenInEitherLanguageIsKeptTheSame(written: String, kept: String) throws {
    let value = try field.value(reading: written, today: Day(year: 2023, month: 1, day: 1))
    #expect(value == .text(kept))
  }
}
