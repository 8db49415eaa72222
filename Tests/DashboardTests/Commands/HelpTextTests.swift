import Catalog
import Records
import Testing

@testable import Dashboard

/// English help is written in sentences, wherever it is read.
struct HelpTextTests {
  private func isSentence(_ text: String) -> Bool {
    text.first { $0.isLetter || $0.isNumber }.map { $0.isNumber || $0.isUppercase } ?? false
  }

  @Test(arguments: Catalog.shapes)
  func whatF1SaysOfAField(_ shape: Shape) {
    for field in shape.fields {
      for text in FieldHelp.sentences(field, shape, .en) {
        #expect(isSentence(text), "\(shape.name).\(field.name): \(text)")
      }
    }
  }

  @Test func whatHelpSaysOfACommand() {
    for list in CommandLists.all {
      for facts in list.commands {
        #expect(isSentence(facts.help.en), "\(list.screen) \(facts.name): \(facts.help.en)")
      }
    }
  }

  @Test func whatTheFirstStartOffers() {
    for term in StartWording.details { #expect(isSentence(term.en), "\(term.en)") }
  }
}
