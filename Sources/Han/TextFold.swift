/// Brings the spellings of one text together: case, width, traditional and simplified, blanks.
package enum TextFold {
  /// Lower case, half width, simplified; blanks trimmed and runs of them collapsed to one space.
  package static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var blank = false
    for scalar in text.unicodeScalars {
      guard let scalar = Unicode.Scalar(ScalarFold.fold(scalar.value)) else { continue }
      guard scalar != " " else {
        blank = true
        continue
      }
      if blank, !folded.isEmpty { folded.append(" ") }
      blank = false
      folded.append(scalar)
    }
    return String(folded)
  }
}
