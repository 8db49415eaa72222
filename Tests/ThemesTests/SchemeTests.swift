import Foundation
import Testing

@testable import Themes

@Suite struct SchemeTests {
  @Test func oldAndNewLayoutAgree() throws {
    let old = try Scheme(sample: Sample.flat())
    let new = try Scheme(sample: Sample.nested())
    #expect(old.colors == new.colors)
    #expect(old.title == new.title)
    #expect(old.variant == new.variant)
  }

  @Test func digitsWithoutQuotesStayDigits() throws {
    let scheme = try Scheme(sample: Sample.flat(changing: "base00", to: "base00: 001e10"))
    #expect(scheme[.base00] == RGB(0x001e10))
  }

  @Test func base24FallsBackToBase16() throws {
    let scheme = try Scheme(sample: Sample.nested())
    #expect(scheme[.base11] == scheme[.base00])
    #expect(scheme[.base12] == scheme[.base08])
    #expect(scheme[.base13] == scheme[.base0A])
    #expect(scheme[.base17] == scheme[.base0E])
    let own = try Scheme(sample: Sample.nested() + "  base12: \"#ff0000\"\n")
    #expect(own[.base12] == RGB(0xff0000))
  }

  @Test func missingKey() {
    #expect(throws: ThemeError.missingKey(file: "s.yaml", key: "base0B")) {
      try Scheme(sample: Sample.flat(changing: "base0B"))
    }
  }

  @Test(arguments: ["12345", "12345g", "#1234567", "red", "+12345"])
  func badColor(text: String) {
    let line = "base01: \"\(text)\""
    let error = ThemeError.badColor(
      file: "s.yaml", line: 4, column: 9, key: "base01", text: text)
    #expect(throws: error) { try Scheme(sample: Sample.flat(changing: "base01", to: line)) }
  }

  @Test func malformedYAMLTellsThePlace() {
    let error = #expect(throws: ThemeError.self) {
      try Scheme(sample: "scheme: a\nbase00: \"12\n")
    }
    guard case .malformed("s.yaml", let line, _, let problem) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(line >= 2)
    #expect(!problem.isEmpty)
  }

  @Test func duplicateKeyIsMalformed() {
    let error = #expect(throws: ThemeError.self) {
      try Scheme(sample: Sample.flat() + "base00: \"000000\"\n")
    }
    guard case .malformed(_, _, _, let problem) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(problem.contains("base00"))
  }

  @Test(arguments: ["", "- a\n- b\n", "palette: red\n"])
  func notMapping(text: String) {
    #expect(throws: ThemeError.notMapping(file: "s.yaml", line: 1)) {
      try Scheme(sample: text)
    }
  }

  @Test func badVariantAndContrast() {
    let variant = Sample.nested().replacing("variant: dark", with: "variant: dusk")
    #expect(throws: ThemeError.badVariant(file: "s.yaml", line: 3, column: 10, text: "dusk")) {
      try Scheme(sample: variant)
    }
    #expect(throws: ThemeError.badContrast(file: "s.yaml", line: 4, column: 11, text: "30")) {
      try Scheme(sample: Sample.nested("contrast: 30\n"))
    }
  }
}
