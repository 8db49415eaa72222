import Han
import Testing

@Suite struct PinyinTests {
  @Test(arguments: [
    ("金", ["jin"]), ("绿", ["lv", "lu"]), ("女", ["nv"]), ("行", ["xing", "hang"]),
    ("略", ["lve", "lue"]), ("〇", ["ling"]), ("銀", ["yin"]), ("長", ["chang", "zhang"]),
    ("A", []), ("。", []), ("あ", []),
  ])
  func readings(character: String, expected: [String]) {
    #expect(character.unicodeScalars.flatMap(Pinyin.readings(of:)) == expected)
  }

  @Test func everyCharacterButJapaneseMeasuresHasAReading() {
    let measures = "兙兡嗧桛烪瓧瓰瓱瓼甅".unicodeScalars
    let unread = (0x4E00...0x9FA5).compactMap(Unicode.Scalar.init(_:)).filter {
      Pinyin.readings(of: $0).isEmpty
    }
    #expect(unread.elementsEqual(measures))
  }
}

@Suite struct TextFoldTests {
  @Test(arguments: [
    ("ＪＣ１２", "jc12"), ("傳統", "传统"), ("  a　 B\t", "a b"), ("（甘肃）", "(甘肃)"), ("", ""),
    ("ÉCOLE", "école"), ("二〇二四", "二零二四"), ("臺灣", "台湾"), ("\u{F900}", "岂"),
  ])
  func caseWidthAndVariantsAreFolded(text: String, expected: String) {
    #expect(TextFold.fold(text) == expected)
  }

  @Test func foldingTwiceChangesNothing() {
    for code in 1...0xFFFF {
      guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
      let folded = TextFold.fold(String(Character(scalar)))
      #expect(TextFold.fold(folded).unicodeScalars.elementsEqual(folded.unicodeScalars))
    }
  }
}
