import Records
import Testing

struct PersonalTextTests {
  @Test(
    "identity numbers are found wherever they stand",
    arguments: [
      "11010519491231002X", "11010519491231002x", "身份证11010519491231002X，男",
      "１１０１０５１９４９１２３１００２Ｘ", "7 11010519491231002X",
      "110101190001010030", "110101190001010081", "110105 19491231 002X", "110105-19491231-002x",
      "证件：110105　1949 12 31　002X。", "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
      "电话 0931-1234567，110105（1949.12.31）002X", "110105\u{200B}19491231\u{200B}002X",
      "110105491231002", "旧号110105491231002",
      "１１０１０５４９１２３１００２。", "110105301231002", "110105 - 19491231 - 002X",
    ])
  func found(text: String) { #expect(PersonalText.hasIdentityNumber(text)) }

  @Test(
    "other numbers are not taken for them",
    arguments: [
      "110105194912310021", "11010519491331002X", "91620300MA71TPLA2W", "13800138000", "",
      "1101051949123100", "000000000000000000", "110105 19491331 002X", "110105 19491231 0021",
      "6222 0213 1991 0101 237", "2023-09-01 2024-07-15 2025", "13912345678、13800138000",
      "110105甲19491231甲002X", "110105491331002", "110105250301001", "990105491231002",
      "1101054912310021",
      "110105291231002", "110105 -- 19491231 -- 002X",
      "X110105491231002", "110105491231002A", "620302 491231 002",
    ])
  func passed(text: String) { #expect(!PersonalText.hasIdentityNumber(text)) }

  @Test("no field of whatever kind holds one, but codes that look alike are kept")
  func inFields() {
    func refused(_ field: String, _ value: Value) -> Bool {
      let faults = Sample.schema.shape[field]?.faults(in: value) ?? []
      return faults.contains(Fault(field, .identityNumber))
    }
    #expect(refused("credit", .text("11010519491231002X")))
    #expect(refused("school", .text("11010519491231002X")))
    #expect(refused("count", .integer(110_101_190_001_010_030)))
    #expect(refused("count", .integer(620_302_900_307_775)))
    for field in ["rate", "stated"] {
      #expect(refused(field, .number(620_302_900_307_775)))
      #expect(refused(field, .amount(Amount(-620_302_900_307_775, .about))))
      #expect(!refused(field, .number(620_302_900_307_774.5)))
      #expect(!refused(field, .number(620_302_991_307_775)))
    }
    #expect(!refused("credit", .text("91620300MA71TPLA2W")))
  }

  @Test(
    "the beginning and the end of a number are shown, of a short one nothing, of a name the surname",
    arguments: [
      ("13912345678", "139****5678"), ("１３９ 1234 5678", "１３９******5678"),
      ("12345678", "123*5678"), ("1234567", "*******"),
      ("张三", "张*"), ("示例名", "示**"), ("王小明、李四", "王**、李*"), ("张三 1234", "张* ****"), ("", ""),
      ("王小明（21机电1班）、李小红", "王**（**机**班）、李**"), ("张三丰、李四 13900138000", "张**、李* 139****8000"),
      ("办公室 0935-8212345", "办** 093*****2345"),
      ("zhang@example.org", "zha**********.org"),
    ])
  func masked(text: String, mask: String) { #expect(PersonalText.masked(text) == mask) }

  @Test(
    "what may become an identity number is left out, other numbers stay",
    arguments: [
      ("11010519491231002X", ""), ("11010519491231002X号", "号"),
      ("身份证110105194912310，男", "身份证，男"),
      ("110105 19491231 002", "  "), ("旧号110105491231002", "旧号"),
      ("620302900307775.00", "."), ("620,302,900,307,775.5", ",,,,."),
      ("11010519491231", "11010519491231"),
      ("91620300123456789", "91620300123456789"),
      ("账号6222021234567890123", "账号6222021234567890123"),
      ("13812345678 2023-01-05 08:30", "13812345678 2023-01-05 08:30"),
      ("１１０１０５１９４９１２３１０", ""),
    ])
  func withheld(_ text: String, _ left: String) {
    #expect(PersonalText.withoutIdentityNumbers(text) == left)
  }
}
