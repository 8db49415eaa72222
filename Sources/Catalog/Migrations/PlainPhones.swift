import Storage

extension Catalog {
  /// Mobile numbers were kept as they were typed, with spaces, dashes and full-width digits, and are
  /// their eleven digits, in the history as well: one number is found and told apart in one spelling.
  static let plainPhones = Migration(
    3, "plainPhones", of: ["person"],
    [
      .run(
        """
        UPDATE person SET phone = \(digits("phone"))
        WHERE \(isMobile(digits("phone"))) AND phone <> \(digits("phone"))
        """, changing: "person"),
      .run(spelling(of: "before")),
      .run(spelling(of: "after")),
    ])

  /// A text with its digits in half width and without what spaces them.
  private static func digits(_ text: String) -> String {
    let wide = zip("０１２３４５６７８９", "0123456789").map { (String($0), String($1)) }
    let marks = [" ", "\u{A0}", "　", "-", "－", "–", "—"].map { ($0, "") }
    return (wide + marks).reduce(text) { "replace(\($0), '\($1.0)', '\($1.1)')" }
  }

  private static func isMobile(_ text: String) -> String {
    "\(text) GLOB '1" + String(repeating: "[0-9]", count: 10) + "'"
  }

  private static func spelling(of side: String) -> String {
    let kept = "substr(json_extract(\(side), '$.phone'), 3)"
    return """
      UPDATE history SET \(side) = json_set(\(side), '$.phone', 't:' || \(digits(kept)))
      WHERE entity = 'person' AND json_type(\(side), '$.phone') = 'text'
        AND \(isMobile(digits(kept)))
      """
  }
}
