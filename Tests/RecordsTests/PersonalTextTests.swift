import Records
import Testing

struct PersonalTextTests {
  @Test(
    "identity numbers are found wherever they stand",
    arguments: [
      "11010519491231002X", "11010519491231002x", "身份证11010519491231002X，男",
      "１１０１０５１９４９１２３１００２Ｘ", "7 11010519491231002X",
      "110101190001010030", "110101190001010081",
    ])
  func found(text: String) { #expect(PersonalText.hasIdentityNumber(text)) }

  @Test(
    "other numbers are not taken for them",
    arguments: [
      "110105194912310021", "11010519491331002X", "91620300MA71TPLA2W", "13800138000", "",
      "1101051949123100", "000000000000000000",
    ])
  func passed(text: String) { #expect(!PersonalText.hasIdentityNumber(text)) }

  @Test(
    "the beginning and the end of a number are shown, of a short one nothing",
    arguments: [
      ("13912345678", "139****5678"), ("12345678", "123*5678"), ("1234567", "*******"),
      ("张三", "**"), ("", ""), ("zhang@example.org", "zha**********.org"),
    ])
  func masked(text: String, mask: String) { #expect(PersonalText.masked(text) == mask) }
}
