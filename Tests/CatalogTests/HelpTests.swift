import Catalog
import Records
import Testing

/// What F1 says about a field: enough for a clerk who has only the label, and no more than fits.
struct HelpTests {
  @Test(arguments: Catalog.shapes)
  func everyQuantitySaysWhatItCounts(in shape: Shape) {
    for field in shape.fields where field.kind.isQuantity {
      #expect(field.unit != nil || field.help != nil, "\(shape.name).\(field.name)")
    }
  }

  /// What nobody has to be told more about than what it is called.
  private static let plain: Set = [
    "name", "title", "remark", "sample", "description", "base", "heldOn",
  ]

  @Test(arguments: Catalog.shapes)
  func everyFieldWhoseLabelIsNotEnoughSaysMore(in shape: Shape) {
    for field in shape.fields where !field.isComputed && !Self.plain.contains(field.name) {
      #expect(field.help != nil, "\(shape.name).\(field.name)")
    }
  }

  /// Whether a figure of a day counts the first and the last day is never to be guessed.
  @Test(arguments: Catalog.shapes)
  func everyPeriodSaysWhichDaysCount(in shape: Shape) {
    guard let period = shape.period else { return }
    for name in [period.from, period.to].compactMap(\.self) {
      #expect(shape[name]?.help != nil, "\(shape.name).\(name)")
    }
  }

  /// Half of three lines of a popup 76 columns wide is for the help, half for how the field is filled.
  @Test(arguments: Catalog.shapes)
  func helpFitsItsPopup(in shape: Shape) {
    for field in shape.fields {
      guard let help = field.help else { continue }
      for text in [help.zh, help.en] {
        #expect(columns(of: text) <= 3 * 76 / 2, "\(shape.name).\(field.name) \(text)")
      }
    }
  }

  @Test(arguments: Catalog.shapes)
  func helpSaysMoreThanTheLabel(in shape: Shape) {
    for field in shape.fields {
      guard let help = field.help else { continue }
      #expect(!help.zh.hasPrefix("请") && help.zh != field.label.zh, "\(shape.name).\(field.name)")
      #expect(help.en.lowercased() != field.label.en.lowercased(), "\(shape.name).\(field.name)")
      #expect(!help.zh.hasSuffix("。") && !help.en.hasSuffix("."), "\(shape.name).\(field.name)")
    }
  }

  private func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }
}
