import Records
import Widgets

/// A stretch of what was typed in a prompt, with where its characters stand there.
struct TypedPart {
  let range: Range<Int>
  /// As it is read: half-width, without blanks around it.
  let text: String

  /// The parts of a text between what separates them.
  static func parts(of text: String, separatedBy isSeparator: (Character) -> Bool) -> [TypedPart] {
    let characters = Array(text)
    return characters.indices.split { isSeparator(characters[$0]) }.map { places in
      let range = places.startIndex..<places.endIndex
      return TypedPart(range: range, text: Typed.folded(String(characters[range])))
    }
  }

  /// A stretch of a text.
  init(_ text: String, _ range: Range<String.Index>) {
    let start = text.distance(from: text.startIndex, to: range.lowerBound)
    let stretch = text[range]
    self.init(range: start..<start + stretch.count, text: Typed.folded(String(stretch)))
  }

  init(range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }

  /// Says what it should be.
  func fault(_ expected: ReadingError.Expected) -> TypedFault {
    fault(FaultWording.wanted(expected))
  }

  func fault(_ wanted: Term) -> TypedFault {
    TypedFault(
      end: range.upperBound,
      reason: Term("“\(text)”应为\(wanted.zh)", "“\(text)” should be \(wanted.en)"))
  }
}

/// What was typed in a prompt and cannot be understood: where it goes wrong, and what it should be.
struct TypedFault: Error {
  /// The character behind what is wrong.
  let end: Int
  let reason: Term
}

extension Response {
  /// Asks again, with what was typed and the caret behind what could not be understood.
  static func ask(
    _ question: String, again prompt: Term, text: String, examples: Term? = nil,
    because fault: TypedFault, _ context: Context
  ) -> Response {
    .act(
      .push(PromptLayer(question, prompt, text: text, caret: fault.end, examples: examples)),
      .notice(Message(context.text(fault.reason), .warning)))
  }
}
