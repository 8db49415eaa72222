import Catalog
import Records
import Widgets

/// What a field is for and how it is filled, sentence by sentence.
enum FieldHelp {
  /// What one must not miss first, since a line may be cut; then the most telling: what it is for, how
  /// it is written, then what limits it.
  static func sentences(_ field: FieldShape, _ shape: Shape, _ language: Language) -> [String] {
    var terms: [Term] = []
    if field.isRequired, field.source == nil {
      terms.append(Term("不能留空", "Must be filled in"))
    }
    if let help = field.help { terms.append(help) }
    if field.help == .belonging, !field.isRequired { terms.append(.belongingNowhere) }
    // That text is text needs no saying where something else is said.
    if field.help == nil || field.kind != .text { terms.append(FormWording.manner(field)) }
    if let unit = field.unit { terms.append(Term("单位：\(unit.zh)", "In \(unit.en)")) }
    terms += field.rules.compactMap { limit($0, field) }
    if let source = field.source { terms.append(following(source, field, shape)) }
    if field.isUnique { terms.append(Term("不得与他条相同", "No two records may share it")) }
    if field.isPersonal {
      terms.append(Term("个人信息，平时遮盖显示", "Personal; masked where it is shown"))
    }
    return terms.map { $0[language] }
  }

  /// The same in one line.
  static func line(_ field: FieldShape, _ shape: Shape, _ language: Language) -> String {
    sentences(field, shape, language).joined(separator: language == .zh ? "；" : ". ")
  }

  /// What becomes of a field that is left blank.
  private static func following(
    _ source: FieldShape.Source, _ field: FieldShape, _ shape: Shape
  ) -> Term {
    let labels = source.leaders.map { shape[$0]?.label ?? Term($0, $0) }
    let (zh, en) = (labels[0].zh, labels[0].en)
    return switch source {
    case .days:
      Term(
        "留空则按\(zh)到\(labels[1].zh)算",
        "Left blank, it is counted from “\(en)” through “\(labels[1].en)”")
    case .record where field.isRequired:
      Term(
        "留空则取自\(zh)，\(zh)也空着则必填",
        "Left blank, it is the \(en)'s; without one it must be filled in")
    case .record: Term("留空则取自\(zh)", "Left blank, it is the \(en)'s")
    }
  }

  private static func limit(_ rule: Rule, _ field: FieldShape) -> Term? {
    switch rule {
    case .minimum(let least):
      Term("不小于 \(field.text(limit: least))", "At least \(field.text(limit: least))")
    case .range where field.kind == .weekdays: nil
    case .range(let least, let most):
      Term(
        "\(field.text(limit: least)) 至 \(field.text(limit: most))",
        "\(field.text(limit: least)) to \(field.text(limit: most))")
    case .code(let scheme): formation(scheme)
    }
  }

  /// How a code of a scheme is formed.
  private static func formation(_ scheme: CodeScheme) -> Term {
    switch scheme {
    case .unifiedSocialCredit:
      Term("18 位，末位为校验码（GB 32100）", "18 characters, the last a check (GB 32100)")
    case .school: Term("10 位数字", "10 digits")
    case .division: Term("6 位行政区划代码（GB/T 2260）", "6 digits of a division (GB/T 2260)")
    case .programme: Term("6 位专业代码", "6 digits of the programme catalogue")
    case .industry:
      Term("门类字母或 2–4 位数字（GB/T 4754）", "A section letter or 2 to 4 digits (GB/T 4754)")
    }
  }
}

extension FieldShape {
  /// A limit as values of the field are written: of a time not its minutes.
  func text(limit: Double) -> String {
    kind == .time ? ClockTime.text(Int(limit)) : Numbers.plain(limit)
  }
}
